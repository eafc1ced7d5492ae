#pragma once

#include <chiso/model/figure.hpp>

#include <concepts>
#include <iosfwd>
#include <string>
#include <variant>
#include <vector>

namespace chiso {

struct Goal;

/// What a target may ask for. "Gained" counts from the plan's baseline.
namespace goal {

struct ScoreAtLeast {
  Figure score;
  bool operator==(const ScoreAtLeast&) const = default;
};
struct ScoreAbove {
  Figure score;
  bool operator==(const ScoreAbove&) const = default;
};
/// Place `rank` or better.
struct Rank {
  int rank = 1;
  bool operator==(const Rank&) const = default;
};
/// Between two places; better than `best` is met too.
struct RankBand {
  int best = 1;
  int worst = 1;
  bool operator==(const RankBand&) const = default;
};
/// Among the first `n`.
struct Top {
  int n = 1;
  bool operator==(const Top&) const = default;
};
struct PlacesGained {
  int places = 1;
  bool operator==(const PlacesGained&) const = default;
};
struct PointsGained {
  Figure points;
  bool operator==(const PointsGained&) const = default;
};
/// So many per cent above the baseline score.
struct PercentGained {
  Figure percent;
  bool operator==(const PercentGained&) const = default;
};
/// In group `at_least` or better of `of` quantile groups, 1 the best.
struct Group {
  int at_least = 1;
  int of = 4;
  bool operator==(const Group&) const = default;
};
/// Place `rank` or better among the units of its own group of a grouping.
struct RegionalRank {
  std::string by;
  int rank = 1;
  bool operator==(const RegionalRank&) const = default;
};
/// Not below the baseline's score.
struct HoldScore {
  bool operator==(const HoldScore&) const = default;
};
/// Not below the baseline's place.
struct HoldRank {
  bool operator==(const HoldRank&) const = default;
};
/// Every one of these.
struct All {
  std::vector<Goal> goals;
  bool operator==(const All&) const;  // in the library: a goal may hold goals
};

}  // namespace goal

/// One of the kinds above.
struct Goal {
  using Kind =
      std::variant<goal::ScoreAtLeast, goal::ScoreAbove, goal::Rank, goal::RankBand, goal::Top,
                   goal::PlacesGained, goal::PointsGained, goal::PercentGained, goal::Group,
                   goal::RegionalRank, goal::HoldScore, goal::HoldRank, goal::All>;
  Kind kind;

  template <class K, class... Kinds>
  static consteval bool is_one_of(std::variant<Kinds...>*) {
    return (std::same_as<K, Kinds> || ...);
  }
  template <class K>
    requires(is_one_of<K>(static_cast<Kind*>(nullptr)))
  Goal(K the_kind) : kind(std::move(the_kind)) {}  // NOLINT: any kind of goal is a goal
  bool operator==(const Goal&) const = default;
};

static_assert(std::constructible_from<Goal, goal::Rank> && !std::constructible_from<Goal, int>);

/// Who answers for something: who leads it and who supports.
struct Owners {
  std::vector<std::string> lead{};
  std::vector<std::string> support{};

  [[nodiscard]] bool empty() const noexcept { return lead.empty() && support.empty(); }
  bool operator==(const Owners&) const = default;
};

/// What one node of the plan's unit must reach.
struct Target {
  std::string node;
  Goal goal;
  Owners owners{};
  std::string printed{};  ///< the document's own words
  std::string place{};    ///< where in the document

  bool operator==(const Target&) const = default;
};

/// "score ≥ 6.600", "rank ≤ 20", …
std::ostream& operator<<(std::ostream& out, const Goal& goal);
std::ostream& operator<<(std::ostream& out, const Target& target);

}  // namespace chiso
