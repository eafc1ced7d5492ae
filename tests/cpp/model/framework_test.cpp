#include <chiso/model/framework.hpp>

#include <boost/test/unit_test.hpp>

#include <limits>

#include "support/check.hpp"
#include "support/small.hpp"

BOOST_AUTO_TEST_SUITE(model_framework)

using chiso::Framework;
using chiso::InputError;
using chiso::Node;
using chiso::StructureError;
using support::leaf;
using support::says;
using support::says_of;
using support::small_nodes;

std::vector<std::string> names(const Framework& tree, const std::vector<std::size_t>& nodes) {
  std::vector<std::string> list;
  for (const std::size_t node : nodes) list.push_back(tree[node].id);
  return list;
}

using Names = std::vector<std::string>;

BOOST_AUTO_TEST_CASE(parents_come_before_children_in_whatever_order_they_are_given) {
  auto nodes = small_nodes();
  std::ranges::reverse(nodes);
  const Framework tree(nodes);
  BOOST_TEST(tree.size() == 8u);
  BOOST_TEST(tree.root().id == "index");
  for (std::size_t i = 1; i < tree.size(); ++i) BOOST_TEST(*tree.parent(i) < i);
  BOOST_TEST(!tree.parent(0).has_value());
}

BOOST_AUTO_TEST_CASE(siblings_keep_the_order_given) {
  const Framework tree = support::small_framework();
  const auto children = tree.children(0);
  BOOST_CHECK(
      (names(tree, {children.begin(), children.end()}) == Names{"health", "skill", "clean"}));
  BOOST_CHECK((names(tree, tree.leaves()) == Names{"life", "nurse", "school", "college", "clean"}));
  BOOST_CHECK((names(tree, tree.leaves(tree.index("skill"))) == Names{"school", "college"}));
  BOOST_CHECK((names(tree, tree.leaves(tree.index("clean"))) == Names{"clean"}));
}

BOOST_AUTO_TEST_CASE(a_tree_knows_its_depth_and_what_lies_under_what) {
  const Framework tree = support::small_framework();
  BOOST_TEST(tree.depth() == 3u);
  const auto index = [&](const char* id) { return tree.index(id); };
  BOOST_TEST(tree.contains(0, index("nurse")));
  BOOST_TEST(tree.contains(index("health"), index("nurse")));
  BOOST_TEST(tree.contains(index("nurse"), index("nurse")));
  BOOST_TEST(!tree.contains(index("health"), index("school")));
  BOOST_TEST(!tree.contains(index("nurse"), index("health")));
  BOOST_TEST(tree.is_leaf(index("clean")));
  BOOST_TEST(!tree.is_leaf(index("skill")));
}

BOOST_AUTO_TEST_CASE(an_unknown_node_is_refused_with_the_nearest_name) {
  const Framework tree = support::small_framework();
  BOOST_TEST(!tree.find("scool").has_value());
  BOOST_CHECK_EXCEPTION((void)tree.index("scool"), InputError,
                        says("unknown node 'scool'", "did you mean 'school'?"));
}

BOOST_AUTO_TEST_CASE(an_index_may_be_a_single_indicator) {
  const Framework tree({{.id = "gdp", .indicator = chiso::Indicator{}}});
  BOOST_TEST(tree.depth() == 1u);
  BOOST_TEST(tree.is_leaf(0));
}

BOOST_AUTO_TEST_CASE(an_empty_framework_is_refused) {
  BOOST_CHECK_EXCEPTION(Framework(std::vector<Node>{}), StructureError,
                        says("Framework", "no nodes"));
}

BOOST_AUTO_TEST_CASE(blank_and_duplicate_ids_are_refused) {
  auto nodes = small_nodes();
  nodes.push_back(leaf(" ", "index"));
  nodes.push_back(leaf("life", "skill"));
  BOOST_CHECK_EXCEPTION((Framework(nodes)), StructureError,
                        says("blank id", "node 'life': two nodes have this id", "one parent"));
}

BOOST_AUTO_TEST_CASE(an_orphan_is_refused_with_the_nearest_parent) {
  auto nodes = small_nodes();
  nodes.push_back(leaf("beds", "helth"));
  BOOST_CHECK_EXCEPTION((Framework(nodes)), StructureError,
                        says_of(1, "node 'beds'", "unknown parent 'helth'", "'health'"));
}

BOOST_AUTO_TEST_CASE(a_childless_node_is_refused) {
  auto nodes = small_nodes();
  nodes.push_back({.id = "peace", .parent = "index"});
  BOOST_CHECK_EXCEPTION((Framework(nodes)), StructureError,
                        says_of(1, "node 'peace'", "no children"));
}

BOOST_AUTO_TEST_CASE(an_indicator_with_children_is_refused) {
  auto nodes = small_nodes();
  nodes.push_back(leaf("air", "clean"));
  BOOST_CHECK_EXCEPTION((Framework(nodes)), StructureError,
                        says_of(1, "node 'clean'", "has children"));
}

