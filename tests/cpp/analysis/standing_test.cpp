#include <chiso/analysis/standing.hpp>

#include <boost/test/unit_test.hpp>

#include <chiso/recipe/scenario.hpp>

#include "support/check.hpp"
#include "support/small.hpp"

BOOST_AUTO_TEST_SUITE(analysis_standing)

using chiso::Figure;
using chiso::InputError;
using chiso::Met;
using chiso::Outcome;
using chiso::Plan;
using chiso::standing;
using support::says;
namespace edit = chiso::edit;
namespace goal = chiso::goal;

Outcome base() { return chiso::score(support::small_panel().at(2023), support::small_framework()); }

BOOST_AUTO_TEST_CASE(a_standing_holds_what_the_goal_asks_about) {
  const auto plain = standing(base(), "Birch", "index", goal::Rank{1});
  BOOST_CHECK((plain == chiso::Standing{.score = 12, .rank = 2}));
  const auto regional = standing(base(), "Cedar", "index", goal::RegionalRank{"region", 1});
  BOOST_TEST(regional.regional_rank == 1);  // before Date in the south
  // 15, 12, 12, 8: quarters cut at 11, 12, 12.75.
  BOOST_TEST(standing(base(), "Ash", "index", goal::Group{1, 4}).group == 1);
  BOOST_TEST(standing(base(), "Cedar", "index", goal::Group{1, 4}).group == 2);
  BOOST_TEST(standing(base(), "Date", "index", goal::Group{1, 4}).group == 4);
}

BOOST_AUTO_TEST_CASE(a_unit_that_is_not_ranked_stands_nowhere) {
  const auto elm = standing(base(), "Elm", "index", goal::Group{1, 4});
  BOOST_CHECK(elm == chiso::Standing{});
  BOOST_TEST(standing(base(), "Elm", "clean", goal::Rank{1}).rank == 2);
}

BOOST_AUTO_TEST_CASE(where_lower_is_better_the_lowest_stand_in_the_first_group) {
  auto nodes = support::small_nodes();
  nodes[7].indicator->direction = chiso::Direction::lower;  // clean: 5 2 2 1 4
  const Outcome outcome = chiso::score(support::small_panel().at(2023), chiso::Framework(nodes),
                                       {.weights = {{"clean", 0}}});
  const auto date = standing(outcome, "Date", "clean", goal::Group{1, 4});
  BOOST_TEST(date.rank == 1);
  BOOST_TEST(date.group == 1);
  BOOST_TEST(standing(outcome, "Ash", "clean", goal::Group{1, 4}).group == 4);
}

BOOST_AUTO_TEST_CASE(unknown_units_nodes_and_groupings_are_refused) {
  BOOST_CHECK_EXCEPTION((void)standing(base(), "Brich", "index", goal::Rank{1}), InputError,
                        says("'Birch'"));
  BOOST_CHECK_EXCEPTION((void)standing(base(), "Birch", "indx", goal::Rank{1}), InputError,
                        says("'index'"));
  BOOST_CHECK_EXCEPTION((void)standing(base(), "Birch", "index", goal::RegionalRank{"island", 1}),
                        InputError, says("unit 'Birch'", "'island'"));
}

Plan plan() {
  return Plan({.unit = "Birch",
               .baseline = 2023,
               .period = 2024,
               .targets = {{.node = "clean", .goal = goal::ScoreAtLeast{Figure(3)}},
                           {.node = "index",
                            .goal = goal::All{{goal::PlacesGained{1}, goal::PointsGained{2}}}},
                           {.node = "skill", .goal = goal::HoldScore{}},
                           {.node = "health", .goal = goal::Rank{1}}}});
}

BOOST_AUTO_TEST_CASE(every_target_of_a_plan_is_judged_from_the_baseline_to_what_came) {
  // clean 2 → 3, so index 12 → 13: second alone, no longer shared, which is the same place.
  const Outcome after =
      chiso::apply({.name = "", .edits = {edit::Add{"Birch", "clean", 1}}}, base());
  const auto found = chiso::status(plan(), base(), after);
  BOOST_TEST(found.size() == 4u);
  BOOST_CHECK(found[0].met == Met::yes);
  BOOST_TEST(found[0].parts.size() == 1u);
  BOOST_CHECK(found[1].met == Met::no);
  BOOST_TEST(found[1].parts.size() == 2u);
  BOOST_TEST(found[1].parts[0].gap == 1);  // one place
  BOOST_TEST(found[1].parts[1].gap == 1);  // one point
  BOOST_CHECK(found[2].met == Met::yes);
  BOOST_CHECK(found[3].met == Met::no);
  BOOST_CHECK(found[3].target == plan().targets()[3]);
}

BOOST_AUTO_TEST_CASE(a_joint_goal_is_met_only_with_all_its_parts) {
  const Outcome after =
      chiso::apply({.name = "", .edits = {edit::Add{"Birch", "clean", 4}}}, base());
  BOOST_CHECK(chiso::status(plan(), base(), after)[1].met == Met::yes);  // 16, the first
}

BOOST_AUTO_TEST_CASE(a_target_of_a_unit_that_is_not_ranked_is_unknown_and_not_missed) {
  auto parts = plan().parts();
  parts.unit = "Elm";
  const auto found = chiso::status(Plan(parts), base(), base());
  BOOST_CHECK(found[0].met == Met::yes);      // clean 4 ≥ 3
  BOOST_CHECK(found[1].met == Met::unknown);  // no index
  BOOST_CHECK(found[2].met == Met::unknown);
}

BOOST_AUTO_TEST_SUITE_END()
