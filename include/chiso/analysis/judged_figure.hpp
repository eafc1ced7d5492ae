#pragma once

#include <chiso/analysis/mistake.hpp>

#include <optional>
#include <string>
#include <vector>

namespace chiso {

/// A figure that a plan prints, once, however often it prints it, and what was made of it.
struct JudgedFigure {
  Claim claim;                           ///< as it stands first
  std::vector<std::string> places{};     ///< wherever it stands
  std::optional<ClaimVerdict> judged{};  ///< none: it cannot be judged
  Label why_not{};                       ///< why; empty for a figure that speaks of a target
  std::optional<Mistake> mistake{};      ///< the likeliest, of an error

  [[nodiscard]] std::optional<Verdict> verdict() const {
    return judged ? std::optional(judged->verdict) : std::nullopt;
  }
  bool operator==(const JudgedFigure&) const = default;
};

/// Judges every claim of a plan, in its order. Figures of its own period speak
/// of targets and are not judged; the level beside a change is that of the same
/// place, node and period.
[[nodiscard]] std::vector<JudgedFigure> judge_figures(const Plan& plan, const Evidence& evidence);

}  // namespace chiso
