#include <chiso/model/ledger.hpp>

#include <ostream>

namespace chiso {

std::ostream& operator<<(std::ostream& out, const LedgerEntry& entry) {
  out << entry.step;
  if (!entry.unit.empty()) out << ", " << entry.unit;
  if (!entry.node.empty()) out << ", " << entry.node;
  return out << ": " << entry.what;
}

}  // namespace chiso
