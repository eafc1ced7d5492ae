#include <chiso/recipe/scenario.hpp>

#include <chiso/core/expect.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <ostream>
#include <set>

namespace chiso {
namespace {

constexpr std::string_view here = "Scenario";

/// Everything an edit can get wrong by itself, checked against the base.
struct CheckEdit {
  const Framework& tree;
  const Panel& panel;
  Problems& problems;

  void unit(const std::string& name) const {
    if (std::ranges::find(panel.unit_names(), name) == panel.unit_names().end())
      problems.add({.message = unknown("unit", name, panel.unit_names())});
  }
  void node(const std::string& id) const {
    if (!tree.find(id)) problems.add({.message = unknown("node", id, tree.ids())});
  }
  void finite(double value, const std::string& unit_name, const std::string& id) const {
    if (!std::isfinite(value))
      problems.add({.message = "edit with a value that is not a finite number",
                    .unit = unit_name,
                    .node = id});
  }
  void operator()(const edit::Assign& e) const {
    unit(e.unit), node(e.node), finite(e.value, e.unit, e.node);
  }
  void operator()(const edit::Add& e) const {
    unit(e.unit), node(e.node), finite(e.by, e.unit, e.node);
  }
  void operator()(const edit::Weight& e) const {
    node(e.node);
    if (!std::isfinite(e.weight) || e.weight < 0)
      problems.add({.message = "weight " + std::to_string(e.weight) +
                               "; expected a finite number, 0 or more",
                    .node = e.node});
  }
  void operator()(const edit::Rule& e) const { node(e.node); }
  void operator()(const edit::Leave& e) const { unit(e.unit); }
};

/// A node set twice, or set beside a node above it: one of the two would not hold.
void check_sets(const std::vector<Edit>& edits, const Framework& tree, Problems& problems) {
  std::map<std::string, std::vector<std::size_t>> set;
  for (const Edit& edit : edits) {
    const auto* const e = std::get_if<edit::Assign>(&edit);
    if (!e) continue;
    const auto node = tree.find(e->node);
    if (!node) continue;
    for (const std::size_t other : set[e->unit])
      if (tree.contains(other, *node) || tree.contains(*node, other))
        problems.add({.message = "set here and at '" + tree[other].id +
                                 "', which lies above, below or is the same; set one of them",
                      .unit = e->unit,
                      .node = e->node});
    set[e->unit].push_back(*node);
  }
}

Recipe edited(const Recipe& base, const std::vector<Edit>& edits) {
  Recipe recipe = base;
  auto weights = base.weights.all();
  for (const Edit& edit : edits) {
    if (const auto* e = std::get_if<edit::Weight>(&edit))
      weights.insert_or_assign(e->node, e->weight);
    if (const auto* e = std::get_if<edit::Rule>(&edit))
      recipe.rules_at.insert_or_assign(e->node, e->rule);
  }

  recipe.weights = Weights(std::move(weights));
  return recipe;
}

/// The value edits of one unit, in order; gives the cells that changed.
std::vector<Cell> moved_cells(const std::vector<Edit>& edits, const std::string& unit,
                              const Panel& panel, Period period, const Framework& tree,
                              const Recipe& recipe) {
  const std::size_t row = panel.unit_index(unit);
  const MatrixView now = panel.values(period);
  std::vector<double> indicators(tree.size(), missing);
  for (const std::size_t leaf : tree.leaves())
    if (const auto column = panel.find_node(tree[leaf].id))
      indicators[leaf] = now(static_cast<Eigen::Index>(row), static_cast<Eigen::Index>(*column));

  UnitValues values(unit, tree, recipe, indicators);
  for (const Edit& edit : edits) {
    if (const auto* e = std::get_if<edit::Assign>(&edit); e && e->unit == unit)
      values.set(tree.index(e->node), e->value, e->spread);
    if (const auto* e = std::get_if<edit::Add>(&edit); e && e->unit == unit)
      values.set(tree.index(e->node), values[tree.index(e->node)] + e->by, e->spread);
  }
  std::vector<Cell> cells;
  for (const std::size_t leaf : tree.leaves()) {
    const double value = values[leaf];
    if (value != indicators[leaf] && !is_missing(value))
      cells.push_back({row, panel.node_index(tree[leaf].id), value});
  }
  return cells;
}

struct Print {
  std::ostream& out;
  void operator()(const edit::Assign& e) const {
    out << e.unit << ": " << e.node << " = " << e.value << " (" << e.spread << ")";
  }
  void operator()(const edit::Add& e) const {
    out << e.unit << ": " << e.node << (e.by < 0 ? " " : " +") << e.by << " (" << e.spread << ")";
  }
  void operator()(const edit::Weight& e) const {
    out << "weight of " << e.node << " = " << e.weight;
  }
  void operator()(const edit::Rule& e) const { out << e.node << " by " << e.rule; }
  void operator()(const edit::Leave& e) const { out << e.unit << " takes no part"; }
};

}  // namespace

Scenario compose(const Scenario& first, const Scenario& second) {
  Scenario both = first;
  both.name = first.name + " + " + second.name;
  both.edits.insert(both.edits.end(), second.edits.begin(), second.edits.end());
  both.subjects.insert(both.subjects.end(), second.subjects.begin(), second.subjects.end());
  if (!std::holds_alternative<others::Hold>(second.others)) both.others = second.others;
  return both;
}

Scenario floors_of(const Plan& plan, const Framework& framework) {
  std::map<std::size_t, double> floors;
  const auto raise = [&](std::size_t node, double floor) {
    const auto found = floors.try_emplace(node, floor).first;
    found->second = std::max(found->second, floor);
  };
  const auto collect = [&](const auto& self, std::size_t node, const Goal& goal) -> void {
    if (const auto* g = std::get_if<goal::ScoreAtLeast>(&goal.kind)) raise(node, g->score.value);
    if (const auto* g = std::get_if<goal::ScoreAbove>(&goal.kind)) raise(node, g->score.value);
    if (const auto* g = std::get_if<goal::All>(&goal.kind))
      for (const Goal& part : g->goals) self(self, node, part);
  };
  for (const Target& target : plan.targets())
    collect(collect, framework.index(target.node), target.goal);

  Scenario scenario{.name = "floors met", .subjects = {plan.unit()}};
  for (const auto& [node, value] : floors) {
    const bool has_parts = std::ranges::any_of(floors, [&, above = node](const auto& other) {
      return other.first != above && framework.contains(above, other.first);
    });
    if (!has_parts)
      scenario.edits.emplace_back(edit::Assign{plan.unit(), framework[node].id, value});
  }
  return scenario;
}

Outcome apply(const Scenario& scenario, const Outcome& base) {
  const Framework& tree = base.scores().framework();
  const Panel& panel = base.panel();
  Problems problems;
  const CheckEdit check{tree, panel, problems};
  for (const Edit& edit : scenario.edits) std::visit(check, edit);
  for (const std::string& unit : scenario.subjects) check.unit(unit);
  check_sets(scenario.edits, tree, problems);
  problems.refuse<InputError>(here);

  std::set<std::string> moving;  // units whose values the edits change
  std::vector<std::string> leaving;
  for (const Edit& edit : scenario.edits) {
    if (const auto* e = std::get_if<edit::Assign>(&edit)) moving.insert(e->unit);
    if (const auto* e = std::get_if<edit::Add>(&edit)) moving.insert(e->unit);
    if (const auto* e = std::get_if<edit::Leave>(&edit)) leaving.push_back(e->unit);
  }
  for (const std::string& unit : leaving)
    if (moving.contains(unit))
      problems.add(
          {.message = "is changed, and takes no part; drop one of the edits", .unit = unit});
  problems.refuse<InputError>(here);
  std::vector<std::size_t> subjects;
  for (const std::string& unit : moving) subjects.push_back(panel.unit_index(unit));
  for (const std::string& unit : scenario.subjects) subjects.push_back(panel.unit_index(unit));

  const Recipe recipe = edited(base.recipe(), scenario.edits);
  auto [moved, ledger] = move_others(scenario.others, panel, base.period(), tree, subjects);
  std::vector<Cell> cells;
  for (const std::string& unit : moving) {
    const auto changed = moved_cells(scenario.edits, unit, moved, base.period(), tree, recipe);
    cells.insert(cells.end(), changed.begin(), changed.end());
  }
  if (!cells.empty()) moved = moved.with(base.period(), cells);
  if (!leaving.empty()) moved = moved.without(leaving);
  ledger.insert(ledger.begin(), base.ledger().begin(), base.ledger().end());
  return score(moved.at(base.period()), base.framework(), recipe, scenario.name, std::move(ledger));
}

std::ostream& edit::operator<<(std::ostream& out, const Edit& edit) {
  std::visit(Print{out}, edit);
  return out;
}

std::ostream& operator<<(std::ostream& out, const Scenario& scenario) {
  out << scenario.name << ": the others " << scenario.others << '\n';
  for (const Edit& edit : scenario.edits) out << "  " << edit << '\n';
  return out;
}

}  // namespace chiso
