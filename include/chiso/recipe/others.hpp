#pragma once

#include <chiso/model/framework.hpp>
#include <chiso/model/ledger.hpp>
#include <chiso/model/panel.hpp>

#include <cstddef>
#include <iosfwd>
#include <span>
#include <string>
#include <variant>

namespace chiso {

/// What the others do, in every indicator. A change counts between consecutive
/// periods only, where the unit has every indicator at both ends, and never
/// across a break; so the changes of the parts of a sum add up to that of the sum.
namespace others {

/// They keep their last values.
struct Hold {
  bool operator==(const Hold&) const = default;
};
/// They repeat their last change. A unit without one cannot be placed: it is
/// left out, and the ledger says so.
struct Repeat {
  bool operator==(const Repeat&) const = default;
};
/// They add the mean of their own changes over the last `window` pairs of
/// periods; units without a change take the mean of the rest.
struct Drift {
  int window = 3;
  bool operator==(const Drift&) const = default;
};

}  // namespace others

using Others = std::variant<others::Hold, others::Repeat, others::Drift>;

/// A panel in which the others have moved on from one period, and what was done to whom.
struct Moved {
  Panel panel;
  Ledger ledger;
};

/// Moves all units but `subjects` (by position) in the indicators of `tree`, the
/// framework of the period. `breaks` are asked of `tree`.
/// @throws InputError for a window below 1, or if no unit has any change to go by.
[[nodiscard]] Moved move_others(const Others& others, const Panel& panel, Period period,
                                const Framework& tree, std::span<const std::size_t> subjects);

namespace others {  // where argument-dependent lookup finds it
std::ostream& operator<<(std::ostream& out, const Others& others);
}  // namespace others

}  // namespace chiso
