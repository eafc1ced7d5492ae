#include <chiso/analysis/judged_figure.hpp>

#include <chiso/core/error.hpp>

#include <algorithm>

namespace chiso {
namespace {

bool same_figure(const Claim& a, const Claim& b) {
  return a.kind == b.kind && a.node == b.node && a.period == b.period && a.against == b.against &&
         a.value == b.value;
}

template <class T>
void add_once(std::vector<T>& list, const T& one) {
  if (std::ranges::find(list, one) == list.end()) list.push_back(one);
}

std::optional<int> beside(const Plan& plan, const JudgedFigure& figure) {
  std::optional<int> decimals;
  for (const Claim& claim : plan.claims())
    if (claim.kind == ClaimKind::level && claim.node == figure.claim.node &&
        claim.period == figure.claim.period &&
        std::ranges::find(figure.places, claim.place) != figure.places.end())
      decimals = std::max(decimals.value_or(0), claim.value.decimals.value_or(0));
  return decimals;
}

/// The periods the plan speaks of; its own is not among the data.
std::vector<Period> periods_of(const Plan& plan) {
  std::vector<Period> periods{plan.baseline()};
  for (const Claim& claim : plan.claims()) {
    if (claim.period != plan.period()) add_once(periods, claim.period);
    if (claim.against) add_once(periods, *claim.against);
  }
  return periods;
}

/// The rows next to a node: siblings in the order in which the plan first names them.
std::vector<std::string> rows_beside(const Plan& plan, const Framework& framework,
                                     const std::string& node) {
  const auto parent = framework.parent(framework.index(node));
  std::vector<std::string> rows;
  for (const Claim& claim : plan.claims())
    if (framework.parent(framework.index(claim.node)) == parent) add_once(rows, claim.node);
  const auto at = std::ranges::find(rows, node);
  std::vector<std::string> beside;
  if (at != rows.begin()) beside.push_back(*(at - 1));
  if (at + 1 != rows.end()) beside.push_back(*(at + 1));
  return beside;
}

Label why_not(const Claim& claim, const Evidence& evidence) {
  const bool needs_place = claim.kind != ClaimKind::level && claim.kind != ClaimKind::change;
  const bool known = needs_place ? evidence.place(claim.node, claim.period).has_value()
                                 : evidence.value(claim.node, claim.period).has_value();
  return evidence.why_not(claim.node, known && claim.against ? *claim.against : claim.period);
}

void judge(JudgedFigure& figure, const Plan& plan, const Evidence& evidence) {
  const Claim& claim = figure.claim;
  if (claim.period == plan.period()) return;
  try {
    const auto decimals = beside(plan, figure);
    figure.judged = judge_claim(claim, evidence, decimals);
    if (!figure.judged) figure.why_not = why_not(claim, evidence);
    else if (figure.judged->verdict == Verdict::error)
      figure.mistake =
          likeliest_mistake(claim, *figure.judged, evidence,
                            {.beside = decimals,
                             .periods = periods_of(plan),
                             .rows = rows_beside(plan, evidence.framework(), claim.node)});
  } catch (const DomainError& error) {
    const std::string& text = error.problems().front().message;
    figure.why_not = {"không so sánh được: " + text, "cannot be compared: " + text};
  }
}

}  // namespace

std::vector<JudgedFigure> judge_figures(const Plan& plan, const Evidence& evidence) {
  std::vector<JudgedFigure> figures;
  for (const Claim& claim : plan.claims()) {
    const auto known = std::ranges::find_if(
        figures, [&](const JudgedFigure& other) { return same_figure(other.claim, claim); });
    if (known == figures.end()) figures.push_back({.claim = claim, .places = {claim.place}});
    else add_once(known->places, claim.place);
  }
  for (JudgedFigure& figure : figures) judge(figure, plan, evidence);
  return figures;
}

}  // namespace chiso
