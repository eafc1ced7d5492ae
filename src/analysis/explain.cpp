#include <chiso/analysis/explain.hpp>

#include <chiso/aggregate/roll_up.hpp>
#include <chiso/core/error.hpp>

#include <ostream>

namespace chiso {

std::ostream& operator<<(std::ostream& out, const Contribution& contribution) {
  return out << contribution.node << ": " << contribution.contribution << " (weight "
             << contribution.weight << " × " << contribution.value << ")";
}

std::vector<Contribution> contributions(const Outcome& outcome, std::string_view unit,
                                        std::string_view node) {
  const Framework& tree = outcome.scores().framework();
  const std::string id(node.empty() ? tree.root().id : node);
  const std::size_t index = tree.index(id);
  if (tree.is_leaf(index))
    throw InputError("contributions",
                     {.message = "is an indicator; nothing contributes to it", .node = id});
  if (is_missing(outcome.scores().of(unit, id)))
    throw InputError("contributions", {.message = "has no score: " + outcome.why_missing(unit, id),
                                       .unit = std::string(unit),
                                       .node = id,
                                       .period = outcome.period()});
  const auto weights = weights_of(outcome.recipe(), tree);
  const std::size_t n = outcome.panel().units().size();
  const double* const row = outcome.scores().values().data() + outcome.panel().unit_index(unit);
  Children children(tree, index, weights);
  (void)children.take(row, n, outcome.recipe().missing);  // it has a score, so it can be taken
  Eigen::VectorXd parts;
  std::visit(
      [&](const auto& rule) { rule.contributions(children.values(), children.weights(), parts); },
      outcome.recipe().rule_of(id));

  std::vector<Contribution> result;
  Eigen::Index i = 0;
  for (const std::size_t child : children.nodes()) {
    if (is_missing(row[child * n])) continue;
    result.push_back({tree[child].id, children.values()[i], children.weights()[i], parts[i]});
    ++i;
  }
  return result;
}

}  // namespace chiso
