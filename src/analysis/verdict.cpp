#include <chiso/analysis/verdict.hpp>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <ostream>

namespace chiso {
namespace {

constexpr std::size_t most_combined = 12;

bool within(const Decimal& a, const Decimal& b, const Decimal& allowed) {
  return (a - b).magnitude() <= allowed;
}

}  // namespace

std::string_view to_string(Verdict verdict) noexcept {
  switch (verdict) {
    case Verdict::rounding_artefact: return "rounding artefact";
    case Verdict::error: return "error";
    case Verdict::exact: break;
  }
  return "exact";
}

std::ostream& operator<<(std::ostream& out, Verdict verdict) { return out << to_string(verdict); }

Decimal printed_number(const Figure& figure) { return Decimal::of(figure.value, figure.decimals); }

Decimal printed_half_unit(const Figure& figure) {
  return figure.decimals ? Decimal::half_unit(*figure.decimals) : Decimal{};
}

SourceValue source_of(const Figure& figure) {
  return {printed_number(figure), printed_half_unit(figure)};
}

Verdict judge_level(const Figure& printed, const SourceValue& source) {
  const Decimal p = printed_number(printed);
  const Decimal rounding = printed_half_unit(printed);
  if (within(p, source.value, rounding)) return Verdict::exact;
  return within(p, source.value, rounding + source.half_unit) ? Verdict::rounding_artefact
                                                              : Verdict::error;
}

int decimals_of_difference(const Figure& printed, std::optional<int> beside) {
  const int own = printed.decimals ? *printed.decimals : printed_number(printed).decimals();
  return std::max(own, beside.value_or(0));
}

Verdict judge_difference(const Figure& printed, const SourceValue& a, const SourceValue& b,
                         std::optional<int> beside) {
  const Decimal p = printed_number(printed);
  const int k = decimals_of_difference(printed, beside);
  const Decimal allowed = Decimal::half_unit(k) + a.half_unit + b.half_unit;
  if (within(p, a.value - b.value, allowed)) return Verdict::exact;
  return p == a.value.rounded(k) - b.value.rounded(k) ? Verdict::rounding_artefact : Verdict::error;
}

Verdict judge_place(const Figure& printed, double place) {
  return printed_number(printed) == Decimal::of(place) ? Verdict::exact : Verdict::error;
}

SumVerdict judge_sum(std::span<const Figure> parts, const Figure& printed) {
  SumVerdict verdict{.printed = printed_number(printed)};
  Decimal widest = printed_half_unit(printed);
  for (const Figure& part : parts) {
    verdict.total = verdict.total + printed_number(part);
    widest = std::max(widest, printed_half_unit(part));
  }
  verdict.allowed = static_cast<std::int64_t>(parts.size() + 1) * widest;
  verdict.exact = verdict.difference().magnitude() <= verdict.allowed;
  return verdict;
}

std::optional<std::vector<std::string>> explain_sum(const Parts& now, const Parts& before,
                                                    const Figure& printed) {
  std::vector<std::string> names;
  std::vector<Decimal> moves;  // to the earlier figure
  Decimal total;
  for (const auto& [name, figure] : now) {
    total = total + printed_number(figure);
    const auto earlier = before.find(name);
    if (earlier == before.end()) continue;
    const Decimal move = printed_number(earlier->second) - printed_number(figure);
    if (move == Decimal{}) continue;
    names.push_back(name);
    moves.push_back(move);
  }
  if (names.empty() || names.size() > most_combined) return std::nullopt;
  std::uint32_t best = 0;
  for (std::uint32_t choice = 1; choice < (1U << names.size()); ++choice) {
    if (best != 0 && std::popcount(choice) >= std::popcount(best)) continue;
    Decimal moved = total;
    for (std::size_t i = 0; i < names.size(); ++i)
      if ((choice >> i & 1U) != 0) moved = moved + moves[i];
    if (within(moved, printed_number(printed), printed_half_unit(printed))) best = choice;
  }
  if (best == 0) return std::nullopt;
  std::vector<std::string> kept;
  for (std::size_t i = 0; i < names.size(); ++i)
    if ((best >> i & 1U) != 0) kept.push_back(names[i]);
  return kept;
}

bool one_digit_apart(const Decimal& a, const Decimal& b, int decimals) {
  const std::string x = to_string(a.rounded(decimals));
  const std::string y = to_string(b.rounded(decimals));
  if (x.size() != y.size() || (x.front() == '-') != (y.front() == '-')) return false;
  std::size_t apart = 0;
  for (std::size_t i = 0; i < x.size(); ++i) apart += x[i] != y[i] ? 1U : 0U;
  return apart == 1;
}

}  // namespace chiso
