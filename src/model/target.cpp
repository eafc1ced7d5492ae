#include <chiso/model/target.hpp>

#include <ostream>

namespace chiso {
namespace {

struct Print {
  std::ostream& out;

  void operator()(const goal::ScoreAtLeast& g) const { out << "score ≥ " << g.score; }
  void operator()(const goal::ScoreAbove& g) const { out << "score > " << g.score; }
  void operator()(const goal::Rank& g) const { out << "rank ≤ " << g.rank; }
  void operator()(const goal::RankBand& g) const { out << "rank " << g.best << "–" << g.worst; }
  void operator()(const goal::Top& g) const { out << "top " << g.n; }
  void operator()(const goal::PlacesGained& g) const { out << "+" << g.places << " places"; }
  void operator()(const goal::PointsGained& g) const { out << "+" << g.points << " points"; }
  void operator()(const goal::PercentGained& g) const { out << "+" << g.percent << " %"; }
  void operator()(const goal::Group& g) const { out << "group ≤ " << g.at_least << " of " << g.of; }
  void operator()(const goal::RegionalRank& g) const {
    out << "rank ≤ " << g.rank << " within its " << g.by;
  }
  void operator()(const goal::HoldScore&) const { out << "hold the score"; }
  void operator()(const goal::HoldRank&) const { out << "hold the rank"; }
  void operator()(const goal::All& g) const {
    std::string_view separator;
    for (const Goal& part : g.goals) {
      out << separator << part;
      separator = " and ";
    }
  }
};

}  // namespace

bool goal::All::operator==(const All& other) const { return goals == other.goals; }

std::ostream& operator<<(std::ostream& out, const Goal& goal) {
  std::visit(Print{out}, goal.kind);
  return out;
}

std::ostream& operator<<(std::ostream& out, const Target& target) {
  return out << target.node << ": " << target.goal;
}

}  // namespace chiso
