#include <chiso/analysis/explain.hpp>

#include <boost/test/unit_test.hpp>

#include <cmath>

#include "support/check.hpp"
#include "support/small.hpp"

BOOST_AUTO_TEST_SUITE(analysis_explain)

using chiso::Contribution;
using chiso::contributions;
using chiso::InputError;
using chiso::Outcome;
using chiso::Recipe;
using support::says;
namespace aggregate = chiso::aggregate;
using boost::test_tools::tolerance;

Outcome small(const Recipe& recipe = {}) {
  return chiso::score(support::small_panel().at(2023), support::small_framework(), recipe);
}

BOOST_AUTO_TEST_CASE(in_a_sum_a_child_brings_its_weight_times_its_value) {
  const auto parts = contributions(small({.weights = {{"clean", 2}}}), "Ash");
  BOOST_TEST(parts.size() == 3u);
  BOOST_CHECK((parts[0] == Contribution{"health", 5, 1, 5}));
  BOOST_CHECK((parts[1] == Contribution{"skill", 5, 1, 5}));
  BOOST_CHECK((parts[2] == Contribution{"clean", 5, 2, 10}));
}

BOOST_AUTO_TEST_CASE(of_a_geometric_mean_a_child_brings_its_share_of_the_weights) {
  // √(3 · 2) = √6, half of it each.
  const auto parts =
      contributions(small({.rules_at = {{"health", aggregate::Geometric{}}}}), "Ash", "health");
  BOOST_TEST(parts[0].contribution == std::sqrt(6.0) / 2, tolerance(1e-14));
  BOOST_TEST(parts[1].contribution == parts[0].contribution);
}

BOOST_AUTO_TEST_CASE(contributions_add_up_to_the_score_under_every_rule) {
  for (const chiso::Aggregate& rule :
       {chiso::Aggregate(aggregate::Sum{}), chiso::Aggregate(aggregate::Arithmetic{}),
        chiso::Aggregate(aggregate::Geometric{}), chiso::Aggregate(aggregate::Harmonic{}),
        chiso::Aggregate(aggregate::Power{-2.5}), chiso::Aggregate(aggregate::Minimum{})}) {
    const Outcome outcome = small({.rule = rule, .weights = {{"life", 3}, {"clean", 0.5}}});
    for (const char* unit : {"Ash", "Birch", "Cedar", "Date"})
      for (const char* node : {"index", "health", "skill"}) {
        double total = 0;
        for (const auto& part : contributions(outcome, unit, node)) total += part.contribution;
        BOOST_TEST(total == outcome.scores().of(unit, node), tolerance(1e-13));  // a few roundings
      }
  }
}

BOOST_AUTO_TEST_CASE(children_without_weight_are_left_out) {
  const auto parts = contributions(small({.weights = {{"college", 0}}}), "Elm", "skill");
  BOOST_TEST(parts.size() == 1u);
  BOOST_CHECK((parts[0] == Contribution{"school", 4, 1, 4}));
}

BOOST_AUTO_TEST_CASE(missing_children_are_left_out_where_the_recipe_reweights) {
  const Recipe recipe{.rule = aggregate::Sum{}, .missing = chiso::MissingLeaf::reweight};
  const auto parts = contributions(small(recipe), "Elm", "skill");
  BOOST_TEST(parts.size() == 1u);
  BOOST_CHECK((parts[0] == Contribution{"school", 4, 2, 8}));  // school takes college's weight
}

BOOST_AUTO_TEST_CASE(what_has_no_contributions_is_refused_with_the_reason) {
  BOOST_CHECK_EXCEPTION((void)contributions(small(), "Ash", "clean"), InputError,
                        says("node 'clean'", "is an indicator"));
  BOOST_CHECK_EXCEPTION((void)contributions(small(), "Elm"), InputError,
                        says("unit 'Elm', node 'index', period 2023", "no value for 'college'"));
  BOOST_CHECK_EXCEPTION((void)contributions(small(), "Asch"), InputError, says("'Asch'", "'Ash'"));
  BOOST_CHECK_EXCEPTION((void)contributions(small(), "Ash", "helth"), InputError, says("'health'"));
}

BOOST_AUTO_TEST_CASE(contributions_compare_part_by_part_missing_ones_alike) {
  BOOST_CHECK((Contribution{"a"} == Contribution{"a"}));
  BOOST_CHECK((Contribution{"a", 1, 1, 1} != Contribution{"a", 1, 1, 2}));
}

BOOST_AUTO_TEST_CASE(a_contribution_prints_its_parts) {
  const chiso::Contribution part{.node = "a", .value = 4, .weight = 0.5, .contribution = 2};
  BOOST_TEST(support::printed(part) == "a: 2 (weight 0.5 × 4)");
}

BOOST_AUTO_TEST_SUITE_END()
