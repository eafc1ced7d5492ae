#include <chiso/analysis/compare.hpp>

#include <boost/test/unit_test.hpp>

#include <chiso/recipe/scenario.hpp>

#include "support/check.hpp"
#include "support/small.hpp"

BOOST_AUTO_TEST_SUITE(analysis_compare)

using chiso::compare;
using chiso::Comparison;
using chiso::InputError;
using chiso::Outcome;
using support::says;
namespace edit = chiso::edit;
using Names = std::vector<std::string>;

Outcome base() { return chiso::score(support::small_panel().at(2023), support::small_framework()); }

/// 2023: Ash 15, Birch 12, Cedar 12, Date 8, Elm missing.
Comparison after(std::vector<chiso::Edit> edits, std::string_view node = {}) {
  return compare(base(), chiso::apply({.name = "what", .edits = std::move(edits)}, base()), node);
}

BOOST_AUTO_TEST_CASE(scores_and_ranks_stand_side_by_side) {
  const auto found = after({edit::Add{"Date", "clean", 5}});  // 8 → 13
  const auto& date = found.of("Date");
  BOOST_TEST(date.score_before == 8);
  BOOST_TEST(date.score_after == 13);
  BOOST_TEST(date.change() == 5);
  BOOST_TEST(date.rank_before == 4);
  BOOST_TEST(date.rank_after == 2);
  BOOST_TEST(date.places_gained() == 2);
  BOOST_TEST(found.of("Birch").places_gained() == -1);
  BOOST_TEST(found.n_before == 4u);
  BOOST_TEST(found.before == "base");
  BOOST_TEST(found.after == "what");
  BOOST_CHECK_EXCEPTION((void)found.of("Dade"), InputError, says("'Dade'", "'Date'"));
}

BOOST_AUTO_TEST_CASE(whom_a_unit_overtakes_comes_in_order_of_their_places_before) {
  BOOST_CHECK(
      (after({edit::Add{"Date", "clean", 5}}).overtaken("Date") == Names{"Birch", "Cedar"}));
  BOOST_CHECK(
      (after({edit::Add{"Date", "clean", 8}}).overtaken("Date") == Names{"Ash", "Birch", "Cedar"}));
  BOOST_TEST(after({edit::Add{"Date", "clean", 4}}).overtaken("Date").empty());  // a tie at 12
  BOOST_CHECK((after({edit::Add{"Date", "clean", 5}}).overtaken_by("Cedar") == Names{"Date"}));
}

BOOST_AUTO_TEST_CASE(leaving_a_tie_behind_is_overtaking) {
  const auto found = after({edit::Add{"Birch", "clean", 1}});
  BOOST_CHECK((found.overtaken("Birch") == Names{"Cedar"}));
  BOOST_CHECK((found.overtaken_by("Cedar") == Names{"Birch"}));
  BOOST_TEST(found.overtaken("Cedar").empty());
}

BOOST_AUTO_TEST_CASE(who_joins_or_leaves_the_ranking_overtakes_nobody) {
  const auto joined = after({edit::Assign{"Elm", "college", 2}});  // 18, the first
  BOOST_TEST(joined.overtaken("Elm").empty());
  BOOST_TEST(joined.overtaken_by("Ash").empty());
  BOOST_TEST(joined.n_after == 5u);
  BOOST_TEST(chiso::is_missing(joined.of("Elm").change()));
  const auto left = after({edit::Leave{"Ash"}});
  BOOST_TEST(left.overtaken_by("Ash").empty());
  BOOST_TEST(chiso::is_missing(left.of("Ash").rank_after));
  BOOST_TEST(left.of("Birch").places_gained() == 1);
}

BOOST_AUTO_TEST_CASE(newcomers_come_after_the_units_of_the_first) {
  const Outcome fewer = chiso::apply({.name = "fewer", .edits = {edit::Leave{"Ash"}}}, base());
  const auto found = compare(fewer, base());
  BOOST_TEST(found.units.size() == 5u);
  BOOST_TEST(found.units.back().unit == "Ash");
  BOOST_TEST(chiso::is_missing(found.units.back().score_before));
  BOOST_TEST(found.units.back().score_after == 15);
}

BOOST_AUTO_TEST_CASE(overtaking_is_what_counting_pairs_says) {
  support::Random random(14);
  for (int round = 0; round < 100; ++round) {
    std::vector<std::vector<double>> was;
    std::vector<std::vector<double>> is;
    for (int i = 0; i < 6; ++i) {
      was.push_back({static_cast<double>(random.below(4))});
      is.push_back({static_cast<double>(random.below(4))});
    }
    const auto tree = support::flat_framework(1);
    const auto found = compare(chiso::score(support::flat_panel(was).at(2023), tree),
                               chiso::score(support::flat_panel(is).at(2023), tree));
    for (std::size_t a = 0; a < 6; ++a) {
      std::size_t passed = 0;
      for (std::size_t b = 0; b < 6; ++b)
        if (was[b][0] >= was[a][0] && is[b][0] < is[a][0]) ++passed;
      BOOST_TEST(found.overtaken("u" + std::to_string(a + 1)).size() == passed);
    }
  }
}

BOOST_AUTO_TEST_CASE(any_node_can_be_compared_and_an_unknown_one_is_refused) {
  const auto found = after({edit::Add{"Date", "clean", 5}}, "clean");
  BOOST_TEST(found.node == "clean");
  BOOST_TEST(found.of("Date").rank_after == 1);
  BOOST_CHECK_EXCEPTION((void)after({}, "cleen"), InputError, says("'cleen'", "'clean'"));
}

BOOST_AUTO_TEST_CASE(only_what_changed_is_printed_the_largest_gain_first) {
  BOOST_TEST(support::printed(after({edit::Add{"Date", "clean", 5}})) ==
             "index: base (4 ranked) → what (4 ranked)\n"
             "  Date: 8 → 13, rank 4 → 2\n"
             "  Birch: 12 → 12, rank 2 → 3\n"
             "  Cedar: 12 → 12, rank 2 → 3\n");
  BOOST_TEST(support::printed(after({})) == "index: base (4 ranked) → what (4 ranked)\n");
}

BOOST_AUTO_TEST_SUITE_END()
