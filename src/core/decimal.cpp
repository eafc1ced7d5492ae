#include <chiso/core/decimal.hpp>

#include <chiso/core/error.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <ostream>
#include <string_view>

namespace chiso {
namespace {

constexpr std::int64_t greatest = std::numeric_limits<std::int64_t>::max();

constexpr auto powers = [] {
  std::array<std::int64_t, Decimal::most_decimals + 1> list{1};
  for (std::size_t i = 1; i < list.size(); ++i) list[i] = list[i - 1] * 10;
  return list;
}();

std::int64_t power(int exponent) { return powers[static_cast<std::size_t>(exponent)]; }

[[noreturn]] void too_long(const std::string& what) {
  throw DomainError("Decimal",
                    {.message = what + " does not fit 18 digits; expected a shorter figure"});
}

std::int64_t times(std::int64_t a, std::int64_t b) {  // b > 0; −greatest … greatest
  if (a > greatest / b || a < -greatest / b) too_long(std::to_string(a) + "·" + std::to_string(b));
  return a * b;
}

std::int64_t plus(std::int64_t a, std::int64_t b) {
  if (b > 0 ? a > greatest - b : a < -greatest - b)
    too_long(std::to_string(a) + " + " + std::to_string(b));
  return a + b;
}

/// Divided by 10^digits, halves away from zero.
std::int64_t shortened(std::int64_t units, int digits) {
  const std::int64_t unit = power(digits);
  const std::int64_t rest = units % unit;
  const std::int64_t up = rest * 2 >= unit ? 1 : rest * 2 <= -unit ? -1 : 0;
  return units / unit + (digits == 0 ? 0 : up);
}

/// A double in scientific notation, "-4.36223e+01".
Decimal parsed(std::string_view text) {
  const auto mark = text.find('e');
  int exponent = 0;
  std::from_chars(text.data() + mark + (text[mark + 1] == '+' ? 2 : 1), text.data() + text.size(),
                  exponent);
  std::int64_t units = 0;
  int decimals = -exponent;
  bool after_point = false;
  for (const char c : text.substr(0, mark)) {
    if (c == '.') after_point = true;
    if (c < '0' || c > '9') continue;
    units = units * 10 + (c - '0');
    if (after_point) ++decimals;
  }
  if (text.front() == '-') units = -units;
  for (; units != 0 && units % 10 == 0 && decimals > 0; --decimals) units /= 10;
  if (units == 0) return {};
  if (decimals < -Decimal::most_decimals) too_long(std::string(text));
  if (decimals < 0) return {times(units, power(-decimals)), 0};
  if (decimals <= Decimal::most_decimals) return {units, decimals};
  const int over = decimals - Decimal::most_decimals;
  return {over > Decimal::most_decimals ? 0 : shortened(units, over), Decimal::most_decimals};
}

void expect_finite(double value) {
  if (!std::isfinite(value))
    throw DomainError("Decimal",
                      {.message = "got " + std::to_string(value) + "; expected a finite number"});
}

}  // namespace

Decimal::Decimal(std::int64_t units, int decimals) : units_(units), decimals_(decimals) {
  if (decimals < 0 || decimals > most_decimals)
    throw InputError(
        "Decimal", {.message = "got " + std::to_string(decimals) + " decimals; expected 0 to 18"});
}

Decimal Decimal::of(double value, std::optional<int> decimals) {
  expect_finite(value);
  std::array<char, 40> text{};
  const auto done =
      std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::scientific);
  const Decimal exact = parsed({text.data(), done.ptr});
  return decimals ? exact.rounded(*decimals) : exact;
}

Decimal Decimal::computed(double value) {
  expect_finite(value);
  std::array<char, 40> text{};
  const auto done = std::to_chars(text.data(), text.data() + text.size(), value,
                                  std::chars_format::scientific, 13);
  return parsed({text.data(), done.ptr});
}

Decimal Decimal::rounded(int decimals) const {
  if (decimals < 0 || decimals > most_decimals) return Decimal(0, decimals);  // throws
  if (decimals >= decimals_) return {times(units_, power(decimals - decimals_)), decimals};
  return {shortened(units_, decimals_ - decimals), decimals};
}

Decimal Decimal::trimmed() const noexcept {
  Decimal result = *this;
  for (; result.decimals_ > 0 && result.units_ % 10 == 0; --result.decimals_) result.units_ /= 10;
  return result;
}

double Decimal::value() const {
  const std::string text = to_string(*this);
  double number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

Decimal Decimal::operator-() const {
  if (units_ < -greatest) too_long(to_string(*this));
  return {-units_, decimals_};
}

Decimal operator+(const Decimal& a, const Decimal& b) {
  const int decimals = std::max(a.decimals_, b.decimals_);
  return {plus(a.rounded(decimals).units_, b.rounded(decimals).units_), decimals};
}

Decimal operator-(const Decimal& a, const Decimal& b) { return a + -b; }

Decimal operator*(std::int64_t n, const Decimal& a) {
  if (n == 0) return {0, a.decimals_};
  return n < 0 ? -(-n * a) : Decimal(times(a.units_, n), a.decimals_);
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) noexcept {
  // Whole parts first, then decimals at a common scale: nothing here can overflow.
  const std::int64_t whole_a = a.units_ / power(a.decimals_);
  const std::int64_t whole_b = b.units_ / power(b.decimals_);
  if (whole_a != whole_b) return whole_a <=> whole_b;
  const auto rest = [](const Decimal& d) {
    return d.units_ % power(d.decimals_) * power(Decimal::most_decimals - d.decimals_);
  };
  return rest(a) <=> rest(b);
}

std::string to_string(const Decimal& number, char mark) {
  std::string text = std::to_string(number.units());
  const bool negative = text.front() == '-';
  if (negative) text.erase(0, 1);
  const auto decimals = static_cast<std::size_t>(number.decimals());
  if (text.size() <= decimals) text.insert(0, decimals + 1 - text.size(), '0');
  if (decimals > 0) text.insert(text.size() - decimals, 1, mark);
  return (negative ? "-" : "") + text;
}

std::ostream& operator<<(std::ostream& out, const Decimal& number) {
  return out << to_string(number);
}

}  // namespace chiso
