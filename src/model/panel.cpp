#include <chiso/model/panel.hpp>

#include <chiso/core/expect.hpp>

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>
#include <ostream>
#include <set>
#include <unordered_map>

namespace chiso {

struct Panel::Frame {
  std::vector<Unit> units;
  std::vector<std::string> unit_names;
  std::vector<std::string> nodes;
  std::vector<Period> periods;
  std::map<std::string, std::size_t, std::less<>> unit_positions;
  std::map<std::string, std::size_t, std::less<>> node_positions;

  [[nodiscard]] bool same(const Frame& other) const {
    return units == other.units && nodes == other.nodes && periods == other.periods;
  }
};

struct Panel::Slice {
  std::vector<double> values;
  std::vector<double> errors;
  std::map<std::size_t, MissingReason> reasons;  // of missing values, where stated

  [[nodiscard]] bool same(const Slice& other) const {
    const auto equal = [](double a, double b) {
      return a == b || (is_missing(a) && is_missing(b));
    };
    return reasons == other.reasons && std::ranges::equal(values, other.values, equal) &&
           std::ranges::equal(errors, other.errors, equal);
  }
};

namespace {

constexpr std::string_view here = "Panel";

void check_names(std::span<const std::string> names, std::string_view kind, Problems& problems) {
  if (names.empty())
    problems.add({.message = "no " + std::string(kind) + "s; expected one or more"});
  std::set<std::string_view> seen;
  for (const std::string& name : names) {
    if (is_blank(name)) problems.add({.message = "a " + std::string(kind) + " has a blank name"});
    else if (!seen.insert(name).second)
      problems.add({.message = "two " + std::string(kind) + "s are called '" + name + "'"});
  }
}

void check_periods(std::span<const Period> periods, Problems& problems) {
  if (periods.empty()) problems.add({.message = "no periods; expected one or more"});
  for (std::size_t i = 1; i < periods.size(); ++i)
    if (periods[i] <= periods[i - 1])
      problems.add({.message = "follows period " + std::to_string(periods[i - 1]) +
                               "; expected ascending periods, each once",
                    .period = periods[i]});
}

void check_values(const PanelParts& parts, Problems& problems) {
  const std::size_t units = parts.units.size();
  const std::size_t slice = units * parts.nodes.size();
  const auto at = [&](std::size_t index, std::string message) {
    problems.add({.message = std::move(message),
                  .unit = parts.units[index % units].name,
                  .node = parts.nodes[index % slice / units],
                  .period = parts.periods[index / slice]});
  };
  for (std::size_t i = 0; i < parts.values.size(); ++i)
    if (std::isinf(parts.values[i])) at(i, "value is infinite; expected a number or missing");
  for (std::size_t i = 0; i < parts.standard_errors.size(); ++i) {
    const double error = parts.standard_errors[i];
    if (std::isinf(error) || error < 0)
      at(i, "standard error " + std::to_string(error) + "; expected a finite number, 0 or more");
  }
  for (const auto& [index, reason] : parts.reasons) {
    if (index >= parts.values.size())
      problems.add({.message = "a reason for cell " + std::to_string(index) + " of " +
                               std::to_string(parts.values.size())});
    else if (!is_missing(parts.values[index]))
      at(index, "has a value and a reason for having none");
  }
}

template <class Map>
std::size_t position(const Map& positions, std::string_view kind, std::string_view name,
                     std::span<const std::string> names) {
  const auto found = positions.find(name);
  if (found == positions.end()) throw InputError(here, {.message = unknown(kind, name, names)});
  return found->second;
}

}  // namespace

Panel::Panel(PanelParts parts) {
  Problems problems;
  auto frame = std::make_shared<Frame>();
  for (const Unit& unit : parts.units) frame->unit_names.push_back(unit.name);
  check_names(frame->unit_names, "unit", problems);
  check_names(parts.nodes, "node", problems);
  check_periods(parts.periods, problems);
  problems.refuse<StructureError>(here);

  const std::size_t slice = parts.units.size() * parts.nodes.size();
  const std::size_t cells = slice * parts.periods.size();
  const auto check_size = [&](const std::vector<double>& table, std::string_view name) {
    if (table.size() != cells)
      problems.add({.message = std::string(name) + ": got " + std::to_string(table.size()) +
                               " cells, expected " + std::to_string(cells)});
  };
  check_size(parts.values, "values");
  if (!parts.standard_errors.empty()) check_size(parts.standard_errors, "standard errors");
  problems.refuse<StructureError>(here);
  check_values(parts, problems);
  problems.refuse<StructureError>(here);

  for (std::size_t p = 0; p < parts.periods.size(); ++p) {
    auto part = std::make_shared<Slice>();
    const auto cut = [&](const std::vector<double>& table) {
      const auto first = table.begin() + static_cast<std::ptrdiff_t>(p * slice);
      return std::vector<double>(first, first + static_cast<std::ptrdiff_t>(slice));
    };
    part->values = cut(parts.values);
    if (!parts.standard_errors.empty()) part->errors = cut(parts.standard_errors);
    for (const auto& [index, reason] : parts.reasons)
      if (index / slice == p && reason != MissingReason::not_stated)
        part->reasons.emplace(index % slice, reason);
    slices_.push_back(std::move(part));
  }
  for (std::size_t i = 0; i < frame->unit_names.size(); ++i)
    frame->unit_positions.emplace(frame->unit_names[i], i);
  for (std::size_t i = 0; i < parts.nodes.size(); ++i)
    frame->node_positions.emplace(parts.nodes[i], i);
  frame->units = std::move(parts.units);
  frame->nodes = std::move(parts.nodes);
  frame->periods = std::move(parts.periods);
  frame_ = std::move(frame);
}

std::span<const Unit> Panel::units() const noexcept { return frame_->units; }
std::span<const std::string> Panel::unit_names() const noexcept { return frame_->unit_names; }
std::span<const std::string> Panel::nodes() const noexcept { return frame_->nodes; }
std::span<const Period> Panel::periods() const noexcept { return frame_->periods; }

std::optional<std::size_t> Panel::find_node(std::string_view node) const noexcept {
  const auto found = frame_->node_positions.find(node);
  if (found == frame_->node_positions.end()) return std::nullopt;
  return found->second;
}

bool Panel::has_period(Period period) const noexcept {
  return std::ranges::binary_search(frame_->periods, period);
}

std::size_t Panel::unit_index(std::string_view unit) const {
  return position(frame_->unit_positions, "unit", unit, frame_->unit_names);
}

std::size_t Panel::node_index(std::string_view node) const {
  return position(frame_->node_positions, "node", node, frame_->nodes);
}

std::size_t Panel::period_index(Period period) const {
  const auto found = std::ranges::lower_bound(frame_->periods, period);
  if (found == frame_->periods.end() || *found != period)
    throw InputError(here, {.message = "the panel has no such period; it runs from " +
                                       std::to_string(frame_->periods.front()) + " to " +
                                       std::to_string(frame_->periods.back()),
                            .period = period});
  return static_cast<std::size_t>(found - frame_->periods.begin());
}

MatrixView Panel::values(Period period) const {
  return {slices_[period_index(period)]->values.data(),
          static_cast<Eigen::Index>(frame_->units.size()),
          static_cast<Eigen::Index>(frame_->nodes.size())};
}

MatrixView Panel::standard_errors(Period period) const {
  const Slice& slice = *slices_[period_index(period)];
  if (slice.errors.empty()) return {nullptr, 0, 0};
  return {slice.errors.data(), static_cast<Eigen::Index>(frame_->units.size()),
          static_cast<Eigen::Index>(frame_->nodes.size())};
}

double Panel::value(std::string_view unit, std::string_view node, Period period) const {
  return values(period)(static_cast<Eigen::Index>(unit_index(unit)),
                        static_cast<Eigen::Index>(node_index(node)));
}

std::optional<MissingReason> Panel::missing_reason(std::string_view unit, std::string_view node,
                                                   Period period) const {
  if (!is_missing(value(unit, node, period))) return std::nullopt;
  const auto& reasons = slices_[period_index(period)]->reasons;
  const auto found = reasons.find(node_index(node) * frame_->units.size() + unit_index(unit));
  return found == reasons.end() ? MissingReason::not_stated : found->second;
}

Snapshot Panel::at(Period period) const {
  (void)period_index(period);
  return {*this, period};
}

Panel Panel::with(Period period, std::span<const Cell> cells) const {
  const std::size_t p = period_index(period);
  auto slice = std::make_shared<Slice>(*slices_[p]);
  Problems problems;
  for (const auto& [unit, node, value] : cells) {
    if (unit >= frame_->units.size() || node >= frame_->nodes.size()) {
      problems.add({.message = "cell of unit " + std::to_string(unit) + " of " +
                               std::to_string(frame_->units.size()) + ", node " +
                               std::to_string(node) + " of " + std::to_string(frame_->nodes.size()),
                    .period = period});
      continue;
    }
    if (std::isinf(value))
      problems.add({.message = "value is infinite; expected a number or missing",
                    .unit = frame_->unit_names[unit],
                    .node = frame_->nodes[node],
                    .period = period});
    const std::size_t index = node * frame_->units.size() + unit;
    slice->values[index] = value;
    slice->reasons.erase(index);
  }
  problems.refuse<InputError>("Panel.with");
  auto slices = slices_;
  slices[p] = std::move(slice);
  return {frame_, std::move(slices)};
}

Panel Panel::without(std::span<const std::string> units) const {
  Problems problems;
  std::vector<bool> dropped(frame_->units.size(), false);
  for (const std::string& unit : units) {
    if (const auto found = frame_->unit_positions.find(unit); found != frame_->unit_positions.end())
      dropped[found->second] = true;
    else problems.add({.message = unknown("unit", unit, frame_->unit_names)});
  }
  if (std::ranges::all_of(dropped, std::identity{}))
    problems.add({.message = "would leave out all units; none is left"});
  problems.refuse<InputError>("Panel.without");

  PanelParts parts{.nodes = frame_->nodes, .periods = frame_->periods};
  for (std::size_t i = 0; i < dropped.size(); ++i)
    if (!dropped[i]) parts.units.push_back(frame_->units[i]);
  for (const auto& slice : slices_) {
    for (std::size_t i = 0; i < slice->values.size(); ++i) {
      if (dropped[i % dropped.size()]) continue;
      if (const auto reason = slice->reasons.find(i); reason != slice->reasons.end())
        parts.reasons.push_back({parts.values.size(), reason->second});
      parts.values.push_back(slice->values[i]);
      if (!slice->errors.empty()) parts.standard_errors.push_back(slice->errors[i]);
    }
  }
  return Panel(std::move(parts));
}

bool Panel::operator==(const Panel& other) const noexcept {
  if (frame_ != other.frame_ && !frame_->same(*other.frame_)) return false;
  return std::ranges::equal(slices_, other.slices_,
                            [](const auto& a, const auto& b) { return a == b || a->same(*b); });
}

std::ostream& operator<<(std::ostream& out, const Unit& unit) {
  out << unit.name;
  return unit.code.empty() ? out : out << " (" << unit.code << ')';
}

std::ostream& operator<<(std::ostream& out, const Panel& panel) {
  Eigen::Index filled = 0;
  Eigen::Index cells = 0;
  for (const Period period : panel.periods()) {
    const auto values = panel.values(period);
    filled += (values.array() == values.array()).count();
    cells += values.size();
  }
  return out << panel.units().size() << " units × " << panel.nodes().size() << " nodes × "
             << panel.periods().size() << " periods (" << panel.periods().front() << "–"
             << panel.periods().back() << "), " << 100 * filled / cells
             << " % of cells have a value";
}

}  // namespace chiso
