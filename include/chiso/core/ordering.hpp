#pragma once

#include <chiso/core/matrix.hpp>

#include <cstddef>
#include <vector>

namespace chiso {

/// The positions of all values that are not missing, the largest value first;
/// equal values keep their order.
[[nodiscard]] std::vector<std::size_t> order_descending(VectorView values);

}  // namespace chiso
