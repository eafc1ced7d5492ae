#pragma once

#include <chiso/model/framework.hpp>
#include <chiso/recipe/recipe.hpp>

#include <cstddef>
#include <iosfwd>
#include <span>
#include <string>
#include <vector>

namespace chiso {

/// How a change of an inner node reaches the indicators below it. Both end
/// exactly (to rounding) on the value wanted, for every mean and sum.
///   proportional: all are multiplied by one factor;
///   headroom: all go the same share of the way to their upper (going down:
///     lower) bound, so none ever leaves its bounds.
enum class Spread { proportional, headroom };

std::ostream& operator<<(std::ostream& out, Spread spread);

/// One unit's values on all nodes of a tree, able to move.
class UnitValues {
 public:
  /// @param indicators  one a node of the tree; inner nodes are ignored and computed
  /// @throws DomainError where a rule is not defined
  UnitValues(std::string unit, const Framework& tree, const Recipe& recipe,
             std::vector<double> indicators);

  [[nodiscard]] double operator[](std::size_t node) const { return values_[node]; }
  [[nodiscard]] std::span<const double> all() const noexcept { return values_; }

  /// Moves the indicators at and below a node until the node has a value.
  /// @throws InputError if an indicator below it is missing
  /// @throws DomainError if the value cannot be reached this way, or an
  ///   indicator would be moved beyond its bounds; nothing is changed then.
  void set(std::size_t node, double value, Spread spread);

 private:
  [[nodiscard]] std::vector<double> rolled_up(std::vector<double> values) const;
  [[nodiscard]] std::vector<double> scaled(std::size_t node, double value) const;
  [[nodiscard]] std::vector<double> filled(std::size_t node, double value) const;
  void check_bounds(std::size_t node, std::span<const double> moved) const;

  std::string unit_;
  Framework tree_;
  Recipe recipe_;
  std::vector<double> weights_;
  std::vector<double> values_;
};

}  // namespace chiso
