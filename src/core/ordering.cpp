#include <chiso/core/ordering.hpp>

#include <chiso/core/missing.hpp>

#include <algorithm>

namespace chiso {

std::vector<std::size_t> order_descending(VectorView values) {
  const std::size_t n = static_cast<std::size_t>(values.size());
  const double* const x = values.data();
  std::vector<std::size_t> order;
  order.reserve(n);
  for (std::size_t i = 0; i < n; ++i)
    if (!is_missing(x[i])) order.push_back(i);
  // Ties by position make the order total, so the faster unstable sort is stable too.
  std::ranges::sort(
      order, [x](std::size_t a, std::size_t b) { return x[a] != x[b] ? x[a] > x[b] : a < b; });
  return order;
}

}  // namespace chiso
