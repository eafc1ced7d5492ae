#include <chiso/recipe/others.hpp>

#include <boost/test/unit_test.hpp>

#include <chiso/core/error.hpp>

#include "support/check.hpp"
#include "support/small.hpp"

// Changes of the small panel, in order life, nurse, school, college, clean:
//           2021 → 2022         2022 → 2023
//   Ash     +1  0 +1  0 +1      +1  0  0  0 +1
//   Birch    0  0 +2  0  0       0 +1  0 +1  0
//   Cedar   +1  0  0 +1  0      −1  0  0 −1 −1
//   Date    (life missing in 2022)
//   Elm      0  0  0  0  0      (college missing in 2023)
// All are multiples of 1/8 after averaging, so every comparison is exact.

BOOST_AUTO_TEST_SUITE(recipe_others)

using chiso::Break;
using chiso::InputError;
using chiso::move_others;
using chiso::Moved;
using chiso::Others;
using support::none;
using support::says;
using support::small_framework;
using support::small_panel;
namespace others = chiso::others;
using Row = std::vector<double>;

Moved move(const Others& what, std::vector<std::size_t> subjects = {}, int period = 2023,
           std::vector<Break> breaks = {}) {
  return move_others(what, small_panel(), period, small_framework(std::move(breaks)), subjects);
}

bool has(const Moved& moved, const char* unit, const Row& expected, int period = 2023) {
  Row found;
  for (const char* node : {"life", "nurse", "school", "college", "clean"})
    found.push_back(moved.panel.value(unit, node, period));
  return support::alike(chiso::view(found), expected);
}

BOOST_AUTO_TEST_CASE(those_who_hold_keep_their_last_values) {
  const Moved moved = move(others::Hold{});
  BOOST_CHECK(moved.panel == small_panel());
  BOOST_TEST(moved.ledger.empty());
}

BOOST_AUTO_TEST_CASE(those_who_repeat_add_their_last_change) {
  const Moved moved = move(others::Repeat{});
  BOOST_TEST(has(moved, "Ash", {4, 2, 4, 1, 6}));
  BOOST_TEST(has(moved, "Birch", {2, 3, 3, 4, 2}));
  BOOST_TEST(has(moved, "Cedar", {0, 4, 3, 1, 1}));
  BOOST_TEST(has(moved, "Ash", {2, 2, 4, 1, 4}, 2022));  // earlier periods stay
}

BOOST_AUTO_TEST_CASE(who_has_no_change_to_repeat_is_left_out_and_the_ledger_says_so) {
  const Moved moved = move(others::Repeat{});
  BOOST_TEST(has(moved, "Date", {none, none, none, none, none}));
  BOOST_TEST(has(moved, "Elm", {none, none, none, none, none}));  // had four of five
  BOOST_TEST(moved.ledger.size() == 2u);
  for (const auto& entry : moved.ledger) {
    BOOST_TEST(entry.step == "others repeat");
    BOOST_TEST(entry.what.find("left out") != std::string::npos);
  }
  BOOST_TEST(moved.ledger[0].unit == "Date");
  BOOST_TEST(moved.ledger[1].unit == "Elm");
}

BOOST_AUTO_TEST_CASE(those_who_drift_add_the_mean_of_their_last_changes) {
  const Moved moved = move(others::Drift{.window = 2});
  BOOST_TEST(has(moved, "Ash", {4, 2, 4.5, 1, 6}));
  BOOST_TEST(has(moved, "Birch", {2, 2.5, 4, 3.5, 2}));
  BOOST_TEST(has(moved, "Cedar", {1, 4, 3, 2, 1.5}));
  BOOST_TEST(has(moved, "Elm", {4, 4, 4, none, 4}));  // its one whole pair says: no change
}

