#include <chiso/aggregate/mean.hpp>

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <limits>

#include "support/check.hpp"

BOOST_AUTO_TEST_SUITE(aggregate_mean)

using chiso::Aggregate;
using chiso::DomainError;
using support::Numbers;
using support::Random;
using support::says;
using namespace chiso::aggregate;
using boost::test_tools::tolerance;

constexpr double infinite = std::numeric_limits<double>::infinity();
// A handful of additions, one logarithm and one exponential lose a few units in the last place.
constexpr double rounding = 1e-13;

double of(const Aggregate& rule, const Numbers& x, const Numbers& w) {
  return std::visit([&](const auto& chosen) { return chosen(x, w); }, rule);
}

std::vector<double> parts_of(const Aggregate& rule, const Numbers& x, const Numbers& w) {
  Eigen::VectorXd parts;
  std::visit([&](const auto& chosen) { chosen.contributions(x, w, parts); }, rule);
  return {parts.begin(), parts.end()};
}

const std::vector<Aggregate> all_rules{Sum{},           Arithmetic{}, Geometric{},     Harmonic{},
                                       Power{-3},       Power{0},     Power{1e-9},     Power{2.5},
                                       Power{infinite}, Minimum{},    Power{-infinite}};

BOOST_AUTO_TEST_CASE(each_rule_gives_what_its_formula_gives_by_hand) {
  const Numbers x{1, 4};
  const Numbers w{1, 3};
  BOOST_TEST(of(Sum{}, x, w) == 13);           // 1·1 + 3·4
  BOOST_TEST(of(Arithmetic{}, x, w) == 3.25);  // 13 / 4
  // (1 · 4³)^(1/4) = 2^(6/4) = 2√2
  BOOST_TEST(of(Geometric{}, x, w) == 2 * std::sqrt(2.0), tolerance(rounding));
  BOOST_TEST(of(Harmonic{}, x, w) == 16.0 / 7, tolerance(rounding));  // 4 / (1 + 3/4)
  // √((1 + 3·16) / 4) = 7/2
  BOOST_TEST(of(Power{2}, x, w) == 3.5, tolerance(rounding));
  BOOST_TEST(of(Minimum{}, x, w) == 1);
}

BOOST_AUTO_TEST_CASE(equal_values_aggregate_to_themselves_under_every_mean) {
  for (const Aggregate& rule : all_rules) {
    if (std::holds_alternative<Sum>(rule)) continue;
    BOOST_TEST(of(rule, {7, 7, 7}, {1, 2, 0.5}) == 7, tolerance(rounding));
  }
}

BOOST_AUTO_TEST_CASE(one_value_is_its_own_mean) {
  for (const Aggregate& rule : all_rules)
    BOOST_TEST(of(rule, {2.5}, {1}) == 2.5, tolerance(rounding));
}

BOOST_AUTO_TEST_CASE(the_power_mean_meets_the_named_means) {
  Random random(2);
  for (int round = 0; round < 100; ++round) {
    const Numbers x(random.units(4, 0.1, 10));
    const Numbers w(random.units(4, 0.1, 3));
    BOOST_TEST(of(Power{1}, x, w) == of(Arithmetic{}, x, w), tolerance(rounding));
    BOOST_TEST(of(Power{0}, x, w) == of(Geometric{}, x, w), tolerance(rounding));
    BOOST_TEST(of(Power{-1}, x, w) == of(Harmonic{}, x, w), tolerance(rounding));
    BOOST_TEST(of(Power{-infinite}, x, w) == of(Minimum{}, x, w));
    BOOST_TEST(of(Power{infinite}, x, w) == *std::ranges::max_element(x.values));
  }
}

BOOST_AUTO_TEST_CASE(the_power_mean_comes_near_its_limits_from_both_sides) {
  const Numbers x{1, 2, 3};
  const Numbers w{1, 1, 1};
  // |M_p − extreme| ≤ extreme · |w₁^(1/p) − 1| = 3^(1/1000) − 1 ≈ 0.0011, times 3 above.
  BOOST_TEST(std::abs(of(Power{1000}, x, w) - 3) < 0.0034);
  BOOST_TEST(std::abs(of(Power{-1000}, x, w) - 1) < 0.0012);
  // ln M_p = ln M_0 + p · Var(ln x) / 2 + …, and Var(ln x) is .203 here.
  for (const double p : {1e-4, -1e-4, 1e-9, -1e-9, 1e-15, -1e-15, 1e-20, 1e-300, -5e-324})
    BOOST_TEST(of(Power{p}, x, w) == of(Geometric{}, x, w),
               tolerance(rounding + 0.21 * std::abs(p)));
}

