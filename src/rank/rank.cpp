#include <chiso/rank/rank.hpp>

#include <chiso/core/expect.hpp>
#include <chiso/core/missing.hpp>
#include <chiso/core/ordering.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <string_view>
#include <vector>

namespace chiso {
namespace {

void check_options(const RankOptions& options, std::string_view function) {
  if (!(options.tolerance >= 0 && options.tolerance < 1))
    throw InputError(function,
                     {.message = "tolerance " + std::to_string(options.tolerance) +
                                 "; expected a share of the largest score, 0 to below 1"});
  if (options.digits && (*options.digits < 0 || *options.digits > 15))
    throw InputError(
        function, {.message = "digits " + std::to_string(*options.digits) + "; expected 0 to 15"});
}

/// Half away from zero, after a nudge of two units in the last place, since
/// decimals that end in 5 are seldom exact in binary: 0.1235 is 0.12349999….
double round_to(double score, int digits) {
  const double factor = std::pow(10.0, digits);
  const double scaled = score * factor;
  if (!(std::abs(scaled) < 4503599627370496.0))
    return score;  // from 2⁵² on nothing is left to round
  return std::round(
             scaled +
             std::copysign(2 * std::numeric_limits<double>::epsilon() * std::abs(scaled), scaled)) /
         factor;
}

/// Scores as they are compared: rounded, the better one always the larger.
std::vector<double> keys(VectorView scores, const RankOptions& options) {
  std::vector<double> result(scores.data(), scores.data() + scores.size());
  for (double& key : result) {
    if (options.digits) key = round_to(key, *options.digits);
    if (options.direction == Direction::lower) key = -key;
  }
  return result;
}

double tie_width(std::span<const double> keys, const RankOptions& options) {
  double largest = 0;
  for (const double key : keys)
    if (!is_missing(key)) largest = std::max(largest, std::abs(key));
  return options.tolerance * largest;
}

/// Place of a group of `size` equals with `better` units and `groups` groups before it.
double place_of(Ties ties, std::size_t better, std::size_t size, std::size_t groups) {
  const auto first = static_cast<double>(better + 1);
  const auto last = static_cast<double>(better + size);
  switch (ties) {
    case Ties::max: return last;
    case Ties::dense: return static_cast<double>(groups + 1);
    case Ties::average: return (first + last) / 2;
    case Ties::min:
    case Ties::ordinal: break;
  }
  return first;
}

std::vector<double> places(std::span<const double> keys, const RankOptions& options) {
  std::vector<double> result(keys.size(), missing);
  const auto order = order_descending(view(keys));
  const double width = tie_width(keys, options);
  std::size_t groups = 0;
  for (std::size_t first = 0; first < order.size(); ++groups) {
    std::size_t last = first + 1;
    while (last < order.size() && keys[order[first]] - keys[order[last]] <= width) ++last;
    for (std::size_t i = first; i < last; ++i)
      result[order[i]] = options.ties == Ties::ordinal
                             ? static_cast<double>(i + 1)
                             : place_of(options.ties, first, last - first, groups);
    first = last;
  }
  return result;
}

}  // namespace

Ranking rank(std::span<const std::string> units, VectorView scores, const RankOptions& options,
             const Why& why) {
  check_options(options, "rank");
  if (units.size() != static_cast<std::size_t>(scores.size()))
    throw InputError("rank", {.message = "got " + std::to_string(scores.size()) + " scores for " +
                                         std::to_string(units.size()) + " units"});
  Problems problems;
  std::set<std::string_view> seen;
  std::vector<LeftOut> left_out;
  for (std::size_t i = 0; i < units.size(); ++i) {
    const double score = scores[static_cast<Eigen::Index>(i)];
    if (!seen.insert(units[i]).second)
      problems.add({.message = "is there twice", .unit = units[i]});
    if (std::isinf(score)) problems.add({.message = "score is infinite", .unit = units[i]});
    if (is_missing(score)) left_out.push_back({units[i], why ? why(i) : "no score"});
  }
  problems.refuse<InputError>("rank");
  return {{units.begin(), units.end()},
          places(keys(scores, options), options),
          std::move(left_out),
          options};
}

double rank_of_score(VectorView scores, std::size_t unit, double score,
                     const RankOptions& options) {
  check_options(options, "rank_of_score");
  if (unit >= static_cast<std::size_t>(scores.size()))
    throw InputError("rank_of_score", {.message = "unit " + std::to_string(unit) + " of " +
                                                  std::to_string(scores.size())});
  if (!std::isfinite(score))
    throw InputError("rank_of_score", {.message = "score is not a finite number"});
  std::vector<double> all(scores.data(), scores.data() + scores.size());
  // Moved to the end, so that a tie under Ties::ordinal goes against it.
  all.erase(all.begin() + static_cast<std::ptrdiff_t>(unit));
  all.push_back(score);
  return places(keys(view(all), options), options).back();
}

NeededScore needed_score(VectorView scores, std::size_t unit, int place,
                         const RankOptions& options) {
  check_options(options, "needed_score");
  if (unit >= static_cast<std::size_t>(scores.size()))
    throw InputError("needed_score", {.message = "unit " + std::to_string(unit) + " of " +
                                                 std::to_string(scores.size())});
  auto others = keys(scores, options);
  const double width = tie_width(others, options);
  others[unit] = missing;
  const auto order = order_descending(view(others));
  if (place < 1 || static_cast<std::size_t>(place) > order.size() + 1)
    throw InputError("needed_score",
                     {.message = "place " + std::to_string(place) + "; expected 1 to " +
                                 std::to_string(order.size() + 1)});
  const double sign = options.direction == Direction::lower ? -1 : 1;
  if (static_cast<std::size_t>(place) == order.size() + 1)
    return {.bar = -sign * std::numeric_limits<double>::infinity(), .rival = unit};
  std::size_t position = static_cast<std::size_t>(place) - 1;
  if (options.ties == Ties::dense) {  // the place-th best value, not the place-th best unit
    std::size_t groups = 0;
    std::size_t first = 0;
    for (position = 0; position < order.size(); ++position) {
      if (others[order[first]] - others[order[position]] > width) {
        first = position;
        ++groups;
      }
      if (groups + 1 == static_cast<std::size_t>(place)) break;
    }
    if (position == order.size())
      return {.bar = -sign * std::numeric_limits<double>::infinity(), .rival = unit};
  }
  const std::size_t rival = order[position];
  const double bar = sign * others[rival];
  if (options.digits) {
    const double digit = std::pow(10.0, -*options.digits);
    const double steps = std::floor(width / digit) + 1;  // a wide tolerance swallows whole units
    const double edge = bar + sign * (steps - 0.5) * digit;
    // Halves round away from zero: where that is back towards the rival, a hair more is needed.
    const bool passes = sign * round_to(edge, *options.digits) - others[rival] > width;
    const double hair = 8 * std::numeric_limits<double>::epsilon() * std::abs(edge);
    return {.bar = edge, .margin = passes ? 0 : hair, .rival = rival};
  }
  return {.bar = bar, .margin = width, .rival = rival};
}

}  // namespace chiso
