#pragma once

#include <chiso/analysis/evidence.hpp>
#include <chiso/analysis/judged_figure.hpp>
#include <chiso/analysis/printed_sum.hpp>
#include <chiso/model/finding.hpp>
#include <chiso/model/plan.hpp>

#include <span>
#include <vector>

namespace chiso {

/// Everything a rule may look at.
struct AuditInput {
  const Plan& plan;
  const Evidence& evidence;
  std::span<const JudgedFigure> figures;
  std::span<const PrintedSum> sums;
};

/// A rule of an audit: a pure function from what is known to what it finds. To
/// add one, write it and list it in `audit_rules`.
using AuditRule = std::vector<Finding> (*)(const AuditInput&);

/// Each reports under its own code, its name in the singular.
namespace audit_rule {

/// "level": a printed level that the data do not have.
[[nodiscard]] std::vector<Finding> levels(const AuditInput& input);
/// "change": a printed change of score.
[[nodiscard]] std::vector<Finding> changes(const AuditInput& input);
/// "rank": a printed place.
[[nodiscard]] std::vector<Finding> ranks(const AuditInput& input);
/// "places": printed places gained or lost.
[[nodiscard]] std::vector<Finding> places(const AuditInput& input);
/// "sum": a printed total that its printed parts do not add up to. An error where the
/// document states it as a fact, or where parts left at an earlier figure explain it. Else it
/// is a goal for the whole: a warning if meeting the parts' goals does not meet it, a note if
/// it asks for less than they do.
[[nodiscard]] std::vector<Finding> sums(const AuditInput& input);
/// "denominator": "/63" where 61 were ranked, one finding for each denominator: a note if
/// it counts all units (the document's convention), an error if it counts nothing.
[[nodiscard]] std::vector<Finding> denominators(const AuditInput& input);

}  // namespace audit_rule

/// All rules, in the order in which they are applied.
[[nodiscard]] std::span<const AuditRule> audit_rules() noexcept;

}  // namespace chiso
