#pragma once

#include <cmath>
#include <iosfwd>
#include <optional>

namespace chiso {

/// A number as somebody printed it: "6,600" is 6.6 with 3 decimals, so it
/// stands for anything from 6.5995 to 6.6005.
struct Figure {
  double value = 0;
  std::optional<int> decimals{};  ///< none: not printed, exact

  constexpr Figure() = default;
  constexpr Figure(double number) : value(number) {}  // NOLINT: a number is a figure
  constexpr Figure(double number, int printed) : value(number), decimals(printed) {}

  /// Half a unit of the last printed decimal: how far the source may be away.
  [[nodiscard]] double half_unit() const { return decimals ? 0.5 * std::pow(10.0, -*decimals) : 0; }

  bool operator==(const Figure&) const = default;
};

/// With its printed decimals.
std::ostream& operator<<(std::ostream& out, const Figure& figure);

}  // namespace chiso