BOOST_AUTO_TEST_CASE(who_has_no_change_of_its_own_drifts_with_the_mean_of_the_rest) {
  // Mean of Ash, Birch, Cedar and Elm: life (1+0+0+0)/4, nurse (0+½+0+0)/4, school (½+1+0+0)/4,
  // college (0+½+0+0)/4, clean (1+0−½+0)/4.
  const Moved moved = move(others::Drift{.window = 2});
  BOOST_TEST(has(moved, "Date", {2.25, 1.125, 2.375, 2.125, 1.125}));
  BOOST_TEST(moved.ledger.size() == 1u);
  BOOST_TEST(moved.ledger.front().unit == "Date");
  BOOST_TEST(moved.ledger.front().what.find("mean of the rest") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_missing_value_stays_missing_and_keeps_its_reason) {
  for (const Others& what : {Others(others::Repeat{}), Others(others::Drift{})})
    BOOST_CHECK(move(what).panel.missing_reason("Elm", "college", 2023) ==
                chiso::MissingReason::not_collected);
}

BOOST_AUTO_TEST_CASE(subjects_do_not_move_with_the_others) {
  const Moved moved = move(others::Repeat{}, {0, 3});
  BOOST_TEST(has(moved, "Ash", {3, 2, 4, 1, 5}));
  BOOST_TEST(has(moved, "Date", {2, 1, 2, 2, 1}));
  BOOST_TEST(has(moved, "Birch", {2, 3, 3, 4, 2}));
  BOOST_TEST(moved.ledger.size() == 1u);  // Elm
}

BOOST_AUTO_TEST_CASE(a_pair_across_a_break_does_not_count_and_no_older_one_replaces_it) {
  const Moved moved = move(others::Drift{.window = 2}, {}, 2023, {{2022, "clean", {}}});
  BOOST_TEST(has(moved, "Ash", {4, 2, 4, 1, 6}));  // only 2022 → 2023 is left
  BOOST_TEST(has(moved, "Cedar", {0, 4, 3, 1, 1}));
  const Moved recent = move(others::Drift{.window = 2}, {}, 2023, {{2023, "life", {}}});
  BOOST_TEST(has(recent, "Ash", {4, 2, 5, 1, 6}));  // only 2021 → 2022 is left
}

BOOST_AUTO_TEST_CASE(a_window_longer_than_the_past_takes_what_there_is) {
  BOOST_CHECK(move(others::Drift{.window = 50}).panel == move(others::Drift{.window = 2}).panel);
  BOOST_CHECK(move(others::Drift{}).panel == move(others::Drift{.window = 2}).panel);
}

BOOST_AUTO_TEST_CASE(a_window_of_one_drifts_as_those_who_repeat) {
  const Moved drift = move(others::Drift{.window = 1});
  const Moved repeat = move(others::Repeat{});
  for (const char* unit : {"Ash", "Birch", "Cedar"})
    for (const char* node : {"life", "nurse", "school", "college", "clean"})
      BOOST_TEST(drift.panel.value(unit, node, 2023) == repeat.panel.value(unit, node, 2023));
}

BOOST_AUTO_TEST_CASE(no_later_period_is_looked_at) {
  // From 2022 only 2021 → 2022 is known.
  const Moved moved = move(others::Drift{.window = 3}, {}, 2022);
  BOOST_TEST(has(moved, "Ash", {3, 2, 5, 1, 5}, 2022));
  BOOST_TEST(has(moved, "Ash", {3, 2, 4, 1, 5}, 2023));
}

BOOST_AUTO_TEST_CASE(changes_of_the_parts_add_up_to_the_change_of_the_sum) {
  const Moved moved = move(others::Drift{.window = 2});
  // Ash: totals 10, 13, 15, so the mean change is 2.5.
  double total = 0;
  for (const char* node : {"life", "nurse", "school", "college", "clean"})
    total += moved.panel.value("Ash", node, 2023);
  BOOST_TEST(total == 17.5);
}

BOOST_AUTO_TEST_CASE(a_window_below_one_is_refused) {
  for (const int window : {0, -1})
    BOOST_CHECK_EXCEPTION((void)move(others::Drift{.window = window}), InputError,
                          says("others", "window " + std::to_string(window)));
}

BOOST_AUTO_TEST_CASE(others_without_any_change_to_go_by_are_refused_with_the_way_out) {
  BOOST_CHECK_EXCEPTION((void)move(others::Repeat{}, {}, 2021), InputError,
                        says("period 2021", "others repeat", "no unit", "hold"));
  BOOST_CHECK_EXCEPTION((void)move(others::Repeat{}, {}, 2023, {{2023, "life", {}}}), InputError,
                        says("break"));
}

BOOST_AUTO_TEST_CASE(assumptions_compare_and_print_as_a_reader_would_say_them) {
  BOOST_CHECK(Others(others::Drift{3}) == Others(others::Drift{}));
  BOOST_CHECK(Others(others::Drift{3}) != Others(others::Drift{2}));
  BOOST_CHECK(Others(others::Hold{}) != Others(others::Repeat{}));
  BOOST_TEST(support::printed(Others(others::Hold{})) == "hold their last values");
  BOOST_TEST(support::printed(Others(others::Repeat{})) == "repeat their last change");
  BOOST_TEST(support::printed(Others(others::Drift{2})) ==
             "drift by their mean change over 2 pairs of periods");
}

BOOST_AUTO_TEST_SUITE_END()
