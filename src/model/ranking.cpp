#include <chiso/model/ranking.hpp>

#include <chiso/core/expect.hpp>
#include <chiso/core/matrix.hpp>

#include <algorithm>
#include <numeric>
#include <ostream>

namespace chiso {

std::string_view to_string(Ties ties) noexcept {
  switch (ties) {
    case Ties::max: return "max";
    case Ties::dense: return "dense";
    case Ties::ordinal: return "ordinal";
    case Ties::average: return "average";
    case Ties::min: break;
  }
  return "min";
}

std::ostream& operator<<(std::ostream& out, Ties ties) { return out << to_string(ties); }

std::ostream& operator<<(std::ostream& out, const RankOptions& options) {
  out << "ties " << options.ties << ", ";
  if (options.digits) out << "on " << *options.digits << " digits";
  else out << "unrounded";
  out << ", tolerance " << options.tolerance;
  return options.direction == Direction::lower ? out << ", lower is better" : out;
}

Ranking::Ranking(std::vector<std::string> units, std::vector<double> places,
                 std::vector<LeftOut> left_out, RankOptions options)
    : units_(std::move(units)),
      places_(std::move(places)),
      left_out_(std::move(left_out)),
      options_(options) {
  if (places_.size() != units_.size())
    throw StructureError("Ranking",
                         {.message = "got " + std::to_string(places_.size()) + " places for " +
                                     std::to_string(units_.size()) + " units"});
  const auto without = std::ranges::count_if(places_, is_missing);
  if (static_cast<std::size_t>(without) != left_out_.size())
    throw StructureError("Ranking", {.message = std::to_string(without) +
                                                " units have no place, but reasons are given for " +
                                                std::to_string(left_out_.size())});
}

double Ranking::of(std::string_view unit) const {
  const auto found = std::ranges::find(units_, unit);
  if (found == units_.end())
    throw InputError("Ranking.of", {.message = unknown("unit", unit, units_)});
  return places_[static_cast<std::size_t>(found - units_.begin())];
}

std::vector<std::string> Ranking::ordered() const {
  std::vector<std::size_t> order(units_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::erase_if(order, [this](std::size_t i) { return is_missing(places_[i]); });
  std::ranges::stable_sort(order, {}, [this](std::size_t i) { return places_[i]; });
  std::vector<std::string> names;
  for (const std::size_t i : order) names.push_back(units_[i]);
  return names;
}

bool Ranking::operator==(const Ranking& other) const noexcept {
  const auto same = [](double a, double b) { return a == b || (is_missing(a) && is_missing(b)); };
  return units_ == other.units_ && left_out_ == other.left_out_ && options_ == other.options_ &&
         std::ranges::equal(places_, other.places_, same);
}

std::ostream& operator<<(std::ostream& out, const Ranking& ranking) {
  for (const std::string& unit : ranking.ordered())
    out << ranking.of(unit) << " of " << ranking.n_ranked() << "  " << unit << '\n';
  for (const auto& [unit, reason] : ranking.left_out())
    out << "not ranked  " << unit << " (" << reason << ")\n";
  return out;
}

}  // namespace chiso
