#include <chiso/analysis/printed_sum.hpp>

#include <chiso/core/error.hpp>

#include <algorithm>
#include <ostream>
#include <variant>

namespace chiso {
namespace {

/// A figure that stands for a total or a part.
struct Printed {
  std::string node;
  Figure figure{};
  bool strict = false;
  bool claimed = false;
  std::string text{};
  std::string place{};
};

/// The children of a node that it adds up as they are; none if it does something else.
std::vector<std::string> summands(const Framework& tree, std::size_t node, const Recipe& recipe) {
  if (tree.is_leaf(node)) return {};
  if (!std::holds_alternative<aggregate::Sum>(recipe.rule_of(tree[node].id))) return {};
  std::vector<std::string> parts;
  for (const std::size_t child : tree.children(node)) {
    if (recipe.weights.find(tree[child].id).value_or(tree[child].weight) != 1) return {};
    parts.push_back(tree[child].id);
  }
  return parts;
}

void collect(const Goal& goal, const Target& target, std::vector<Printed>& found) {
  const auto add = [&](const Figure& figure, bool strict) {
    found.push_back({target.node, figure, strict, false, target.printed, target.place});
  };
  if (const auto* least = std::get_if<goal::ScoreAtLeast>(&goal.kind)) add(least->score, false);
  if (const auto* above = std::get_if<goal::ScoreAbove>(&goal.kind)) add(above->score, true);
  if (const auto* all = std::get_if<goal::All>(&goal.kind))
    for (const Goal& part : all->goals) collect(part, target, found);
}

/// The levels that a plan states of a period; those of its own period speak of targets.
std::vector<Printed> levels(const Plan& plan, Period period) {
  std::vector<Printed> found;
  for (const Claim& claim : plan.claims())
    if (claim.kind == ClaimKind::level && claim.period == period)
      found.push_back({claim.node, claim.value, false, true, claim.printed, claim.place});
  return found;
}

/// Score targets, then what the document says of them elsewhere; one figure once.
std::vector<Printed> floors(const Plan& plan) {
  std::vector<Printed> found;
  for (const Target& target : plan.targets()) collect(target.goal, target, found);
  for (Printed& claim : levels(plan, plan.period())) {
    const auto same = std::ranges::find_if(found, [&](const Printed& other) {
      return other.node == claim.node && other.figure == claim.figure;
    });
    if (same == found.end()) found.push_back(std::move(claim));
    else same->claimed = true;
  }
  return found;
}

/// The most exact figure of each node, or the first.
Parts figures_of(const std::vector<Printed>& printed, bool most_exact) {
  Parts result;
  for (const Printed& one : printed) {
    const auto [known, is_new] = result.try_emplace(one.node, one.figure);
    if (!is_new && most_exact &&
        one.figure.decimals.value_or(0) > known->second.decimals.value_or(0))
      known->second = one.figure;
  }
  return result;
}

struct Search {
  const Framework& tree;
  const Recipe& recipe;
  Period period;
  SumKind kind;
  const Parts& figures;
  const Parts* before;  ///< earlier figures of the parts
};

void judge(const Search& search, const Printed& total, std::vector<PrintedSum>& found) {
  const auto node = search.tree.find(total.node);
  if (!node) return;
  PrintedSum sum{.kind = search.kind,
                 .node = total.node,
                 .period = search.period,
                 .printed = total.figure,
                 .strict = total.strict,
                 .claimed = total.claimed,
                 .text = total.text,
                 .place = total.place};
  std::vector<Figure> parts;
  Parts now;
  for (const std::string& part : summands(search.tree, *node, search.recipe)) {
    const auto figure = search.figures.find(part);
    if (figure == search.figures.end()) return;
    sum.parts.emplace_back(part, figure->second);
    parts.push_back(figure->second);
    now.insert(*figure);
  }
  if (parts.empty()) return;
  const auto is_same = [&](const PrintedSum& other) {
    return other.kind == sum.kind && other.node == sum.node && other.period == sum.period &&
           other.printed == sum.printed && other.strict == sum.strict;
  };
  if (const auto same = std::ranges::find_if(found, is_same); same != found.end()) {
    if (same->place != sum.place) same->place += "; " + sum.place;
    return;
  }
  try {
    sum.verdict = judge_sum(parts, total.figure);
    if (!sum.verdict.exact && search.before)
      sum.explained_by = explain_sum(now, *search.before, total.figure);
  } catch (const DomainError&) {
    return;  // beyond 18 digits
  }
  found.push_back(std::move(sum));
}

}  // namespace

std::string_view to_string(SumKind kind) noexcept {
  return kind == SumKind::components ? "components" : "floors";
}

std::ostream& operator<<(std::ostream& out, SumKind kind) { return out << to_string(kind); }

std::string_view to_string(Conclusion conclusion) noexcept {
  switch (conclusion) {
    case Conclusion::disagrees: return "disagrees";
    case Conclusion::weaker: return "weaker";
    case Conclusion::stronger: return "stronger";
    case Conclusion::agrees: break;
  }
  return "agrees";
}

std::ostream& operator<<(std::ostream& out, Conclusion conclusion) {
  return out << to_string(conclusion);
}

Conclusion PrintedSum::conclusion() const {
  if (verdict.exact) return Conclusion::agrees;
  if (kind == SumKind::components) return Conclusion::disagrees;
  return verdict.difference() > Decimal{} ? Conclusion::weaker : Conclusion::stronger;
}

std::vector<PrintedSum> printed_sums(const Plan& plan, const Framework& framework,
                                     const Recipe& recipe) {
  std::vector<PrintedSum> found;
  std::vector<Period> periods{plan.baseline()};
  for (const Claim& claim : plan.claims())
    if (claim.period != plan.period() && std::ranges::find(periods, claim.period) == periods.end())
      periods.push_back(claim.period);
  const auto exists = [&](Period period) { return framework.root().lifetime.contains(period); };
  for (const Period period : periods) {
    if (!exists(period)) continue;
    const auto printed = levels(plan, period);
    const auto figures = figures_of(printed, true);
    const Framework tree = framework.at(period);
    const Search search{tree, recipe, period, SumKind::components, figures, nullptr};
    for (const Printed& total : printed) judge(search, total, found);
  }
  if (exists(plan.period())) {
    const auto printed = floors(plan);
    const auto figures = figures_of(printed, false);
    const auto before = figures_of(levels(plan, plan.baseline()), true);
    const Framework tree = framework.at(plan.period());
    const Search search{tree, recipe, plan.period(), SumKind::floors, figures, &before};
    for (const Printed& total : printed) judge(search, total, found);
  }
  return found;
}

}  // namespace chiso
