#pragma once

#include <chiso/aggregate/mean.hpp>
#include <chiso/core/expect.hpp>
#include <chiso/core/missing.hpp>
#include <chiso/model/framework.hpp>

#include <cmath>
#include <concepts>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace chiso {

/// What becomes of a node with a missing child: it is missing too, or it is
/// made of the children that are there, their weights scaled up to the full sum.
enum class MissingLeaf { refuse, reweight };

/// The children of one node that count for one unit, and their weights.
class Children {
 public:
  /// @param weights  one a node of the framework, 0 or more
  Children(const Framework& framework, std::size_t node, std::span<const double> weights) {
    for (const std::size_t child : framework.children(node)) {
      if (weights[child] == 0) continue;  // takes no part, not even as a missing value
      nodes_.push_back(child);
      nominal_.push_back(weights[child]);
      total_ += weights[child];
    }
  }

  /// Takes one unit's values (a node at a stride) and says whether the node can be made of them.
  [[nodiscard]] bool take(const double* unit_values, std::size_t stride, MissingLeaf policy) {
    values_.clear();
    present_.clear();
    double kept = 0;
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      const double value = unit_values[nodes_[i] * stride];
      if (is_missing(value)) continue;
      values_.push_back(value);
      present_.push_back(nominal_[i]);
      kept += nominal_[i];
    }
    if (values_.empty()) return false;
    if (values_.size() == nodes_.size()) return true;
    if (policy == MissingLeaf::refuse) return false;
    for (double& weight : present_) weight *= total_ / kept;
    return true;
  }
  [[nodiscard]] VectorView values() const { return view(values_); }
  [[nodiscard]] VectorView weights() const { return view(present_); }
  /// Positions of all children that have a weight.
  [[nodiscard]] std::span<const std::size_t> nodes() const { return nodes_; }

 private:
  std::vector<std::size_t> nodes_;
  std::vector<double> nominal_, values_, present_;
  double total_ = 0;
};

/// Fills one inner node of a table, unit by unit, from its children.
///
/// @param table  units × nodes of the framework, column by column; the node's
///   children are filled already
/// @param problems  gets every unit for which the rule is not defined
template <Aggregator Rule>
void aggregate_node(const Framework& framework, std::size_t node, const Rule& rule,
                    std::span<const double> weights, MissingLeaf policy,
                    std::span<const std::string> units, std::span<double> table,
                    Problems& problems) {
  Children children(framework, node, weights);
  const std::size_t n = units.size();
  for (std::size_t unit = 0; unit < n; ++unit) {
    double& cell = table[node * n + unit];
    cell = missing;
    if (!children.take(table.data() + unit, n, policy)) continue;
    const auto refuse = [&](std::string message) {
      problems.add(
          {.message = std::move(message), .unit = units[unit], .node = framework[node].id});
    };
    try {
      cell = rule(children.values(), children.weights());
      if (!std::isfinite(cell))
        refuse("its children aggregate to " + std::to_string(cell) + "; expected a finite number");
    } catch (const DomainError& error) {
      refuse(error.function() + ": " + error.problems().front().message);
    }
  }
}

/// The same for a rule chosen at run time.
inline void aggregate_node(const Framework& framework, std::size_t node, const Aggregate& rule,
                           std::span<const double> weights, MissingLeaf policy,
                           std::span<const std::string> units, std::span<double> table,
                           Problems& problems) {
  std::visit(
      [&](const auto& chosen) {
        aggregate_node(framework, node, chosen, weights, policy, units, table, problems);
      },
      rule);
}

/// Rolls indicators up to the index, children before parents.
///
/// @param weights  one a node, 0 or more
/// @param rule_of  gives the rule of an inner node by its position: an
///   Aggregator, or an Aggregate
/// @param table  units × nodes of the framework, column by column; indicators
///   are filled, inner nodes are written
/// @throws DomainError naming every unit and node for which a rule is not defined.
template <std::invocable<std::size_t> RuleOf>
void roll_up(const Framework& framework, std::span<const double> weights,
             std::span<const std::string> units, const RuleOf& rule_of, MissingLeaf policy,
             std::span<double> table) {
  Problems problems;
  for (std::size_t node = framework.size(); node-- > 0;)
    if (!framework.is_leaf(node))
      aggregate_node(framework, node, rule_of(node), weights, policy, units, table, problems);
  problems.refuse<DomainError>("roll_up");
}

}  // namespace chiso
