#include <chiso/recipe/score.hpp>

#include <chiso/core/expect.hpp>

#include <algorithm>
#include <ostream>

namespace chiso {
namespace {

void check_leaf(const Node& node, const Panel& panel, Problems& problems) {
  if (!panel.find_node(node.id))
    problems.add(
        {.message = "the panel has no such indicator: " + unknown("node", node.id, panel.nodes()),
         .node = node.id});
  else if (node.indicator->direction == Direction::lower)
    problems.add({.message = "lower values are better, but the recipe aggregates them as they "
                             "are; turn them round first, or give the indicator weight 0",
                  .node = node.id});
}

/// Indicators filled from the panel, inner nodes still missing.
std::vector<double> leaf_table(const Snapshot& snapshot, const Framework& framework,
                               std::span<const double> weights) {
  const Panel& panel = snapshot.panel();
  const std::size_t n = panel.units().size();
  std::vector<double> table(n * framework.size(), missing);
  Problems problems;
  for (std::size_t node = 0; node < framework.size(); ++node) {
    if (!framework.is_leaf(node)) continue;
    if (weights[node] != 0) check_leaf(framework[node], panel, problems);
    const auto column = panel.find_node(framework[node].id);
    if (!column) continue;
    const double* const values = snapshot.values().data() + *column * n;
    std::copy_n(values, n, table.begin() + static_cast<std::ptrdiff_t>(node * n));
  }
  problems.refuse<StructureError>("score");
  return table;
}

}  // namespace

Outcome score(const Snapshot& snapshot, const Framework& framework, const Recipe& recipe,
              std::string name, Ledger ledger) {
  const Framework tree = framework.at(snapshot.period());
  const auto weights = weights_of(recipe, tree);
  auto table = leaf_table(snapshot, tree, weights);
  roll_up(
      tree, weights, snapshot.panel().unit_names(),
      [&](std::size_t node) -> const Aggregate& { return recipe.rule_of(tree[node].id); },
      recipe.missing, table);
  return {std::move(name), framework, recipe,
          Scores(snapshot.panel(), tree, snapshot.period(), std::move(table)), std::move(ledger)};
}

RankOptions Outcome::options_of(std::size_t node) const {
  RankOptions options = recipe_.ranking;
  const auto& indicator = scores_.framework()[node].indicator;
  if (indicator && indicator->direction == Direction::lower) options.direction = Direction::lower;
  return options;
}

Ranking Outcome::ranked(std::string_view node, VectorView scores) const {
  const std::size_t index = scores_.framework().index(node);
  const Why why = [&, own = scores_.of_node(index)](std::size_t i) {
    const bool has_score = !is_missing(own[static_cast<Eigen::Index>(i)]);
    return has_score ? "not ranked on the index" : why_missing(scores_.units()[i], node);
  };
  return rank(scores_.units(), scores, options_of(index), why);
}

Ranking Outcome::ranking(std::string_view node, Universe universe) const {
  const auto own = scores_.of_node(scores_.framework().index(node));
  if (universe == Universe::with_value) return ranked(node, own);
  std::vector<double> kept(own.begin(), own.end());
  const auto total = scores_.of_node(0);
  for (std::size_t i = 0; i < kept.size(); ++i)
    if (is_missing(total[static_cast<Eigen::Index>(i)])) kept[i] = missing;
  return ranked(node, view(kept));
}

Ranking Outcome::ranking_within(std::string_view grouping, std::string_view group,
                                std::string_view node) const {
  const std::size_t index = scores_.framework().index(node);
  std::vector<std::string> units;
  std::vector<double> values;
  for (std::size_t i = 0; i < panel().units().size(); ++i) {
    const Unit& unit = panel().units()[i];
    const auto found = unit.groups.find(std::string(grouping));
    if (found == unit.groups.end() || found->second != group) continue;
    units.push_back(unit.name);
    values.push_back(scores_.of_node(index)[static_cast<Eigen::Index>(i)]);
  }
  if (units.empty())
    throw InputError("ranking_within", {.message = "no unit has " + std::string(grouping) + " '" +
                                                   std::string(group) + "'"});
  return rank(units, view(values), options_of(index),
              [&](std::size_t i) { return why_missing(units[i], node); });
}

double Outcome::rank_of(double score, std::string_view unit, std::string_view node) const {
  const std::size_t index = scores_.framework().index(node);
  return rank_of_score(scores_.of_node(index), panel().unit_index(unit), score, options_of(index));
}

Outcome::Needed Outcome::needed(int place, std::string_view unit, std::string_view node) const {
  const std::size_t index = scores_.framework().index(node);
  const std::size_t own = panel().unit_index(unit);
  const auto found = needed_score(scores_.of_node(index), own, place, options_of(index));
  return {found.bar, found.margin, found.rival == own ? "" : scores_.units()[found.rival]};
}

std::string Outcome::why_missing(std::string_view unit, std::string_view node) const {
  const Framework& tree = scores_.framework();
  if (!is_missing(scores_.of(unit, node))) return {};
  const auto noted = std::ranges::find(ledger_, unit, &LedgerEntry::unit);
  if (noted != ledger_.end()) return noted->what;
  std::string first;
  std::size_t count = 0;
  const auto leaves = tree.leaves(tree.index(node));
  for (const std::size_t leaf : leaves) {
    const std::string& id = tree[leaf].id;
    if (!is_missing(scores_.of(unit, id))) continue;
    if (++count > 1) continue;
    if (!panel().find_node(id)) {
      first = "the panel has no indicator '" + id + "'";
      continue;
    }
    const auto reason = panel().missing_reason(unit, id, period());
    first = "no value for '" + id + "' in " + std::to_string(period()) + " (" +
            std::string(to_string(reason.value_or(MissingReason::not_stated))) + ")";
  }
  if (count == 1) return first;
  if (count == leaves.size())
    return "none of its " + std::to_string(count) + " indicators has a value in " +
           std::to_string(period());
  return first + " and " + std::to_string(count - 1) + " more of " + std::to_string(leaves.size()) +
         " indicators";
}

std::ostream& operator<<(std::ostream& out, const Outcome& outcome) {
  return out << outcome.name() << ": " << outcome.scores();
}

}  // namespace chiso
