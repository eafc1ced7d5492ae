#include <chiso/analysis/judged_figure.hpp>

#include <boost/test/unit_test.hpp>

#include "support/audited.hpp"
#include "support/check.hpp"

#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(analysis_judged_figure)

using chiso::Claim;
using chiso::ClaimKind;
using chiso::judge_figures;
using chiso::Verdict;
using support::claim;
using Places = std::vector<std::string>;

auto judged(std::vector<Claim> claims) {
  return judge_figures(support::audited_plan(std::move(claims)), support::evidence());
}

BOOST_AUTO_TEST_CASE(a_figure_in_two_sections_is_one_figure_in_two_places) {
  const auto figures = judged({claim(ClaimKind::level, "a", {3.81, 2}, 2022, {}, "I"),
                               claim(ClaimKind::level, "a", {3.81, 2}, 2022, {}, "III"),
                               claim(ClaimKind::level, "a", {3.8065, 4}, 2022, {}, "II")});
  BOOST_TEST(figures.size() == 2u);  // with other decimals it is another figure
  BOOST_CHECK((figures[0].places == Places{"I", "III"}));
  BOOST_CHECK(figures[0].verdict() == Verdict::exact);
}

BOOST_AUTO_TEST_CASE(the_level_beside_a_change_stands_at_the_same_place) {
  // 4.5131 − 4.3171 = 0.1960: "0.2" alone, and beside 4.51.
  const Claim change = claim(ClaimKind::change, "b", {0.2, 1}, 2022, 2021, "III");
  BOOST_CHECK(judged({change})[0].verdict() == Verdict::exact);
  const auto elsewhere = claim(ClaimKind::level, "b", {4.51, 2}, 2022, {}, "I");
  BOOST_CHECK(judged({change, elsewhere})[0].verdict() == Verdict::exact);
  const Claim rounded = claim(ClaimKind::change, "b", {0.1, 1}, 2022, 2021, "III");
  BOOST_TEST(chiso::to_string(judged({rounded})[0].judged->expected) == "0.2");
  const auto beside = claim(ClaimKind::level, "b", {4.51, 2}, 2022, {}, "III");
  BOOST_TEST(chiso::to_string(judged({rounded, beside})[0].judged->expected) == "0.20");
}

BOOST_AUTO_TEST_CASE(an_error_gets_its_likeliest_mistake_and_nothing_else_does) {
  const auto figures = judged({claim(ClaimKind::change, "a", {0.27, 2}, 2022, 2020),
                               claim(ClaimKind::change, "a", {0.11, 2}, 2022, 2021)});
  BOOST_CHECK(figures[0].verdict() == Verdict::error);
  BOOST_TEST(figures[0].mistake->cause == chiso::Cause::one_digit);
  BOOST_CHECK(figures[1].verdict() == Verdict::rounding_artefact);
  BOOST_CHECK(!figures[1].mistake);
}

BOOST_AUTO_TEST_CASE(the_row_above_is_that_of_the_document) {
  const auto figures =
      judged({claim(ClaimKind::level, "b", {4.51, 2}), claim(ClaimKind::level, "a", {4.5131, 4})});
  BOOST_TEST(figures[1].mistake->cause == chiso::Cause::other_row);
}

BOOST_AUTO_TEST_CASE(a_figure_of_the_plans_own_period_speaks_of_a_target) {
  const auto figures = judged({claim(ClaimKind::level, "index", {9, 0}, 2023)});
  BOOST_CHECK(!figures[0].verdict());
  BOOST_CHECK(figures[0].why_not == chiso::Label{});
}

BOOST_AUTO_TEST_CASE(a_figure_of_which_there_are_no_data_says_so) {
  const auto figures = judged({claim(ClaimKind::level, "index", {9, 0}, 1999),
                               claim(ClaimKind::change, "index", {1, 0}, 2022, 1999),
                               claim(ClaimKind::rank, "index", {1, 0}, 2031)});
  BOOST_CHECK(!figures[0].verdict());
  BOOST_TEST(figures[0].why_not.en == "there are no data for 1999");
  BOOST_TEST(figures[1].why_not.en == "there are no data for 1999");
  BOOST_TEST(figures[2].why_not.en == "there are no data for 2031");
}

BOOST_AUTO_TEST_CASE(a_figure_beyond_18_digits_is_not_judged_and_spoils_no_other) {
  const auto figures =
      judged({claim(ClaimKind::level, "index", 1e300), claim(ClaimKind::level, "a", {3.81, 2})});
  BOOST_TEST(figures[0].why_not.en.find("18 digits") != std::string::npos);
  BOOST_CHECK(figures[1].verdict() == Verdict::exact);
}

BOOST_AUTO_TEST_SUITE_END()
