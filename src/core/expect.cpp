#include <chiso/core/expect.hpp>

#include <algorithm>
#include <numeric>

namespace chiso {
namespace {

/// Levenshtein distance in two rows.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t swap = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, swap}));
    }
  }
  return row.back();
}

}  // namespace

bool is_blank(std::string_view name) noexcept {
  return name.find_first_not_of(" \t\r\n\v\f") == std::string_view::npos;
}

std::string_view nearest(std::string_view name, std::span<const std::string> candidates) {
  constexpr std::size_t longest = 200;  // a name; beyond this it is text, and costs time
  if (name.size() > longest) return {};
  std::string_view best;
  std::size_t smallest = name.size() / 2 + 1;
  for (const std::string& candidate : candidates) {
    if (candidate.size() > longest) continue;
    const auto distance = edit_distance(name, candidate);
    if (distance < smallest) {
      smallest = distance;
      best = candidate;
    }
  }
  return best;
}

std::string unknown(std::string_view kind, std::string_view name,
                    std::span<const std::string> candidates) {
  std::string text = "unknown ";
  text.append(kind).append(" '").append(name).append("'");
  const auto guess = nearest(name, candidates);
  if (!guess.empty()) text.append("; did you mean '").append(guess).append("'?");
  return text;
}

}  // namespace chiso
