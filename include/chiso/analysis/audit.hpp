#pragma once

#include <chiso/analysis/audit_rule.hpp>

#include <cstddef>
#include <iosfwd>
#include <optional>
#include <vector>

namespace chiso {

/// What came of judging a plan's figures against the data, and against one another.
struct Audit {
  std::vector<JudgedFigure> figures{};  ///< every figure once, the exact ones too
  std::vector<PrintedSum> sums{};       ///< every printed total whose parts are printed
  std::vector<Finding> findings{};      ///< the gravest first, else by rule and in the plan's order

  /// How many figures have a verdict; none: how many could not be judged.
  [[nodiscard]] std::size_t count(std::optional<Verdict> verdict) const;
  [[nodiscard]] std::size_t count(Severity severity) const;
  /// The gravest severity; none without findings.
  [[nodiscard]] std::optional<Severity> worst() const;

  bool operator==(const Audit&) const = default;
};

/// Judges every figure that a plan prints: levels, changes, ranks, places gained and
/// lost against the panel scored by the recipe, totals against their parts.
/// @throws StructureError if the plan speaks of what the framework or the panel does not know.
/// @throws InputError for a recipe that names unknown nodes.
[[nodiscard]] Audit audit(const Plan& plan, const Panel& panel, const Framework& framework,
                          const Recipe& recipe = {});

/// How many figures, then the findings, one a line.
std::ostream& operator<<(std::ostream& out, const Audit& audit);

}  // namespace chiso
