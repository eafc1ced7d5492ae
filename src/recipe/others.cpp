#include <chiso/recipe/others.hpp>

#include <chiso/core/error.hpp>

#include <algorithm>
#include <optional>
#include <ostream>
#include <vector>

namespace chiso {
namespace {

struct Pair {
  Period from;
  Period to;
};

/// The last `window` pairs of consecutive periods up to `period`, less those across a break.
std::vector<Pair> pairs(const Panel& panel, Period period, const Framework& tree, int window) {
  std::vector<Pair> found;
  const auto periods = panel.periods();
  auto last = std::ranges::find(periods, period);
  for (int i = 0; i < window && last != periods.begin(); ++i, --last)
    if (tree.comparable(*(last - 1), *last)) found.push_back({*(last - 1), *last});
  return found;
}

/// Columns of the panel that hold the indicators of the tree.
std::vector<Eigen::Index> columns(const Panel& panel, const Framework& tree) {
  std::vector<Eigen::Index> found;
  for (const std::size_t leaf : tree.leaves())
    if (const auto column = panel.find_node(tree[leaf].id))
      found.push_back(static_cast<Eigen::Index>(*column));
  return found;
}

/// One unit's mean change in every indicator; none if it has no complete pair.
std::optional<std::vector<double>> mean_change(const Panel& panel, std::span<const Pair> pairs,
                                               std::span<const Eigen::Index> nodes,
                                               Eigen::Index unit) {
  std::vector<double> total(nodes.size(), 0);
  int count = 0;
  for (const auto& [from, to] : pairs) {
    const MatrixView before = panel.values(from);
    const MatrixView after = panel.values(to);
    const bool complete = std::ranges::none_of(nodes, [&](Eigen::Index node) {
      return is_missing(before(unit, node)) || is_missing(after(unit, node));
    });
    if (!complete) continue;
    ++count;
    for (std::size_t i = 0; i < nodes.size(); ++i)
      total[i] += after(unit, nodes[i]) - before(unit, nodes[i]);
  }
  if (count == 0) return std::nullopt;
  for (double& change : total) change /= count;
  return total;
}

std::vector<double> mean_of(const std::vector<std::optional<std::vector<double>>>& changes,
                            std::size_t size) {
  std::vector<double> mean(size, 0);
  int count = 0;
  for (const auto& change : changes) {
    if (!change) continue;
    ++count;
    for (std::size_t i = 0; i < size; ++i) mean[i] += (*change)[i];
  }
  for (double& value : mean) value /= count;
  return mean;
}

struct Words {
  int window;
  std::string step;
};

Words words(const Others& others) {
  if (const auto* drift = std::get_if<others::Drift>(&others))
    return {drift->window, "others drift " + std::to_string(drift->window)};
  return {1, "others repeat"};
}

}  // namespace

Moved move_others(const Others& others, const Panel& panel, Period period, const Framework& tree,
                  std::span<const std::size_t> subjects) {
  if (std::holds_alternative<others::Hold>(others)) return {panel, {}};
  const auto [window, step] = words(others);
  if (window < 1)
    throw InputError("others",
                     {.message = "window " + std::to_string(window) + "; expected 1 or more"});
  const auto nodes = columns(panel, tree);
  const auto known = pairs(panel, period, tree, window);
  const std::size_t n = panel.units().size();
  std::vector<std::optional<std::vector<double>>> changes(n);
  for (std::size_t unit = 0; unit < n; ++unit)
    changes[unit] = mean_change(panel, known, nodes, static_cast<Eigen::Index>(unit));
  if (std::ranges::none_of(changes, [](const auto& change) { return change.has_value(); }))
    throw InputError("others", {.message = step + ": no unit has a complete change over the last " +
                                           std::to_string(window) +
                                           " pairs of periods that no break lies between; let "
                                           "the others hold, or widen the window",
                                .period = period});

  const bool repeat = std::holds_alternative<others::Repeat>(others);
  const auto mean = mean_of(changes, nodes.size());
  const MatrixView now = panel.values(period);
  std::vector<Cell> cells;
  Ledger ledger;
  for (std::size_t unit = 0; unit < n; ++unit) {
    if (std::ranges::find(subjects, unit) != subjects.end()) continue;
    const auto row = static_cast<Eigen::Index>(unit);
    const auto has_value = [&](Eigen::Index node) { return !is_missing(now(row, node)); };
    // Repeating takes away what an incomplete unit does have, so that is said too.
    const bool noted =
        repeat ? std::ranges::any_of(nodes, has_value) : std::ranges::all_of(nodes, has_value);
    if (!changes[unit] && noted)
      ledger.push_back({.step = step,
                        .unit = panel.unit_names()[unit],
                        .what = repeat
                                    ? "no complete last change to repeat: left out"
                                    : "no complete change of its own: takes the mean of the rest"});
    const auto& change = changes[unit] ? *changes[unit] : mean;
    for (std::size_t i = 0; i < nodes.size(); ++i)
      if (has_value(nodes[i]))  // a missing value stays missing, and keeps its reason
        cells.push_back({unit, static_cast<std::size_t>(nodes[i]),
                         repeat && !changes[unit] ? missing : now(row, nodes[i]) + change[i]});
  }
  return {panel.with(period, cells), std::move(ledger)};
}

std::ostream& others::operator<<(std::ostream& out, const Others& others) {
  if (const auto* drift = std::get_if<others::Drift>(&others))
    return out << "drift by their mean change over " << drift->window << " pairs of periods";
  return out << (std::holds_alternative<others::Repeat>(others) ? "repeat their last change"
                                                                : "hold their last values");
}

}  // namespace chiso
