#include <chiso/analysis/verdict.hpp>

#include <boost/test/unit_test.hpp>

#include <chiso/core/error.hpp>

#include "support/check.hpp"

#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(analysis_verdict)

using chiso::Decimal;
using chiso::explain_sum;
using chiso::Figure;
using chiso::judge_difference;
using chiso::judge_level;
using chiso::judge_sum;
using chiso::Parts;
using chiso::SourceValue;
using chiso::Verdict;

using Names = std::vector<std::string>;

SourceValue four(double value) { return chiso::source_of({value, 4}); }
Figure figure(int units, int decimals) { return {Decimal(units, decimals).value(), decimals}; }

// Differences ----------------------------------------------------------------

// Lai Châu's published dimensions, 2023 against earlier years, and what its plan prints of them.
BOOST_AUTO_TEST_CASE(published_differences_get_the_verdict_they_deserve) {
  // 7.7201 − 7.5264 = 0.1937
  BOOST_TEST(judge_difference({0.19, 2}, four(7.7201), four(7.5264), 2) == Verdict::exact);
  // 3.8065 − 3.7025 = 0.1040, but 3.81 − 3.70
  BOOST_TEST(judge_difference({0.11, 2}, four(3.8065), four(3.7025), 2) ==
             Verdict::rounding_artefact);
  // 3.8065 − 3.6409 = 0.1656
  BOOST_TEST(judge_difference({0.27, 2}, four(3.8065), four(3.6409), 2) == Verdict::error);
  // −0.6141 of 5.5805
  BOOST_TEST(judge_difference({-0.61, 2}, four(4.9664), four(5.5805)) == Verdict::exact);
  BOOST_TEST(judge_difference({0.61, 2}, four(4.9664), four(5.5805)) == Verdict::error);
}

BOOST_AUTO_TEST_CASE(a_level_printed_beside_it_says_how_exact_a_difference_is) {
  // 7.3947 − 7.1851 = 0.2096: "0.2" is right to one decimal, but stands beside "7.39".
  BOOST_TEST(judge_difference({0.2, 1}, four(7.3947), four(7.1851)) == Verdict::exact);
  BOOST_TEST(judge_difference({0.2, 1}, four(7.3947), four(7.1851), 2) ==
             Verdict::rounding_artefact);
  BOOST_TEST(chiso::decimals_of_difference({0.2, 1}, 2) == 2);
  BOOST_TEST(chiso::decimals_of_difference({0.25, 2}, 1) == 2);
  BOOST_TEST(chiso::decimals_of_difference({0.25}) == 2);
}

BOOST_AUTO_TEST_CASE(the_half_units_of_both_sources_count) {
  // Allowed: 0.005 + 0.00005 + 0.00005.
  BOOST_TEST(judge_difference({0.10, 2}, four(1.1051), four(1)) == Verdict::exact);
  BOOST_TEST(judge_difference({0.10, 2}, four(1.1052), four(1)) == Verdict::error);
  BOOST_TEST(judge_difference({0.10, 2}, {Decimal::of(1.1051), {}}, {Decimal::of(1), {}}) ==
             Verdict::error);
}

/// The same rule in whole ten-thousandths, written anew: k = 2 decimals, sources of 4.
Verdict by_integers(int p_hundredths, int a, int b) {
  const auto hundredths = [](int units) { return (units + 50) / 100; };  // of what is positive
  if (std::abs(p_hundredths * 100 - (a - b)) <= 50 + 1) return Verdict::exact;  // h: 0.5 + 0.5
  return p_hundredths == hundredths(a) - hundredths(b) ? Verdict::rounding_artefact
                                                       : Verdict::error;
}

BOOST_AUTO_TEST_CASE(every_verdict_is_that_of_integer_arithmetic) {
  support::Random random(1);
  std::vector<int> seen(3);
  for (int i = 0; i < 20'000; ++i) {
    const int a = 10'000 + random.below(90'000);
    const int b = std::max(10'000, a + random.below(2'001) - 1'000);
    const int p = (a - b) / 100 + random.below(5) - 2;
    const Verdict got =
        judge_difference(figure(p, 2), four(Decimal(a, 4).value()), four(Decimal(b, 4).value()));
    BOOST_REQUIRE_EQUAL(got, by_integers(p, a, b));
    ++seen[static_cast<std::size_t>(got)];
  }
  for (const int count : seen) BOOST_TEST(count > 500);  // all three were tried
}

BOOST_AUTO_TEST_CASE(a_difference_of_rounded_levels_is_never_an_error) {
  support::Random random(2);
  for (int i = 0; i < 5'000; ++i) {
    const Decimal a(random.below(1'000'000), 4);
    const Decimal b(random.below(1'000'000), 4);
    const int k = random.below(5);
    const Figure p((a.rounded(k) - b.rounded(k)).value(), k);
    BOOST_REQUIRE(judge_difference(p, four(a.value()), four(b.value())) != Verdict::error);
  }
}

BOOST_AUTO_TEST_CASE(a_rounded_difference_is_exact_and_so_is_one_within_the_half_units) {
  support::Random random(3);
  for (int i = 0; i < 5'000; ++i) {
    const Decimal a(random.below(1'000'000), 4);
    const Decimal b(random.below(1'000'000), 4);
    const int k = random.below(4);
    // The unrounded sources lie anywhere within half a unit: 5 decimals more exactly.
    const Decimal shift(random.below(11) - 5, 5);
    const Figure p((a + shift - b).rounded(k).value(), k);
    BOOST_REQUIRE_EQUAL(judge_difference(p, four(a.value()), four(b.value())), Verdict::exact);
  }
}

