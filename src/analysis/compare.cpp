#include <chiso/analysis/compare.hpp>

#include <chiso/core/expect.hpp>

#include <algorithm>
#include <ostream>
#include <sstream>

namespace chiso {
namespace {

/// `low` is ranked behind `high` on one side; false where either has no place.
bool behind(double low, double high) { return low > high; }

std::string number(double value) {
  if (is_missing(value)) return "none";
  std::ostringstream text;
  text << value;
  return text.str();
}

std::vector<std::string> names_in_order(std::vector<const ComparedUnit*> units) {
  std::ranges::stable_sort(units, {}, [](const ComparedUnit* u) { return u->rank_before; });
  std::vector<std::string> names;
  for (const ComparedUnit* unit : units) names.push_back(unit->unit);
  return names;
}

}  // namespace

const ComparedUnit& Comparison::of(std::string_view unit) const {
  const auto found = std::ranges::find(units, unit, &ComparedUnit::unit);
  if (found != units.end()) return *found;
  std::vector<std::string> names;
  for (const ComparedUnit& known : units) names.push_back(known.unit);
  throw InputError("Comparison", {.message = unknown("unit", unit, names)});
}

std::vector<std::string> Comparison::overtaken(std::string_view unit) const {
  const ComparedUnit& own = of(unit);
  std::vector<const ComparedUnit*> found;
  for (const ComparedUnit& other : units)
    if (!is_missing(other.rank_before) && !is_missing(own.rank_before) &&
        !behind(other.rank_before, own.rank_before) && behind(other.rank_after, own.rank_after))
      found.push_back(&other);
  return names_in_order(std::move(found));
}

std::vector<std::string> Comparison::overtaken_by(std::string_view unit) const {
  const ComparedUnit& own = of(unit);
  std::vector<const ComparedUnit*> found;
  for (const ComparedUnit& other : units)
    if (!is_missing(other.rank_before) && !is_missing(own.rank_before) &&
        !behind(own.rank_before, other.rank_before) && behind(own.rank_after, other.rank_after))
      found.push_back(&other);
  return names_in_order(std::move(found));
}

Comparison compare(const Outcome& before, const Outcome& after, std::string_view node) {
  Comparison result{
      .node = std::string(node.empty() ? before.scores().framework().root().id : node),
      .before = before.name(),
      .after = after.name()};
  const Ranking was = before.ranking(result.node);
  const Ranking is = after.ranking(result.node);
  result.n_before = was.n_ranked();
  result.n_after = is.n_ranked();
  for (std::size_t i = 0; i < was.units().size(); ++i)
    result.units.push_back({.unit = was.units()[i],
                            .score_before = before.scores().of(was.units()[i], result.node),
                            .rank_before = was.places()[i]});
  for (std::size_t i = 0; i < is.units().size(); ++i) {
    const std::string& name = is.units()[i];
    auto row = std::ranges::find(result.units, name, &ComparedUnit::unit);
    if (row == result.units.end()) row = result.units.insert(row, {.unit = name});
    row->score_after = after.scores().of(name, result.node);
    row->rank_after = is.places()[i];
  }
  return result;
}

std::ostream& operator<<(std::ostream& out, const Comparison& comparison) {
  out << comparison.node << ": " << comparison.before << " (" << comparison.n_before
      << " ranked) → " << comparison.after << " (" << comparison.n_after << " ranked)\n";
  std::vector<const ComparedUnit*> changed;
  for (const ComparedUnit& row : comparison.units)
    if (!same(row.score_before, row.score_after) || !same(row.rank_before, row.rank_after))
      changed.push_back(&row);
  std::ranges::stable_sort(changed, std::greater{}, [](const ComparedUnit* row) {
    return is_missing(row->places_gained()) ? -1e9 : row->places_gained();
  });
  for (const ComparedUnit* row : changed)
    out << "  " << row->unit << ": " << number(row->score_before) << " → "
        << number(row->score_after) << ", rank " << number(row->rank_before) << " → "
        << number(row->rank_after) << '\n';
  return out;
}

}  // namespace chiso
