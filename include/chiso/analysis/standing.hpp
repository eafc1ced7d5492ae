#pragma once

#include <chiso/model/plan.hpp>
#include <chiso/recipe/score.hpp>
#include <chiso/target/attainment.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace chiso {

/// Where a unit stands on a node, in the measures a goal asks about.
/// @throws InputError for an unknown unit, node or grouping.
[[nodiscard]] Standing standing(const Outcome& outcome, std::string_view unit,
                                std::string_view node, const Goal& goal);

/// How far one target was reached: one attainment for each of its goals (a
/// joint goal has several), and all of them together.
struct TargetStatus {
  Target target;
  std::vector<Attainment> parts{};
  Met met = Met::unknown;

  bool operator==(const TargetStatus&) const = default;
};

/// Judges every target of a plan.
/// @param before  the plan's baseline
/// @param after  what came of it, or a scenario
[[nodiscard]] std::vector<TargetStatus> status(const Plan& plan, const Outcome& before,
                                               const Outcome& after);

}  // namespace chiso
