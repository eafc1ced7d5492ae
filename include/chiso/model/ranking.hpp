#pragma once

#include <chiso/core/missing.hpp>
#include <chiso/model/direction.hpp>

#include <cstddef>
#include <iosfwd>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chiso {

/// Which place units of equal score take: of four, two of them equal,
/// min 1 2 2 4, max 1 3 3 4, dense 1 2 2 3, ordinal 1 2 3 4 (ties by the panel's
/// order), average 1 2.5 2.5 4.
enum class Ties { min, max, dense, ordinal, average };

[[nodiscard]] std::string_view to_string(Ties ties) noexcept;
std::ostream& operator<<(std::ostream& out, Ties ties);

/// How scores become places.
struct RankOptions {
  Ties ties = Ties::min;
  /// Decimals to round to before ranking, half away from zero; none: as they are.
  /// (The HDI is ranked on 3.)
  std::optional<int> digits{};
  /// Scores this close tie, as a share of the largest absolute score: it takes
  /// rounding errors for what they are, 0.1 + 0.2 + 0.3 against 0.3 + 0.2 + 0.1.
  double tolerance = 1e-12;
  Direction direction = Direction::higher;

  bool operator==(const RankOptions&) const = default;
};

/// "ties min, on 3 digits, tolerance 1e-12".
std::ostream& operator<<(std::ostream& out, const RankOptions& options);

/// A unit without a place, and why.
struct LeftOut {
  std::string unit;
  std::string reason;

  bool operator==(const LeftOut&) const = default;
};

/// Places of units, with the rule they were given by and the universe they were
/// given in: "18 of 61" and who the other two were.
class Ranking {
 public:
  /// @param places  one a unit, missing for those in `left_out`
  Ranking(std::vector<std::string> units, std::vector<double> places, std::vector<LeftOut> left_out,
          RankOptions options);

  /// The unit's place; missing if it was left out. @throws InputError if unknown.
  [[nodiscard]] double of(std::string_view unit) const;
  [[nodiscard]] std::size_t n_ranked() const noexcept { return units_.size() - left_out_.size(); }
  [[nodiscard]] std::span<const std::string> units() const noexcept { return units_; }
  [[nodiscard]] std::span<const double> places() const noexcept { return places_; }
  [[nodiscard]] std::span<const LeftOut> left_out() const noexcept { return left_out_; }
  [[nodiscard]] const RankOptions& options() const noexcept { return options_; }
  /// The ranked units, the first place first.
  [[nodiscard]] std::vector<std::string> ordered() const;

  bool operator==(const Ranking& other) const noexcept;

 private:
  std::vector<std::string> units_;
  std::vector<double> places_;
  std::vector<LeftOut> left_out_;
  RankOptions options_;
};

/// The places, one a line, then who was left out and why.
std::ostream& operator<<(std::ostream& out, const Ranking& ranking);

}  // namespace chiso
