#include <chiso/model/weights.hpp>

#include <boost/test/unit_test.hpp>

#include <limits>

#include "support/check.hpp"

BOOST_AUTO_TEST_SUITE(model_weights)

using chiso::Weights;
using support::says;

BOOST_AUTO_TEST_CASE(weights_are_found_by_name_whatever_their_order) {
  const Weights one{{"services", 2}, {"transparency", 0.5}};
  const Weights two{{"transparency", 0.5}, {"services", 2}};
  BOOST_TEST(*one.find("transparency") == 0.5);
  BOOST_TEST(!one.find("environment").has_value());
  BOOST_CHECK(one == two);
  BOOST_CHECK(one != (Weights{{"services", 2}}));
}

BOOST_AUTO_TEST_CASE(no_weights_are_allowed) {
  BOOST_TEST(Weights{}.empty());
  BOOST_TEST(Weights(Weights::Map{}).empty());
}

BOOST_AUTO_TEST_CASE(one_node_may_weigh_nothing) {
  // "What if e-governance did not count": whether its siblings still do, only a framework can tell.
  BOOST_TEST(*Weights({{"e_governance", 0}}).find("e_governance") == 0);
}

BOOST_AUTO_TEST_CASE(bad_weights_are_refused_all_at_once) {
  constexpr double infinite = std::numeric_limits<double>::infinity();
  BOOST_CHECK_EXCEPTION(
      Weights({{" ", 1}, {"a", -1}, {"b", infinite}, {"c", chiso::missing}, {"d", 1}}),
      chiso::InputError,
      support::says_of(4, "Weights", "blank", "node 'a'", "-1", "node 'b'", "node 'c'",
                       "0 or more"));
}

BOOST_AUTO_TEST_CASE(the_same_name_twice_is_refused_and_not_dropped) {
  BOOST_CHECK_EXCEPTION(Weights({{"a", 1}, {"a", 2}}), chiso::InputError, says("'a'", "twice"));
}

BOOST_AUTO_TEST_CASE(weights_print_by_name) {
  BOOST_TEST(support::printed(Weights{{"b", 2}, {"a", 0.5}}) == "a: 0.5, b: 2");
}

BOOST_AUTO_TEST_SUITE_END()
