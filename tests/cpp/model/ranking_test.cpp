#include <chiso/model/ranking.hpp>

#include <boost/test/unit_test.hpp>

#include "support/check.hpp"

BOOST_AUTO_TEST_SUITE(model_ranking)

using chiso::missing;
using chiso::Ranking;
using chiso::RankOptions;
using chiso::Ties;
using support::says;

Ranking example() {
  return {{"Ash", "Birch", "Cedar", "Date"}, {2, missing, 1, 2.5}, {{"Birch", "no score"}}, {}};
}

BOOST_AUTO_TEST_CASE(a_ranking_says_the_place_and_of_how_many) {
  BOOST_TEST(example().of("Cedar") == 1);
  BOOST_TEST(chiso::is_missing(example().of("Birch")));
  BOOST_TEST(example().n_ranked() == 3u);
  BOOST_TEST(example().left_out().front().reason == "no score");
  BOOST_CHECK_EXCEPTION((void)example().of("Ceder"), chiso::InputError, says("'Ceder'", "'Cedar'"));
}

BOOST_AUTO_TEST_CASE(the_ranked_units_come_in_order_and_equals_as_they_were_given) {
  BOOST_CHECK((example().ordered() == std::vector<std::string>{"Cedar", "Ash", "Date"}));
  const Ranking tied({"b", "a", "c"}, {1, 1, 1}, {}, {});
  BOOST_CHECK((tied.ordered() == std::vector<std::string>{"b", "a", "c"}));
}

BOOST_AUTO_TEST_CASE(places_that_do_not_match_the_units_or_the_reasons_are_refused) {
  BOOST_CHECK_EXCEPTION(Ranking({"a", "b"}, {1}, {}, {}), chiso::StructureError,
                        says("1 places for 2 units"));
  BOOST_CHECK_EXCEPTION(Ranking({"a", "b"}, {1, missing}, {}, {}), chiso::StructureError,
                        says("1 units have no place", "0"));
  BOOST_CHECK_THROW(Ranking({"a"}, {1}, {{"a", "why"}}, {}), chiso::StructureError);
}

BOOST_AUTO_TEST_CASE(a_ranking_prints_places_then_those_left_out) {
  BOOST_TEST(support::printed(example()) ==
             "1 of 3  Cedar\n2 of 3  Ash\n2.5 of 3  Date\nnot ranked  Birch (no score)\n");
}

BOOST_AUTO_TEST_CASE(rankings_compare_by_places_rule_and_universe) {
  BOOST_CHECK(example() == example());
  const Ranking other_rule({"Ash", "Birch", "Cedar", "Date"}, {2, missing, 1, 2.5},
                           {{"Birch", "no score"}}, {.ties = Ties::average});
  BOOST_CHECK(other_rule != example());
  const Ranking other_reason({"Ash", "Birch", "Cedar", "Date"}, {2, missing, 1, 2.5},
                             {{"Birch", "left"}}, {});
  BOOST_CHECK(other_reason != example());
  BOOST_CHECK(RankOptions{} == RankOptions{});
  BOOST_CHECK(RankOptions{} != RankOptions{.digits = 3});
}

BOOST_AUTO_TEST_CASE(nobody_may_be_ranked) {
  const Ranking empty({"a"}, {missing}, {{"a", "no score"}}, {});
  BOOST_TEST(empty.n_ranked() == 0u);
  BOOST_TEST(empty.ordered().empty());
  BOOST_TEST(Ranking({}, {}, {}, {}).n_ranked() == 0u);
}

BOOST_AUTO_TEST_CASE(every_tie_rule_has_its_name) {
  BOOST_TEST(support::printed(Ties::min) == "min");
  BOOST_TEST(support::printed(Ties::max) == "max");
  BOOST_TEST(support::printed(Ties::dense) == "dense");
  BOOST_TEST(support::printed(Ties::ordinal) == "ordinal");
  BOOST_TEST(support::printed(Ties::average) == "average");
}

BOOST_AUTO_TEST_CASE(options_print_the_rule_they_are) {
  BOOST_TEST(support::printed(chiso::RankOptions{}) == "ties min, unrounded, tolerance 1e-12");
  const chiso::RankOptions rule{
      .ties = Ties::max, .digits = 3, .tolerance = 0, .direction = chiso::Direction::lower};
  BOOST_TEST(support::printed(rule) == "ties max, on 3 digits, tolerance 0, lower is better");
}

BOOST_AUTO_TEST_SUITE_END()
