#pragma once

#include <compare>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>

namespace chiso {

/// An exact decimal number, units · 10⁻ᵈ: printed figures are judged in it,
/// because 0.1 + 0.2 is 0.3 on paper. 18 digits; what needs more is refused,
/// never rounded in silence.
class Decimal {
 public:
  static constexpr int most_decimals = 18;

  constexpr Decimal() = default;
  /// @throws InputError unless 0 ≤ decimals ≤ 18.
  Decimal(std::int64_t units, int decimals);

  /// A double at its shortest decimal form, as it was read from a file; with
  /// `decimals`, rounded to so many. @throws DomainError if it has no 18 digits' form.
  [[nodiscard]] static Decimal of(double value, std::optional<int> decimals = {});
  /// A computed double: 14 significant digits are its own, the rest is noise.
  [[nodiscard]] static Decimal computed(double value);
  /// 5 · 10^−(decimals + 1), half a unit of the last decimal.
  [[nodiscard]] static Decimal half_unit(int decimals) { return {5, decimals + 1}; }

  [[nodiscard]] std::int64_t units() const noexcept { return units_; }
  [[nodiscard]] int decimals() const noexcept { return decimals_; }
  /// With exactly so many decimals, halves away from zero. @throws DomainError on overflow.
  [[nodiscard]] Decimal rounded(int decimals) const;
  /// Without the zeros at its end.
  [[nodiscard]] Decimal trimmed() const noexcept;
  [[nodiscard]] Decimal magnitude() const { return units_ < 0 ? -*this : *this; }
  [[nodiscard]] double value() const;

  [[nodiscard]] Decimal operator-() const;
  /// @throws DomainError on overflow
  friend Decimal operator+(const Decimal& a, const Decimal& b);
  friend Decimal operator-(const Decimal& a, const Decimal& b);
  friend Decimal operator*(std::int64_t times, const Decimal& a);
  /// By value: 1.0 equals 1.00. Never overflows.
  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) noexcept;
  friend bool operator==(const Decimal& a, const Decimal& b) noexcept { return (a <=> b) == 0; }

 private:
  std::int64_t units_ = 0;
  int decimals_ = 0;
};

/// "−" is a plain hyphen; `mark` stands before the decimals.
[[nodiscard]] std::string to_string(const Decimal& number, char mark = '.');
std::ostream& operator<<(std::ostream& out, const Decimal& number);

}  // namespace chiso
