#include <chiso/model/plan.hpp>

#include <boost/test/unit_test.hpp>

#include <limits>

#include "support/check.hpp"
#include "support/small.hpp"

BOOST_AUTO_TEST_SUITE(model_plan)

using chiso::Claim;
using chiso::ClaimKind;
using chiso::Figure;
using chiso::Plan;
using chiso::PlanParts;
using chiso::StructureError;
namespace goal = chiso::goal;
using support::says;
using support::says_of;

PlanParts good() {
  return {
      .unit = "Birch",
      .baseline = 2023,
      .period = 2024,
      .targets = {{.node = "index", .goal = goal::RankBand{1, 2}, .printed = "1-2/4"},
                  {.node = "clean", .goal = goal::ScoreAtLeast{Figure(3, 1)}, .printed = "3,0"}},
      .measures = {{.id = "a", .nodes = {"clean"}, .quarters = {{2024, 2}, {2024, 3}}},
                   {.id = "b"}},
      .claims = {{.node = "index", .period = 2023, .value = 12, .printed = "12"},
                 {.kind = ClaimKind::change,
                  .node = "index",
                  .period = 2023,
                  .against = 2022,
                  .value = 2}}};
}

BOOST_AUTO_TEST_CASE(a_plan_gives_back_its_parts) {
  const Plan plan(good());
  BOOST_TEST(plan.unit() == "Birch");
  BOOST_TEST(plan.baseline() == 2023);
  BOOST_TEST(plan.period() == 2024);
  BOOST_TEST(plan.targets().size() == 2u);
  BOOST_TEST(plan.measures().front().nodes.front() == "clean");
  BOOST_CHECK(plan.parts() == good());
  BOOST_CHECK(Plan(plan.parts()) == plan);
  auto parts = plan.parts();
  parts.claims.pop_back();
  BOOST_CHECK(Plan(parts) != plan);
}

BOOST_AUTO_TEST_CASE(a_plan_prints_unit_periods_and_counts) {
  BOOST_TEST(support::printed(Plan(good())) ==
             "Birch 2023 → 2024: 2 targets, 2 measures, 2 claims");
  BOOST_TEST(support::printed(ClaimKind::level) == "level");
  BOOST_TEST(support::printed(ClaimKind::change) == "change");
  BOOST_TEST(support::printed(ClaimKind::rank) == "rank");
  BOOST_TEST(support::printed(ClaimKind::places_gained) == "places gained");
  BOOST_TEST(support::printed(ClaimKind::places_lost) == "places lost");
}

BOOST_AUTO_TEST_CASE(a_plan_without_unit_or_with_periods_in_the_wrong_order_is_refused) {
  auto parts = good();
  parts.unit = " ";
  parts.period = 2023;
  BOOST_CHECK_EXCEPTION((Plan(parts)), StructureError,
                        says_of(2, "names no unit", "aims at 2023 from baseline 2023"));
}

/// The message for one goal, or "" if it is accepted.
std::string refusal(chiso::Goal the_goal) {
  auto parts = good();
  parts.targets = {{.node = "clean", .goal = std::move(the_goal), .printed = "as printed"}};
  try {
    const Plan plan(parts);
    return "";
  } catch (const StructureError& error) {
    BOOST_TEST(error.count() == 1u);
    BOOST_TEST(error.problems().front().node == "clean");
    BOOST_TEST(says("target 'as printed'")(error));
    return error.what();
  }
}

BOOST_AUTO_TEST_CASE(goals_that_cannot_be_are_refused_with_their_printed_words) {
  const auto refused_as = [](chiso::Goal the_goal, std::string_view words) {
    return refusal(std::move(the_goal)).find(words) != std::string::npos;
  };
  BOOST_TEST(refused_as(goal::Rank{0}, "rank 0"));
  BOOST_TEST(refused_as(goal::RankBand{20, 15}, "20–15 is upside down"));
  BOOST_TEST(refused_as(goal::RankBand{0, 15}, "rank 0"));
  BOOST_TEST(refused_as(goal::Top{-1}, "top -1"));
  BOOST_TEST(refused_as(goal::PlacesGained{0}, "places gained 0"));
  BOOST_TEST(refused_as(goal::Group{0, 4}, "group 0"));
  BOOST_TEST(refused_as(goal::Group{5, 4}, "group 5 of 4"));
  BOOST_TEST(refused_as(goal::RegionalRank{"region", 0}, "rank 0"));
  BOOST_TEST(refused_as(goal::RegionalRank{"", 1}, "grouping"));
  BOOST_TEST(refused_as(goal::ScoreAtLeast{chiso::missing}, "finite"));
  BOOST_TEST(refused_as(goal::ScoreAbove{std::numeric_limits<double>::infinity()}, "finite"));
  BOOST_TEST(refused_as(goal::PointsGained{Figure(1, -2)}, "-2 decimals"));
  BOOST_TEST(refused_as(goal::PercentGained{Figure(1, 16)}, "16 decimals"));
  BOOST_TEST(refused_as(goal::All{}, "no goals"));
  BOOST_TEST(refused_as(goal::All{{goal::HoldRank{}, goal::Rank{0}}}, "rank 0"));
}

