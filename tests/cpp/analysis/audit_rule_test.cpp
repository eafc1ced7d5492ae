#include <chiso/analysis/audit_rule.hpp>

#include <boost/test/unit_test.hpp>

#include "support/audited.hpp"
#include "support/check.hpp"

#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(analysis_audit_rule)

using chiso::AuditRule;
using chiso::Claim;
using chiso::ClaimKind;
using chiso::Finding;
using chiso::Severity;
using chiso::Target;
using support::claim;
namespace goal = chiso::goal;
namespace rule = chiso::audit_rule;

std::vector<Finding> found(AuditRule rule, std::vector<Claim> claims,
                           std::vector<Target> targets = {}, const std::string& unit = "Lake") {
  auto parts = support::audited_plan(std::move(claims), std::move(targets)).parts();
  parts.unit = unit;
  const chiso::Plan plan(parts);
  const auto evidence = support::evidence(unit);
  const auto figures = judge_figures(plan, evidence);
  const auto sums = printed_sums(plan, support::audited_framework());
  return rule({plan, evidence, figures, sums});
}

Claim ranked(double rank, std::string printed, chiso::Period period = 2022) {
  Claim one = claim(ClaimKind::rank, "index", {rank, 0}, period);
  one.printed = std::move(printed);
  return one;
}

BOOST_AUTO_TEST_CASE(a_level_that_the_data_do_not_have_is_an_error) {
  const auto one = found(rule::levels, {claim(ClaimKind::level, "a", {3.91, 2})});
  BOOST_REQUIRE(one.size() == 1u);
  BOOST_CHECK(one[0].severity == Severity::error);
  BOOST_TEST(one[0].code == "level");
  BOOST_TEST(one[0].node == "a");
  BOOST_TEST(one[0].place == "I");
  BOOST_TEST(one[0].printed == "printed");
  BOOST_TEST(one[0].expected == "3.81");
  BOOST_TEST(!one[0].message.vi.empty());
  BOOST_TEST(one[0].explanation.en == "one digit is wrong: 3.91 for 3.81");
  BOOST_TEST(found(rule::levels, {claim(ClaimKind::level, "a", {3.81, 2})}).empty());
}