BOOST_AUTO_TEST_CASE(the_power_mean_never_falls_as_p_grows) {
  Random random(3);
  const std::vector<double> powers{-infinite, -1e4,  -300,  -20, -2,   -1,   -0.5,    -0.02, -0.01,
                                   -0.005,    -1e-3, -1e-6, 0,   1e-6, 1e-3, 0.005,   0.01,  0.02,
                                   0.5,       1,     2,     20,  300,  1e4,  infinite};
  for (int round = 0; round < 200; ++round) {
    const Numbers x(random.units(3, 0.01, 100));
    const Numbers w(random.units(3, 0.1, 3));
    double last = 0;
    for (const double p : powers) {
      const double mean = of(Power{p}, x, w);
      BOOST_TEST(mean >= last * (1 - rounding));
      last = mean;
    }
  }
}

BOOST_AUTO_TEST_CASE(means_lie_between_the_extremes_and_grow_with_every_value) {
  Random random(4);
  for (int round = 0; round < 100; ++round) {
    const Numbers x(random.units(4, 0.1, 10));
    const Numbers w(random.units(4, 0.1, 3));
    Numbers better = x;
    better.values[static_cast<std::size_t>(random.below(4))] += 0.5;
    for (const Aggregate& rule : all_rules) {
      const double mean = of(rule, x, w);
      BOOST_TEST(of(rule, better, w) >= mean * (1 - rounding));
      if (std::holds_alternative<Sum>(rule)) continue;
      BOOST_TEST(mean >= *std::ranges::min_element(x.values) * (1 - rounding));
      BOOST_TEST(mean <= *std::ranges::max_element(x.values) * (1 + rounding));
    }
  }
}

BOOST_AUTO_TEST_CASE(contributions_add_up_to_the_score_under_every_rule) {
  Random random(5);
  for (int round = 0; round < 100; ++round) {
    const Numbers x(random.units(5, 0.1, 10));
    const Numbers w(random.units(5, 0.1, 3));
    for (const Aggregate& rule : all_rules) {
      const auto parts = parts_of(rule, x, w);
      BOOST_TEST(parts.size() == 5u);
      double total = 0;
      for (const double part : parts) total += part;
      BOOST_TEST(total == of(rule, x, w), tolerance(rounding));
    }
  }
}

BOOST_AUTO_TEST_CASE(a_contribution_is_the_value_times_the_slope_measured_by_a_small_step) {
  const Numbers x{1, 4, 2};
  const Numbers w{1, 3, 0.5};
  constexpr double step = 1e-6;  // central difference: error about step² plus 1e-16 / step
  for (const Aggregate& rule : all_rules) {
    const auto parts = parts_of(rule, x, w);
    for (std::size_t i = 0; i < 3; ++i) {
      Numbers up = x;
      Numbers down = x;
      up.values[i] += step;
      down.values[i] -= step;
      const double slope = (of(rule, up, w) - of(rule, down, w)) / (2 * step);
      BOOST_TEST(std::abs(parts[i] - x.values[i] * slope) < 1e-8);
    }
  }
}

BOOST_AUTO_TEST_CASE(children_that_tie_for_the_extreme_share_it_by_weight) {
  BOOST_CHECK((parts_of(Minimum{}, {2, 5, 2}, {1, 1, 3}) == std::vector<double>{0.5, 0, 1.5}));
  BOOST_CHECK((parts_of(Power{infinite}, {2, 5, 2}, {1, 1, 3}) == std::vector<double>{0, 5, 0}));
}

