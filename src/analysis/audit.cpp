#include <chiso/analysis/audit.hpp>

#include <algorithm>
#include <functional>
#include <ostream>

namespace chiso {

std::size_t Audit::count(std::optional<Verdict> verdict) const {
  return static_cast<std::size_t>(
      std::ranges::count_if(figures, [&](const auto& one) { return one.verdict() == verdict; }));
}

std::size_t Audit::count(Severity severity) const {
  return static_cast<std::size_t>(std::ranges::count(findings, severity, &Finding::severity));
}

std::optional<Severity> Audit::worst() const {
  if (findings.empty()) return std::nullopt;
  return std::ranges::max(findings, {}, &Finding::severity).severity;
}

Audit audit(const Plan& plan, const Panel& panel, const Framework& framework,
            const Recipe& recipe) {
  expect_fits(plan, framework, panel);
  (void)weights_of(recipe, framework);
  const Evidence evidence(framework, panel, recipe, plan.unit());
  Audit result{.figures = judge_figures(plan, evidence),
               .sums = printed_sums(plan, framework, recipe)};
  const AuditInput input{plan, evidence, result.figures, result.sums};
  for (const AuditRule rule : audit_rules())
    for (Finding& finding : rule(input)) result.findings.push_back(std::move(finding));
  std::ranges::stable_sort(result.findings, std::greater{}, &Finding::severity);
  return result;
}

std::ostream& operator<<(std::ostream& out, const Audit& audit) {
  out << audit.figures.size() << " figures: " << audit.count(Verdict::exact) << " exact, "
      << audit.count(Verdict::rounding_artefact) << " rounding artefacts, "
      << audit.count(Verdict::error) << " errors, " << audit.count(std::optional<Verdict>{})
      << " not judged\n";
  for (const Finding& finding : audit.findings) out << finding << '\n';
  return out;
}

}  // namespace chiso
