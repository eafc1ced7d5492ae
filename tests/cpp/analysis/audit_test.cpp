#include <chiso/analysis/audit.hpp>

#include <boost/test/unit_test.hpp>

#include <chiso/core/error.hpp>

#include "support/audited.hpp"
#include "support/check.hpp"

#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(analysis_audit)

using chiso::Audit;
using chiso::Claim;
using chiso::ClaimKind;
using chiso::Severity;
using chiso::Verdict;
using support::audited_framework;
using support::audited_panel;
using support::audited_plan;
using support::claim;

Audit audited(std::vector<Claim> claims) {
  return chiso::audit(audited_plan(std::move(claims)), audited_panel(), audited_framework());
}

const std::vector<Claim> some{
    claim(ClaimKind::change, "a", {0.11, 2}, 2022, 2021),
    claim(ClaimKind::level, "a", {3.81, 2}, 1999), claim(ClaimKind::level, "a", {3.81, 2}),
    claim(ClaimKind::rank, "index", {3, 0}), claim(ClaimKind::level, "index", {9, 0}, 2023)};

BOOST_AUTO_TEST_CASE(figures_are_counted_by_verdict_and_findings_by_severity) {
  const Audit audit = audited(some);
  BOOST_TEST(audit.figures.size() == 5u);
  BOOST_TEST(audit.count(Verdict::exact) == 1u);
  BOOST_TEST(audit.count(Verdict::rounding_artefact) == 1u);
  BOOST_TEST(audit.count(Verdict::error) == 1u);
  BOOST_TEST(audit.count(std::optional<Verdict>{}) == 2u);
  BOOST_TEST(audit.count(Severity::error) == 1u);
  BOOST_TEST(audit.count(Severity::warning) == 1u);
  BOOST_TEST(audit.count(Severity::note) == 1u);
}

BOOST_AUTO_TEST_CASE(the_gravest_finding_comes_first) {
  const Audit audit = audited(some);
  BOOST_CHECK(audit.findings.front().severity == Severity::error);
  BOOST_CHECK(audit.findings.back().severity == Severity::note);
  BOOST_CHECK(audit.worst() == Severity::error);
}

BOOST_AUTO_TEST_CASE(a_plan_without_figures_has_no_findings) {
  const Audit audit = audited({});
  BOOST_CHECK(audit == Audit{});
  BOOST_CHECK(audit.worst() == std::nullopt);
}

BOOST_AUTO_TEST_CASE(an_audit_says_how_many_and_then_which) {
  const std::string text = support::printed(audited(some));
  BOOST_TEST(
      text.starts_with("5 figures: 1 exact, 1 rounding artefacts, 1 errors, 2 not judged\n"
                       "error [rank] I: printed 'printed', expected '2'"));
}

BOOST_AUTO_TEST_CASE(a_plan_of_unknown_units_and_nodes_is_refused) {
  auto parts = audited_plan({claim(ClaimKind::level, "c", {1, 0})}).parts();
  parts.unit = "Lak";
  BOOST_CHECK_EXCEPTION(
      (void)chiso::audit(chiso::Plan(parts), audited_panel(), audited_framework()),
      chiso::StructureError, support::says_of(2, "'Lake'", "'c'"));
}

BOOST_AUTO_TEST_CASE(a_recipe_of_unknown_nodes_is_refused) {
  BOOST_CHECK_EXCEPTION((void)chiso::audit(audited_plan({}), audited_panel(), audited_framework(),
                                           {.weights = {{"c", 1}}}),
                        chiso::InputError, support::says("'c'"));
}

BOOST_AUTO_TEST_SUITE_END()
