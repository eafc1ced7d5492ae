#include <chiso/recipe/spread.hpp>

#include <boost/test/unit_test.hpp>

#include <limits>

#include <chiso/core/error.hpp>

#include "support/check.hpp"
#include "support/small.hpp"

BOOST_AUTO_TEST_SUITE(recipe_spread)

using chiso::DomainError;
using chiso::InputError;
using chiso::Recipe;
using chiso::Spread;
using chiso::UnitValues;
using support::none;
using support::says;
using support::says_of;
namespace aggregate = chiso::aggregate;
using boost::test_tools::tolerance;

const chiso::Framework tree = support::small_framework();
// index, health, life, nurse, skill, school, college, clean; all indicators in [0, 10]
const std::vector<double> ash{none, none, 3, 2, none, 4, 1, 5};
constexpr double rounding = 1e-12;  // what `close` in the code allows

std::size_t node(const char* id) { return tree.index(id); }

std::vector<double> leaves(const UnitValues& values) {
  std::vector<double> list;
  for (const std::size_t leaf : tree.leaves()) list.push_back(values[leaf]);
  return list;
}

using Row = std::vector<double>;

BOOST_AUTO_TEST_CASE(inner_nodes_are_computed_from_the_indicators) {
  const UnitValues values("Ash", tree, {}, ash);
  BOOST_TEST(values[0] == 15);
  BOOST_TEST(values[node("skill")] == 5);
  BOOST_TEST(values.all().size() == 8u);
}

BOOST_AUTO_TEST_CASE(it_keeps_what_it_was_made_from) {
  const auto make = [] { return UnitValues("Ash", support::small_framework(), Recipe{}, ash); };
  UnitValues values = make();  // framework and recipe were temporaries
  values.set(0, 30, Spread::proportional);
  BOOST_TEST(values[0] == 30);
}

BOOST_AUTO_TEST_CASE(in_proportion_all_indicators_are_multiplied_by_one_factor) {
  UnitValues values("Ash", tree, {}, ash);
  values.set(0, 30, Spread::proportional);
  BOOST_CHECK((leaves(values) == Row{6, 4, 8, 2, 10}));
  BOOST_TEST(values[0] == 30);
  values.set(node("health"), 5, Spread::proportional);
  BOOST_CHECK((leaves(values) == Row{3, 2, 8, 2, 10}));
  BOOST_TEST(values[0] == 25);
}

BOOST_AUTO_TEST_CASE(by_headroom_all_indicators_go_the_same_share_of_their_way_up) {
  // Room 7 + 8 + 6 + 9 + 5 = 35; 7 of it is one fifth.
  UnitValues values("Ash", tree, {}, ash);
  values.set(0, 22, Spread::headroom);
  const Row expected{4.4, 3.6, 5.2, 2.8, 6};
  for (std::size_t i = 0; i < 5; ++i)
    BOOST_TEST(leaves(values)[i] == expected[i], tolerance(rounding));
  BOOST_TEST(values[0] == 22, tolerance(rounding));
}

BOOST_AUTO_TEST_CASE(by_headroom_all_indicators_go_the_same_share_of_their_way_down) {
  UnitValues values("Ash", tree, {}, ash);
  values.set(0, 12, Spread::headroom);  // down to 0 there is 15; a fifth of it
  const Row expected{2.4, 1.6, 3.2, 0.8, 4};
  for (std::size_t i = 0; i < 5; ++i)
    BOOST_TEST(leaves(values)[i] == expected[i], tolerance(rounding));
}

BOOST_AUTO_TEST_CASE(by_headroom_the_bounds_themselves_can_be_reached_and_are_not_left) {
  UnitValues values("Ash", tree, {}, ash);
  values.set(0, 50, Spread::headroom);
  BOOST_CHECK((leaves(values) == Row{10, 10, 10, 10, 10}));
  values.set(0, 0, Spread::headroom);
  BOOST_CHECK((leaves(values) == Row{0, 0, 0, 0, 0}));
}

/// Nested rules on the small tree, with unequal weights.
const std::vector<Recipe> recipes{
    {},
    {.rule = aggregate::Geometric{}},
    {.rule = aggregate::Arithmetic{}, .weights = {{"life", 3}, {"clean", 0.5}}},
    {.rule = aggregate::Geometric{},
     .rules_at = {{"health", aggregate::Sum{}}, {"skill", aggregate::Harmonic{}}}},
    {.rule = aggregate::Power{-2},
     .rules_at = {{"skill", aggregate::Minimum{}}},
     .weights = {{"college", 2}}}};

