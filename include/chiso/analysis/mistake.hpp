#pragma once

#include <chiso/analysis/claim_verdict.hpp>

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chiso {

/// How a wrong figure may have come about, the likeliest first.
enum class Cause { other_period, sign, other_universe, other_row, one_digit };

[[nodiscard]] std::string_view to_string(Cause cause) noexcept;
std::ostream& operator<<(std::ostream& out, Cause cause);

/// What somebody may have done who printed a wrong figure.
struct Mistake {
  Cause cause = Cause::one_digit;
  Label text{};  ///< for a reader: "agrees if compared with 2021"

  bool operator==(const Mistake&) const = default;
};

/// What stands around a figure in its document, and may have been mistaken for its own.
struct Surroundings {
  std::optional<int> beside{};      ///< decimals of the level printed beside it
  std::vector<Period> periods{};    ///< the periods the document speaks of
  std::vector<std::string> rows{};  ///< nodes of the rows above and below it

  bool operator==(const Surroundings&) const = default;
};

/// The likeliest mistake behind a figure that was judged an error: the first of
/// the causes under which the data give it. Only what the author had at hand is
/// tried, because among many candidates some agree by chance.
/// @param judged  what `judge_claim` said of it
[[nodiscard]] std::optional<Mistake> likeliest_mistake(const Claim& claim,
                                                       const ClaimVerdict& judged,
                                                       const Evidence& evidence,
                                                       const Surroundings& around);

}  // namespace chiso
