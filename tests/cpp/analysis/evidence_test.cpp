#include <chiso/analysis/evidence.hpp>

#include <boost/test/unit_test.hpp>

#include <chiso/core/error.hpp>

#include "support/audited.hpp"
#include "support/check.hpp"
#include "support/papi.hpp"

BOOST_AUTO_TEST_SUITE(analysis_evidence)

using chiso::Decimal;
using chiso::Evidence;
using chiso::Language;
using chiso::Place;
using chiso::SourceValue;
using chiso::Universe;
using support::evidence;

BOOST_AUTO_TEST_CASE(a_published_total_is_the_reference_and_the_recomputed_stands_beside_it) {
  const auto data = evidence();
  BOOST_TEST(data.published("index", 2022));
  BOOST_CHECK(
      (data.value("index", 2022) == SourceValue{Decimal::of(8.3197), Decimal::half_unit(4)}));
  BOOST_CHECK((data.recomputed("index", 2022) ==
               SourceValue{Decimal::of(8.3196), 2 * Decimal::half_unit(4)}));
}

BOOST_AUTO_TEST_CASE(where_nothing_is_published_the_parts_are_rolled_up) {
  const auto data = evidence();
  BOOST_TEST(!data.published("index", 2020));
  BOOST_CHECK(data.value("index", 2020) == data.recomputed("index", 2020));
  BOOST_CHECK(data.value("index", 2020)->value == Decimal::of(8.2047));
}

BOOST_AUTO_TEST_CASE(a_column_is_printed_with_as_many_decimals_as_any_of_its_values_shows) {
  const auto hill = evidence("Hill").value("a", 2022);  // 5, beside 3.8065
  BOOST_TEST(chiso::to_string(hill->value) == "5.0000");
  BOOST_CHECK(hill->half_unit == Decimal::half_unit(4));
}

BOOST_AUTO_TEST_CASE(a_mean_is_no_less_certain_than_its_worst_part) {
  const Evidence data(support::audited_framework(), support::audited_panel(),
                      {.rule = chiso::aggregate::Arithmetic{}}, "Lake");
  BOOST_CHECK(data.recomputed("index", 2022)->half_unit == Decimal::half_unit(4));
}

BOOST_AUTO_TEST_CASE(a_computed_column_has_no_printed_decimals) {
  const std::vector<chiso::Cell> cells{{0, 1, 0.1 + 0.2}};
  const Evidence data(support::audited_framework(), support::audited_panel().with(2022, cells), {},
                      "Lake");
  BOOST_CHECK((data.value("a", 2022) == SourceValue{Decimal::of(0.3), {}}));
}

BOOST_AUTO_TEST_CASE(places_state_their_universe) {
  const auto data = evidence();
  BOOST_CHECK((data.place("index", 2022) == Place{2, 3}));
  BOOST_CHECK((data.place("a", 2022) == Place{3, 4}));  // Dune has an a
  BOOST_CHECK((data.place("a", 2022, Universe::with_index) == Place{2, 3}));
  BOOST_CHECK((data.place_within("region", "index", 2022) == Place{1, 2}));
  BOOST_CHECK(data.place_within("island", "index", 2022) == std::nullopt);
  BOOST_CHECK((data.place("index", 2021) == Place{4, 4}));
  BOOST_CHECK((data.place_among_both("index", 2021, 2022) == Place{3, 3}));
  BOOST_CHECK((data.place_among_both("index", 2022, 2021) == Place{2, 3}));
}

BOOST_AUTO_TEST_CASE(what_is_not_there_has_a_reason) {
  const auto lake = evidence();
  BOOST_CHECK(lake.value("index", 1999) == std::nullopt);
  BOOST_CHECK(lake.place("index", 1999) == std::nullopt);
  BOOST_TEST(lake.why_not("index", 1999).en == "there are no data for 1999");
  const auto dune = evidence("Dune");
  BOOST_CHECK(dune.value("index", 2022) == std::nullopt);
  BOOST_CHECK(dune.place("index", 2022) == std::nullopt);
  BOOST_CHECK(dune.place_among_both("index", 2021, 2022) == std::nullopt);
  BOOST_TEST(dune.why_not("index", 2022).en.find("no value for 'b' in 2022") != std::string::npos);
  BOOST_TEST(dune.why_not("index", 2022).vi.find("“Chỉ số” năm 2022") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_node_that_was_not_yet_there_has_no_value_though_the_panel_has_one) {
  const chiso::Framework late({{.id = "index"},
                               {.id = "a", .parent = "index", .indicator = chiso::Indicator{}},
                               {.id = "b",
                                .parent = "index",
                                .lifetime = {.since = 2022},
                                .indicator = chiso::Indicator{}}});
  const Evidence data(late, support::audited_panel(), {}, "Lake");
  BOOST_CHECK(data.value("b", 2021) == std::nullopt);
  BOOST_CHECK(data.place("b", 2021) == std::nullopt);
  BOOST_TEST(data.why_not("b", 2021).en == "'b' was no part of the index in 2021");
}

BOOST_AUTO_TEST_CASE(a_period_that_cannot_be_scored_says_why_and_spoils_no_other) {
  const std::vector<chiso::Cell> cells{{1, 1, -1}};  // Hill's a, of which no geometric mean is
  const Evidence data(support::audited_framework(), support::audited_panel().with(2021, cells),
                      {.rule = chiso::aggregate::Geometric{}}, "Lake");
  BOOST_CHECK(data.place("index", 2021) == std::nullopt);
  BOOST_TEST(data.why_not("index", 2021).en.find("2021 cannot be scored") == 0u);
  BOOST_CHECK(data.place("index", 2022).has_value());
}

BOOST_AUTO_TEST_CASE(published_figures_of_papi_are_read_with_their_four_decimals) {
  const Evidence data(support::papi_framework(), support::papi_panel(), {}, "Lai Châu");
  BOOST_CHECK(data.value("environment", 2023)->value == Decimal::of(3.8065));
  BOOST_CHECK(data.value("papi", 2023)->value == Decimal::of(43.6222));  // published: 43.6223
  BOOST_CHECK(data.value("papi", 2023)->half_unit == 8 * Decimal::half_unit(4));
}

BOOST_AUTO_TEST_CASE(an_unknown_unit_is_refused) {
  BOOST_CHECK_EXCEPTION((void)evidence("Lak"), chiso::InputError, support::says("'Lake'"));
}

BOOST_AUTO_TEST_CASE(nodes_are_named_in_the_readers_language) {
  BOOST_TEST(evidence().name("index", Language::vi) == "Chỉ số");
  BOOST_TEST(evidence().name("a", Language::vi) == "a");
}

BOOST_AUTO_TEST_SUITE_END()
