#include <chiso/analysis/printed_sum.hpp>

#include <boost/test/unit_test.hpp>

#include "support/audited.hpp"
#include "support/check.hpp"

#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(analysis_printed_sum)

using chiso::Claim;
using chiso::ClaimKind;
using chiso::Conclusion;
using chiso::printed_sums;
using chiso::SumKind;
using chiso::Target;
using support::claim;
namespace goal = chiso::goal;

auto sums(std::vector<Claim> claims, std::vector<Target> targets = {}, chiso::Recipe recipe = {}) {
  return printed_sums(support::audited_plan(std::move(claims), std::move(targets)),
                      support::audited_framework(), recipe);
}

std::vector<Claim> levels(double total) {
  return {claim(ClaimKind::level, "index", {total, 4}), claim(ClaimKind::level, "a", {3.81, 2}),
          claim(ClaimKind::level, "a", {3.8065, 4}), claim(ClaimKind::level, "b", {4.5131, 4})};
}

std::vector<Target> targets(double total) {
  return {{.node = "a", .goal = goal::ScoreAtLeast{{4.0, 4}}},
          {.node = "b", .goal = goal::ScoreAtLeast{{4.6, 4}}},
          {.node = "index",
           .goal = goal::All{{goal::ScoreAbove{{total, 4}}, goal::Rank{1}}},
           .printed = "above",
           .place = "II"}};
}

BOOST_AUTO_TEST_CASE(printed_parts_add_up_to_the_printed_total_at_their_finest) {
  const auto found = sums(levels(8.3197));
  BOOST_REQUIRE(found.size() == 1u);
  BOOST_TEST(found[0].kind == SumKind::components);
  BOOST_TEST(found[0].verdict.exact);  // 8.3196, and 3 half-units are allowed
  BOOST_TEST(found[0].conclusion() == Conclusion::agrees);
  BOOST_TEST(sums(levels(8.3199))[0].conclusion() == Conclusion::disagrees);
}

BOOST_AUTO_TEST_CASE(a_total_printed_twice_is_one_sum_in_two_places) {
  auto claims = levels(8.3197);
  claims.push_back(claim(ClaimKind::level, "index", {8.3197, 4}, 2022, {}, "II"));
  const auto found = sums(claims);
  BOOST_TEST(found.size() == 1u);
  BOOST_TEST(found[0].place == "I; II");
}

BOOST_AUTO_TEST_CASE(a_total_without_all_its_parts_is_no_sum) {
  auto claims = levels(8.3197);
  claims.pop_back();
  BOOST_TEST(sums(claims).empty());
}

BOOST_AUTO_TEST_CASE(every_period_that_the_plan_prints_in_full_is_added_up) {
  std::vector<Claim> claims = levels(8.3197);
  for (Claim& one : claims) one.period = 2021;
  const auto found = sums(claims);
  BOOST_REQUIRE(found.size() == 1u);
  BOOST_TEST(found[0].period == 2021);
}

BOOST_AUTO_TEST_CASE(nothing_is_added_up_where_the_recipe_does_not_sum) {
  BOOST_TEST(sums(levels(8.3197), {}, {.rule = chiso::aggregate::Arithmetic{}}).empty());
  BOOST_TEST(sums(levels(8.3197), {}, {.weights = {{"a", 2}}}).empty());
}

BOOST_AUTO_TEST_CASE(a_total_target_is_weaker_or_stronger_than_its_parts_targets) {
  BOOST_TEST(sums({}, targets(8.6))[0].conclusion() == Conclusion::agrees);
  BOOST_TEST(sums({}, targets(8.5))[0].conclusion() == Conclusion::weaker);
  BOOST_TEST(sums({}, targets(8.7))[0].conclusion() == Conclusion::stronger);
  BOOST_TEST(sums({}, targets(8.7))[0].strict);
  BOOST_TEST(!sums({}, targets(8.7))[0].claimed);
}

BOOST_AUTO_TEST_CASE(a_part_left_at_its_baseline_figure_explains_a_total_target) {
  // 4.6 + 3.8065, a's level of the baseline
  const auto found = sums(levels(8.3197), targets(8.4065));
  BOOST_REQUIRE(found.size() == 2u);
  BOOST_CHECK((found[1].explained_by == std::vector<std::string>{"a"}));
  BOOST_CHECK(!sums(levels(8.3197), targets(8.41))[1].explained_by);
}

BOOST_AUTO_TEST_CASE(a_target_that_is_stated_as_a_figure_too_is_claimed) {
  auto claims = levels(8.3197);
  claims.push_back(claim(ClaimKind::level, "index", {8.7, 4}, 2023));
  const auto found = sums(claims, targets(8.7));
  BOOST_REQUIRE(found.size() == 2u);
  BOOST_TEST(found[1].claimed);
  BOOST_TEST(found[1].place == "II");
}

BOOST_AUTO_TEST_CASE(figures_beyond_18_digits_take_no_part) {
  BOOST_TEST(sums({}, targets(1e300)).empty());
}

BOOST_AUTO_TEST_CASE(kinds_and_conclusions_have_names) {
  BOOST_TEST(support::printed(SumKind::floors) == "floors");
  BOOST_TEST(support::printed(SumKind::components) == "components");
  BOOST_TEST(support::printed(Conclusion::agrees) == "agrees");
  BOOST_TEST(support::printed(Conclusion::disagrees) == "disagrees");
  BOOST_TEST(support::printed(Conclusion::weaker) == "weaker");
  BOOST_TEST(support::printed(Conclusion::stronger) == "stronger");
}

BOOST_AUTO_TEST_SUITE_END()
