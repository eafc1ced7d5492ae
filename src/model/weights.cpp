#include <chiso/model/weights.hpp>

#include <chiso/core/expect.hpp>

#include <cmath>
#include <ostream>

namespace chiso {

Weights::Weights(Map weights) : weights_(std::move(weights)) {
  Problems problems;
  for (const auto& [node, weight] : weights_) {
    if (is_blank(node)) problems.add({.message = "a weight has a blank name"});
    if (!std::isfinite(weight) || weight < 0)
      problems.add(
          {.message = "weight " + std::to_string(weight) + "; expected a finite number, 0 or more",
           .node = node});
  }
  problems.refuse<InputError>("Weights");
}

Weights::Map Weights::each_once(std::initializer_list<Map::value_type> weights) {
  Problems problems;
  Map once;
  for (const auto& [node, weight] : weights)
    if (!once.emplace(node, weight).second)
      problems.add({.message = "'" + node + "' is given twice; give it one weight"});
  problems.refuse<InputError>("Weights");
  return once;
}

std::optional<double> Weights::find(std::string_view node) const {
  const auto found = weights_.find(node);
  if (found == weights_.end()) return std::nullopt;
  return found->second;
}

std::ostream& operator<<(std::ostream& out, const Weights& weights) {
  std::string_view separator;
  for (const auto& [node, weight] : weights.all()) {
    out << separator << node << ": " << weight;
    separator = ", ";
  }
  return out;
}

}  // namespace chiso
