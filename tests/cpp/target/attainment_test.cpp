#include <chiso/target/attainment.hpp>

#include <boost/test/unit_test.hpp>

#include <chiso/core/error.hpp>

#include "support/check.hpp"

BOOST_AUTO_TEST_SUITE(target_attainment)

using chiso::attain;
using chiso::Attainment;
using chiso::Goal;
using chiso::Met;
using chiso::missing;
using chiso::Standing;
namespace goal = chiso::goal;
using boost::test_tools::tolerance;

const Standing before{.score = 40, .rank = 18, .regional_rank = 5, .group = 2};
const Standing after{.score = 42, .rank = 16, .regional_rank = 4, .group = 2};

BOOST_AUTO_TEST_CASE(every_kind_of_goal_is_judged_in_its_own_measure) {
  const auto is = [](Goal the_goal, Attainment expected) {
    BOOST_TEST_CONTEXT(the_goal) { BOOST_CHECK(attain(the_goal, before, after) == expected); }
  };
  is(goal::ScoreAtLeast{42}, {Met::yes, 42, 42, 0});
  is(goal::ScoreAtLeast{43.5}, {Met::no, 43.5, 42, 1.5});
  is(goal::ScoreAbove{41}, {Met::yes, 41, 42, -1});
  is(goal::ScoreAbove{42}, {Met::no, 42, 42, 0});
  is(goal::Rank{16}, {Met::yes, 16, 16, 0});
  is(goal::Rank{15}, {Met::no, 15, 16, 1});
  is(goal::RankBand{15, 20}, {Met::yes, 20, 16, -4});
  is(goal::RankBand{10, 15}, {Met::no, 15, 16, 1});
  is(goal::Top{20}, {Met::yes, 20, 16, -4});
  is(goal::PlacesGained{2}, {Met::yes, 16, 16, 0});
  is(goal::PlacesGained{3}, {Met::no, 15, 16, 1});
  is(goal::PointsGained{2}, {Met::yes, 42, 42, 0});
  is(goal::PointsGained{3}, {Met::no, 43, 42, 1});
  is(goal::PercentGained{5}, {Met::yes, 42, 42, 0});
  is(goal::PercentGained{10}, {Met::no, 44, 42, 2});
  is(goal::Group{2, 4}, {Met::yes, 2, 2, 0});
  is(goal::Group{1, 4}, {Met::no, 1, 2, 1});
  is(goal::RegionalRank{"region", 4}, {Met::yes, 4, 4, 0});
  is(goal::RegionalRank{"region", 3}, {Met::no, 3, 4, 1});
  is(goal::HoldScore{}, {Met::yes, 40, 42, -2});
  is(goal::HoldRank{}, {Met::yes, 18, 16, -2});
}

BOOST_AUTO_TEST_CASE(better_than_the_best_place_of_a_band_is_met) {
  BOOST_CHECK(attain(goal::RankBand{17, 20}, before, after).met == Met::yes);
}

BOOST_AUTO_TEST_CASE(a_hold_is_missed_by_whoever_fell) {
  BOOST_CHECK(attain(goal::HoldScore{}, after, before).met == Met::no);
  BOOST_CHECK(attain(goal::HoldRank{}, after, before).met == Met::no);
  BOOST_CHECK(attain(goal::HoldRank{}, after, after).met == Met::yes);
}

BOOST_AUTO_TEST_CASE(no_rounding_error_of_a_sum_decides) {
  const double one = 0.1 + 0.2 + 0.3;
  const double other = 0.3 + 0.2 + 0.1;
  BOOST_REQUIRE(one > other);
  const auto least = attain(goal::ScoreAtLeast{one}, {}, {.score = other});
  BOOST_CHECK(least.met == Met::yes);
  BOOST_TEST(least.gap <= 0);  // "≤ 0 when met"
  BOOST_CHECK(attain(goal::ScoreAbove{other}, {}, {.score = one}).met == Met::no);
  BOOST_CHECK(attain(goal::ScoreAtLeast{0.6001}, {}, {.score = 0.6}).met == Met::no);
  BOOST_CHECK(attain(goal::ScoreAbove{0.6}, {}, {.score = 0.6001}).met == Met::yes);
}

