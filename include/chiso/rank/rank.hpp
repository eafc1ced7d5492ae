#pragma once

#include <chiso/core/matrix.hpp>
#include <chiso/model/ranking.hpp>

#include <cstddef>
#include <functional>
#include <span>
#include <string>

namespace chiso {

/// Says why a unit, by position, has no score.
using Why = std::function<std::string(std::size_t)>;

/// Ranks units by their scores. A unit that ties (within `tolerance`) with the
/// best of a group of equals belongs to that group; units without a score are
/// left out with their reason.
///
/// @param scores  one a unit, missing where there is none
/// @throws InputError on unequal lengths, infinite scores, or bad options.
[[nodiscard]] Ranking rank(std::span<const std::string> units, VectorView scores,
                           const RankOptions& options = {}, const Why& why = {});

/// The place a score would take among the others: all units but `unit`.
/// Units without a score do not count. Under Ties::ordinal the score comes
/// after all it ties with.
[[nodiscard]] double rank_of_score(VectorView scores, std::size_t unit, double score,
                                   const RankOptions& options = {});

/// What a place costs. (Where lower is better, read "less" for "more".)
struct NeededScore {
  double bar = 0;         ///< score of the rival to be passed; more than this is needed
  double margin = 0;      ///< by how much more, so that the tolerance sees no tie
  std::size_t rival = 0;  ///< whose score that is
};

/// The score that takes `unit` to a place, alone: more than that of the
/// `place`-th best other. With `digits`, the
/// bar is where rounding passes it, and bar plus margin is enough.
/// Exactly the bar ties with the rival, which shares the place under Ties::min.
/// @throws InputError if `place` is not in 1 … n, n the number ranked with the
///   unit among them; the last place is any score's, so it has no bar and is -∞.
[[nodiscard]] NeededScore needed_score(VectorView scores, std::size_t unit, int place,
                                       const RankOptions& options = {});

}  // namespace chiso