BOOST_AUTO_TEST_CASE(a_second_index_is_refused) {
  auto nodes = small_nodes();
  nodes.push_back(leaf("other", ""));
  BOOST_CHECK_EXCEPTION((Framework(nodes)), StructureError,
                        says_of(1, "node 'other'", "a second index"));
}

BOOST_AUTO_TEST_CASE(a_cycle_beside_the_tree_is_refused_and_all_on_it_are_named) {
  auto nodes = small_nodes();
  nodes.push_back({.id = "hen", .parent = "egg"});
  nodes.push_back({.id = "egg", .parent = "hen"});
  nodes.push_back(leaf("chick", "egg"));
  BOOST_CHECK_EXCEPTION((Framework(nodes)), StructureError,
                        says_of(3, "node 'hen'", "node 'egg'", "node 'chick'", "cycle"));
}

BOOST_AUTO_TEST_CASE(a_cycle_is_named_also_where_it_leaves_no_index_and_beside_other_problems) {
  BOOST_CHECK_EXCEPTION(
      Framework(std::vector<Node>{{.id = "hen", .parent = "egg"}, {.id = "egg", .parent = "hen"}}),
      StructureError, says("no index", "node 'hen'", "cycle"));
  BOOST_CHECK_EXCEPTION(Framework(std::vector<Node>{{.id = "ego", .parent = "ego"}}),
                        StructureError, says("node 'ego'", "cycle"));
  auto nodes = small_nodes();
  nodes.push_back({.id = "ego", .parent = "ego"});
  nodes.push_back(leaf("beds", "nowhere"));
  BOOST_CHECK_EXCEPTION((Framework(nodes)), StructureError,
                        says("node 'ego'", "cycle", "unknown parent 'nowhere'"));
}

BOOST_AUTO_TEST_CASE(two_siblings_of_one_name_are_refused_in_either_language) {
  auto nodes = small_nodes();
  nodes[2].name = {.en = "Care"};
  nodes[3].name = {.en = "Care"};
  BOOST_CHECK_EXCEPTION((Framework(nodes)), StructureError,
                        says_of(1, "node 'health'", "'life' and 'nurse'", "'Care'"));
  nodes[3].name = {.en = "life"};
  nodes[2].name = {};
  BOOST_CHECK_THROW((Framework(nodes)), StructureError);
}

BOOST_AUTO_TEST_CASE(cousins_of_one_name_and_siblings_of_different_times_are_not_refused) {
  auto nodes = small_nodes();
  nodes[2].name = {.en = "Quality"};  // life, under health
  nodes[5].name = {.en = "Quality"};  // school, under skill
  BOOST_CHECK_NO_THROW((Framework(nodes)));
  nodes.push_back(leaf("clean_2", "index"));
  nodes.back().name = nodes[7].name = {.en = "Clean air"};
  nodes[7].lifetime.until = 2020;
  nodes.back().lifetime.since = 2021;
  BOOST_CHECK_NO_THROW((Framework(nodes)));
}

BOOST_AUTO_TEST_CASE(bad_weights_scales_and_lifetimes_are_refused_all_at_once) {
  auto nodes = small_nodes();
  nodes[2].weight = -1;
  nodes[3].weight = chiso::missing;
  nodes[5].weight = std::numeric_limits<double>::infinity();
  nodes[6].scale = {.lower = 10, .upper = 1};
  nodes[7].scale = {.lower = chiso::missing, .upper = 1};
  nodes[1].lifetime = {.since = 2020, .until = 2019};
  BOOST_CHECK_EXCEPTION((Framework(nodes)), StructureError,
                        says_of(6, "node 'life': weight -1", "node 'nurse': weight",
                                "node 'school': weight inf", "node 'college': scale [10",
                                "node 'clean': scale", "node 'health': lives since 2020"));
}

BOOST_AUTO_TEST_CASE(children_that_all_weigh_nothing_are_refused) {
  auto nodes = small_nodes();
  nodes[2].weight = nodes[3].weight = 0;
  BOOST_CHECK_EXCEPTION((Framework(nodes)), StructureError,
                        says_of(1, "node 'health'", "weight 0"));
  nodes[3].weight = 1;
  BOOST_CHECK_NO_THROW((Framework(nodes)));
}

BOOST_AUTO_TEST_CASE(a_hundred_problems_are_kept_and_all_are_counted) {
  std::vector<Node> nodes{{.id = "index"}, leaf("a", "index")};
  for (int i = 0; i < 150; ++i) {
    nodes.push_back(leaf("n" + std::to_string(i), "index"));
    nodes.back().weight = -1;
  }
  BOOST_CHECK_EXCEPTION((Framework(nodes)), StructureError, [](const StructureError& error) {
    return error.problems().size() == 100 && error.count() == 150;
  });
}

