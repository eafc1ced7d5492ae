#include <chiso/model/node.hpp>

#include "support/check.hpp"

#include <boost/test/unit_test.hpp>

#include <cmath>

BOOST_AUTO_TEST_SUITE(model_node)

using chiso::Language;
using chiso::Node;

BOOST_AUTO_TEST_CASE(a_node_is_called_by_its_name_or_else_its_id) {
  const Node named{.id = "transparency", .name = {.vi = "Công khai, minh bạch"}};
  BOOST_TEST(named.title(Language::vi) == "Công khai, minh bạch");
  BOOST_TEST(named.title(Language::en) == "Công khai, minh bạch");
  BOOST_TEST(Node{.id = "transparency"}.title(Language::en) == "transparency");
}

BOOST_AUTO_TEST_CASE(a_node_weighs_one_and_is_unbounded_and_composed_unless_said) {
  const Node node{.id = "n"};
  BOOST_TEST(node.weight == 1);
  BOOST_TEST(std::isinf(node.scale.lower));
  BOOST_TEST(std::isinf(node.scale.upper));
  BOOST_TEST(!node.indicator.has_value());
  BOOST_TEST(node.lifetime.contains(-5000));
}

BOOST_AUTO_TEST_CASE(nodes_compare_part_by_part) {
  const Node node{.id = "n"};
  BOOST_CHECK(node == Node{.id = "n"});
  BOOST_CHECK((node != Node{.id = "n", .scale = {.lower = 0}}));
  BOOST_CHECK((node != Node{.id = "n", .aliases = {"m"}}));
  BOOST_CHECK((node != Node{.id = "n", .indicator = chiso::Indicator{}}));
}

BOOST_AUTO_TEST_CASE(a_node_prints_what_sets_it_apart) {
  BOOST_TEST(support::printed(Node{.id = "n"}) == "n");
  const Node full{.id = "n",
                  .code = "1.2",
                  .weight = 2,
                  .indicator = chiso::Indicator{.direction = chiso::Direction::lower}};
  BOOST_TEST(support::printed(full) == "n (1.2), weight 2, lower is better");
}

BOOST_AUTO_TEST_SUITE_END()
