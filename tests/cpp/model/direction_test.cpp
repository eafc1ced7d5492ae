#include <chiso/model/direction.hpp>

#include <boost/test/unit_test.hpp>

#include "support/check.hpp"

BOOST_AUTO_TEST_SUITE(model_direction)

BOOST_AUTO_TEST_CASE(a_direction_says_what_is_better) {
  BOOST_TEST(support::printed(chiso::Direction::higher) == "higher is better");
  BOOST_TEST(support::printed(chiso::Direction::lower) == "lower is better");
}

BOOST_AUTO_TEST_SUITE_END()
