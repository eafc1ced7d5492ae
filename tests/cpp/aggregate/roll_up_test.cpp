#include <chiso/aggregate/roll_up.hpp>

#include <boost/test/unit_test.hpp>

#include "support/check.hpp"
#include "support/small.hpp"

BOOST_AUTO_TEST_SUITE(aggregate_roll_up)

using chiso::Aggregate;
using chiso::DomainError;
using chiso::Framework;
using chiso::missing;
using chiso::MissingLeaf;
using support::says;
using support::says_of;
namespace aggregate = chiso::aggregate;

/// The small tree: index, health, life, nurse, skill, school, college, clean.
struct Table {
  Framework tree = support::small_framework();
  std::vector<std::string> units{"Ash", "Elm"};
  std::vector<double> weights = std::vector<double>(8, 1);
  std::vector<double> cells{0, 0, 0, 0, 3, 4, 2, 4, 0, 0, 4, 4, 1, missing, 5, 4};

  void roll(auto rule, MissingLeaf policy = MissingLeaf::refuse) {
    chiso::roll_up(tree, weights, units, [&](std::size_t) { return rule; }, policy, cells);
  }
  double at(const char* node, std::size_t unit) const { return cells[tree.index(node) * 2 + unit]; }
};

BOOST_AUTO_TEST_CASE(indicators_are_summed_level_by_level) {
  Table table;
  table.roll(aggregate::Sum{});
  BOOST_TEST(table.at("health", 0) == 5);
  BOOST_TEST(table.at("skill", 0) == 5);
  BOOST_TEST(table.at("index", 0) == 15);
  BOOST_TEST(table.at("health", 1) == 8);
  BOOST_TEST(table.at("life", 0) == 3);  // indicators stay
}

BOOST_AUTO_TEST_CASE(a_missing_indicator_makes_all_above_it_missing_and_nothing_beside_it) {
  Table table;
  table.roll(aggregate::Sum{});
  BOOST_TEST(chiso::is_missing(table.at("skill", 1)));
  BOOST_TEST(chiso::is_missing(table.at("index", 1)));
  BOOST_TEST(table.at("health", 1) == 8);
}

BOOST_AUTO_TEST_CASE(reweighted_the_children_that_are_there_take_the_weight_of_the_missing) {
  Table table;
  table.weights = {1, 1, 1, 1, 1, 1, 3, 1};  // college weighs 3 beside school's 1
  table.roll(aggregate::Sum{}, MissingLeaf::reweight);
  BOOST_TEST(table.at("skill", 1) == 16);  // school 4 with the whole weight 1 + 3
  BOOST_TEST(table.at("index", 1) == 28);  // 8 + 16 + 4
  table.roll(aggregate::Arithmetic{}, MissingLeaf::reweight);
  BOOST_TEST(table.at("skill", 1) == 4);
  BOOST_TEST(table.at("skill", 0) == (4 + 3 * 1) / 4.0);
}

BOOST_AUTO_TEST_CASE(a_node_with_no_child_left_is_missing_also_when_reweighted) {
  Table table;
  table.cells[5 * 2 + 1] = missing;  // Elm's school
  table.roll(aggregate::Arithmetic{}, MissingLeaf::reweight);
  BOOST_TEST(chiso::is_missing(table.at("skill", 1)));
  BOOST_TEST(table.at("index", 1) == 4);  // health 4 and clean 4 are left
}

BOOST_AUTO_TEST_CASE(a_child_without_weight_takes_no_part_not_even_as_a_missing_value) {
  Table table;
  table.weights[6] = 0;  // college
  table.roll(aggregate::Sum{});
  BOOST_TEST(table.at("skill", 1) == 4);
  BOOST_TEST(table.at("index", 0) == 14);
}

BOOST_AUTO_TEST_CASE(each_node_may_have_its_own_rule) {
  Table table;
  const auto rule_of = [&](std::size_t node) -> Aggregate {
    if (table.tree[node].id == "health") return aggregate::Minimum{};
    if (table.tree[node].id == "skill") return aggregate::Arithmetic{};
    return aggregate::Sum{};
  };
  chiso::roll_up(table.tree, table.weights, table.units, rule_of, MissingLeaf::refuse, table.cells);
  BOOST_TEST(table.at("health", 0) == 2);
  BOOST_TEST(table.at("skill", 0) == 2.5);
  BOOST_TEST(table.at("index", 0) == 9.5);
}

/// A user's own rule: the largest weighted value.
struct Largest {
  double operator()(chiso::VectorView x, chiso::VectorView w) const {
    return x.cwiseProduct(w).maxCoeff();
  }
};
static_assert(chiso::Aggregator<Largest> && !chiso::Decomposable<Largest>);
static_assert(!chiso::Aggregator<int>);

BOOST_AUTO_TEST_CASE(a_rule_of_one_s_own_takes_part_like_any_other) {
  Table table;
  table.roll(Largest{});
  BOOST_TEST(table.at("index", 0) == 5);
  BOOST_TEST(table.at("health", 1) == 4);
}

BOOST_AUTO_TEST_CASE(a_rule_that_is_not_defined_is_refused_naming_every_unit_and_node) {
  Table table;
  table.cells[2 * 2 + 0] = 0;   // Ash's life
  table.cells[5 * 2 + 0] = -1;  // Ash's school
  table.cells[3 * 2 + 1] = 0;   // Elm's nurse
  BOOST_CHECK_EXCEPTION(
      table.roll(aggregate::Geometric{}), DomainError,
      says_of(3, "roll_up", "unit 'Ash', node 'health': Geometric", "unit 'Ash', node 'skill'",
              "unit 'Elm', node 'health'", "expected positive"));
}

BOOST_AUTO_TEST_CASE(a_hundred_problems_are_kept_and_all_are_counted) {
  const Framework tree = support::flat_framework(1);
  const std::vector<std::string> units(120, "u");
  const std::vector<double> weights{1, 1};
  std::vector<double> cells(240, 0);
  BOOST_CHECK_EXCEPTION(chiso::roll_up(
                            tree, weights, units, [](std::size_t) { return aggregate::Harmonic{}; },
                            MissingLeaf::refuse, cells),
                        DomainError, [](const DomainError& error) {
                          return error.problems().size() == 100 && error.count() == 120;
                        });
}

BOOST_AUTO_TEST_CASE(a_sum_beyond_the_largest_number_is_refused_and_not_called_infinite) {
  Table table;
  table.cells[2 * 2] = table.cells[3 * 2] = 1e308;
  BOOST_CHECK_EXCEPTION(table.roll(aggregate::Sum{}), DomainError,
                        says("unit 'Ash', node 'health'", "expected a finite number"));
}

BOOST_AUTO_TEST_CASE(no_units_and_a_single_indicator_are_fine) {
  Table table;
  table.units.clear();
  table.cells.clear();
  BOOST_CHECK_NO_THROW(table.roll(aggregate::Sum{}));
  const Framework lone({{.id = "gdp", .indicator = chiso::Indicator{}}});
  std::vector<double> cells{7};
  const std::vector<double> weights{1};
  const std::vector<std::string> units{"u"};
  chiso::roll_up(
      lone, weights, units, [](std::size_t) { return aggregate::Sum{}; }, MissingLeaf::refuse,
      cells);
  BOOST_TEST(cells[0] == 7);
}

BOOST_AUTO_TEST_SUITE_END()
