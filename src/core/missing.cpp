#include <chiso/core/missing.hpp>

#include <ostream>

namespace chiso {

std::ostream& operator<<(std::ostream& out, MissingReason reason) {
  return out << to_string(reason);
}

}  // namespace chiso
