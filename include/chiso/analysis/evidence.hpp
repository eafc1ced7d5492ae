#pragma once

#include <chiso/analysis/verdict.hpp>
#include <chiso/model/plan.hpp>
#include <chiso/recipe/score.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace chiso {

/// A unit's place, and among how many.
struct Place {
  double rank = 0;
  std::size_t of = 0;

  bool operator==(const Place&) const = default;
};

/// What the data say of one unit, in every period: the yardstick of an audit.
///
/// A value is the panel's own where it has one, also of an inner node: a
/// published total is what people quote, and carries its publisher's rounding.
/// Else it is rolled up by the recipe. Places are those of the recipe's
/// ranking, in which published values take no part: they tie where they were rounded.
class Evidence {
 public:
  /// Scores every period of the panel; one that cannot be scored is known by its reason.
  /// @throws InputError if the panel has no such unit
  Evidence(const Framework& framework, const Panel& panel, const Recipe& recipe, std::string unit);

  [[nodiscard]] const std::string& unit() const noexcept { return unit_; }
  [[nodiscard]] const Panel& panel() const noexcept { return panel_; }
  [[nodiscard]] const Framework& framework() const noexcept { return framework_; }
  [[nodiscard]] const Recipe& recipe() const noexcept { return recipe_; }

  /// The value and half a unit of the last decimal that its column is printed
  /// with, which are the most any unit's value has there: "7.3590" is read as 7.359.
  [[nodiscard]] std::optional<SourceValue> value(std::string_view node, Period period) const;
  /// The value of an inner node rolled up by the recipe, its half-unit from those of its
  /// indicators.
  [[nodiscard]] std::optional<SourceValue> recomputed(std::string_view node, Period period) const;
  /// True if `value` is the panel's own.
  [[nodiscard]] bool published(std::string_view node, Period period) const;

  [[nodiscard]] std::optional<Place> place(std::string_view node, Period period,
                                           Universe universe = Universe::with_value) const;
  /// Within the unit's own group of a grouping.
  [[nodiscard]] std::optional<Place> place_within(std::string_view grouping, std::string_view node,
                                                  Period period) const;
  /// Among the units that have a place in both periods.
  [[nodiscard]] std::optional<Place> place_among_both(std::string_view node, Period period,
                                                      Period other) const;

  /// Why there is no value, or no place, for a reader.
  [[nodiscard]] Label why_not(std::string_view node, Period period) const;
  /// The node's name in a language.
  [[nodiscard]] const std::string& name(std::string_view node, Language language) const;
  /// The tree of a period; none where the index did not exist.
  [[nodiscard]] std::optional<Framework> tree(Period period) const;

 private:
  [[nodiscard]] const Outcome* outcome(std::string_view node, Period period) const;
  [[nodiscard]] double half_unit(const Framework& tree, std::size_t node, Period period) const;
  [[nodiscard]] std::optional<int> column_decimals(std::string_view node, Period period) const;

  Framework framework_;
  Panel panel_;
  Recipe recipe_;
  std::string unit_;
  std::map<Period, Outcome> outcomes_;
  std::map<Period, std::string> failures_;
};

}  // namespace chiso
