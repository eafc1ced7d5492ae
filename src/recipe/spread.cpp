#include <chiso/recipe/spread.hpp>

#include <chiso/aggregate/roll_up.hpp>
#include <chiso/core/expect.hpp>
#include <chiso/core/missing.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <ostream>
#include <utility>

namespace chiso {
namespace {

constexpr std::string_view here = "Spread";
constexpr double rounding = 1e-12;  // relative: what a sum of some hundred terms may lose

bool close(double a, double b) {
  return std::abs(a - b) <= rounding * std::max({std::abs(a), std::abs(b), 1e-300});
}

}  // namespace

std::ostream& operator<<(std::ostream& out, Spread spread) {
  return out << (spread == Spread::headroom ? "headroom" : "proportional");
}

UnitValues::UnitValues(std::string unit, const Framework& tree, const Recipe& recipe,
                       std::vector<double> indicators)
    : unit_(std::move(unit)),
      tree_(tree),
      recipe_(recipe),
      weights_(weights_of(recipe, tree)),
      values_(rolled_up(std::move(indicators))) {}

std::vector<double> UnitValues::rolled_up(std::vector<double> values) const {
  roll_up(
      tree_, weights_, std::span(&unit_, 1),
      [this](std::size_t i) -> const Aggregate& { return recipe_.rule_of(tree_[i].id); },
      recipe_.missing, values);
  return values;
}

std::vector<double> UnitValues::scaled(std::size_t node, double value) const {
  const double factor = value / values_[node];
  if (!(std::isfinite(factor) && factor > 0))
    throw DomainError(
        here, {.message = "cannot go from " + std::to_string(values_[node]) + " to " +
                          std::to_string(value) + " by one factor; spread it by headroom instead",
               .unit = unit_,
               .node = tree_[node].id});
  auto moved = values_;
  for (const std::size_t leaf : tree_.leaves(node)) moved[leaf] *= factor;
  return rolled_up(std::move(moved));
}

std::vector<double> UnitValues::filled(std::size_t node, double value) const {
  const bool up = value > values_[node];
  const auto leaves = tree_.leaves(node);
  const auto at_share = [&](double share) {
    auto moved = values_;
    for (const std::size_t leaf : leaves) {
      const Scale& scale = tree_[leaf].scale;
      const double room = (up ? scale.upper : scale.lower) - values_[leaf];
      if (up == (room > 0)) moved[leaf] += share * room;
    }
    return rolled_up(std::move(moved));
  };
  const auto refuse = [&](std::string message) {
    throw DomainError(here, {.message = std::move(message), .unit = unit_, .node = tree_[node].id});
  };
  for (const std::size_t leaf : leaves) {
    const Scale& scale = tree_[leaf].scale;
    if (!std::isfinite(up ? scale.upper : scale.lower))
      refuse("indicator '" + tree_[leaf].id + "' has no bound to go to; spread in proportion");
  }
  // A share at which a rule is not defined (a geometric mean of 0) lies beyond every value.
  const auto reached = [&](double share) -> std::optional<std::vector<double>> {
    try {
      return at_share(share);
    } catch (const DomainError&) {
      return std::nullopt;
    }
  };
  const auto all_the_way = reached(1);
  const double end = all_the_way ? (*all_the_way)[node] : missing;
  if (up ? value > end && !close(value, end) : value < end && !close(value, end))
    refuse("cannot reach " + std::to_string(value) +
           ": with all its indicators at their bounds it is " + std::to_string(end));
  // Exact at once where the rules are linear; otherwise monotone, so halving finds it. Sums are
  // exact to roundings of the largest number on the way, not of a result near 0.
  const double size =
      std::max({std::abs(value), std::abs(values_[node]), all_the_way ? std::abs(end) : 0});
  double low = 0;
  double high = 1;
  double share = all_the_way ? (value - values_[node]) / (end - values_[node]) : 0.5;
  std::optional<std::vector<double>> best;
  double gap = std::numeric_limits<double>::infinity();
  while (true) {
    auto moved = reached(share);
    if (moved && std::abs((*moved)[node] - value) < gap) {
      gap = std::abs((*moved)[node] - value);
      best = moved;
    }
    if (gap <= 4 * std::numeric_limits<double>::epsilon() * size) break;
    const bool beyond = !moved || (up ? (*moved)[node] > value : (*moved)[node] < value);
    (beyond ? high : low) = share;
    share = low + (high - low) / 2;
    if (share <= low || share >= high) break;  // no number lies between them
  }
  if (gap > rounding * size)
    refuse("cannot reach " + std::to_string(value) + " on the way to its bounds");
  return *std::move(best);
}

void UnitValues::check_bounds(std::size_t node, std::span<const double> moved) const {
  Problems problems;
  for (const std::size_t leaf : tree_.leaves(node)) {
    const Scale& scale = tree_[leaf].scale;
    const double from = values_[leaf];
    const double to = moved[leaf];
    // A value that was missing came from nowhere: both bounds hold for it.
    const bool above = !(to <= from) && to > scale.upper && !close(to, scale.upper);
    const bool below = !(to >= from) && to < scale.lower && !close(to, scale.lower);
    if (above || below)
      problems.add({.message = "would go from " + std::to_string(from) + " to " +
                               std::to_string(to) + ", beyond its bounds [" +
                               std::to_string(scale.lower) + ", " + std::to_string(scale.upper) +
                               "]",
                    .unit = unit_,
                    .node = tree_[leaf].id});
  }
  problems.refuse<DomainError>(here);
}

void UnitValues::set(std::size_t node, double value, Spread spread) {
  Problems problems;
  if (!std::isfinite(value))
    problems.add(
        {.message = "value is not a finite number", .unit = unit_, .node = tree_[node].id});
  if (!tree_.is_leaf(node) && is_missing(values_[node]))
    problems.add({.message = "has no value to move from: an indicator below it is missing",
                  .unit = unit_,
                  .node = tree_[node].id});
  problems.refuse<InputError>(here);
  if (value == values_[node]) return;
  std::vector<double> moved;
  if (tree_.is_leaf(node)) {
    moved = values_;
    moved[node] = value;
    moved = rolled_up(std::move(moved));
  } else {
    moved = spread == Spread::headroom ? filled(node, value) : scaled(node, value);
  }
  check_bounds(node, moved);
  values_ = std::move(moved);
}

}  // namespace chiso
