#include <chiso/model/target.hpp>

#include <boost/test/unit_test.hpp>

#include "support/check.hpp"

BOOST_AUTO_TEST_SUITE(model_target)

using chiso::Figure;
using chiso::Goal;
using chiso::Owners;
using chiso::Target;
namespace goal = chiso::goal;
using support::printed;

BOOST_AUTO_TEST_CASE(every_kind_of_goal_prints_as_a_reader_would_say_it) {
  BOOST_TEST(printed(Goal(goal::ScoreAtLeast{Figure(6.6, 3)})) == "score ≥ 6.600");
  BOOST_TEST(printed(Goal(goal::ScoreAbove{Figure(43.6827, 4)})) == "score > 43.6827");
  BOOST_TEST(printed(Goal(goal::Rank{20})) == "rank ≤ 20");
  BOOST_TEST(printed(Goal(goal::RankBand{15, 20})) == "rank 15–20");
  BOOST_TEST(printed(Goal(goal::Top{20})) == "top 20");
  BOOST_TEST(printed(Goal(goal::PlacesGained{2})) == "+2 places");
  BOOST_TEST(printed(Goal(goal::PointsGained{Figure(0.5, 1)})) == "+0.5 points");
  BOOST_TEST(printed(Goal(goal::PercentGained{5})) == "+5 %");
  BOOST_TEST(printed(Goal(goal::Group{2, 4})) == "group ≤ 2 of 4");
  BOOST_TEST(printed(Goal(goal::RegionalRank{"region", 5})) == "rank ≤ 5 within its region");
  BOOST_TEST(printed(Goal(goal::HoldScore{})) == "hold the score");
  BOOST_TEST(printed(Goal(goal::HoldRank{})) == "hold the rank");
  BOOST_TEST(printed(Goal(goal::All{{goal::Rank{20}, goal::PlacesGained{1}}})) ==
             "rank ≤ 20 and +1 places");
}

BOOST_AUTO_TEST_CASE(a_target_prints_its_node_and_goal) {
  BOOST_TEST(printed(Target{.node = "services", .goal = goal::HoldScore{}}) ==
             "services: hold the score");
}

BOOST_AUTO_TEST_CASE(goals_of_different_kinds_or_figures_differ) {
  BOOST_CHECK(Goal(goal::Rank{20}) == Goal(goal::Rank{20}));
  BOOST_CHECK(Goal(goal::Rank{20}) != Goal(goal::Top{20}));
  BOOST_CHECK(Goal(goal::ScoreAtLeast{6.6}) != Goal(goal::ScoreAbove{6.6}));
  BOOST_CHECK(Goal(goal::ScoreAtLeast{Figure(6.6, 1)}) != Goal(goal::ScoreAtLeast{Figure(6.6, 3)}));
}

BOOST_AUTO_TEST_CASE(joint_goals_compare_part_by_part_at_any_depth) {
  const Goal one(goal::All{{goal::Rank{20}, goal::All{{goal::HoldScore{}}}}});
  BOOST_CHECK(one == Goal(goal::All{{goal::Rank{20}, goal::All{{goal::HoldScore{}}}}}));
  BOOST_CHECK(one != Goal(goal::All{{goal::Rank{20}, goal::All{{goal::HoldRank{}}}}}));
  const Goal copy = one;  // NOLINT: the copy is the subject
  BOOST_CHECK(copy == one);
}

BOOST_AUTO_TEST_CASE(targets_compare_with_their_owners_and_place) {
  const Target target{.node = "services", .goal = goal::Rank{13}, .owners = {.lead = {"Sở Y tế"}}};
  Target other = target;
  BOOST_CHECK(target == other);
  other.place = "II";
  BOOST_CHECK(target != other);
  BOOST_TEST(Owners{}.empty());
  BOOST_TEST(!target.owners.empty());
  BOOST_TEST(!Owners{.support = {"x"}}.empty());
}

BOOST_AUTO_TEST_SUITE_END()
