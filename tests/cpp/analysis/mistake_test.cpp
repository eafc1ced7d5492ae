#include <chiso/analysis/mistake.hpp>

#include <boost/test/unit_test.hpp>

#include "support/audited.hpp"
#include "support/check.hpp"

BOOST_AUTO_TEST_SUITE(analysis_mistake)

using chiso::Cause;
using chiso::Claim;
using chiso::ClaimKind;
using chiso::Mistake;
using chiso::Surroundings;
using support::claim;
using support::evidence;

const Surroundings around{.periods = {2020, 2021, 2022}, .rows = {"b"}};

std::optional<Mistake> mistake_of(const Claim& wrong, const Surroundings& where = around) {
  const auto judged = chiso::judge_claim(wrong, evidence());
  BOOST_REQUIRE(judged && judged->verdict == chiso::Verdict::error);
  return likeliest_mistake(wrong, *judged, evidence(), where);
}

BOOST_AUTO_TEST_CASE(a_change_since_another_year_is_known) {
  // 3.8065 − 3.6409 = 0.17 is since 2020
  const auto found = mistake_of(claim(ClaimKind::change, "a", {0.17, 2}, 2022, 2021));
  BOOST_TEST(found->cause == Cause::other_period);
  BOOST_TEST(found->text.en == "agrees if compared with 2020");
}

BOOST_AUTO_TEST_CASE(a_level_and_a_rank_of_another_year_are_known) {
  BOOST_TEST(mistake_of(claim(ClaimKind::level, "a", {3.70, 2}))->text.en ==
             "is the figure of 2021");
  BOOST_TEST(mistake_of(claim(ClaimKind::rank, "index", {4, 0}))->text.vi == "là số của năm 2021");
}

BOOST_AUTO_TEST_CASE(only_years_that_the_plan_speaks_of_are_tried) {
  const auto found =
      mistake_of(claim(ClaimKind::level, "a", {3.64, 2}), {.periods = {2021, 2022}, .rows = {"b"}});
  BOOST_CHECK(!found || found->cause != Cause::other_period);
}

BOOST_AUTO_TEST_CASE(a_wrong_sign_is_known) {
  BOOST_TEST(mistake_of(claim(ClaimKind::change, "a", {-0.10, 2}, 2022, 2021))->cause ==
             Cause::sign);
  BOOST_TEST(mistake_of(claim(ClaimKind::places_gained, "index", {1, 0}, 2022, 2020))->cause ==
             Cause::sign);
}

BOOST_AUTO_TEST_CASE(a_rank_in_another_universe_is_known) {
  const auto indexed = mistake_of(claim(ClaimKind::rank, "a", {2, 0}), {});  // 3 of 4 with Dune
  BOOST_TEST(indexed->cause == Cause::other_universe);
  BOOST_TEST(indexed->text.en == "is the rank among the 3 units that are ranked on the index");
  const auto regional = mistake_of(claim(ClaimKind::rank, "index", {1, 0}), {});
  BOOST_TEST(regional->cause == Cause::other_universe);
  BOOST_TEST(regional->text.vi == "là hạng trong nhóm “upland”");
}

BOOST_AUTO_TEST_CASE(places_gained_among_those_ranked_in_both_years_are_known) {
  const auto found = mistake_of(claim(ClaimKind::places_gained, "index", {1, 0}, 2022, 2021),
                                {.periods = {2021, 2022}});
  BOOST_TEST(found->cause == Cause::other_universe);
  BOOST_TEST(found->text.en == "agrees among only the 3 units ranked in both years (3 → 2)");
}

BOOST_AUTO_TEST_CASE(the_figure_of_a_neighbouring_row_is_known) {
  const auto found = mistake_of(claim(ClaimKind::level, "a", {4.51, 2}));
  BOOST_TEST(found->cause == Cause::other_row);
  BOOST_TEST(found->text.en == "is the figure of the next row: 'b'");
}

BOOST_AUTO_TEST_CASE(one_wrong_digit_is_known) {
  const auto found = mistake_of(claim(ClaimKind::change, "a", {0.27, 2}, 2022, 2020));
  BOOST_TEST(found->cause == Cause::one_digit);
  BOOST_TEST(found->text.en == "one digit is wrong: 0.27 for 0.17");
  BOOST_TEST(found->text.vi == "sai một chữ số: 0,27 thay cho 0,17");
}

BOOST_AUTO_TEST_CASE(a_figure_that_comes_from_nowhere_is_not_explained) {
  BOOST_CHECK(!mistake_of(claim(ClaimKind::level, "a", {9.99, 2})));
  BOOST_CHECK(!mistake_of(claim(ClaimKind::change, "a", {5.55, 2}, 2022, 2020)));
}

BOOST_AUTO_TEST_CASE(causes_have_names) {
  BOOST_TEST(support::printed(Cause::other_period) == "other period");
  BOOST_TEST(support::printed(Cause::sign) == "sign");
  BOOST_TEST(support::printed(Cause::other_universe) == "other universe");
  BOOST_TEST(support::printed(Cause::other_row) == "other row");
  BOOST_TEST(support::printed(Cause::one_digit) == "one digit");
}

BOOST_AUTO_TEST_SUITE_END()