BOOST_AUTO_TEST_CASE(what_the_goal_speaks_of_and_is_missing_makes_it_unknown) {
  for (const Goal& the_goal :
       {Goal(goal::ScoreAtLeast{1}), Goal(goal::ScoreAbove{1}), Goal(goal::Rank{1}),
        Goal(goal::Top{1}), Goal(goal::PlacesGained{1}), Goal(goal::PointsGained{1}),
        Goal(goal::PercentGained{1}), Goal(goal::Group{1, 4}), Goal(goal::RegionalRank{"r", 1}),
        Goal(goal::HoldScore{}), Goal(goal::HoldRank{})}) {
    const auto result = attain(the_goal, before, {});
    BOOST_CHECK(result.met == Met::unknown);
    BOOST_TEST(chiso::is_missing(result.gap));
  }
  BOOST_CHECK(attain(goal::PointsGained{1}, {}, after).met == Met::unknown);
  BOOST_CHECK(attain(goal::HoldRank{}, {}, after).met == Met::unknown);
  BOOST_CHECK(attain(goal::ScoreAtLeast{1}, {}, after).met == Met::yes);  // needs no baseline
}

BOOST_AUTO_TEST_CASE(per_cent_of_nothing_is_unknown_and_of_a_negative_score_counts_upwards) {
  BOOST_CHECK(attain(goal::PercentGained{5}, {.score = 0}, after).met == Met::unknown);
  // 10 % above −20 is −18, not −22.
  BOOST_TEST(attain(goal::PercentGained{10}, {.score = -20}, {.score = -19}).required == -18);
}

BOOST_AUTO_TEST_CASE(a_joint_goal_has_no_single_attainment) {
  BOOST_CHECK_EXCEPTION((void)attain(goal::All{{goal::Rank{1}}}, before, after), chiso::InputError,
                        support::says("attain", "parts"));
}

BOOST_AUTO_TEST_CASE(joint_goals_are_missed_if_any_is_then_unknown_then_met) {
  using chiso::combine;
  const Met all[] = {Met::no, Met::yes, Met::unknown};
  for (const Met one : all)
    for (const Met two : all) {
      const bool no = one == Met::no || two == Met::no;
      const bool unknown = one == Met::unknown || two == Met::unknown;
      BOOST_TEST(combine(one, two) == (no ? Met::no : unknown ? Met::unknown : Met::yes));
    }
}

BOOST_AUTO_TEST_CASE(extreme_scores_are_judged_like_any) {
  BOOST_CHECK(attain(goal::ScoreAtLeast{1e308}, {}, {.score = 1e308}).met == Met::yes);
  BOOST_CHECK(attain(goal::ScoreAbove{0}, {}, {.score = 5e-324}).met == Met::yes);
  BOOST_CHECK(attain(goal::ScoreAtLeast{-1e308}, {}, {.score = 1e308}).met == Met::yes);
}

BOOST_AUTO_TEST_CASE(standings_and_attainments_compare_missing_ones_alike) {
  BOOST_CHECK(Standing{} == Standing{});
  BOOST_CHECK(before == before);
  BOOST_CHECK(before != after);
  BOOST_CHECK(Attainment{} == Attainment{});
  BOOST_CHECK((Attainment{.required = 1} != Attainment{}));
}

BOOST_AUTO_TEST_CASE(an_answer_prints_as_a_word) {
  BOOST_TEST(support::printed(Met::yes) == "met");
  BOOST_TEST(support::printed(Met::no) == "missed");
  BOOST_TEST(support::printed(Met::unknown) == "unknown");
}

BOOST_AUTO_TEST_CASE(an_attainment_prints_the_way_that_is_left) {
  const chiso::Attainment missed{
      .met = chiso::Met::no, .required = 6.5, .achieved = 6.25, .gap = 0.25};
  BOOST_TEST(support::printed(missed) == "missed: 6.25 of 6.5, gap 0.25");
  BOOST_TEST(support::printed(chiso::Attainment{}) == "unknown");
}

BOOST_AUTO_TEST_SUITE_END()