BOOST_AUTO_TEST_CASE(both_ways_end_on_the_value_wanted_under_every_rule_and_nesting) {
  support::Random random(13);
  for (int round = 0; round < 200; ++round)
    for (const Recipe& recipe : recipes)
      for (const char* id : {"index", "health", "skill"}) {
        std::vector<double> start(8, none);
        for (const std::size_t leaf : tree.leaves()) start[leaf] = 1 + 7 * random.unit();
        const UnitValues before("u", tree, recipe, start);
        const double wanted =
            before[node(id)] * (0.9 + 0.3 * random.unit());  // stays inside 0 … 10
        for (const Spread spread : {Spread::proportional, Spread::headroom}) {
          UnitValues values = before;
          values.set(node(id), wanted, spread);
          BOOST_TEST(values[node(id)] == wanted, tolerance(rounding));
          for (const std::size_t leaf : tree.leaves()) {
            if (!tree.contains(node(id), leaf)) BOOST_TEST(values[leaf] == before[leaf]);
            BOOST_TEST((values[leaf] > before[leaf]) ==
                       (wanted > before[node(id)] && tree.contains(node(id), leaf)));
          }
        }
      }
}

BOOST_AUTO_TEST_CASE(going_down_stops_short_of_a_bound_where_the_rule_is_not_defined) {
  UnitValues values("Ash", tree, {.rule = aggregate::Geometric{}}, ash);
  const double wanted =
      0.25 * values[0];  // at the bounds themselves, 0, there is no geometric mean
  values.set(0, wanted, Spread::headroom);
  BOOST_TEST(values[0] == wanted, tolerance(rounding));
}

BOOST_AUTO_TEST_CASE(an_indicator_is_set_as_it_is) {
  UnitValues values("Ash", tree, {}, ash);
  values.set(node("clean"), 7, Spread::proportional);
  BOOST_TEST(values[0] == 17);
  values.set(node("clean"), 0, Spread::headroom);
  BOOST_TEST(values[0] == 10);
}

BOOST_AUTO_TEST_CASE(a_missing_indicator_can_be_set_within_its_bounds_only) {
  auto elm = ash;
  elm[node("college")] = none;
  UnitValues values("Elm", tree, {}, elm);
  BOOST_CHECK_EXCEPTION(values.set(node("college"), 11, Spread::proportional), DomainError,
                        says("unit 'Elm', node 'college'", "beyond its bounds [0"));
  BOOST_CHECK_THROW(values.set(node("college"), -1, Spread::proportional), DomainError);
  values.set(node("college"), 1, Spread::proportional);
  BOOST_TEST(values[0] == 15);
}

BOOST_AUTO_TEST_CASE(a_node_over_a_missing_indicator_has_no_value_to_move_from) {
  auto elm = ash;
  elm[node("college")] = none;
  UnitValues values("Elm", tree, {}, elm);
  BOOST_CHECK_EXCEPTION(values.set(node("skill"), 5, Spread::proportional), InputError,
                        says("unit 'Elm', node 'skill'", "missing"));
  BOOST_CHECK_NO_THROW(values.set(node("health"), 6, Spread::proportional));
}

BOOST_AUTO_TEST_CASE(beyond_the_bounds_nothing_is_changed_and_every_indicator_is_named) {
  UnitValues values("Ash", tree, {}, ash);
  BOOST_CHECK_EXCEPTION(values.set(0, 45, Spread::proportional), DomainError,  // factor 3
                        says_of(2, "node 'school': would go from 4", "node 'clean'", "[0"));
  BOOST_CHECK_EXCEPTION(values.set(0, 51, Spread::headroom), DomainError,
                        says("unit 'Ash', node 'index': cannot reach 51", "50"));
  BOOST_CHECK_EXCEPTION(values.set(0, -1, Spread::headroom), DomainError, says("cannot reach -1"));
  BOOST_CHECK_THROW(values.set(node("clean"), 10.1, Spread::headroom), DomainError);
  BOOST_CHECK((leaves(values) == Row{3, 2, 4, 1, 5}));
}

