#pragma once

#include <chiso/aggregate/mean.hpp>
#include <chiso/aggregate/roll_up.hpp>
#include <chiso/model/framework.hpp>
#include <chiso/model/ranking.hpp>
#include <chiso/model/weights.hpp>

#include <cstddef>
#include <iosfwd>
#include <map>
#include <string>
#include <vector>

namespace chiso {

/// Every choice of a construction as one value. Where it names weights, they
/// win over the framework's nominal ones. A default one sums what it is given.
struct Recipe {
  Aggregate rule = aggregate::Sum{};                         ///< of every inner node …
  std::map<std::string, Aggregate, std::less<>> rules_at{};  ///< … but these
  Weights weights{};
  MissingLeaf missing = MissingLeaf::refuse;
  RankOptions ranking{};

  /// The rule of one inner node.
  [[nodiscard]] const Aggregate& rule_of(const std::string& node) const {
    const auto found = rules_at.find(node);
    return found == rules_at.end() ? rule : found->second;
  }
  bool operator==(const Recipe&) const = default;
};

/// The weight of every node among its siblings: the recipe's, else the nominal one.
/// @throws InputError naming every unknown node the recipe names, every rule
///   given to an indicator, and every node whose children's weights are all 0.
[[nodiscard]] std::vector<double> weights_of(const Recipe& recipe, const Framework& framework);

std::ostream& operator<<(std::ostream& out, const Recipe& recipe);

}  // namespace chiso
