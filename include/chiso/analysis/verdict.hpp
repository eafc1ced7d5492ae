#pragma once

#include <chiso/core/decimal.hpp>
#include <chiso/model/figure.hpp>

#include <iosfwd>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chiso {

/// A printed figure against the data. exact: what the data give;
/// rounding_artefact: not that, but what rounding before reckoning gives;
/// error: anything else.
enum class Verdict { exact, rounding_artefact, error };

[[nodiscard]] std::string_view to_string(Verdict verdict) noexcept;
std::ostream& operator<<(std::ostream& out, Verdict verdict);

/// A value as the data have it, and how far the one it was rounded from may be away.
struct SourceValue {
  Decimal value{};
  Decimal half_unit{};

  bool operator==(const SourceValue&) const = default;
};

/// The decimal number that was printed. @throws DomainError beyond 18 digits.
[[nodiscard]] Decimal printed_number(const Figure& figure);
/// How far the source of a printed figure may be away; 0 if it was not printed.
[[nodiscard]] Decimal printed_half_unit(const Figure& figure);

/// A figure as a source: what a publisher printed.
[[nodiscard]] SourceValue source_of(const Figure& figure);

/// A printed level p of k decimals against a source a with half-unit h.
/// Exact: |p − a| ≤ ½·10⁻ᵏ, p is a rounding of a. Rounding artefact: not exact,
/// and |p − a| ≤ ½·10⁻ᵏ + h, both are roundings of one unrounded number.
[[nodiscard]] Verdict judge_level(const Figure& printed, const SourceValue& source);

/// A printed difference p of sources a − b with half-units hₐ, h_b. k: the
/// larger of p's decimals and those of the level printed beside it.
/// Exact: |p − (a − b)| ≤ ½·10⁻ᵏ + hₐ + h_b. Rounding artefact: not exact, and
/// p = round_k(a) − round_k(b), halves up.
/// @param beside  decimals of the level printed beside it, if there is one
[[nodiscard]] Verdict judge_difference(const Figure& printed, const SourceValue& a,
                                       const SourceValue& b, std::optional<int> beside = {});
/// The decimals k of the rule above.
[[nodiscard]] int decimals_of_difference(const Figure& printed, std::optional<int> beside = {});

/// A printed place, or number of places, against that of the data: no rounding excuses it.
[[nodiscard]] Verdict judge_place(const Figure& printed, double place);

/// A printed total against the sum of its printed parts.
struct SumVerdict {
  Decimal total{};    ///< of the parts
  Decimal printed{};  ///< the total that stands there
  Decimal allowed{};  ///< what rounding of the parts and of the total can explain
  bool exact = false;

  [[nodiscard]] Decimal difference() const { return total - printed; }
  bool operator==(const SumVerdict&) const = default;
};

/// A printed sum of m parts may be off by m + 1 half-units of its coarsest figure.
/// @throws DomainError beyond 18 digits
[[nodiscard]] SumVerdict judge_sum(std::span<const Figure> parts, const Figure& printed);

/// The parts' figures by name.
using Parts = std::map<std::string, Figure, std::less<>>;

/// The fewest parts which, left at an earlier figure, give the printed total to its last decimal:
/// what happens when a target is raised and the total is not added up again.
/// @param now  the parts' figures as printed
/// @param before  earlier figures of the same parts
/// @returns their names in order; nothing if there are none, or more than
///   twelve parts differ (4096 sums are searched)
/// @throws DomainError beyond 18 digits
[[nodiscard]] std::optional<std::vector<std::string>> explain_sum(const Parts& now,
                                                                  const Parts& before,
                                                                  const Figure& printed);

/// True if two numbers of the same length differ in exactly one digit at so many decimals.
[[nodiscard]] bool one_digit_apart(const Decimal& a, const Decimal& b, int decimals);

}  // namespace chiso
