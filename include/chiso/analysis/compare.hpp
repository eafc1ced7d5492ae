#pragma once

#include <chiso/recipe/score.hpp>

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace chiso {

/// One unit in two outcomes. What one of them lacks is missing.
struct ComparedUnit {
  std::string unit;
  double score_before = missing, score_after = missing;
  double rank_before = missing, rank_after = missing;

  [[nodiscard]] double change() const noexcept { return score_after - score_before; }
  /// Positive when the unit moves up.
  [[nodiscard]] double places_gained() const noexcept { return rank_before - rank_after; }
  bool operator==(const ComparedUnit& other) const noexcept {
    return unit == other.unit && same(score_before, other.score_before) &&
           same(score_after, other.score_after) && same(rank_before, other.rank_before) &&
           same(rank_after, other.rank_after);
  }
};

/// Two outcomes side by side on one node. Places count among the units ranked
/// in each; `n_before` and `n_after` say of how many.
struct Comparison {
  std::string node;
  std::string before, after;  ///< names of the outcomes
  std::size_t n_before = 0, n_after = 0;
  std::vector<ComparedUnit> units{};  ///< those of the first outcome, then the newcomers

  /// @throws InputError if neither outcome has the unit.
  [[nodiscard]] const ComparedUnit& of(std::string_view unit) const;
  /// Whom a unit overtakes: not behind it before, behind it after. In the order of their places
  /// before.
  [[nodiscard]] std::vector<std::string> overtaken(std::string_view unit) const;
  /// Who overtakes a unit: not before it before, before it after.
  [[nodiscard]] std::vector<std::string> overtaken_by(std::string_view unit) const;
  bool operator==(const Comparison&) const = default;
};

/// @param node  a node both outcomes have; empty: the index
/// @throws InputError if one of them does not know the node
[[nodiscard]] Comparison compare(const Outcome& before, const Outcome& after,
                                 std::string_view node = {});

/// The units whose place or score changes, largest gain first.
std::ostream& operator<<(std::ostream& out, const Comparison& comparison);

}  // namespace chiso
