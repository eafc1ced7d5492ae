#include <chiso/analysis/standing.hpp>

#include <chiso/core/error.hpp>
#include <chiso/rank/group.hpp>

namespace chiso {
namespace {

/// Composed nodes are better when higher; an indicator says for itself.
Direction direction_of(const Node& node) {
  return node.indicator ? node.indicator->direction : Direction::higher;
}

void judge(const Goal& goal, const std::string& unit, const std::string& node,
           const Outcome& before, const Outcome& after, TargetStatus& status) {
  if (const auto* all = std::get_if<goal::All>(&goal.kind)) {
    for (const Goal& part : all->goals) judge(part, unit, node, before, after, status);
    return;
  }
  const auto attained =
      attain(goal, standing(before, unit, node, goal), standing(after, unit, node, goal));
  status.met = status.parts.empty() ? attained.met : combine(status.met, attained.met);
  status.parts.push_back(attained);
}

}  // namespace

Standing standing(const Outcome& outcome, std::string_view unit, std::string_view node,
                  const Goal& goal) {
  const std::size_t row = outcome.panel().unit_index(unit);
  const std::size_t index = outcome.scores().framework().index(node);
  Standing result{.score = outcome.scores().of(unit, node), .rank = outcome.ranking(node).of(unit)};
  if (const auto* regional = std::get_if<goal::RegionalRank>(&goal.kind)) {
    const auto& groups = outcome.panel().units()[row].groups;
    const auto group = groups.find(regional->by);
    if (group == groups.end())
      throw InputError("standing", {.message = "belongs to no '" + regional->by + "'",
                                    .unit = std::string(unit)});
    result.regional_rank = outcome.ranking_within(regional->by, group->second, node).of(unit);
  }
  if (const auto* group = std::get_if<goal::Group>(&goal.kind))
    result.group = quantile_groups(
        outcome.scores().of_node(index),
        {.groups = group->of, .direction = direction_of(outcome.scores().framework()[index])})[row];
  return result;
}

std::vector<TargetStatus> status(const Plan& plan, const Outcome& before, const Outcome& after) {
  std::vector<TargetStatus> result;
  for (const Target& target : plan.targets()) {
    result.push_back({.target = target});
    judge(target.goal, plan.unit(), target.node, before, after, result.back());
  }
  return result;
}

}  // namespace chiso
