#include <chiso/recipe/scenario.hpp>

#include <boost/test/unit_test.hpp>

#include <limits>

#include "support/check.hpp"
#include "support/small.hpp"

BOOST_AUTO_TEST_SUITE(recipe_scenario)

using chiso::apply;
using chiso::DomainError;
using chiso::Edit;
using chiso::Figure;
using chiso::InputError;
using chiso::Outcome;
using chiso::Plan;
using chiso::Scenario;
using chiso::Spread;
using support::none;
using support::says;
using support::says_of;
namespace edit = chiso::edit;
namespace goal = chiso::goal;
namespace others = chiso::others;
namespace aggregate = chiso::aggregate;

Outcome base(const chiso::Recipe& recipe = {}) {
  return chiso::score(support::small_panel().at(2023), support::small_framework(), recipe);
}

BOOST_AUTO_TEST_CASE(a_scenario_changes_scores_and_ranks_as_by_hand) {
  // Birch: health 4 → 6 by factor 1.5, clean 2 + 1; from 12 to 15.
  const Outcome what =
      apply({.name = "push",
             .edits = {edit::Assign{"Birch", "health", 6}, edit::Add{"Birch", "clean", 1}}},
            base());
  BOOST_TEST(what.scores().of("Birch", "life") == 3);
  BOOST_TEST(what.scores().of("Birch") == 15);
  BOOST_TEST(what.ranking().of("Birch") == 1);
  BOOST_TEST(what.ranking().of("Ash") == 1);
  BOOST_TEST(what.ranking().of("Cedar") == 3);
  BOOST_TEST(what.name() == "push");
}

BOOST_AUTO_TEST_CASE(a_scenario_never_changes_its_base) {
  const Outcome before = base();
  const Outcome copy = before;
  (void)apply(
      {.name = "all",
       .edits = {edit::Assign{"Birch", "index", 20, Spread::headroom}, edit::Weight{"clean", 2},
                 edit::Rule{"skill", aggregate::Minimum{}}, edit::Leave{"Ash"}},
       .others = others::Repeat{}},
      before);
  BOOST_CHECK(before == copy);
  BOOST_CHECK(before.panel() == support::small_panel());
  // A scenario that is refused half-way changes nothing either.
  BOOST_CHECK_THROW(
      (void)apply({.name = "no",
                   .edits = {edit::Add{"Birch", "clean", 1}, edit::Assign{"Birch", "life", 11}}},
                  before),
      DomainError);
  BOOST_CHECK(before == copy);
}

BOOST_AUTO_TEST_CASE(a_scenario_without_edits_is_its_base_by_another_name) {
  const Outcome same = apply({.name = "base"}, base());
  BOOST_CHECK(same == base());
}

BOOST_AUTO_TEST_CASE(edits_apply_in_order_and_additions_accumulate) {
  const Outcome what =
      apply({.name = "",
             .edits = {edit::Assign{"Date", "clean", 2}, edit::Add{"Date", "clean", 1},
                       edit::Add{"Date", "clean", 0.5}}},
            base());
  BOOST_TEST(what.scores().of("Date", "clean") == 3.5);
}

BOOST_AUTO_TEST_CASE(a_missing_indicator_can_be_supposed) {
  const Outcome what = apply({.name = "", .edits = {edit::Assign{"Elm", "college", 2}}}, base());
  BOOST_TEST(what.scores().of("Elm") == 18);
  BOOST_TEST(what.ranking().n_ranked() == 5u);
  BOOST_CHECK_THROW((void)apply({.name = "", .edits = {edit::Add{"Elm", "college", 2}}}, base()),
                    chiso::Error);
}

BOOST_AUTO_TEST_CASE(weights_and_rules_can_be_supposed) {
  const Outcome heavier = apply({.name = "", .edits = {edit::Weight{"clean", 2}}}, base());
  BOOST_TEST(heavier.scores().of("Ash") == 20);
  const Outcome without = apply({.name = "", .edits = {edit::Weight{"clean", 0}}}, base());
  BOOST_TEST(without.scores().of("Ash") == 10);
  const Outcome weakest =
      apply({.name = "", .edits = {edit::Rule{"skill", aggregate::Minimum{}}}}, base());
  BOOST_TEST(weakest.scores().of("Ash") == 11);  // skill 1 instead of 5
  BOOST_TEST(base().recipe().rules_at.empty());
}

BOOST_AUTO_TEST_CASE(a_unit_that_leaves_is_not_ranked_among_the_others) {
  const Outcome what = apply({.name = "", .edits = {edit::Leave{"Ash"}}}, base());
  BOOST_TEST(what.ranking().n_ranked() == 3u);
  BOOST_TEST(what.ranking().of("Birch") == 1);
  BOOST_CHECK_THROW((void)what.ranking().of("Ash"), InputError);
}

