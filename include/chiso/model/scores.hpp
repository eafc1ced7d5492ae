#pragma once

#include <chiso/core/error.hpp>
#include <chiso/core/matrix.hpp>
#include <chiso/model/framework.hpp>
#include <chiso/model/panel.hpp>

#include <cstddef>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chiso {

/// Units × nodes of one period: what a recipe made of a panel. Indicators hold
/// their prepared values, inner nodes what they were aggregated to; a node that
/// could not be scored is missing.
class Scores {
 public:
  /// @param framework  the tree of the period
  /// @param values  units down, nodes of the framework across, column by column
  /// @throws StructureError on a table of another size
  Scores(Panel panel, Framework framework, Period period, std::vector<double> values)
      : panel_(std::move(panel)),
        framework_(std::move(framework)),
        period_(period),
        values_(std::move(values)) {
    const std::size_t expected = units().size() * framework_.size();
    if (values_.size() != expected)
      throw StructureError(
          "Scores", {.message = "got " + std::to_string(values_.size()) + " values, expected " +
                                std::to_string(expected) + ": one a unit and node"});
  }

  [[nodiscard]] const Panel& panel() const noexcept { return panel_; }
  [[nodiscard]] const Framework& framework() const noexcept { return framework_; }
  [[nodiscard]] Period period() const noexcept { return period_; }
  [[nodiscard]] std::span<const std::string> units() const noexcept { return panel_.unit_names(); }

  [[nodiscard]] MatrixView values() const {
    return {values_.data(), static_cast<Eigen::Index>(units().size()),
            static_cast<Eigen::Index>(framework_.size())};
  }
  /// One node's scores, unit by unit.
  [[nodiscard]] VectorView of_node(std::size_t node) const {
    const std::size_t n = units().size();
    return view(std::span(values_).subspan(node * n, n));
  }
  /// @throws InputError offering the nearest name.
  [[nodiscard]] double of(std::string_view unit, std::string_view node) const {
    return values()(static_cast<Eigen::Index>(panel_.unit_index(unit)),
                    static_cast<Eigen::Index>(framework_.index(node)));
  }
  /// The score on the index itself.
  [[nodiscard]] double of(std::string_view unit) const { return of(unit, framework_.root().id); }

  bool operator==(const Scores& other) const noexcept;

 private:
  Panel panel_;
  Framework framework_;
  Period period_;
  std::vector<double> values_;
};

std::ostream& operator<<(std::ostream& out, const Scores& scores);

}  // namespace chiso
