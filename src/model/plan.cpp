#include <chiso/model/plan.hpp>

#include <chiso/core/expect.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <ostream>
#include <set>
#include <sstream>

namespace chiso {
namespace {

using Refuse = std::function<void(const std::string&)>;

/// What a goal must satisfy whatever it is for.
struct CheckGoal {
  const Refuse& refuse;

  void figure(const Figure& f) const {
    if (!std::isfinite(f.value)) refuse("figure is not a finite number");
    if (f.decimals && (*f.decimals < 0 || *f.decimals > 15))
      refuse("figure has " + std::to_string(*f.decimals) + " decimals; expected 0 to 15");
  }
  void at_least_one(int number, std::string_view what) const {
    if (number < 1)
      refuse(std::string(what) + " " + std::to_string(number) + "; expected 1 or more");
  }

  void operator()(const goal::ScoreAtLeast& g) const { figure(g.score); }
  void operator()(const goal::ScoreAbove& g) const { figure(g.score); }
  void operator()(const goal::Rank& g) const { at_least_one(g.rank, "rank"); }
  void operator()(const goal::RankBand& g) const {
    at_least_one(g.best, "rank");
    if (g.worst < g.best)
      refuse("rank band " + std::to_string(g.best) + "–" + std::to_string(g.worst) +
             " is upside down; expected the better place first");
  }
  void operator()(const goal::Top& g) const { at_least_one(g.n, "top"); }
  void operator()(const goal::PlacesGained& g) const { at_least_one(g.places, "places gained"); }
  void operator()(const goal::PointsGained& g) const { figure(g.points); }
  void operator()(const goal::PercentGained& g) const { figure(g.percent); }
  void operator()(const goal::Group& g) const {
    at_least_one(g.at_least, "group");
    if (g.of < g.at_least)
      refuse("group " + std::to_string(g.at_least) + " of " + std::to_string(g.of) +
             "; there are not so many groups");
  }
  void operator()(const goal::RegionalRank& g) const {
    at_least_one(g.rank, "rank");
    if (is_blank(g.by)) refuse("regional rank does not say by which grouping");
  }
  void operator()(const goal::HoldScore&) const {}
  void operator()(const goal::HoldRank&) const {}
  void operator()(const goal::All& g) const {
    if (g.goals.empty()) refuse("a goal of no goals; expected one or more");
    for (const Goal& part : g.goals) std::visit(*this, part.kind);
  }
};

/// What only the panel can tell: how many units there are, and their groupings.
struct CheckAgainst {
  const Panel& panel;
  const Unit* unit;
  const Refuse& refuse;

