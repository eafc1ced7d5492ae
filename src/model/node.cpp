#include <chiso/model/node.hpp>

#include <ostream>

namespace chiso {

std::ostream& operator<<(std::ostream& out, const Node& node) {
  out << node.id;
  if (!node.code.empty()) out << " (" << node.code << ')';
  if (node.weight != 1) out << ", weight " << node.weight;
  if (node.indicator && node.indicator->direction == Direction::lower) out << ", lower is better";
  return out;
}

}  // namespace chiso
