#pragma once

#include <iosfwd>
#include <string_view>

namespace chiso {

/// Which values of an indicator are better.
enum class Direction { higher, lower };

[[nodiscard]] constexpr std::string_view to_string(Direction direction) noexcept {
  return direction == Direction::higher ? "higher is better" : "lower is better";
}

std::ostream& operator<<(std::ostream& out, Direction direction);

}  // namespace chiso