BOOST_AUTO_TEST_CASE(zero_and_negative_values_are_refused_where_the_rule_is_not_defined) {
  const Numbers w{1, 1, 1};
  for (const Aggregate& rule : {Aggregate(Geometric{}), Aggregate(Harmonic{}), Aggregate(Power{2}),
                                Aggregate(Power{0}), Aggregate(Power{-1})})
    for (const double bad : {0.0, -0.0, -3.0, chiso::missing}) {
      BOOST_CHECK_EXCEPTION((void)of(rule, {1, bad, 2}, w), DomainError,
                            says("child 2 is", "expected positive"));
      BOOST_CHECK_THROW((void)parts_of(rule, {1, bad, 2}, w), DomainError);
    }
  BOOST_CHECK_EXCEPTION((void)of(Power{chiso::missing}, {1, 2, 3}, w), DomainError,
                        says("Power", "p is not a number"));
}

BOOST_AUTO_TEST_CASE(zero_and_negative_values_are_welcome_elsewhere) {
  const Numbers x{-2, 0, 5};
  const Numbers w{1, 1, 1};
  BOOST_TEST(of(Sum{}, x, w) == 3);
  BOOST_TEST(of(Arithmetic{}, x, w) == 1);
  BOOST_TEST(of(Minimum{}, x, w) == -2);
  BOOST_TEST(of(Power{-infinite}, x, w) == -2);
  BOOST_TEST(of(Power{infinite}, x, w) == 5);
}

BOOST_AUTO_TEST_CASE(means_of_the_largest_numbers_are_the_largest_numbers) {
  const Numbers x{1e308, 1e308, 1e308};
  const Numbers w{1, 2, 3};
  for (const Aggregate& rule : all_rules)
    if (!std::holds_alternative<Sum>(rule))
      BOOST_TEST(of(rule, x, w) == 1e308, tolerance(1e-12));  // ln(1e308) ≈ 709 costs three digits
}

BOOST_AUTO_TEST_CASE(means_of_subnormal_numbers_do_not_vanish) {
  constexpr double tiny = 1e-310;
  const Numbers w{1, 1};
  for (const Aggregate& rule : all_rules)
    if (!std::holds_alternative<Sum>(rule))  // 1e-310 has 14 bits less than a normal number
      BOOST_TEST(of(rule, {tiny, tiny}, w) / 1e-310 == 1, tolerance(1e-9));
  // 2 / (1/1e-310 + 1) = 2e-310, though 1/1e-310 is not a number any more.
  BOOST_TEST(of(Harmonic{}, {tiny, 1}, w) / 2e-310 == 1, tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(strongly_negative_powers_of_far_apart_values_find_the_smallest) {
  // (½ (1e-5)^-100)^(-1/100) = 1e-5 · 2^(1/100); (1e-5)^-100 = 1e500 overflows on the way.
  BOOST_TEST(of(Power{-100}, {1e-5, 1}, {1, 1}) == 1e-5 * std::pow(2.0, 0.01), tolerance(rounding));
}

BOOST_AUTO_TEST_CASE(scaling_the_weights_changes_no_mean) {
  for (const Aggregate& rule : all_rules)
    if (!std::holds_alternative<Sum>(rule))
      BOOST_TEST(of(rule, {1, 4, 2}, {1, 3, 2}) == of(rule, {1, 4, 2}, {10, 30, 20}),
                 tolerance(rounding));
}

BOOST_AUTO_TEST_CASE(rules_compare_print_and_know_whether_they_are_linear) {
  BOOST_CHECK(Aggregate(Power{2}) == Aggregate(Power{2}));
  BOOST_CHECK(Aggregate(Power{2}) != Aggregate(Power{3}));
  BOOST_CHECK(Aggregate(Sum{}) != Aggregate(Arithmetic{}));
  BOOST_TEST(support::printed(Aggregate(Sum{})) == "sum");
  BOOST_TEST(support::printed(Aggregate(Arithmetic{})) == "arithmetic mean");
  BOOST_TEST(support::printed(Aggregate(Geometric{})) == "geometric mean");
  BOOST_TEST(support::printed(Aggregate(Harmonic{})) == "harmonic mean");
  BOOST_TEST(support::printed(Aggregate(Power{-0.5})) == "power mean, p = -0.5");
  BOOST_TEST(support::printed(Aggregate(Minimum{})) == "minimum");
  BOOST_TEST(chiso::is_linear(Sum{}));
  BOOST_TEST(chiso::is_linear(Arithmetic{}));
  BOOST_TEST(!chiso::is_linear(Geometric{}));
  BOOST_TEST(!chiso::is_linear(Minimum{}));
}

BOOST_AUTO_TEST_SUITE_END()
