#pragma once

#include <chiso/analysis/evidence.hpp>
#include <chiso/analysis/verdict.hpp>
#include <chiso/model/plan.hpp>

#include <optional>

namespace chiso {

/// What should stand where a claim stands, and whether what stands there will do.
struct ClaimVerdict {
  Verdict verdict = Verdict::exact;
  Decimal expected{};  ///< with the decimals it should be printed with; a change with its sign
  Label derivation{};  ///< how that was reckoned

  bool operator==(const ClaimVerdict&) const = default;
};

/// Judges one printed figure against the data, as if it spoke of a period they know.
/// @param beside  decimals of the level printed beside it (for a change)
/// @returns nothing where the data have no value or place for it
/// @throws DomainError for a figure beyond 18 digits
[[nodiscard]] std::optional<ClaimVerdict> judge_claim(const Claim& claim, const Evidence& evidence,
                                                      std::optional<int> beside = {});

}  // namespace chiso
