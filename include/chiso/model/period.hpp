#pragma once

#include <optional>

namespace chiso {

/// A year, or the number of a quarter, month or round: whatever the panel counts in.
using Period = int;

/// The periods in which a node belongs to its framework; an open end means always.
struct Lifetime {
  std::optional<Period> since{};
  std::optional<Period> until{};

  [[nodiscard]] constexpr bool contains(Period period) const noexcept {
    return (!since || *since <= period) && (!until || period <= *until);
  }
  [[nodiscard]] constexpr bool overlaps(const Lifetime& other) const noexcept {
    const bool before = until && other.since && *until < *other.since;
    const bool after = other.until && since && *other.until < *since;
    return !before && !after;
  }
  bool operator==(const Lifetime&) const = default;
};

}  // namespace chiso
