#include <chiso/analysis/mistake.hpp>

#include "analysis/wording.hpp"

#include <chiso/core/error.hpp>

#include <algorithm>
#include <ostream>

namespace chiso {
namespace {

using wording::in_both;

bool is_places(const Claim& claim) {
  return claim.kind == ClaimKind::places_gained || claim.kind == ClaimKind::places_lost;
}

/// True if the data give a figure.
bool holds(const Claim& claim, const Evidence& evidence, const Surroundings& around) {
  const auto judged = judge_claim(claim, evidence, around.beside);
  return judged && judged->verdict != Verdict::error;
}

std::optional<Mistake> other_period(const Claim& claim, const Evidence& evidence,
                                    const Surroundings& around) {
  const Period own = claim.against.value_or(claim.period);
  auto periods = around.periods;
  std::ranges::stable_sort(periods, {}, [&](Period p) { return p < own ? own - p : p - own; });
  for (const Period period : periods) {
    if (period == own || period == claim.period) continue;
    Claim other = claim;
    (claim.against ? *other.against : other.period) = period;
    if (!holds(other, evidence, around)) continue;
    const std::string year = std::to_string(period);
    return Mistake{Cause::other_period,
                   claim.against
                       ? Label{"khớp nếu so với năm " + year, "agrees if compared with " + year}
                       : Label{"là số của năm " + year, "is the figure of " + year}};
  }
  return std::nullopt;
}

std::optional<Mistake> sign(const Claim& claim, const Evidence& evidence,
                            const Surroundings& around) {
  Claim other = claim;
  if (is_places(claim))
    other.kind =
        claim.kind == ClaimKind::places_gained ? ClaimKind::places_lost : ClaimKind::places_gained;
  else if (claim.kind == ClaimKind::rank) return std::nullopt;
  else other.value.value = -claim.value.value;
  if (!holds(other, evidence, around)) return std::nullopt;
  return Mistake{Cause::sign,
                 {"khớp nếu đổi dấu: tăng thành giảm, hay ngược lại",
                  "agrees with the other sign: up for down, or down for up"}};
}

std::optional<Mistake> other_universe_of_rank(const Claim& claim, const Evidence& evidence) {
  const auto agrees = [&](const std::optional<Place>& place) {
    return place && judge_place(claim.value, place->rank) == Verdict::exact;
  };
  const auto indexed = evidence.place(claim.node, claim.period, Universe::with_index);
  if (agrees(indexed)) {
    const std::string n = std::to_string(indexed->of);
    return Mistake{Cause::other_universe,
                   {"là hạng trong " + n + " đơn vị có điểm tổng",
                    "is the rank among the " + n + " units that are ranked on the index"}};
  }
  const auto& units = evidence.panel().units();
  for (const auto& [grouping, group] : units[evidence.panel().unit_index(evidence.unit())].groups)
    if (agrees(evidence.place_within(grouping, claim.node, claim.period)))
      return Mistake{Cause::other_universe,
                     {"là hạng trong nhóm “" + group + "”", "is the rank within '" + group + "'"}};
  return std::nullopt;
}

std::optional<Mistake> other_universe_of_places(const Claim& claim, const Evidence& evidence) {
  const auto now = evidence.place_among_both(claim.node, claim.period, *claim.against);
  const auto then = evidence.place_among_both(claim.node, *claim.against, claim.period);
  if (!now || !then) return std::nullopt;
  const double gained = then->rank - now->rank;
  const double moved = claim.kind == ClaimKind::places_gained ? gained : -gained;
  if (judge_place(claim.value, moved) != Verdict::exact) return std::nullopt;
  return Mistake{
      Cause::other_universe, in_both([&](Language l) {
        const std::string n = std::to_string(now->of);
        const std::string moves =
            wording::place(then->rank, l) + " → " + wording::place(now->rank, l);
        return l == Language::vi
                   ? "khớp nếu chỉ tính " + n + " đơn vị có hạng trong cả hai năm (" + moves + ")"
                   : "agrees among only the " + n + " units ranked in both years (" + moves + ")";
      })};
}

std::optional<Mistake> other_row(const Claim& claim, const Evidence& evidence,
                                 const Surroundings& around) {
  for (const std::string& node : around.rows) {
    Claim other = claim;
    other.node = node;
    if (!holds(other, evidence, around)) continue;
    return Mistake{Cause::other_row, in_both([&](Language l) {
                     return std::string(wording::pick(
                                l, "là số của hàng bên: ", "is the figure of the next row: ")) +
                            wording::quoted(evidence.name(node, l), l);
                   })};
  }
  return std::nullopt;
}

std::optional<Mistake> one_digit(const Claim& claim, const ClaimVerdict& judged) {
  const Decimal printed = printed_number(claim.value);
  const int decimals = std::max(printed.decimals(), judged.expected.decimals());
  if (!one_digit_apart(printed, judged.expected, decimals)) return std::nullopt;
  return Mistake{Cause::one_digit, in_both([&](Language l) {
                   const std::string right = wording::number(judged.expected, l);
                   const std::string wrong = wording::number(printed, l);
                   return l == Language::vi ? "sai một chữ số: " + wrong + " thay cho " + right
                                            : "one digit is wrong: " + wrong + " for " + right;
                 })};
}

}  // namespace

std::string_view to_string(Cause cause) noexcept {
  switch (cause) {
    case Cause::other_period: return "other period";
    case Cause::sign: return "sign";
    case Cause::other_universe: return "other universe";
    case Cause::other_row: return "other row";
    case Cause::one_digit: break;
  }
  return "one digit";
}

std::ostream& operator<<(std::ostream& out, Cause cause) { return out << to_string(cause); }

std::optional<Mistake> likeliest_mistake(const Claim& claim, const ClaimVerdict& judged,
                                         const Evidence& evidence, const Surroundings& around) {
  if (auto found = other_period(claim, evidence, around)) return found;
  if (auto found = sign(claim, evidence, around)) return found;
  if (claim.kind == ClaimKind::rank)
    if (auto found = other_universe_of_rank(claim, evidence)) return found;
  if (is_places(claim))
    if (auto found = other_universe_of_places(claim, evidence)) return found;
  if (auto found = other_row(claim, evidence, around)) return found;
  return one_digit(claim, judged);
}

}  // namespace chiso
