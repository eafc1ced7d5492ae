#include <chiso/analysis/claim_verdict.hpp>

#include "analysis/wording.hpp"

namespace chiso {
namespace {

using wording::in_both;
using wording::number;
using wording::pick;
using wording::signed_number;

std::string year(Period period) { return std::to_string(period); }

/// "published for 2023: 3.8065; from its parts: 3.806549"
Label derivation_of_level(const Claim& claim, const Evidence& evidence, const SourceValue& source,
                          Verdict verdict) {
  return in_both([&](Language l) {
    const bool published = evidence.published(claim.node, claim.period);
    std::string text = published ? pick(l, "số liệu công bố năm ", "published for ")
                                 : pick(l, "tính từ các thành phần năm ", "made of its parts in ");
    text += year(claim.period) + ": " + number(source.value, l);
    const auto parts = evidence.recomputed(claim.node, claim.period);
    if (published && parts && parts->value != source.value)
      text += pick(l, "; tính lại từ các thành phần: ", "; recomputed from its parts: ") +
              number(parts->value, l);
    if (verdict == Verdict::rounding_artefact)
      text += pick(l, "; chỉ lệch do làm tròn", "; no more apart than rounding allows");
    return text;
  });
}

Label derivation_of_change(const Claim& claim, const SourceValue& a, const SourceValue& b, int k,
                           Verdict verdict) {
  return in_both([&](Language l) {
    const Decimal difference = a.value - b.value;
    std::string text = number(a.value, l) + " (" + year(claim.period) + ") − " +
                       number(b.value, l) + " (" + year(*claim.against) +
                       ") = " + signed_number(difference, l);
    if (difference.trimmed().decimals() > k)
      text += pick(l, ", làm tròn ", ", rounded ") + signed_number(difference.rounded(k), l);
    if (verdict == Verdict::rounding_artefact)
      text += pick(l, "; số in là hiệu của hai mức đã làm tròn: ",
                   "; printed is the difference of the rounded levels: ") +
              number(a.value.rounded(k), l) + " − " + number(b.value.rounded(k), l);
    return text;
  });
}

std::string place_in(const Place& place, Period period, Language l) {
  const std::string rank = wording::place(place.rank, l);
  const std::string of = std::to_string(place.of);
  return l == Language::vi ? "hạng " + rank + "/" + of + " năm " + year(period)
                           : "rank " + rank + " of " + of + " in " + year(period);
}

std::optional<ClaimVerdict> judge_change(const Claim& claim, const Evidence& evidence,
                                         std::optional<int> beside) {
  const auto a = evidence.value(claim.node, claim.period);
  const auto b = evidence.value(claim.node, *claim.against);
  if (!a || !b) return std::nullopt;
  const int k = decimals_of_difference(claim.value, beside);
  const Verdict verdict = judge_difference(claim.value, *a, *b, beside);
  return ClaimVerdict{verdict, (a->value - b->value).rounded(k),
                      derivation_of_change(claim, *a, *b, k, verdict)};
}

std::optional<ClaimVerdict> judge_level_claim(const Claim& claim, const Evidence& evidence) {
  const auto source = evidence.value(claim.node, claim.period);
  if (!source) return std::nullopt;
  const Verdict verdict = judge_level(claim.value, *source);
  const Decimal expected =
      claim.value.decimals ? source->value.rounded(*claim.value.decimals) : source->value;
  return ClaimVerdict{verdict, expected, derivation_of_level(claim, evidence, *source, verdict)};
}

std::optional<ClaimVerdict> judge_rank_claim(const Claim& claim, const Evidence& evidence) {
  const auto place = evidence.place(claim.node, claim.period);
  if (!place) return std::nullopt;
  return ClaimVerdict{judge_place(claim.value, place->rank), Decimal::of(place->rank),
                      in_both([&](Language l) { return place_in(*place, claim.period, l); })};
}

std::optional<ClaimVerdict> judge_places(const Claim& claim, const Evidence& evidence) {
  const auto now = evidence.place(claim.node, claim.period);
  const auto then = evidence.place(claim.node, *claim.against);
  if (!now || !then) return std::nullopt;
  const double gained = then->rank - now->rank;
  const double moved = claim.kind == ClaimKind::places_gained ? gained : -gained;
  const Label derivation = in_both([&](Language l) {
    const std::string count = wording::place(gained < 0 ? -gained : gained, l);
    const std::string both =
        place_in(*then, *claim.against, l) + ", " + place_in(*now, claim.period, l) + ": ";
    if (l == Language::vi) return both + (gained < 0 ? "giảm " : "tăng ") + count + " bậc";
    return both + count + (count == "1" ? " place" : " places") +
           (gained < 0 ? " lost" : " gained");
  });
  return ClaimVerdict{judge_place(claim.value, moved), Decimal::of(moved), derivation};
}

}  // namespace

std::optional<ClaimVerdict> judge_claim(const Claim& claim, const Evidence& evidence,
                                        std::optional<int> beside) {
  switch (claim.kind) {
    case ClaimKind::change: return judge_change(claim, evidence, beside);
    case ClaimKind::rank: return judge_rank_claim(claim, evidence);
    case ClaimKind::places_gained:
    case ClaimKind::places_lost: return judge_places(claim, evidence);
    case ClaimKind::level: break;
  }
  return judge_level_claim(claim, evidence);
}

}  // namespace chiso