// Levels ---------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(a_level_that_rounds_its_source_is_exact) {
  BOOST_TEST(judge_level({5.47, 2}, four(5.4656)) == Verdict::exact);
  BOOST_TEST(judge_level({5.4656, 4}, four(5.4656)) == Verdict::exact);
  BOOST_TEST(judge_level({5.48, 2}, four(5.4656)) == Verdict::error);
  BOOST_TEST(judge_level({7.39, 2}, four(7.395)) == Verdict::exact);  // a half goes either way
  BOOST_TEST(judge_level({7.40, 2}, four(7.395)) == Verdict::exact);
}

BOOST_AUTO_TEST_CASE(a_level_one_last_digit_off_may_be_a_rounding_of_the_same_number) {
  // 3.80655 is 3.8066 to one and 3.8065 to another.
  BOOST_TEST(judge_level({3.8066, 4}, four(3.8065)) == Verdict::rounding_artefact);
  BOOST_TEST(judge_level({3.8067, 4}, four(3.8065)) == Verdict::error);
  BOOST_TEST(judge_level({3.8066, 4}, {Decimal::of(3.8065), {}}) == Verdict::error);
}

BOOST_AUTO_TEST_CASE(places_are_not_rounded) {
  BOOST_TEST(chiso::judge_place({18, 0}, 18) == Verdict::exact);
  BOOST_TEST(chiso::judge_place({18, 0}, 19) == Verdict::error);
  BOOST_TEST(chiso::judge_place({2.5, 1}, 2.5) == Verdict::exact);
}

// Sums -----------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(a_sum_of_m_parts_may_be_off_by_m_plus_one_half_units) {
  const std::vector<Figure> parts(3, Figure(0.1, 1));
  const auto verdict = judge_sum(parts, {0.5, 1});
  BOOST_TEST(verdict.exact);  // 0.3 + 4 × 0.05
  BOOST_CHECK(verdict.allowed == Decimal::of(0.2));
  BOOST_CHECK(verdict.difference() == Decimal::of(-0.2));
  BOOST_TEST(!judge_sum(parts, {0.6, 1}).exact);
}

BOOST_AUTO_TEST_CASE(the_coarsest_figure_of_a_sum_counts) {
  BOOST_TEST(judge_sum(std::vector<Figure>{{5, 0}, {1.2345, 4}}, {7.7, 1}).exact);
  BOOST_TEST(!judge_sum(std::vector<Figure>{{5.0, 4}, {1.2345, 4}}, {6.3, 4}).exact);
  BOOST_TEST(judge_sum(std::vector<Figure>{0.1, 0.2}, 0.3).exact);  // not printed: no rounding
  BOOST_TEST(!judge_sum(std::vector<Figure>{0.1, 0.2}, 0.300001).exact);
}

BOOST_AUTO_TEST_CASE(the_fewest_parts_left_at_an_earlier_figure_explain_a_sum) {
  const Parts now{{"a", {2.0, 1}}, {"b", {3.0, 1}}, {"c", {4.0, 1}}};
  const Parts before{{"a", {1.0, 1}}, {"b", {2.0, 1}}, {"c", {2.0, 1}}};
  BOOST_CHECK(explain_sum(now, before, {7.0, 1}) == (Names{"c"}));
  BOOST_CHECK(explain_sum(now, before, {6.0, 1}) == (Names{"a", "c"}));
  BOOST_CHECK(explain_sum(now, before, {7.5, 1}) == std::nullopt);
  BOOST_CHECK(explain_sum(now, now, {7.0, 1}) == std::nullopt);  // nothing was raised
}

BOOST_AUTO_TEST_CASE(a_search_over_too_many_parts_says_nothing) {
  Parts now;
  Parts before;
  for (char part = 'a'; part <= 'm'; ++part) {  // 13
    now[std::string(1, part)] = {2, 0};
    before[std::string(1, part)] = {1, 0};
  }
  BOOST_CHECK(explain_sum(now, before, {25, 0}) == std::nullopt);
  now.erase("m");
  BOOST_CHECK(explain_sum(now, before, {23, 0}).has_value());
}

// Digits ---------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(one_digit_apart_means_exactly_one_at_the_same_length_and_sign) {
  const auto apart = [](double a, double b, int decimals) {
    return chiso::one_digit_apart(Decimal::of(a), Decimal::of(b), decimals);
  };
  BOOST_TEST(apart(0.27, 0.17, 2));
  BOOST_TEST(apart(10, 11, 0));
  BOOST_TEST(!apart(0.27, 0.27, 2));
  BOOST_TEST(!apart(0.27, 0.16, 2));
  BOOST_TEST(!apart(9, 19, 0));
  BOOST_TEST(!apart(-0.27, 0.17, 2));
  BOOST_TEST(apart(-0.27, -0.17, 2));
}

BOOST_AUTO_TEST_CASE(verdicts_have_names) {
  BOOST_TEST(support::printed(Verdict::exact) == "exact");
  BOOST_TEST(support::printed(Verdict::rounding_artefact) == "rounding artefact");
  BOOST_TEST(support::printed(Verdict::error) == "error");
}

BOOST_AUTO_TEST_CASE(a_figure_beyond_18_digits_is_refused) {
  BOOST_CHECK_THROW((void)judge_level(Figure(1e30), four(1)), chiso::DomainError);
}

BOOST_AUTO_TEST_SUITE_END()
