#include <chiso/model/scores.hpp>

#include <boost/test/unit_test.hpp>

#include "support/check.hpp"
#include "support/small.hpp"

BOOST_AUTO_TEST_SUITE(model_scores)

using chiso::InputError;
using chiso::missing;
using chiso::Scores;
using support::says;

/// Two units, an index over a and b; the second unit has no b.
Scores example(double last = missing) {
  return {support::flat_panel({{1, 2}, {3, missing}}),
          support::flat_framework(2),
          2023,
          {3, missing, 1, 3, 2, last}};
}

BOOST_AUTO_TEST_CASE(a_score_is_found_by_unit_and_node) {
  const Scores scores = example();
  BOOST_TEST(scores.of("u1") == 3);
  BOOST_TEST(scores.of("u2", "a") == 3);
  BOOST_TEST(chiso::is_missing(scores.of("u2")));
  BOOST_TEST(scores.values().rows() == 2);
  BOOST_TEST(scores.values().cols() == 3);
  BOOST_TEST(support::alike(scores.of_node(1), {1, 3}));
  BOOST_TEST(scores.period() == 2023);
}

BOOST_AUTO_TEST_CASE(unknown_names_are_refused_with_the_nearest) {
  BOOST_CHECK_EXCEPTION((void)example().of("u9"), InputError, says("'u9'", "did you mean"));
  BOOST_CHECK_EXCEPTION((void)example().of("u1", "indx"), InputError, says("'indx'", "'index'"));
}

BOOST_AUTO_TEST_CASE(a_table_of_the_wrong_size_is_refused) {
  BOOST_CHECK_EXCEPTION(
      Scores(support::flat_panel({{1, 2}}), support::flat_framework(2), 2023, {1}),
      chiso::StructureError, says("got 1", "expected 3"));
}

BOOST_AUTO_TEST_CASE(scores_compare_by_what_they_hold_missing_ones_alike) {
  BOOST_CHECK(example() == example());
  BOOST_CHECK(example() != example(4));
}

BOOST_AUTO_TEST_CASE(scores_print_how_many_units_are_scored) {
  BOOST_TEST(support::printed(example()) == "index 2023: 1 of 2 units scored on 3 nodes");
}

BOOST_AUTO_TEST_SUITE_END()
