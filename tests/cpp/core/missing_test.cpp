#include <chiso/core/missing.hpp>

#include <boost/test/unit_test.hpp>

#include <limits>

#include "support/check.hpp"

BOOST_AUTO_TEST_SUITE(core_missing)

using chiso::MissingReason;

BOOST_AUTO_TEST_CASE(only_not_a_number_is_missing) {
  BOOST_TEST(chiso::is_missing(chiso::missing));
  BOOST_TEST(chiso::is_missing(-chiso::missing));
  for (const double value : {0.0, -0.0, 1e308, 5e-324, std::numeric_limits<double>::infinity()})
    BOOST_TEST(!chiso::is_missing(value));
}

BOOST_AUTO_TEST_CASE(every_reason_has_its_words) {
  BOOST_TEST(support::printed(MissingReason::not_stated) == "not stated");
  BOOST_TEST(support::printed(MissingReason::not_collected) == "not collected");
  BOOST_TEST(support::printed(MissingReason::not_published) == "not published");
  BOOST_TEST(support::printed(MissingReason::not_applicable) == "not applicable");
  BOOST_TEST(support::printed(MissingReason::invalid) == "invalid");
}

BOOST_AUTO_TEST_SUITE_END()
