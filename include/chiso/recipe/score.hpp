#pragma once

#include <chiso/model/framework.hpp>
#include <chiso/model/ledger.hpp>
#include <chiso/model/panel.hpp>
#include <chiso/model/ranking.hpp>
#include <chiso/model/scores.hpp>
#include <chiso/rank/rank.hpp>
#include <chiso/recipe/recipe.hpp>

#include <iosfwd>
#include <string>
#include <string_view>

namespace chiso {

/// Who is ranked on a node: all units with a value for it, or only those that
/// are also ranked on the index.
enum class Universe { with_value, with_index };

/// A scored panel: the scores, and everything they were made from.
class Outcome {
 public:
  Outcome(std::string name, Framework framework, Recipe recipe, Scores scores, Ledger ledger = {})
      : name_(std::move(name)),
        framework_(std::move(framework)),
        recipe_(std::move(recipe)),
        scores_(std::move(scores)),
        ledger_(std::move(ledger)) {}

  /// What it is called in tables: the scenario's name, or "base".
  [[nodiscard]] const std::string& name() const noexcept { return name_; }
  /// The framework of all periods; that of this one is `scores().framework()`.
  [[nodiscard]] const Framework& framework() const noexcept { return framework_; }
  [[nodiscard]] const Recipe& recipe() const noexcept { return recipe_; }
  [[nodiscard]] const Scores& scores() const noexcept { return scores_; }
  [[nodiscard]] const Panel& panel() const noexcept { return scores_.panel(); }
  [[nodiscard]] Period period() const noexcept { return scores_.period(); }
  /// What was done to the data on the way, beyond what the scenario's edits say.
  [[nodiscard]] const Ledger& ledger() const noexcept { return ledger_; }

  /// Places on the index, or on one node. @throws InputError if unknown.
  [[nodiscard]] Ranking ranking() const { return ranking(scores_.framework().root().id); }
  [[nodiscard]] Ranking ranking(std::string_view node,
                                Universe universe = Universe::with_value) const;
  /// Places among the units of one group: the region "Tây Nguyên".
  /// @throws InputError if no unit belongs to it.
  [[nodiscard]] Ranking ranking_within(std::string_view grouping, std::string_view group,
                                       std::string_view node) const;

  /// The place `score` would take on a node among the other units.
  [[nodiscard]] double rank_of(double score, std::string_view unit, std::string_view node) const;
  /// What `place` on a node needs; the rival by name.
  struct Needed {
    double bar = 0;
    double margin = 0;
    std::string rival;  ///< empty for the last place, which needs nothing

    bool operator==(const Needed&) const = default;
  };
  [[nodiscard]] Needed needed(int place, std::string_view unit, std::string_view node) const;

  /// Why a unit has no score on a node: what the ledger says of it, else which
  /// indicators are missing; empty if it has one.
  [[nodiscard]] std::string why_missing(std::string_view unit, std::string_view node) const;

  bool operator==(const Outcome&) const = default;

 private:
  [[nodiscard]] Ranking ranked(std::string_view node, VectorView scores) const;
  /// The recipe's options, turned for an indicator of which lower values are better.
  [[nodiscard]] RankOptions options_of(std::size_t node) const;

  std::string name_;
  Framework framework_;
  Recipe recipe_;
  Scores scores_;
  Ledger ledger_;
};

/// Scores a panel in one period: indicators rolled up by the recipe.
///
/// Values of inner nodes in the panel (published totals) are not used. A unit
/// with a missing indicator has no score, unless the recipe reweights.
/// @throws StructureError if the panel lacks an indicator, or one of which
///   lower values are better would be aggregated as it is.
/// @throws DomainError where a rule is not defined.
[[nodiscard]] Outcome score(const Snapshot& snapshot, const Framework& framework,
                            const Recipe& recipe = {}, std::string name = "base",
                            Ledger ledger = {});

std::ostream& operator<<(std::ostream& out, const Outcome& outcome);

}  // namespace chiso
