#pragma once

#include <chiso/core/missing.hpp>
#include <chiso/model/target.hpp>

#include <iosfwd>
#include <string_view>

namespace chiso {

/// Where a unit stands on a node in one period or scenario. What does not apply is missing.
struct Standing {
  double score = missing;
  double rank = missing;
  double regional_rank = missing;  ///< within its group of the goal's grouping
  int group = 0;                   ///< among the goal's quantile groups; 0: none

  bool operator==(const Standing& other) const noexcept {
    return same(score, other.score) && same(rank, other.rank) &&
           same(regional_rank, other.regional_rank) && group == other.group;
  }
};

/// unknown: what the goal speaks of is missing on one side.
enum class Met { no, yes, unknown };

[[nodiscard]] std::string_view to_string(Met met) noexcept;
std::ostream& operator<<(std::ostream& out, Met met);

/// How far a goal was reached.
struct Attainment {
  Met met = Met::unknown;
  double required = missing;  ///< score, place or group the goal asks for
  double achieved = missing;  ///< the same measure as it came out
  double gap = missing;       ///< what is still missing, in points, places or groups; ≤ 0 when met

  bool operator==(const Attainment& other) const noexcept {
    return met == other.met && same(required, other.required) && same(achieved, other.achieved) &&
           same(gap, other.gap);
  }
};

/// "missed: 6.4826 of 6.6, gap 0.1174".
std::ostream& operator<<(std::ostream& out, const Attainment& attainment);

/// Judges one goal, not a joint one (that is its parts, each with its own
/// standing: see `combine`). A score goal counts as met within 10⁻¹² of the
/// figure's size, so that no rounding error of a sum decides.
///
/// @param before  the standing in the baseline; only gains and holds look at it
/// @throws InputError for goal::All.
[[nodiscard]] Attainment attain(const Goal& goal, const Standing& before, const Standing& after);

/// Of several goals: missed if any is, unknown if any is, else met.
[[nodiscard]] Met combine(Met one, Met two) noexcept;

}  // namespace chiso