BOOST_AUTO_TEST_CASE(each_rule_looks_at_its_own_kind_of_figure) {
  const std::vector<Claim> wrong{
      claim(ClaimKind::level, "a", {9, 0}), claim(ClaimKind::change, "a", {9, 0}, 2022, 2021),
      claim(ClaimKind::rank, "a", {9, 0}), claim(ClaimKind::places_lost, "a", {9, 0}, 2022, 2021)};
  for (const AuditRule one : {&rule::levels, &rule::changes, &rule::ranks, &rule::places})
    BOOST_TEST(found(one, wrong).size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_rounding_artefact_is_a_note_with_the_figure_it_should_be) {
  const auto one = found(rule::changes, {claim(ClaimKind::change, "a", {0.11, 2}, 2022, 2021)});
  BOOST_REQUIRE(one.size() == 1u);
  BOOST_CHECK(one[0].severity == Severity::note);
  BOOST_TEST(one[0].expected == "0.10");
  BOOST_TEST(one[0].explanation.en.empty());
}

BOOST_AUTO_TEST_CASE(a_wrong_rank_and_wrong_places_are_errors) {
  const auto rank = found(rule::ranks, {claim(ClaimKind::rank, "index", {3, 0})});
  BOOST_REQUIRE(rank.size() == 1u);
  BOOST_TEST(rank[0].expected == "2");
  const auto places =
      found(rule::places, {claim(ClaimKind::places_gained, "index", {1, 0}, 2022, 2021)});
  BOOST_REQUIRE(places.size() == 1u);
  BOOST_TEST(places[0].code == "places");
  BOOST_TEST(places[0].expected == "2");
}

BOOST_AUTO_TEST_CASE(a_figure_that_cannot_be_checked_is_a_warning) {
  const auto early = found(rule::levels, {claim(ClaimKind::level, "a", {1, 0}, 1999)});
  BOOST_REQUIRE(early.size() == 1u);
  BOOST_CHECK(early[0].severity == Severity::warning);
  BOOST_TEST(early[0].message.en == "cannot be checked: there are no data for 1999");
  BOOST_TEST(early[0].expected.empty());
  const auto unranked = found(rule::ranks, {claim(ClaimKind::rank, "index", {1, 0})}, {}, "Dune");
  BOOST_REQUIRE(unranked.size() == 1u);
  BOOST_CHECK(unranked[0].severity == Severity::warning);
}

BOOST_AUTO_TEST_CASE(what_speaks_of_a_target_is_no_finding) {
  BOOST_TEST(found(rule::levels, {claim(ClaimKind::level, "a", {9, 0}, 2023)}).empty());
}

BOOST_AUTO_TEST_CASE(a_total_that_its_parts_do_not_add_up_to_is_an_error) {
  const std::vector<Claim> claims{claim(ClaimKind::level, "index", {8.33, 4}),
                                  claim(ClaimKind::level, "a", {3.8065, 4}),
                                  claim(ClaimKind::level, "b", {4.5131, 4})};
  const auto one = found(rule::sums, claims);
  BOOST_REQUIRE(one.size() == 1u);
  BOOST_CHECK(one[0].severity == Severity::error);
  BOOST_TEST(one[0].expected == "8.3196");
  BOOST_TEST(one[0].message.en ==
             "3.8065 + 4.5131 = 8.3196, apart by 0.0104; rounding allows 0.00015");
}

BOOST_AUTO_TEST_CASE(a_total_goal_is_graded_by_what_its_parts_goals_make_of_it) {
  const auto total = [](double score) {
    return std::vector<Target>{{.node = "a", .goal = goal::ScoreAtLeast{{4.0, 4}}},
                               {.node = "b", .goal = goal::ScoreAtLeast{{4.6, 4}}},
                               {.node = "index", .goal = goal::ScoreAtLeast{{score, 4}}}};
  };
  BOOST_TEST(found(rule::sums, {}, total(8.6)).empty());
  const auto weaker = found(rule::sums, {}, total(8.5));
  BOOST_CHECK(weaker.at(0).severity == Severity::note);
  BOOST_TEST(weaker.at(0).expected.empty());
  BOOST_CHECK(found(rule::sums, {}, total(8.7)).at(0).severity == Severity::warning);
  // 4.6 + 3.8065: added up before a's target was raised
  const auto left = found(rule::sums, {claim(ClaimKind::level, "a", {3.8065, 4})}, total(8.4065));
  BOOST_CHECK(left.at(0).severity == Severity::error);
  BOOST_TEST(left.at(0).explanation.en == "agrees if these are left at their 2022 figure: 'a'");
  const auto stated =
      found(rule::sums, {claim(ClaimKind::level, "index", {8.5, 4}, 2023)}, total(8.5));
  BOOST_CHECK(stated.at(0).severity == Severity::error);
}

BOOST_AUTO_TEST_CASE(a_denominator_that_counts_all_units_is_one_note_for_the_plan) {
  const auto one =
      found(rule::denominators, {ranked(2, "xếp thứ 2/4"), ranked(4, "4/4", 2021)},
            {{.node = "index", .goal = goal::Rank{1}, .printed = "1/4", .place = "II"},
             {.node = "a", .goal = goal::RankBand{1, 2}, .printed = "1- 2 / 4", .place = "III"}});
  BOOST_REQUIRE(one.size() == 1u);
  BOOST_CHECK(one[0].severity == Severity::note);
  BOOST_TEST(one[0].printed == "xếp thứ 2/4");
  BOOST_TEST(one[0].place == "I; II; III");
  BOOST_TEST(one[0].expected == "3");
  BOOST_TEST(one[0].message.en ==
             "'/4' (printed with 4 ranks) counts all units; 3 were ranked in 2022");
}

BOOST_AUTO_TEST_CASE(a_denominator_that_counts_nothing_is_an_error) {
  const auto one = found(rule::denominators, {ranked(2, "2/7")});
  BOOST_REQUIRE(one.size() == 1u);
  BOOST_CHECK(one[0].severity == Severity::error);
}

BOOST_AUTO_TEST_CASE(a_denominator_that_counts_the_ranked_is_right) {
  BOOST_TEST(found(rule::denominators, {ranked(2, "2/3"), ranked(4, "4/4", 2021)}).empty());
}

BOOST_AUTO_TEST_CASE(what_is_not_a_rank_and_its_number_is_no_denominator) {
  for (const char* text :
       {"", "2", "/", "2/", "/7", "ngày 2/7/2024", "3/7", "hai/7", "2/99999999999999999999"})
    BOOST_TEST(found(rule::denominators, {ranked(2, text)}).empty(), text);
  BOOST_TEST(
      found(rule::denominators, {}, {{.node = "a", .goal = goal::HoldRank{}, .printed = "2/7"}})
          .empty());
}

BOOST_AUTO_TEST_CASE(a_rank_beyond_all_numbers_has_no_denominator) {
  BOOST_TEST(found(rule::denominators, {ranked(1e300, "2147483647/7")}).empty());
}

BOOST_AUTO_TEST_CASE(every_rule_is_in_the_list_once) {
  const auto rules = chiso::audit_rules();
  BOOST_TEST(rules.size() == 6u);
  BOOST_CHECK(std::ranges::count(rules, &rule::denominators) == 1);
}

BOOST_AUTO_TEST_SUITE_END()