BOOST_AUTO_TEST_CASE(a_value_beyond_its_bounds_from_the_start_may_move_back_towards_them) {
  auto start = ash;
  start[node("clean")] = 12;
  UnitValues values("Ash", tree, {}, start);
  BOOST_CHECK_NO_THROW(values.set(node("clean"), 11, Spread::proportional));
  BOOST_CHECK_THROW(values.set(node("clean"), 11.5, Spread::proportional), DomainError);
}

BOOST_AUTO_TEST_CASE(by_headroom_a_value_beyond_the_bound_stays_where_it_is) {
  auto start = ash;
  start[node("clean")] = 12;
  UnitValues values("Ash", tree, {}, start);
  values.set(0, 37, Spread::headroom);  // 22 + half of 7 + 8 + 6 + 9
  const Row expected{6.5, 6, 7, 5.5, 12};
  for (std::size_t i = 0; i < 5; ++i)
    BOOST_TEST(leaves(values)[i] == expected[i], tolerance(rounding));
}

BOOST_AUTO_TEST_CASE(no_factor_leads_from_or_to_zero_or_across_it) {
  UnitValues nothing("u", tree, {}, {none, none, 0, 0, none, 0, 0, 0});
  BOOST_CHECK_EXCEPTION(nothing.set(0, 5, Spread::proportional), DomainError,
                        says("cannot go from 0", "headroom"));
  BOOST_CHECK_NO_THROW(nothing.set(0, 5, Spread::headroom));
  UnitValues values("Ash", tree, {}, ash);
  BOOST_CHECK_THROW(values.set(0, 0, Spread::proportional), DomainError);
}

BOOST_AUTO_TEST_CASE(an_indicator_without_a_bound_has_no_headroom) {
  const chiso::Framework open = support::flat_framework(2);
  UnitValues values("u", open, {}, {none, 1, 2});
  BOOST_CHECK_EXCEPTION(values.set(0, 4, Spread::headroom), DomainError,
                        says("unit 'u', node 'index'", "'a' has no bound", "proportion"));
  values.set(0, 6, Spread::proportional);
  BOOST_TEST(values[1] == 2);
}

BOOST_AUTO_TEST_CASE(a_value_that_is_no_number_is_refused) {
  UnitValues values("Ash", tree, {}, ash);
  for (const double bad : {none, std::numeric_limits<double>::infinity()})
    BOOST_CHECK_EXCEPTION(values.set(0, bad, Spread::proportional), InputError,
                          says("unit 'Ash', node 'index'", "finite"));
}

BOOST_AUTO_TEST_CASE(setting_the_value_a_node_has_changes_nothing) {
  UnitValues values("Ash", tree, {}, ash);
  values.set(0, 15, Spread::headroom);
  BOOST_CHECK((leaves(values) == Row{3, 2, 4, 1, 5}));
}

BOOST_AUTO_TEST_CASE(the_ways_print_as_words) {
  BOOST_TEST(support::printed(Spread::proportional) == "proportional");
  BOOST_TEST(support::printed(Spread::headroom) == "headroom");
}

BOOST_AUTO_TEST_CASE(by_headroom_a_value_near_0_is_reached_and_the_search_ends) {
  for (const double wanted : {1e-3, 1e-4, 1e-9, 1e-300}) {
    UnitValues values("Ash", tree, {}, ash);
    values.set(0, wanted, Spread::headroom);
    // The sum of numbers of size 15 is exact to their roundings, not to those of 1e-300.
    BOOST_TEST(std::abs(values[0] - wanted) <= 15 * rounding);
  }
}

BOOST_AUTO_TEST_CASE(by_headroom_a_curved_rule_ends_on_the_value_to_the_last_digits) {
  for (const chiso::Aggregate& rule :
       {chiso::Aggregate(aggregate::Geometric{}), chiso::Aggregate(aggregate::Harmonic{}),
        chiso::Aggregate(aggregate::Power{2})}) {
    const Recipe recipe{.rule = rule};
    UnitValues values("Ash", tree, recipe, ash);
    values.set(0, 5, Spread::headroom);
    // Halving ends when no number lies between the shares: some roundings of 10, the bound.
    BOOST_TEST(std::abs(values[0] - 5) <= 1e-14 * 10);
  }
}

BOOST_AUTO_TEST_SUITE_END()
