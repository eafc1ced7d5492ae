#include <chiso/rank/group.hpp>

#include <chiso/core/error.hpp>
#include <chiso/core/missing.hpp>

#include <algorithm>
#include <cmath>
#include <string>

namespace chiso {
namespace {

/// Type 7: linear between the order statistics at (n − 1) cut / groups, a position
/// reckoned in whole numbers (0.07 · 100 is 7.000000000000001). `sorted` is ascending.
double quantile(const std::vector<double>& sorted, std::size_t cut, std::size_t groups) {
  const std::size_t at = cut * (sorted.size() - 1);
  const std::size_t below = at / groups;
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  const double share = static_cast<double>(at % groups) / static_cast<double>(groups);
  return std::lerp(sorted[below], sorted[above], share);
}

}  // namespace

std::vector<int> quantile_groups(VectorView scores, const GroupOptions& options) {
  if (options.groups < 1)
    throw InputError("quantile_groups",
                     {.message = std::to_string(options.groups) + " groups; expected 1 or more"});
  const double sign = options.direction == Direction::lower ? -1 : 1;
  std::vector<double> sorted;
  for (const double score : scores) {
    if (!is_missing(score)) sorted.push_back(sign * score);
    else if (options.missing == MissingInGroups::counted_as_zero) sorted.push_back(0);
  }
  std::ranges::sort(sorted);

  std::vector<int> groups;
  for (const double score : scores) {
    int group = is_missing(score) ? 0 : options.groups;
    for (int cut = 1; group > 0 && cut < options.groups; ++cut)
      if (sign * score >=
          quantile(sorted, static_cast<std::size_t>(cut), static_cast<std::size_t>(options.groups)))
        group = options.groups - cut;
    groups.push_back(group);
  }
  return groups;
}

}  // namespace chiso
