#include <chiso/analysis/evidence.hpp>

#include <chiso/core/missing.hpp>

#include <algorithm>
#include <vector>

namespace chiso {
namespace {

/// More decimals than these nobody prints: such a column was computed.
constexpr int most_printed = 12;

std::optional<Place> place_of(const Ranking& ranking, const std::string& unit) {
  const double rank = ranking.of(unit);
  if (is_missing(rank)) return std::nullopt;
  return Place{rank, ranking.n_ranked()};
}

}  // namespace

Evidence::Evidence(const Framework& framework, const Panel& panel, const Recipe& recipe,
                   std::string unit)
    : framework_(framework), panel_(panel), recipe_(recipe), unit_(std::move(unit)) {
  (void)panel_.unit_index(unit_);
  for (const Period period : panel_.periods()) {
    try {
      outcomes_.emplace(period, score(panel_.at(period), framework_, recipe_));
    } catch (const Error& error) {
      failures_.emplace(period, error.problems().front().message);
    }
  }
}

std::optional<Framework> Evidence::tree(Period period) const {
  if (!framework_.root().lifetime.contains(period)) return std::nullopt;
  return framework_.at(period);
}

const Outcome* Evidence::outcome(std::string_view node, Period period) const {
  const auto found = outcomes_.find(period);
  if (found == outcomes_.end() || !found->second.scores().framework().find(node)) return nullptr;
  return &found->second;
}

std::optional<int> Evidence::column_decimals(std::string_view node, Period period) const {
  const auto column = panel_.values(period).col(static_cast<Eigen::Index>(panel_.node_index(node)));
  int decimals = 0;
  for (const double value : column)
    if (!is_missing(value)) decimals = std::max(decimals, Decimal::of(value).decimals());
  return decimals > most_printed ? std::nullopt : std::optional(decimals);
}

bool Evidence::published(std::string_view node, Period period) const {
  return panel_.has_period(period) && panel_.find_node(node) &&
         !is_missing(panel_.value(unit_, node, period));
}

std::optional<SourceValue> Evidence::value(std::string_view node, Period period) const {
  const auto node_now = framework_.find(node);
  if (!node_now || !framework_[*node_now].lifetime.contains(period)) return std::nullopt;
  if (!published(node, period)) return recomputed(node, period);
  const double own = panel_.value(unit_, node, period);
  const auto decimals = column_decimals(node, period);
  if (!decimals) return SourceValue{Decimal::computed(own), {}};
  return SourceValue{Decimal::of(own, decimals), Decimal::half_unit(*decimals)};
}

double Evidence::half_unit(const Framework& tree, std::size_t node, Period period) const {
  if (tree.is_leaf(node)) {
    if (!panel_.find_node(tree[node].id)) return 0;
    const auto decimals = column_decimals(tree[node].id, period);
    return decimals ? Decimal::half_unit(*decimals).value() : 0;
  }
  // A weighted sum is off by as much as its parts together; a mean by no more than the worst part.
  const bool adds = std::holds_alternative<aggregate::Sum>(recipe_.rule_of(tree[node].id));
  const auto weights = weights_of(recipe_, tree);
  double result = 0;
  for (const std::size_t child : tree.children(node)) {
    const double own = half_unit(tree, child, period);
    result = adds ? result + weights[child] * own : std::max(result, own);
  }
  return result;
}

std::optional<SourceValue> Evidence::recomputed(std::string_view node, Period period) const {
  const Outcome* const found = outcome(node, period);
  if (!found) return std::nullopt;
  const double score = found->scores().of(unit_, node);
  if (is_missing(score)) return std::nullopt;
  const Framework& tree = found->scores().framework();
  return SourceValue{Decimal::computed(score),
                     Decimal::computed(half_unit(tree, tree.index(node), period))};
}

std::optional<Place> Evidence::place(std::string_view node, Period period,
                                     Universe universe) const {
  const Outcome* const found = outcome(node, period);
  return found ? place_of(found->ranking(node, universe), unit_) : std::nullopt;
}

std::optional<Place> Evidence::place_within(std::string_view grouping, std::string_view node,
                                            Period period) const {
  const Outcome* const found = outcome(node, period);
  if (!found) return std::nullopt;
  const auto& groups = panel_.units()[panel_.unit_index(unit_)].groups;
  const auto group = groups.find(std::string(grouping));
  if (group == groups.end()) return std::nullopt;
  return place_of(found->ranking_within(grouping, group->second, node), unit_);
}

std::optional<Place> Evidence::place_among_both(std::string_view node, Period period,
                                                Period other) const {
  const Outcome* const now = outcome(node, period);
  const Outcome* const then = outcome(node, other);
  if (!now || !then) return std::nullopt;
  const auto of_node = [&](const Outcome& one) {
    return one.scores().of_node(one.scores().framework().index(node));
  };
  const auto own = of_node(*now);
  const auto others = of_node(*then);
  std::vector<double> kept(own.begin(), own.end());
  for (std::size_t i = 0; i < kept.size(); ++i)
    if (is_missing(others[static_cast<Eigen::Index>(i)])) kept[i] = missing;
  return place_of(rank(panel_.unit_names(), view(kept), now->ranking(node).options()), unit_);
}

Label Evidence::why_not(std::string_view node, Period period) const {
  const std::string when = std::to_string(period);
  if (!panel_.has_period(period))
    return {"không có số liệu năm " + when, "there are no data for " + when};
  const auto now = tree(period);
  if (!now || !now->find(node))
    return {"“" + name(node, Language::vi) + "” không thuộc bộ chỉ số năm " + when,
            "'" + name(node, Language::en) + "' was no part of the index in " + when};
  const auto failed = failures_.find(period);
  if (failed != failures_.end())
    return {"không tính được điểm năm " + when + ": " + failed->second,
            when + " cannot be scored: " + failed->second};
  const Outcome* const found = outcome(node, period);
  return {unit_ + " không có điểm “" + name(node, Language::vi) + "” năm " + when,
          unit_ + " has no score on '" + name(node, Language::en) +
              "': " + (found ? found->why_missing(unit_, node) : "")};
}

const std::string& Evidence::name(std::string_view node, Language language) const {
  return framework_.node(node).title(language);
}

}  // namespace chiso