BOOST_AUTO_TEST_CASE(a_break_on_an_unknown_node_is_refused) {
  BOOST_CHECK_EXCEPTION(Framework(small_nodes(), {{.period = 2021, .node = "helth"}}),
                        StructureError, says("period 2021", "unknown node 'helth'", "'health'"));
}

BOOST_AUTO_TEST_CASE(periods_on_two_sides_of_a_break_are_not_comparable) {
  const Framework tree = support::small_framework({{.period = 2021, .node = "life"}});
  BOOST_TEST(tree.comparable(2019, 2020));
  BOOST_TEST(!tree.comparable(2020, 2021));
  BOOST_TEST(!tree.comparable(2019, 2023));
  BOOST_TEST(tree.comparable(2021, 2022));
  BOOST_TEST(tree.at(2022).comparable(2021, 2022));
  BOOST_TEST(!tree.at(2022).comparable(2020, 2022));
}

BOOST_AUTO_TEST_CASE(a_tree_is_as_it_was_in_its_period) {
  auto nodes = small_nodes();
  nodes[7].lifetime.since = 2018;  // clean
  nodes[3].lifetime.until = 2019;  // nurse
  const Framework tree(nodes, {}, {.citation = "ours"});
  const auto ids = [&](int period) {
    const Framework then = tree.at(period);
    return names(then, then.leaves());
  };
  BOOST_CHECK((ids(1900) == Names{"life", "nurse", "school", "college"}));
  BOOST_CHECK((ids(2017) == Names{"life", "nurse", "school", "college"}));
  BOOST_CHECK((ids(2018) == Names{"life", "nurse", "school", "college", "clean"}));
  BOOST_CHECK((ids(2019) == Names{"life", "nurse", "school", "college", "clean"}));
  BOOST_CHECK((ids(2020) == Names{"life", "school", "college", "clean"}));
  BOOST_CHECK((ids(2999) == Names{"life", "school", "college", "clean"}));
  BOOST_TEST(tree.at(2020).source().citation == "ours");
  BOOST_CHECK(tree.at(2020) == tree.at(2021));
  BOOST_CHECK(tree.at(2018) == tree);
}

BOOST_AUTO_TEST_CASE(a_tree_that_never_changes_is_itself_in_every_period) {
  const Framework tree = support::small_framework();
  BOOST_CHECK(tree.at(-4) == tree);
}

BOOST_AUTO_TEST_CASE(a_node_that_loses_all_its_children_in_some_period_is_refused_with_the_period) {
  auto nodes = small_nodes();
  nodes[2].lifetime.since = nodes[3].lifetime.since = 2018;  // both parts of health
  BOOST_CHECK_EXCEPTION((Framework(nodes)), StructureError,
                        says("node 'health'", "no children in 2017"));
}

BOOST_AUTO_TEST_CASE(an_index_is_refused_in_a_period_before_it_existed) {
  auto nodes = small_nodes();
  nodes[0].lifetime.since = 2011;
  const Framework tree(nodes);
  BOOST_CHECK_EXCEPTION((void)tree.at(2010), InputError,
                        says("'index'", "does not exist", "period 2010"));
  BOOST_TEST(tree.at(2011).size() == 8u);
}

BOOST_AUTO_TEST_CASE(the_first_and_last_periods_there_are_can_bound_a_lifetime) {
  auto nodes = small_nodes();
  nodes[2].lifetime = {.since = std::numeric_limits<int>::min(),
                       .until = std::numeric_limits<int>::max()};
  const Framework tree(nodes);
  BOOST_TEST(tree.at(0).size() == 8u);
  BOOST_TEST(tree.at(std::numeric_limits<int>::min()).size() == 8u);
}

BOOST_AUTO_TEST_CASE(frameworks_compare_by_what_they_hold) {
  BOOST_CHECK(support::small_framework() == support::small_framework());
  BOOST_CHECK(support::small_framework() != support::small_framework({{2021, "life", {}}}));
  auto nodes = small_nodes();
  nodes[2].weight = 2;
  BOOST_CHECK(Framework(nodes) != support::small_framework());
  BOOST_CHECK(Framework(small_nodes(), {}, {.notice = "n"}) != support::small_framework());
  BOOST_CHECK((chiso::Break{2021, "life", {}} != chiso::Break{2022, "life", {}}));
}

BOOST_AUTO_TEST_CASE(a_framework_prints_as_an_indented_tree) {
  const Framework tree({{.id = "index"},
                        {.id = "health", .parent = "index", .code = "1", .weight = 2},
                        {.id = "deaths",
                         .parent = "health",
                         .indicator = chiso::Indicator{.direction = chiso::Direction::lower}}});
  BOOST_TEST(support::printed(tree) ==
             "index\n  health (1), weight 2\n    deaths, lower is better\n");
}

BOOST_AUTO_TEST_SUITE_END()
