#pragma once

#include <chiso/recipe/score.hpp>

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace chiso {

/// What one child brings to its parent's score.
struct Contribution {
  std::string node;
  double value = missing;         ///< the child's own score
  double weight = 0;              ///< among the children that count
  double contribution = missing;  ///< in points of the parent

  bool operator==(const Contribution& other) const noexcept {
    return node == other.node && same(value, other.value) && weight == other.weight &&
           same(contribution, other.contribution);
  }
};

std::ostream& operator<<(std::ostream& out, const Contribution& contribution);

/// What the children of a node bring to one unit's score on it. The parts
/// xᵢ ∂f/∂xᵢ add up to the score (Euler's theorem: every rule chiso names has
/// f(tx) = t f(x)); for a sum they are wᵢ xᵢ. Children without weight are left out,
/// as are missing ones where the recipe reweights.
/// @param node  an inner node; empty: the index
/// @throws InputError for an indicator, an unknown node or unit, or a unit without a score.
[[nodiscard]] std::vector<Contribution> contributions(const Outcome& outcome, std::string_view unit,
                                                      std::string_view node = {});

}  // namespace chiso
