#include <chiso/recipe/recipe.hpp>

#include <chiso/core/expect.hpp>

#include <algorithm>
#include <cmath>
#include <ostream>

namespace chiso {

std::vector<double> weights_of(const Recipe& recipe, const Framework& framework) {
  Problems problems;
  std::vector<double> weights;
  for (const Node& node : framework.nodes()) weights.push_back(node.weight);
  for (const auto& [node, weight] : recipe.weights.all()) {
    if (const auto found = framework.find(node)) weights[*found] = weight;
    else problems.add({.message = "weight: " + unknown("node", node, framework.ids())});
  }
  for (const auto& [node, rule] : recipe.rules_at) {
    const auto found = framework.find(node);
    if (!found) problems.add({.message = "rule: " + unknown("node", node, framework.ids())});
    else if (framework.is_leaf(*found))
      problems.add({.message = "is an indicator; the rule '" + std::string(to_string(rule)) +
                               "' has nothing to aggregate",
                    .node = node});
  }
  for (std::size_t node = 0; node < framework.size(); ++node) {
    if (framework.is_leaf(node)) continue;
    if (std::ranges::all_of(framework.children(node), [&](auto i) { return weights[i] == 0; }))
      problems.add({.message = "all its children have weight 0; give one a weight",
                    .node = framework[node].id});
    double total = 0;
    for (const std::size_t child : framework.children(node)) total += weights[child];
    if (!std::isfinite(total))
      problems.add({.message = "its children's weights add up beyond what a number can hold",
                    .node = framework[node].id});
  }
  problems.refuse<InputError>("Recipe");
  return weights;
}

std::ostream& operator<<(std::ostream& out, const Recipe& recipe) {
  out << "aggregate: " << recipe.rule;
  for (const auto& [node, rule] : recipe.rules_at) out << "; " << node << ": " << rule;
  out << "\nweights: ";
  if (recipe.weights.empty()) out << "the framework's";
  else out << recipe.weights << ", else the framework's";
  out << "\nmissing leaves: "
      << (recipe.missing == MissingLeaf::refuse ? "not scored" : "the others take their weight")
      << "\nrank: " << recipe.ranking << '\n';
  return out;
}

}  // namespace chiso
