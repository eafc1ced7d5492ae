#pragma once

#include <chiso/analysis/verdict.hpp>
#include <chiso/model/plan.hpp>
#include <chiso/recipe/recipe.hpp>

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chiso {

/// What a printed total is a total of: levels of a past period, or score targets.
enum class SumKind { components, floors };

[[nodiscard]] std::string_view to_string(SumKind kind) noexcept;
std::ostream& operator<<(std::ostream& out, SumKind kind);

/// What becomes of it; of a target, weaker or stronger than its parts together.
enum class Conclusion { agrees, disagrees, weaker, stronger };

[[nodiscard]] std::string_view to_string(Conclusion conclusion) noexcept;
std::ostream& operator<<(std::ostream& out, Conclusion conclusion);

/// A total that a plan prints, against the parts that it prints.
struct PrintedSum {
  SumKind kind = SumKind::components;
  std::string node;
  Period period = 0;
  std::vector<std::pair<std::string, Figure>> parts{};
  Figure printed{};
  bool strict = false;   ///< of a target: more than it, not just it
  bool claimed = false;  ///< the document states it as a fact, not (only) as a goal
  std::string text{};    ///< the document's own words
  std::string place{};
  SumVerdict verdict{};
  /// The parts which, left at their baseline figure, give the printed total.
  std::optional<std::vector<std::string>> explained_by{};

  [[nodiscard]] Conclusion conclusion() const;
  bool operator==(const PrintedSum&) const = default;
};

/// All totals of a plan whose parts it prints too, each figure once. A node adds
/// up its children only where the recipe sums them with weights of 1; the
/// most exact figure printed for a part counts. Figures beyond 18 digits take no part.
[[nodiscard]] std::vector<PrintedSum> printed_sums(const Plan& plan, const Framework& framework,
                                                   const Recipe& recipe = {});

}  // namespace chiso