BOOST_AUTO_TEST_CASE(the_edge_of_what_can_be_is_accepted) {
  BOOST_TEST(refusal(goal::Rank{1}) == "");
  BOOST_TEST(refusal(goal::RankBand{15, 15}) == "");
  BOOST_TEST(refusal(goal::Group{4, 4}) == "");
  BOOST_TEST(refusal(goal::ScoreAtLeast{Figure(1e308, 15)}) == "");
  BOOST_TEST(refusal(goal::HoldScore{}) == "");
}

BOOST_AUTO_TEST_CASE(measures_with_blank_or_repeated_ids_or_a_fifth_quarter_are_refused) {
  auto parts = good();
  parts.measures = {{.id = "a"}, {.id = "a"}, {.id = ""}, {.id = "b", .quarters = {{2024, 5}}}};
  BOOST_CHECK_EXCEPTION((Plan(parts)), StructureError,
                        says_of(3, "measure 'a': a second", "blank id", "measure 'b'", "quarter"));
}

BOOST_AUTO_TEST_CASE(claims_that_cannot_be_are_refused_with_node_and_period) {
  auto parts = good();
  parts.claims = {
      {.node = "index", .period = 2023, .value = chiso::missing, .printed = "x"},
      {.kind = ClaimKind::change, .node = "index", .period = 2023, .value = 1, .printed = "+1"},
      {.kind = ClaimKind::level, .node = "index", .period = 2023, .against = 2022, .value = 1},
      {.node = " ", .period = 2023, .value = 1},
      {.kind = ClaimKind::rank, .node = "index", .period = 2023, .value = 0, .printed = "0/63"}};
  BOOST_CHECK_EXCEPTION((Plan(parts)), StructureError,
                        says_of(5, "node 'index', period 2023: claim 'x'", "finite",
                                "claim '+1': does not say against which period",
                                "compares with nothing", "names no node", "claim '0/63'", "rank"));
}

BOOST_AUTO_TEST_CASE(a_plan_that_fits_its_framework_and_panel_is_accepted) {
  BOOST_CHECK_NO_THROW(
      chiso::expect_fits(Plan(good()), support::small_framework(), support::small_panel()));
}

BOOST_AUTO_TEST_CASE(all_that_does_not_fit_is_named_with_the_nearest_name) {
  auto parts = good();
  parts.unit = "Brich";
  parts.baseline = 2020;
  parts.targets = {{.node = "cleen", .goal = goal::HoldScore{}, .printed = "p"},
                   {.node = "index", .goal = goal::Rank{6}, .printed = "6/5"},
                   {.node = "index", .goal = goal::All{{goal::RankBand{5, 7}}}},
                   {.node = "index", .goal = goal::Top{8}}};
  parts.measures = {{.id = "a", .nodes = {"lief"}}};
  parts.claims = {{.node = "indx", .period = 2023, .value = 1, .printed = "1"}};
  BOOST_CHECK_EXCEPTION(
      chiso::expect_fits(Plan(parts), support::small_framework(), support::small_panel()),
      StructureError,
      says_of(8, "unknown unit 'Brich'; did you mean 'Birch'?", "period 2020",
              "target 'p': unknown node 'cleen'; did you mean 'clean'?", "rank 6 of only 5 units",
              "rank 7 of only 5", "rank 8 of only 5", "measure 'a': unknown node 'lief'",
              "claim '1': unknown node 'indx'"));
}

BOOST_AUTO_TEST_CASE(the_last_place_of_all_units_fits) {
  auto parts = good();
  parts.targets = {{.node = "index", .goal = goal::Rank{5}}};
  BOOST_CHECK_NO_THROW(
      chiso::expect_fits(Plan(parts), support::small_framework(), support::small_panel()));
}

BOOST_AUTO_TEST_CASE(a_regional_rank_must_have_a_region_and_as_many_units_in_it) {
  const auto refused = [](goal::RegionalRank the_goal, std::string_view words) {
    auto parts = good();
    parts.targets = {{.node = "index", .goal = the_goal}};
    BOOST_CHECK_EXCEPTION(
        chiso::expect_fits(Plan(parts), support::small_framework(), support::small_panel()),
        StructureError, says_of(1, words));
  };
  refused({"island", 1}, "unit 'Birch' has no 'island'");
  refused({"region", 4}, "rank 4 of only 3 units in 'north'");
}

BOOST_AUTO_TEST_CASE(measures_and_claims_print_what_they_say) {
  BOOST_TEST(support::printed(chiso::Measure{.id = "III.1", .text = "train"}) == "III.1: train");
  const chiso::Claim claim{.kind = chiso::ClaimKind::change,
                           .node = "d1",
                           .period = 2023,
                           .against = 2022,
                           .value = chiso::Figure(0.13, 2),
                           .printed = "tăng 0,13"};
  BOOST_TEST(support::printed(claim) == "change of d1 2022 → 2023: 0.13, printed 'tăng 0,13'");
}

BOOST_AUTO_TEST_SUITE_END()
