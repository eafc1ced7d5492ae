#pragma once

#include <chiso/core/matrix.hpp>
#include <chiso/core/missing.hpp>
#include <chiso/model/label.hpp>
#include <chiso/model/period.hpp>

#include <cstddef>
#include <iosfwd>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chiso {

/// What is ranked: a province, a country, a supplier.
struct Unit {
  std::string name;                             ///< unique in its panel
  Label label{};                                ///< names in other languages; empty: `name`
  std::string code{};                           ///< as its publisher codes it
  std::map<std::string, std::string> groups{};  ///< grouping → group: region → Tây Nguyên

  bool operator==(const Unit&) const = default;
};

/// "Lai Châu (P08)".
std::ostream& operator<<(std::ostream& out, const Unit& unit);

/// One cell of one period, by position.
struct Cell {
  std::size_t unit = 0;
  std::size_t node = 0;
  double value = missing;

  bool operator==(const Cell& other) const noexcept {
    return unit == other.unit && node == other.node && same(value, other.value);
  }
};

/// What a panel is made from. Tables run period by period, in each period node
/// by node, in each node unit by unit: index = (period · nodes + node) · units + unit.
struct PanelParts {
  struct Reason {
    std::size_t index = 0;  ///< of a missing value in `values`
    MissingReason reason = MissingReason::not_stated;
  };
  std::vector<Unit> units{};
  std::vector<std::string> nodes{};
  std::vector<Period> periods{};  ///< ascending
  std::vector<double> values{};
  std::vector<double> standard_errors{};  ///< same layout, or empty
  std::vector<Reason> reasons{};
};

class Snapshot;

/// Units × nodes × periods. Values of inner nodes (published totals) may be
/// among them; only indicators enter a score. A frozen value: copies share
/// their storage, and an edited copy shares all periods but one.
class Panel {
 public:
  /// @throws StructureError naming every blank or duplicate unit, node or
  ///   period, wrong table size, infinite value, negative or infinite standard
  ///   error, and reason for a cell that has a value; or if anything is empty.
  explicit Panel(PanelParts parts);

  [[nodiscard]] std::span<const Unit> units() const noexcept;
  [[nodiscard]] std::span<const std::string> unit_names() const noexcept;
  [[nodiscard]] std::span<const std::string> nodes() const noexcept;
  [[nodiscard]] std::span<const Period> periods() const noexcept;

  [[nodiscard]] std::optional<std::size_t> find_node(std::string_view node) const noexcept;
  [[nodiscard]] bool has_period(Period period) const noexcept;
  /// @throws InputError offering the nearest name.
  [[nodiscard]] std::size_t unit_index(std::string_view unit) const;
  [[nodiscard]] std::size_t node_index(std::string_view node) const;

  /// Units down, nodes across. @throws InputError if the panel has no such period.
  [[nodiscard]] MatrixView values(Period period) const;
  /// The same layout; empty (0 × 0) where the panel has no standard errors.
  [[nodiscard]] MatrixView standard_errors(Period period) const;
  [[nodiscard]] double value(std::string_view unit, std::string_view node, Period period) const;
  /// Why a cell has no value; nothing for one that has.
  [[nodiscard]] std::optional<MissingReason> missing_reason(std::string_view unit,
                                                            std::string_view node,
                                                            Period period) const;

  /// @throws InputError if the panel has no such period.
  [[nodiscard]] Snapshot at(Period period) const;

  /// A copy with some cells of one period changed; a change to `missing` is
  /// allowed. @throws InputError on an infinite value, a cell outside
  /// the table or an unknown period.
  [[nodiscard]] Panel with(Period period, std::span<const Cell> cells) const;
  /// A copy without some units. @throws InputError naming unknown units, or if none is left.
  [[nodiscard]] Panel without(std::span<const std::string> units) const;

  bool operator==(const Panel& other) const noexcept;

 private:
  struct Frame;
  struct Slice;
  [[nodiscard]] std::size_t period_index(Period period) const;
  Panel(std::shared_ptr<const Frame> frame, std::vector<std::shared_ptr<const Slice>> slices)
      : frame_(std::move(frame)), slices_(std::move(slices)) {}

  std::shared_ptr<const Frame> frame_;
  std::vector<std::shared_ptr<const Slice>> slices_;  // one a period
};

/// A panel in one of its periods.
class Snapshot {
 public:
  [[nodiscard]] const Panel& panel() const noexcept { return panel_; }
  [[nodiscard]] Period period() const noexcept { return period_; }
  [[nodiscard]] MatrixView values() const { return panel_.values(period_); }

  bool operator==(const Snapshot&) const = default;

 private:
  friend class Panel;
  Snapshot(Panel panel, Period period) : panel_(std::move(panel)), period_(period) {}
  Panel panel_;
  Period period_;
};

/// One line: how many units, nodes, periods, and how full it is.
std::ostream& operator<<(std::ostream& out, const Panel& panel);

}  // namespace chiso
