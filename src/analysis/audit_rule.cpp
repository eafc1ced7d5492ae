#include <chiso/analysis/audit_rule.hpp>

#include "analysis/wording.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <string>

namespace chiso {
namespace {

using wording::in_both;
using wording::number;

std::string joined(const std::vector<std::string>& places) {
  std::string text;
  for (const std::string& place : places)
    if (!place.empty()) text += (text.empty() ? "" : "; ") + place;
  return text;
}

/// What is to be said of one figure; nothing of an exact one, or of a target.
std::optional<Finding> finding_of(const JudgedFigure& figure, std::string code) {
  Finding finding{.code = std::move(code),
                  .node = figure.claim.node,
                  .place = joined(figure.places),
                  .printed = figure.claim.printed};
  if (!figure.judged) {
    if (figure.why_not == Label{}) return std::nullopt;
    finding.severity = Severity::warning;
    finding.message = {"không đối chiếu được: " + figure.why_not.vi,
                       "cannot be checked: " + figure.why_not.en};
    return finding;
  }
  if (figure.judged->verdict == Verdict::exact) return std::nullopt;
  finding.severity = figure.judged->verdict == Verdict::error ? Severity::error : Severity::note;
  finding.expected = to_string(figure.judged->expected);
  finding.message = figure.judged->derivation;
  if (figure.mistake) finding.explanation = figure.mistake->text;
  return finding;
}

template <class OfKind>
std::vector<Finding> findings_of(const AuditInput& input, const char* code, const OfKind& of_kind) {
  std::vector<Finding> found;
  for (const JudgedFigure& figure : input.figures)
    if (of_kind(figure.claim.kind))
      if (auto finding = finding_of(figure, code)) found.push_back(std::move(*finding));
  return found;
}

Label message_of(const PrintedSum& sum) {
  return in_both([&](Language l) {
    std::string text;
    for (const auto& [part, figure] : sum.parts)
      text += (text.empty() ? "" : " + ") + number(printed_number(figure), l);
    text += " = " + number(sum.verdict.total, l);
    text += wording::pick(l, ", chênh ", ", apart by ") +
            number(sum.verdict.difference().magnitude(), l) +
            wording::pick(l, "; làm tròn chỉ cho phép ", "; rounding allows ") +
            number(sum.verdict.allowed, l);
    if (sum.conclusion() == Conclusion::weaker)
      text += wording::pick(l, "; mục tiêu chung thấp hơn tổng các mục tiêu thành phần",
                            "; the whole's target is below the sum of its parts' targets");
    if (sum.conclusion() == Conclusion::stronger)
      text += wording::pick(l, "; đạt mọi mục tiêu thành phần vẫn chưa đạt mục tiêu chung",
                            "; meeting every part's target does not meet the whole's");
    return text;
  });
}

/// The number after the slash in "xếp thứ 18/63" or "15- 20/63", if the place before it is the
/// one that is meant.
std::optional<int> denominator_of(std::string_view text, double rank) {
  if (!(rank >= 1)) return std::nullopt;
  const auto digit = [&](std::size_t i) {
    return i < text.size() && text[i] >= '0' && text[i] <= '9';
  };
  for (auto slash = text.find('/'); slash != std::string_view::npos;
       slash = text.find('/', slash + 1)) {
    std::size_t end = slash;
    while (end > 0 && text[end - 1] == ' ') --end;
    std::size_t begin = end;
    while (begin > 0 && digit(begin - 1)) --begin;
    std::size_t after = slash + 1;
    while (after < text.size() && text[after] == ' ') ++after;
    if (begin == end || !digit(after)) continue;
    int place = 0;
    int of = 0;
    std::from_chars(text.data() + begin, text.data() + end, place);
    const auto read = std::from_chars(text.data() + after, text.data() + text.size(), of);
    const bool is_date = read.ptr != text.data() + text.size() && *read.ptr == '/';
    if (read.ec == std::errc{} && place == rank && of > 0 && !is_date) return of;
  }
  return std::nullopt;
}

int rank_of(const Goal& goal) {
  if (const auto* rank = std::get_if<goal::Rank>(&goal.kind)) return rank->rank;
  if (const auto* band = std::get_if<goal::RankBand>(&goal.kind)) return band->worst;
  return 0;
}

/// All that is printed with one denominator.
struct Denominator {
  std::size_t figures = 0;
  std::vector<std::string> places{};  ///< in the plan's order
  std::string first{};
  std::map<Period, std::size_t> ranked{};  ///< of periods in which it is not the number ranked
};

}  // namespace

namespace audit_rule {

std::vector<Finding> levels(const AuditInput& input) {
  return findings_of(input, "level", [](ClaimKind kind) { return kind == ClaimKind::level; });
}

std::vector<Finding> changes(const AuditInput& input) {
  return findings_of(input, "change", [](ClaimKind kind) { return kind == ClaimKind::change; });
}

std::vector<Finding> ranks(const AuditInput& input) {
  return findings_of(input, "rank", [](ClaimKind kind) { return kind == ClaimKind::rank; });
}

std::vector<Finding> places(const AuditInput& input) {
  return findings_of(input, "places", [](ClaimKind kind) {
    return kind == ClaimKind::places_gained || kind == ClaimKind::places_lost;
  });
}

std::vector<Finding> sums(const AuditInput& input) {
  std::vector<Finding> found;
  for (const PrintedSum& sum : input.sums) {
    if (sum.verdict.exact) continue;
    const bool wrong = sum.kind == SumKind::components || sum.claimed || sum.explained_by;
    const bool weaker = sum.conclusion() == Conclusion::weaker;
    Finding finding{.severity = wrong    ? Severity::error
                                : weaker ? Severity::note
                                         : Severity::warning,
                    .code = "sum",
                    .node = sum.node,
                    .place = sum.place,
                    .printed = sum.text,
                    .expected = wrong ? to_string(sum.verdict.total) : "",
                    .message = message_of(sum)};
    if (sum.explained_by)
      finding.explanation = in_both([&](Language l) {
        const std::string year = std::to_string(input.plan.baseline());
        const std::string parts = wording::names(input.evidence, *sum.explained_by, l);
        return l == Language::vi
                   ? "khớp nếu giữ số năm " + year + " của: " + parts
                   : "agrees if these are left at their " + year + " figure: " + parts;
      });
    found.push_back(std::move(finding));
  }
  return found;
}

std::vector<Finding> denominators(const AuditInput& input) {
  std::map<int, Denominator> printed;
  const auto note = [&](std::string_view text, double rank,
                        const std::string& place) -> std::optional<int> {
    const auto of = denominator_of(text, rank);
    if (!of) return std::nullopt;
    Denominator& one = printed[*of];
    if (one.figures++ == 0) one.first = text;
    if (std::ranges::find(one.places, place) == one.places.end()) one.places.push_back(place);
    return of;
  };
  for (const JudgedFigure& figure : input.figures) {
    const Claim& claim = figure.claim;
    if (claim.kind != ClaimKind::rank) continue;
    const auto of = note(claim.printed, claim.value.value, joined(figure.places));
    const auto place = input.evidence.place(claim.node, claim.period);
    if (of && place && claim.period != input.plan.period() &&
        place->of != static_cast<std::size_t>(*of))
      printed[*of].ranked[claim.period] = place->of;
  }
  for (const Target& target : input.plan.targets())
    (void)note(target.printed, rank_of(target.goal), target.place);

  std::vector<Finding> found;
  for (const auto& [of, one] : printed) {
    if (one.ranked.empty()) continue;
    const auto units = input.evidence.panel().units().size();
    const bool convention = static_cast<std::size_t>(of) == units;
    found.push_back({.severity = convention ? Severity::note : Severity::error,
                     .code = "denominator",
                     .place = joined(one.places),
                     .printed = one.first,
                     .expected = std::to_string(one.ranked.rbegin()->second),
                     .message = in_both([&, of = of, &one = one](Language l) {
                       const std::string sign = wording::quoted("/" + std::to_string(of), l);
                       const std::string count = std::to_string(one.figures);
                       std::string text = l == Language::vi
                                              ? sign + " (in ở " + count + " thứ hạng)"
                                              : sign + " (printed with " + count + " ranks)";
                       if (convention)
                         text += wording::pick(l, " đếm mọi đơn vị", " counts all units");
                       for (const auto& [period, ranked] : one.ranked)
                         text += "; " + (l == Language::vi
                                             ? "năm " + std::to_string(period) + " chỉ " +
                                                   std::to_string(ranked) + " đơn vị được xếp hạng"
                                             : std::to_string(ranked) + " were ranked in " +
                                                   std::to_string(period));
                       return text;
                     })});
  }
  return found;
}

}  // namespace audit_rule

std::span<const AuditRule> audit_rules() noexcept {
  static constexpr std::array<AuditRule, 6> rules{audit_rule::levels, audit_rule::changes,
                                                  audit_rule::ranks,  audit_rule::places,
                                                  audit_rule::sums,   audit_rule::denominators};
  return rules;
}

}  // namespace chiso
