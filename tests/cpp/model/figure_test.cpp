#include <chiso/model/figure.hpp>

#include <boost/test/unit_test.hpp>

#include "support/check.hpp"

BOOST_AUTO_TEST_SUITE(model_figure)

using chiso::Figure;

BOOST_AUTO_TEST_CASE(a_figure_prints_with_its_own_decimals) {
  BOOST_TEST(support::printed(Figure(6.6, 3)) == "6.600");
  BOOST_TEST(support::printed(Figure(43.6827, 4)) == "43.6827");
  BOOST_TEST(support::printed(Figure(16, 0)) == "16");
  BOOST_TEST(support::printed(Figure(-0.5, 2)) == "-0.50");
}

BOOST_AUTO_TEST_CASE(an_exact_figure_prints_as_short_as_it_reads_back) {
  BOOST_TEST(support::printed(Figure(6.6)) == "6.6");
  BOOST_TEST(support::printed(Figure(0.1 + 0.2)) == "0.30000000000000004");
  BOOST_TEST(support::printed(Figure(5e-324)) == "5e-324");
}

BOOST_AUTO_TEST_CASE(half_a_unit_is_half_of_the_last_decimal) {
  // Decimal powers are correctly rounded here, so no tolerance is needed.
  BOOST_TEST(Figure(6.6, 3).half_unit() == 0.0005);
  BOOST_TEST(Figure(16, 0).half_unit() == 0.5);
  BOOST_TEST(Figure(6.6).half_unit() == 0.0);
}

BOOST_AUTO_TEST_CASE(figures_of_different_decimals_are_not_the_same_figure) {
  BOOST_CHECK(Figure(6.6, 3) == Figure(6.6, 3));
  BOOST_CHECK(Figure(6.6, 3) != Figure(6.6, 1));
  BOOST_CHECK(Figure(6.6, 3) != Figure(6.6));
  BOOST_CHECK(Figure{} == Figure(0.0));
}

BOOST_AUTO_TEST_CASE(the_largest_number_prints_in_full) {
  BOOST_TEST(support::printed(Figure(1e308, 15)).size() == 309u + 1u + 15u);
}

BOOST_AUTO_TEST_CASE(decimals_that_nobody_prints_are_not_printed) {
  BOOST_TEST(support::printed(chiso::Figure(6.6, 400)) == "6.6");
  BOOST_TEST(support::printed(chiso::Figure(6.6, -1)) == "6.6");
}

BOOST_AUTO_TEST_SUITE_END()
