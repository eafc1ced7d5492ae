#pragma once

#include <chiso/model/direction.hpp>
#include <chiso/model/label.hpp>

namespace chiso {

/// What makes a node a leaf: it is measured, not composed.
struct Indicator {
  Direction direction = Direction::higher;
  Label unit_of_measure{};

  bool operator==(const Indicator&) const = default;
};

}  // namespace chiso
