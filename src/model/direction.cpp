#include <chiso/model/direction.hpp>

#include <ostream>

namespace chiso {

std::ostream& operator<<(std::ostream& out, Direction direction) {
  return out << to_string(direction);
}

}  // namespace chiso
