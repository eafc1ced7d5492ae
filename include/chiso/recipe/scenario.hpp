#pragma once

#include <chiso/aggregate/mean.hpp>
#include <chiso/model/plan.hpp>
#include <chiso/recipe/others.hpp>
#include <chiso/recipe/score.hpp>
#include <chiso/recipe/spread.hpp>

#include <iosfwd>
#include <string>
#include <variant>
#include <vector>

namespace chiso {

/// One change to the data or to the recipe.
namespace edit {

/// A node of a unit takes a value.
struct Assign {
  std::string unit, node;
  double value = 0;
  Spread spread = Spread::proportional;
  bool operator==(const Assign&) const = default;
};
/// A node of a unit gains (loses) so many points.
struct Add {
  std::string unit, node;
  double by = 0;
  Spread spread = Spread::proportional;
  bool operator==(const Add&) const = default;
};
/// A node counts so much among its siblings.
struct Weight {
  std::string node;
  double weight = 1;
  bool operator==(const Weight&) const = default;
};
/// A node is aggregated by another rule.
struct Rule {
  std::string node;
  Aggregate rule;
  bool operator==(const Rule&) const = default;
};
/// A unit takes no part.
struct Leave {
  std::string unit;
  bool operator==(const Leave&) const = default;
};

}  // namespace edit

using Edit = std::variant<edit::Assign, edit::Add, edit::Weight, edit::Rule, edit::Leave>;

/// Named edits as data, and what the others do. Applying one never changes its base.
struct Scenario {
  std::string name;
  std::vector<Edit> edits{};
  Others others = others::Hold{};
  /// Units that do not move with the others, besides those the edits name.
  std::vector<std::string> subjects{};

  bool operator==(const Scenario&) const = default;
};

/// One after the other: the first one's edits, then the second's. The second
/// says what the others do, unless it lets them hold.
[[nodiscard]] Scenario compose(const Scenario& first, const Scenario& second);

/// All score targets of a plan met exactly, those on the parts and not on what
/// they add up to; of two for one node the higher. (A target "above" is taken at its figure.)
[[nodiscard]] Scenario floors_of(const Plan& plan, const Framework& framework);

/// What a scenario makes of an outcome, scored by its recipe with the edits.
/// The others move first, then the edits apply in order.
/// @throws InputError naming every unknown unit and node, a value that is not
///   finite, a node set twice for one unit, or beside a node above it (what
///   would hold?), a window below 1, or others that have no change to repeat.
/// @throws DomainError where a change cannot be spread exactly, or would take
///   an indicator beyond its bounds.
[[nodiscard]] Outcome apply(const Scenario& scenario, const Outcome& base);

namespace edit {  // where argument-dependent lookup finds it
std::ostream& operator<<(std::ostream& out, const Edit& edit);
}  // namespace edit
std::ostream& operator<<(std::ostream& out, const Scenario& scenario);

}  // namespace chiso
