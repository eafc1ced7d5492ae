#include <chiso/model/indicator.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(model_indicator)

BOOST_AUTO_TEST_CASE(higher_is_better_unless_said) {
  BOOST_CHECK(chiso::Indicator{}.direction == chiso::Direction::higher);
}

BOOST_AUTO_TEST_CASE(indicators_compare_by_direction_and_unit_of_measure) {
  const chiso::Indicator points{.unit_of_measure = {.vi = "điểm", .en = "points"}};
  BOOST_CHECK(points == points);
  BOOST_CHECK(points != chiso::Indicator{});
  BOOST_CHECK(chiso::Indicator{} != chiso::Indicator{.direction = chiso::Direction::lower});
}

BOOST_AUTO_TEST_SUITE_END()
