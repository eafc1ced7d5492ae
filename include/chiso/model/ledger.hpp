#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace chiso {

/// One thing a computation did to its input beyond what it was told cell by
/// cell: a value it filled in, a unit it had to leave out.
struct LedgerEntry {
  std::string step;    ///< which step did it: "others repeat"
  std::string unit{};  ///< to whom; empty: to all
  std::string node{};
  std::string what;  ///< what was done, and why

  bool operator==(const LedgerEntry&) const = default;
};

/// Everything done, in order.
using Ledger = std::vector<LedgerEntry>;

std::ostream& operator<<(std::ostream& out, const LedgerEntry& entry);

}  // namespace chiso
