#include <chiso/core/decimal.hpp>

#include <boost/test/unit_test.hpp>

#include <chiso/core/error.hpp>

#include "support/check.hpp"

#include <cstdint>
#include <limits>
#include <string>

BOOST_AUTO_TEST_SUITE(core_decimal)

using chiso::Decimal;
using chiso::DomainError;
using chiso::InputError;
using support::printed;
using support::says;

constexpr std::int64_t greatest = std::numeric_limits<std::int64_t>::max();

BOOST_AUTO_TEST_CASE(a_double_is_taken_at_its_shortest_decimal_form) {
  BOOST_TEST(printed(Decimal::of(0.1)) == "0.1");
  BOOST_TEST(printed(Decimal::of(-43.6223)) == "-43.6223");
  BOOST_TEST(printed(Decimal::of(1e-5)) == "0.00001");
  BOOST_TEST(printed(Decimal::of(1200)) == "1200");
  BOOST_TEST(printed(Decimal::of(1e17)) == "100000000000000000");
  BOOST_TEST(printed(Decimal::of(0)) == "0");
  BOOST_TEST(printed(Decimal::of(-0.0)) == "0");
  BOOST_TEST(printed(Decimal::of(1e-40)) == "0.000000000000000000");
}

BOOST_AUTO_TEST_CASE(it_keeps_the_decimals_it_was_printed_with) {
  BOOST_TEST(printed(Decimal::of(6.6, 3)) == "6.600");
  BOOST_TEST(printed(Decimal::of(5, 2)) == "5.00");
  BOOST_CHECK(Decimal::of(6.6, 3) == Decimal::of(6.6));
  BOOST_TEST(printed(Decimal::of(6.6, 3).trimmed()) == "6.6");
  BOOST_TEST(printed(Decimal(0, 2).trimmed()) == "0");
}

BOOST_AUTO_TEST_CASE(sums_have_no_floating_error) {
  BOOST_CHECK(Decimal::of(0.1) + Decimal::of(0.2) == Decimal::of(0.3));
  BOOST_CHECK(Decimal::of(0.3) - Decimal::of(0.1) == Decimal::of(0.2));
  BOOST_CHECK(3 * Decimal::of(0.1) == Decimal::of(0.3));
  BOOST_CHECK(-2 * Decimal::of(0.1) == Decimal::of(-0.2));
  BOOST_CHECK(0 * Decimal::of(0.1) == Decimal{});
}

BOOST_AUTO_TEST_CASE(halves_round_away_from_zero) {
  BOOST_TEST(printed(Decimal::of(2.675, 2)) == "2.68");  // binary 2.67499…
  BOOST_TEST(printed(Decimal::of(-2.675, 2)) == "-2.68");
  BOOST_TEST(printed(Decimal::of(0.125).rounded(2)) == "0.13");
  BOOST_TEST(printed(Decimal::of(0.1249).rounded(2)) == "0.12");
  BOOST_TEST(printed(Decimal::of(0.5).rounded(0)) == "1");
  BOOST_TEST(printed(Decimal::of(-0.4).rounded(0)) == "0");
  BOOST_TEST(printed(Decimal::of(9.996).rounded(2)) == "10.00");
}

BOOST_AUTO_TEST_CASE(rounding_agrees_with_integers_everywhere) {
  for (int units = -2500; units <= 2500; ++units) {
    const int away = (units < 0 ? -1 : 1) * ((units < 0 ? -units : units) + 50) / 100;
    BOOST_REQUIRE_EQUAL(Decimal(units, 4).rounded(2).units(), away);
  }
}

BOOST_AUTO_TEST_CASE(a_computed_double_loses_its_noise_and_nothing_else) {
  BOOST_TEST(printed(Decimal::computed(0.1 + 0.2)) == "0.3");
  BOOST_TEST(printed(Decimal::computed(43.622253000000001)) == "43.622253");
  BOOST_TEST(printed(Decimal::computed(1.0 / 3)) == "0.33333333333333");
}

BOOST_AUTO_TEST_CASE(order_is_by_value_and_never_overflows) {
  BOOST_CHECK(Decimal(10, 1) == Decimal(1, 0));
  BOOST_CHECK(Decimal(-15, 1) < Decimal(-12, 1));
  BOOST_CHECK(Decimal(-5, 1) < Decimal(3, 1));
  BOOST_CHECK(Decimal(greatest, 0) > Decimal(greatest, 18));
  BOOST_CHECK(Decimal(-greatest, 0) < Decimal(1, 18));
}

BOOST_AUTO_TEST_CASE(a_decimal_goes_back_to_the_double_it_came_from) {
  support::Random random(5);
  for (int i = 0; i < 2000; ++i) {
    const double value = static_cast<double>(random.below(2'000'000) - 1'000'000) / 10000.0;
    BOOST_REQUIRE_EQUAL(Decimal::of(value).value(), value);
  }
}

BOOST_AUTO_TEST_CASE(half_a_unit_is_five_of_the_next_decimal) {
  BOOST_TEST(printed(Decimal::half_unit(4)) == "0.00005");
  BOOST_TEST(printed(Decimal::half_unit(0)) == "0.5");
}

BOOST_AUTO_TEST_CASE(the_mark_is_the_readers) {
  BOOST_TEST(chiso::to_string(Decimal::of(-0.27), ',') == "-0,27");
  BOOST_TEST(chiso::to_string(Decimal(std::numeric_limits<std::int64_t>::min(), 18)) ==
             "-9.223372036854775808");
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_18_digits_is_refused_and_never_wrapped) {
  BOOST_CHECK_EXCEPTION((void)Decimal::of(1e300), DomainError, says("18 digits"));
  BOOST_CHECK_EXCEPTION((void)Decimal::of(99999, 15), DomainError, says("18 digits"));
  BOOST_CHECK_THROW((void)(Decimal(greatest, 0) + Decimal(1, 0)), DomainError);
  BOOST_CHECK_THROW((void)(Decimal(-greatest, 0) - Decimal(1, 0)), DomainError);
  BOOST_CHECK_THROW((void)(Decimal(greatest, 0) + Decimal(1, 1)), DomainError);
  BOOST_CHECK_THROW((void)(2 * Decimal(greatest, 0)), DomainError);
  BOOST_CHECK_THROW((void)-Decimal(std::numeric_limits<std::int64_t>::min(), 0), DomainError);
  BOOST_CHECK_THROW((void)Decimal::of(std::numeric_limits<double>::infinity()), DomainError);
  BOOST_CHECK_THROW((void)Decimal::of(std::numeric_limits<double>::quiet_NaN()), DomainError);
  BOOST_CHECK_THROW((void)Decimal::computed(std::numeric_limits<double>::quiet_NaN()), DomainError);
}

BOOST_AUTO_TEST_CASE(decimals_are_0_to_18) {
  BOOST_CHECK_EXCEPTION(Decimal(1, 19), InputError, says("19 decimals"));
  BOOST_CHECK_THROW(Decimal(1, -1), InputError);
  BOOST_CHECK_THROW((void)Decimal(1, 1).rounded(-1), InputError);
}

BOOST_AUTO_TEST_SUITE_END()
