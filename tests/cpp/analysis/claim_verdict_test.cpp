#include <chiso/analysis/claim_verdict.hpp>

#include <boost/test/unit_test.hpp>

#include <chiso/core/error.hpp>

#include "support/audited.hpp"
#include "support/check.hpp"

BOOST_AUTO_TEST_SUITE(analysis_claim_verdict)

using chiso::ClaimKind;
using chiso::Decimal;
using chiso::judge_claim;
using chiso::Verdict;
using support::claim;
using support::evidence;

BOOST_AUTO_TEST_CASE(a_level_is_held_against_the_published_value) {
  const auto exact = judge_claim(claim(ClaimKind::level, "index", {8.32, 2}), evidence());
  BOOST_TEST(exact->verdict == Verdict::exact);
  const auto parts = judge_claim(claim(ClaimKind::level, "index", {8.3196, 4}), evidence());
  BOOST_TEST(parts->verdict == Verdict::rounding_artefact);
  BOOST_TEST(chiso::to_string(parts->expected) == "8.3197");
  BOOST_TEST(parts->derivation.en ==
             "published for 2022: 8.3197; recomputed from its parts: 8.3196; no more apart than "
             "rounding allows");
  BOOST_TEST(parts->derivation.vi.find("8,3197") != std::string::npos);
  const auto rolled = judge_claim(claim(ClaimKind::level, "index", {9, 0}, 2020), evidence());
  BOOST_TEST(rolled->verdict == Verdict::error);
  BOOST_TEST(rolled->derivation.en == "made of its parts in 2020: 8.2047");
}

BOOST_AUTO_TEST_CASE(a_change_is_derived_step_by_step) {
  const auto wrong = judge_claim(claim(ClaimKind::change, "a", {0.27, 2}, 2022, 2020), evidence());
  BOOST_TEST(wrong->verdict == Verdict::error);
  BOOST_TEST(chiso::to_string(wrong->expected) == "0.17");
  BOOST_TEST(wrong->derivation.en == "3.8065 (2022) − 3.6409 (2020) = +0.1656, rounded +0.17");
  BOOST_TEST(wrong->derivation.vi == "3,8065 (2022) − 3,6409 (2020) = +0,1656, làm tròn +0,17");
  const auto artefact =
      judge_claim(claim(ClaimKind::change, "a", {0.11, 2}, 2022, 2021), evidence());
  BOOST_TEST(artefact->verdict == Verdict::rounding_artefact);
  BOOST_TEST(artefact->derivation.en.ends_with("of the rounded levels: 3.81 − 3.70"));
  const auto fall = judge_claim(claim(ClaimKind::change, "b", {-0.05, 2}, 2022, 2020), evidence());
  BOOST_TEST(fall->verdict == Verdict::exact);
}

BOOST_AUTO_TEST_CASE(places_gained_are_those_in_each_years_own_ranking) {
  const auto gained =
      judge_claim(claim(ClaimKind::places_gained, "index", {2, 0}, 2022, 2021), evidence());
  BOOST_TEST(gained->verdict == Verdict::exact);
  BOOST_TEST(gained->derivation.en == "rank 4 of 4 in 2021, rank 2 of 3 in 2022: 2 places gained");
  BOOST_TEST(gained->derivation.vi == "hạng 4/4 năm 2021, hạng 2/3 năm 2022: tăng 2 bậc");
  const auto lost =
      judge_claim(claim(ClaimKind::places_lost, "index", {1, 0}, 2022, 2020), evidence());
  BOOST_TEST(lost->verdict == Verdict::exact);
  BOOST_TEST(lost->derivation.en.ends_with("1 place lost"));
  const auto wrong =
      judge_claim(claim(ClaimKind::places_gained, "index", {1, 0}, 2022, 2020), evidence());
  BOOST_TEST(wrong->verdict == Verdict::error);
  BOOST_CHECK(wrong->expected == Decimal(-1, 0));
}

BOOST_AUTO_TEST_CASE(a_rank_is_right_or_wrong) {
  const auto right = judge_claim(claim(ClaimKind::rank, "index", {2, 0}), evidence());
  BOOST_TEST(right->verdict == Verdict::exact);
  BOOST_TEST(right->derivation.en == "rank 2 of 3 in 2022");
  const auto wrong = judge_claim(claim(ClaimKind::rank, "index", {3, 0}), evidence());
  BOOST_TEST(wrong->verdict == Verdict::error);
  BOOST_TEST(chiso::to_string(wrong->expected) == "2");
}

BOOST_AUTO_TEST_CASE(what_the_data_do_not_know_is_not_judged) {
  BOOST_CHECK(!judge_claim(claim(ClaimKind::level, "a", {1, 0}, 1999), evidence()));
  BOOST_CHECK(!judge_claim(claim(ClaimKind::change, "a", {1, 0}, 2022, 1999), evidence()));
  BOOST_CHECK(!judge_claim(claim(ClaimKind::rank, "index", {1, 0}), evidence("Dune")));
  BOOST_CHECK(
      !judge_claim(claim(ClaimKind::places_gained, "index", {1, 0}, 2022, 2021), evidence("Dune")));
}

BOOST_AUTO_TEST_CASE(a_figure_beyond_18_digits_is_refused) {
  BOOST_CHECK_THROW((void)judge_claim(claim(ClaimKind::level, "a", 1e300), evidence()),
                    chiso::DomainError);
}

BOOST_AUTO_TEST_SUITE_END()