  void rank(int rank) const {
    const auto units = panel.units().size();
    if (rank > 0 && static_cast<std::size_t>(rank) > units)
      refuse("rank " + std::to_string(rank) + " of only " + std::to_string(units) + " units");
  }
  void operator()(const goal::Rank& g) const { rank(g.rank); }
  void operator()(const goal::RankBand& g) const { rank(g.worst); }
  void operator()(const goal::Top& g) const { rank(g.n); }
  void operator()(const goal::RegionalRank& g) const {
    if (!unit) return;
    const auto group = unit->groups.find(g.by);
    if (group == unit->groups.end()) {
      refuse("unit '" + unit->name + "' has no '" + g.by + "' to be ranked in");
      return;
    }
    const auto peers = std::ranges::count_if(panel.units(), [&](const Unit& other) {
      const auto found = other.groups.find(g.by);
      return found != other.groups.end() && found->second == group->second;
    });
    if (g.rank > peers)
      refuse("rank " + std::to_string(g.rank) + " of only " + std::to_string(peers) +
             " units in '" + group->second + "'");
  }
  void operator()(const goal::All& g) const {
    for (const Goal& part : g.goals) std::visit(*this, part.kind);
  }
  void operator()(const auto&) const {}
};

/// "target '…'" by the document's words, else by the goal.
std::string named(const Target& target) {
  std::ostringstream text;
  text << "target '";
  if (target.printed.empty()) text << target;
  else text << target.printed;
  text << "'";
  return std::move(text).str();
}

void check_claim(const Claim& claim, Problems& problems) {
  const Refuse refuse = [&](const std::string& message) {
    problems.add({.message = "claim '" + claim.printed + "': " + message,
                  .node = claim.node,
                  .period = claim.period});
  };
  CheckGoal{refuse}.figure(claim.value);
  const bool compares = claim.kind != ClaimKind::level && claim.kind != ClaimKind::rank;
  if (compares != claim.against.has_value())
    refuse(compares ? "does not say against which period" : "compares with nothing");
  if (is_blank(claim.node)) refuse("names no node");
  if (claim.kind == ClaimKind::rank && claim.value.value < 1) refuse("rank below 1");
}

}  // namespace

std::string_view to_string(ClaimKind kind) noexcept {
  switch (kind) {
    case ClaimKind::change: return "change";
    case ClaimKind::rank: return "rank";
    case ClaimKind::places_gained: return "places gained";
    case ClaimKind::places_lost: return "places lost";
    case ClaimKind::level: break;
  }
  return "level";
}

std::ostream& operator<<(std::ostream& out, ClaimKind kind) { return out << to_string(kind); }

Plan::Plan(PlanParts parts) : parts_(std::move(parts)) {
  Problems problems;
  if (is_blank(parts_.unit)) problems.add({.message = "names no unit"});
  if (parts_.period <= parts_.baseline)
    problems.add({.message = "aims at " + std::to_string(parts_.period) + " from baseline " +
                             std::to_string(parts_.baseline) + "; expected a later period"});
  for (const Target& target : parts_.targets) {
    const Refuse refuse = [&](const std::string& message) {
      problems.add({.message = named(target) + ": " + message, .node = target.node});
    };
    if (is_blank(target.node)) refuse("names no node");
    std::visit(CheckGoal{refuse}, target.goal.kind);
  }
  std::set<std::string_view> ids;
  for (const Measure& measure : parts_.measures) {
    const auto refuse = [&](std::string_view message) {
      problems.add({.message = "measure '" + measure.id + "': " + std::string(message)});
    };
    if (is_blank(measure.id)) refuse("has a blank id");
    else if (!ids.insert(measure.id).second) refuse("a second one has this id");
    for (const Quarter& due : measure.quarters)
      if (due.quarter < 1 || due.quarter > 4) refuse("is due in a quarter outside 1–4");
  }
  for (const Claim& claim : parts_.claims) check_claim(claim, problems);
  problems.refuse<StructureError>("Plan");
}

void expect_fits(const Plan& plan, const Framework& framework, const Panel& panel) {
  Problems problems;
  const auto found = std::ranges::find(panel.unit_names(), plan.unit());
  const bool known = found != panel.unit_names().end();
  if (!known) problems.add({.message = unknown("unit", plan.unit(), panel.unit_names())});
  const Unit* const unit =
      known ? &panel.units()[static_cast<std::size_t>(found - panel.unit_names().begin())]
            : nullptr;
  if (!panel.has_period(plan.baseline()))
    problems.add(
        {.message = "the panel has no data for the plan's baseline", .period = plan.baseline()});
  const auto check_node = [&](const std::string& node, const std::string& what) {
    if (!framework.find(node))
      problems.add({.message = what + ": " + unknown("node", node, framework.ids())});
  };
  for (const Target& target : plan.targets()) {
    const std::string what = named(target);
    check_node(target.node, what);
    const Refuse refuse = [&](const std::string& message) {
      problems.add({.message = what + ": " + message, .node = target.node});
    };
    std::visit(CheckAgainst{panel, unit, refuse}, target.goal.kind);
  }
  for (const Measure& measure : plan.measures())
    for (const std::string& node : measure.nodes) check_node(node, "measure '" + measure.id + "'");
  for (const Claim& claim : plan.claims()) check_node(claim.node, "claim '" + claim.printed + "'");
  problems.refuse<StructureError>("Plan");
}

std::ostream& operator<<(std::ostream& out, const Measure& measure) {
  return out << measure.id << ": " << measure.text;
}

std::ostream& operator<<(std::ostream& out, const Claim& claim) {
  out << claim.kind << " of " << claim.node << " ";
  if (claim.against) out << *claim.against << " → ";
  return out << claim.period << ": " << claim.value << ", printed '" << claim.printed << "'";
}

std::ostream& operator<<(std::ostream& out, const Plan& plan) {
  return out << plan.unit() << " " << plan.baseline() << " → " << plan.period() << ": "
             << plan.targets().size() << " targets, " << plan.measures().size() << " measures, "
             << plan.claims().size() << " claims";
}

}  // namespace chiso