BOOST_AUTO_TEST_CASE(the_others_move_and_the_units_the_scenario_names_do_not) {
  const Scenario scenario{.name = "",
                          .edits = {edit::Add{"Birch", "clean", 1}},
                          .others = others::Repeat{},
                          .subjects = {"Cedar"}};
  const Outcome what = apply(scenario, base());
  BOOST_TEST(what.scores().of("Ash") == 17);    // 15 + 2
  BOOST_TEST(what.scores().of("Birch") == 13);  // 12 + 1, and not its own last change of 2
  BOOST_TEST(what.scores().of("Cedar") == 12);
  BOOST_TEST(chiso::is_missing(what.scores().of("Date")));
  BOOST_TEST(what.ledger().size() == 2u);  // Date and Elm
  BOOST_TEST(what.ranking().left_out()[0].reason.find("no complete last change") !=
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_scenario_on_a_scenario_keeps_its_ledger) {
  const Outcome first = apply({.name = "one", .others = others::Repeat{}}, base());
  const Outcome second = apply({.name = "two", .edits = {edit::Add{"Ash", "life", 1}}}, first);
  BOOST_CHECK(second.ledger() == first.ledger());
  BOOST_TEST(second.scores().of("Ash") == 18);
}

BOOST_AUTO_TEST_CASE(composed_scenarios_do_what_one_after_the_other_does) {
  const Scenario one{.name = "one", .edits = {edit::Add{"Ash", "clean", 1}}, .subjects = {"Birch"}};
  const Scenario two{.name = "two",
                     .edits = {edit::Assign{"Cedar", "skill", 10}, edit::Add{"Ash", "clean", 0.5}}};
  const Outcome both = apply(chiso::compose(one, two), base());
  const Outcome after = apply(two, apply(one, base()));
  BOOST_TEST(both.name() == "one + two");
  BOOST_CHECK(both.scores() == after.scores());
  BOOST_CHECK(chiso::compose(one, two).subjects == std::vector<std::string>{"Birch"});
}

BOOST_AUTO_TEST_CASE(the_second_scenario_says_what_the_others_do_unless_they_hold) {
  const Scenario hold{.name = "a"};
  const Scenario repeat{.name = "b", .others = others::Repeat{}};
  const Scenario drift{.name = "c", .others = others::Drift{2}};
  BOOST_CHECK(chiso::compose(hold, drift).others == drift.others);
  BOOST_CHECK(chiso::compose(drift, hold).others == drift.others);
  BOOST_CHECK(chiso::compose(drift, repeat).others == repeat.others);
}

BOOST_AUTO_TEST_CASE(everything_wrong_with_a_scenario_is_refused_at_once) {
  const Scenario scenario{
      .name = "",
      .edits = {edit::Assign{"Brich", "clean", 1}, edit::Add{"Ash", "cleen", 1},
                edit::Assign{"Ash", "clean", none},
                edit::Add{"Ash", "life", std::numeric_limits<double>::infinity()},
                edit::Weight{"lif", -1}, edit::Rule{"skil", aggregate::Sum{}}, edit::Leave{"Oka"}},
      .subjects = {"Date", "Elmo"}};
  BOOST_CHECK_EXCEPTION(
      (void)apply(scenario, base()), InputError,
      says_of(9, "Scenario", "unknown unit 'Brich'; did you mean 'Birch'?",
              "unknown node 'cleen'; did you mean 'clean'?", "unit 'Ash', node 'clean': edit",
              "unit 'Ash', node 'life': edit", "unknown node 'lif'", "weight -1",
              "unknown node 'skil'", "unknown unit 'Oka'", "unknown unit 'Elmo'"));
}

BOOST_AUTO_TEST_CASE(a_node_set_twice_or_beside_a_node_above_it_is_refused) {
  const auto refused = [](const char* one, const char* two) {
    BOOST_CHECK_EXCEPTION(
        (void)apply(
            {.name = "", .edits = {edit::Assign{"Ash", one, 5}, edit::Assign{"Ash", two, 5}}},
            base()),
        InputError,
        says("unit 'Ash', node '" + std::string(two) + "'", "'" + std::string(one) + "'"));
  };
  refused("clean", "clean");
  refused("health", "life");
  refused("life", "index");
  BOOST_CHECK_NO_THROW(
      (void)apply({.name = "",
                   .edits = {edit::Assign{"Ash", "life", 5}, edit::Assign{"Ash", "nurse", 5},
                             edit::Assign{"Date", "life", 5}}},
                  base()));
}

BOOST_AUTO_TEST_CASE(a_change_beyond_the_bounds_is_refused_with_unit_and_indicator) {
  BOOST_CHECK_EXCEPTION((void)apply({.name = "", .edits = {edit::Add{"Ash", "clean", 6}}}, base()),
                        DomainError, says("unit 'Ash', node 'clean'", "beyond its bounds"));
}

BOOST_AUTO_TEST_CASE(weights_that_leave_a_node_without_any_are_refused) {
  BOOST_CHECK_EXCEPTION(
      (void)apply({.name = "", .edits = {edit::Weight{"life", 0}, edit::Weight{"nurse", 0}}},
                  base()),
      InputError, says("node 'health'", "weight 0"));
}

BOOST_AUTO_TEST_CASE(all_units_leaving_is_refused) {
  Scenario exodus{.name = ""};
  for (const char* unit : {"Ash", "Birch", "Cedar", "Date", "Elm"})
    exodus.edits.push_back(edit::Leave{unit});
  BOOST_CHECK_EXCEPTION((void)apply(exodus, base()), InputError, says("none is left"));
}

BOOST_AUTO_TEST_CASE(others_without_a_past_are_refused) {
  const Outcome first = chiso::score(support::small_panel().at(2021), support::small_framework());
  BOOST_CHECK_THROW((void)apply({.name = "", .others = others::Repeat{}}, first), InputError);
  BOOST_CHECK_THROW((void)apply({.name = "", .others = others::Drift{0}}, base()), InputError);
}

Plan plan(std::vector<chiso::Target> targets) {
  return Plan({.unit = "Birch", .baseline = 2023, .period = 2024, .targets = std::move(targets)});
}

BOOST_AUTO_TEST_CASE(the_floors_of_a_plan_are_its_score_targets_on_the_parts) {
  const Scenario floors = chiso::floors_of(
      plan({{.node = "index", .goal = goal::ScoreAbove{Figure(14)}},
            {.node = "health", .goal = goal::Rank{1}},
            {.node = "skill", .goal = goal::All{{goal::ScoreAtLeast{Figure(7)}, goal::HoldRank{}}}},
            {.node = "clean", .goal = goal::ScoreAbove{Figure(3.5)}}}),
      support::small_framework());
  BOOST_TEST(floors.edits.size() == 2u);
  BOOST_CHECK(floors.edits[0] == Edit(edit::Assign{"Birch", "skill", 7}));
  BOOST_CHECK(floors.edits[1] == Edit(edit::Assign{"Birch", "clean", 3.5}));
  BOOST_CHECK(floors.subjects == std::vector<std::string>{"Birch"});
  const Outcome met = apply(floors, base());
  BOOST_TEST(met.scores().of("Birch") == 14.5);  // health 4 stays, 7, 3.5
  BOOST_TEST(met.ranking().of("Birch") == 2);
}

BOOST_AUTO_TEST_CASE(a_target_on_the_whole_alone_is_a_floor_and_no_score_target_gives_none) {
  const auto tree = support::small_framework();
  const Scenario whole =
      chiso::floors_of(plan({{.node = "index", .goal = goal::ScoreAtLeast{Figure(14)}}}), tree);
  BOOST_CHECK(whole.edits.front() == Edit(edit::Assign{"Birch", "index", 14}));
  BOOST_TEST(
      chiso::floors_of(plan({{.node = "index", .goal = goal::Rank{1}}}), tree).edits.empty());
  BOOST_CHECK_EXCEPTION(
      (void)chiso::floors_of(plan({{.node = "indx", .goal = goal::Rank{1}}}), tree), InputError,
      says("'indx'", "'index'"));
}

BOOST_AUTO_TEST_CASE(of_two_floors_for_one_node_the_higher_is_met) {
  const auto tree = support::small_framework();
  for (const auto& [first, second] : {std::pair(3.0, 4.0), std::pair(4.0, 3.0)}) {
    const Scenario floors =
        chiso::floors_of(plan({{.node = "clean", .goal = goal::ScoreAtLeast{Figure(first)}},
                               {.node = "clean", .goal = goal::ScoreAbove{Figure(second)}}}),
                         tree);
    BOOST_CHECK(floors.edits.front() == Edit(edit::Assign{"Birch", "clean", 4}));
  }
}

BOOST_AUTO_TEST_CASE(scenarios_compare_as_data_and_print_edit_by_edit) {
  const Scenario scenario{
      .name = "push",
      .edits = {edit::Assign{"Ash", "clean", 6}, edit::Add{"Ash", "life", 0.5, Spread::headroom},
                edit::Add{"Ash", "life", -0.5}, edit::Weight{"skill", 2},
                edit::Rule{"skill", aggregate::Power{2}}, edit::Leave{"Elm"}},
      .others = others::Drift{}};
  BOOST_CHECK(scenario == Scenario(scenario));
  BOOST_CHECK(scenario != Scenario{.name = "push"});
  BOOST_CHECK(Edit(edit::Assign{"a", "b", 1}) != Edit(edit::Add{"a", "b", 1}));
  BOOST_TEST(support::printed(scenario) ==
             "push: the others drift by their mean change over 3 pairs of periods\n"
             "  Ash: clean = 6 (proportional)\n  Ash: life +0.5 (headroom)\n"
             "  Ash: life -0.5 (proportional)\n  weight of skill = 2\n"
             "  skill by power mean, p = 2\n  Elm takes no part\n");
}

BOOST_AUTO_TEST_SUITE_END()
