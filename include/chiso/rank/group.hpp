#pragma once

#include <chiso/core/matrix.hpp>
#include <chiso/model/direction.hpp>

#include <vector>

namespace chiso {

/// Where units without a score stand while the cut points are computed: they
/// are dropped before, or counted as 0 and dropped after. PAPI's published
/// quartile groups (2022: 16, 16, 15, 14) need the second.
enum class MissingInGroups { dropped, counted_as_zero };

struct GroupOptions {
  int groups = 4;
  MissingInGroups missing = MissingInGroups::dropped;
  Direction direction = Direction::higher;

  bool operator==(const GroupOptions&) const = default;
};

/// Quantile groups, 1 the best: a unit is in the best group whose lower cut its
/// score reaches (≥). Cuts are type-7 quantiles (Hyndman and Fan 1996,
/// doi:10.1080/00031305.1996.10473566), the rule of R, NumPy and Excel's PERCENTILE.INC.
///
/// @param scores  one a unit, missing where there is none
/// @returns one group number a unit, 0 for a unit without a score
/// @throws InputError for fewer than 1 group.
[[nodiscard]] std::vector<int> quantile_groups(VectorView scores, const GroupOptions& options = {});

}  // namespace chiso
