#include <chiso/model/scores.hpp>

#include <algorithm>
#include <ostream>

namespace chiso {

bool Scores::operator==(const Scores& other) const noexcept {
  const auto same = [](double a, double b) { return a == b || (is_missing(a) && is_missing(b)); };
  return period_ == other.period_ && panel_ == other.panel_ && framework_ == other.framework_ &&
         std::ranges::equal(values_, other.values_, same);
}

std::ostream& operator<<(std::ostream& out, const Scores& scores) {
  const auto total = scores.of_node(0);
  const auto scored = (total.array() == total.array()).count();
  return out << scores.framework().root().id << " " << scores.period() << ": " << scored << " of "
             << scores.units().size() << " units scored on " << scores.framework().size()
             << " nodes";
}

}  // namespace chiso
