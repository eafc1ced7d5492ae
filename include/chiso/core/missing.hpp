#pragma once

#include <cmath>
#include <iosfwd>
#include <limits>
#include <string_view>

namespace chiso {

/// The value of a cell that has none: a quiet NaN. Infinities are refused at every door.
inline constexpr double missing = std::numeric_limits<double>::quiet_NaN();

[[nodiscard]] inline bool is_missing(double value) noexcept { return std::isnan(value); }

/// Equal, or both missing: what makes two results the same (NaN never equals itself).
[[nodiscard]] inline bool same(double a, double b) noexcept {
  return a == b || (is_missing(a) && is_missing(b));
}

/// Why a cell has no value.
enum class MissingReason { not_stated, not_collected, not_published, not_applicable, invalid };

[[nodiscard]] constexpr std::string_view to_string(MissingReason reason) noexcept {
  switch (reason) {
    case MissingReason::not_collected: return "not collected";
    case MissingReason::not_published: return "not published";
    case MissingReason::not_applicable: return "not applicable";
    case MissingReason::invalid: return "invalid";
    case MissingReason::not_stated: break;
  }
  return "not stated";
}

std::ostream& operator<<(std::ostream& out, MissingReason reason);

}  // namespace chiso
