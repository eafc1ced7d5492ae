#include <chiso/target/attainment.hpp>

#include <chiso/core/error.hpp>

#include <algorithm>
#include <cmath>
#include <ostream>

namespace chiso {
namespace {

Attainment judge(double required, double achieved, double gap, bool met) {
  if (is_missing(required) || is_missing(achieved))
    return {.required = required, .achieved = achieved};
  return {met ? Met::yes : Met::no, required, achieved, gap};
}

/// Larger is better; a hair's breadth does not count.
Attainment score_at_least(double required, double achieved) {
  const double slack = 1e-12 * std::max(std::abs(required), std::abs(achieved));
  const bool met = achieved >= required - slack;
  return judge(required, achieved, met ? std::min(required - achieved, 0.0) : required - achieved,
               met);
}

Attainment score_above(double required, double achieved) {
  const double slack = 1e-12 * std::max(std::abs(required), std::abs(achieved));
  return judge(required, achieved, required - achieved, achieved > required + slack);
}

/// Smaller is better.
Attainment place(double required, double achieved) {
  return judge(required, achieved, achieved - required, achieved <= required);
}

struct Judge {
  const Standing& before;
  const Standing& after;

  Attainment operator()(const goal::ScoreAtLeast& g) const {
    return score_at_least(g.score.value, after.score);
  }
  Attainment operator()(const goal::ScoreAbove& g) const {
    return score_above(g.score.value, after.score);
  }
  Attainment operator()(const goal::Rank& g) const { return place(g.rank, after.rank); }
  Attainment operator()(const goal::RankBand& g) const { return place(g.worst, after.rank); }
  Attainment operator()(const goal::Top& g) const { return place(g.n, after.rank); }
  Attainment operator()(const goal::PlacesGained& g) const {
    return place(before.rank - g.places, after.rank);
  }
  Attainment operator()(const goal::PointsGained& g) const {
    return score_at_least(before.score + g.points.value, after.score);
  }
  Attainment operator()(const goal::PercentGained& g) const {
    if (before.score == 0) return {.achieved = after.score};  // no per cent of nothing
    return score_at_least(before.score + std::abs(before.score) * g.percent.value / 100,
                          after.score);
  }
  Attainment operator()(const goal::Group& g) const {
    return place(g.at_least, after.group > 0 ? after.group : missing);
  }
  Attainment operator()(const goal::RegionalRank& g) const {
    return place(g.rank, after.regional_rank);
  }
  Attainment operator()(const goal::HoldScore&) const {
    return score_at_least(before.score, after.score);
  }
  Attainment operator()(const goal::HoldRank&) const { return place(before.rank, after.rank); }
  Attainment operator()(const goal::All&) const {
    throw InputError("attain",
                     {.message = "a joint goal has no single standing; attain its parts"});
  }
};

}  // namespace

std::string_view to_string(Met met) noexcept {
  switch (met) {
    case Met::no: return "missed";
    case Met::yes: return "met";
    case Met::unknown: break;
  }
  return "unknown";
}

std::ostream& operator<<(std::ostream& out, Met met) { return out << to_string(met); }

std::ostream& operator<<(std::ostream& out, const Attainment& attainment) {
  out << attainment.met;
  if (attainment.met == Met::unknown) return out;
  return out << ": " << attainment.achieved << " of " << attainment.required << ", gap "
             << attainment.gap;
}

Attainment attain(const Goal& goal, const Standing& before, const Standing& after) {
  return std::visit(Judge{before, after}, goal.kind);
}

Met combine(Met one, Met two) noexcept {
  if (one == Met::no || two == Met::no) return Met::no;
  if (one == Met::unknown || two == Met::unknown) return Met::unknown;
  return Met::yes;
}

}  // namespace chiso
