#include <chiso/model/panel.hpp>

#include <boost/test/unit_test.hpp>

#include <limits>

#include "support/check.hpp"
#include "support/small.hpp"

BOOST_AUTO_TEST_SUITE(model_panel)

using chiso::Cell;
using chiso::InputError;
using chiso::missing;
using chiso::MissingReason;
using chiso::Panel;
using chiso::PanelParts;
using chiso::StructureError;
using support::says;
using support::says_of;
using support::small_panel;
using support::small_parts;

constexpr double infinite = std::numeric_limits<double>::infinity();

BOOST_AUTO_TEST_CASE(a_value_is_found_by_unit_node_and_period) {
  const Panel panel = small_panel();
  BOOST_TEST(panel.value("Cedar", "nurse", 2021) == 4);
  BOOST_TEST(panel.value("Ash", "clean", 2023) == 5);
  BOOST_TEST(panel.values(2023)(1, 3) == 3);  // Birch, college
  BOOST_TEST(panel.values(2023).rows() == 5);
  BOOST_TEST(panel.values(2023).cols() == 5);
  BOOST_TEST(panel.unit_index("Elm") == 4u);
  BOOST_TEST(panel.node_index("clean") == 4u);
  BOOST_TEST(panel.has_period(2022));
  BOOST_TEST(!panel.has_period(2020));
  BOOST_TEST(panel.units()[2].groups.at("region") == "south");
}

BOOST_AUTO_TEST_CASE(a_missing_value_has_its_reason_and_others_have_none) {
  const Panel panel = small_panel();
  BOOST_CHECK(panel.missing_reason("Elm", "college", 2023) == MissingReason::not_collected);
  BOOST_CHECK(panel.missing_reason("Date", "life", 2022) == MissingReason::not_stated);
  BOOST_CHECK(!panel.missing_reason("Ash", "life", 2023).has_value());
}

BOOST_AUTO_TEST_CASE(unknown_names_are_refused_with_the_nearest) {
  const Panel panel = small_panel();
  BOOST_CHECK_EXCEPTION((void)panel.unit_index("Ceder"), InputError,
                        says("unknown unit 'Ceder'", "'Cedar'"));
  BOOST_CHECK_EXCEPTION((void)panel.value("Ash", "lives", 2023), InputError,
                        says("unknown node 'lives'", "'life'"));
  BOOST_CHECK_EXCEPTION((void)panel.values(1999), InputError,
                        says("period 1999", "from 2021 to 2023"));
  BOOST_CHECK_EXCEPTION((void)panel.at(2024), InputError, says("period 2024"));
  BOOST_CHECK_THROW((void)panel.standard_errors(2024), InputError);
  BOOST_CHECK_THROW((void)panel.missing_reason("Ash", "life", 2024), InputError);
  BOOST_TEST(!panel.find_node("lives").has_value());
}

BOOST_AUTO_TEST_CASE(an_empty_panel_is_refused_with_all_that_it_lacks) {
  BOOST_CHECK_EXCEPTION(Panel(PanelParts{}), StructureError,
                        says_of(3, "no units", "no nodes", "no periods"));
}

BOOST_AUTO_TEST_CASE(blank_and_duplicate_names_are_refused) {
  auto parts = small_parts();
  parts.units[1].name = "Ash";
  parts.units[2].name = "\t";
  parts.nodes[1] = "life";
  parts.nodes[2] = "";
  BOOST_CHECK_EXCEPTION((Panel(parts)), StructureError,
                        says_of(4, "two units are called 'Ash'", "a unit has a blank name",
                                "two nodes are called 'life'", "a node has a blank name"));
}

BOOST_AUTO_TEST_CASE(periods_out_of_order_or_repeated_are_refused) {
  auto parts = small_parts();
  parts.periods = {2021, 2021, 2020};
  BOOST_CHECK_EXCEPTION((Panel(parts)), StructureError,
                        says_of(2, "period 2021: follows period 2021", "period 2020"));
}

BOOST_AUTO_TEST_CASE(a_table_of_the_wrong_size_is_refused) {
  auto parts = small_parts();
  parts.values.pop_back();
  parts.standard_errors = {1, 2};
  BOOST_CHECK_EXCEPTION((Panel(parts)), StructureError,
                        says_of(2, "values: got 74 cells, expected 75", "standard errors: got 2"));
}

BOOST_AUTO_TEST_CASE(bad_values_are_refused_all_at_once_and_with_their_place) {
  auto parts = small_parts();
  parts.standard_errors.assign(75, 0.5);
  parts.values[0] = infinite;
  parts.values[74] = -infinite;
  parts.standard_errors[26] = -0.1;
  parts.standard_errors[27] = infinite;
  parts.standard_errors[28] = missing;  // unknown, and that is allowed
  parts.reasons.push_back({1, MissingReason::invalid});
  parts.reasons.push_back({75, MissingReason::invalid});
  BOOST_CHECK_EXCEPTION(
      (Panel(parts)), StructureError,
      says_of(6, "unit 'Ash', node 'life', period 2021: value is infinite",
              "unit 'Elm', node 'clean', period 2023: value is infinite",
              "unit 'Birch', node 'life', period 2022: standard error",
              "unit 'Cedar', node 'life', period 2022: standard error",
              "unit 'Birch', node 'life', period 2021: has a value and a reason", "cell 75 of 75"));
}

BOOST_AUTO_TEST_CASE(a_hundred_problems_are_kept_and_all_are_counted) {
  PanelParts parts{.units = {{.name = "u"}}, .nodes = {"n"}};
  for (int period = 0; period < 130; ++period) {
    parts.periods.push_back(period);
    parts.values.push_back(infinite);
  }
  BOOST_CHECK_EXCEPTION((Panel(parts)), StructureError, [](const StructureError& error) {
    return error.problems().size() == 100 && error.count() == 130;
  });
}

BOOST_AUTO_TEST_CASE(standard_errors_lie_as_the_values_do_or_are_absent) {
  BOOST_TEST(small_panel().standard_errors(2023).size() == 0);
  auto parts = small_parts();
  parts.standard_errors.assign(75, 0.5);
  parts.standard_errors[51] = 0.25;  // Birch, life, 2023
  const Panel panel(parts);
  BOOST_TEST(panel.standard_errors(2023)(1, 0) == 0.25);
  BOOST_TEST(panel.standard_errors(2022)(1, 0) == 0.5);
}

BOOST_AUTO_TEST_CASE(an_edited_copy_differs_in_its_cells_and_the_base_is_as_it_was) {
  const Panel base = small_panel();
  const Panel edited = base.with(2023, std::vector<Cell>{{4, 3, 2.5}, {0, 0, missing}});
  BOOST_TEST(edited.value("Elm", "college", 2023) == 2.5);
  BOOST_TEST(chiso::is_missing(edited.value("Ash", "life", 2023)));
  BOOST_CHECK(!edited.missing_reason("Elm", "college", 2023).has_value());
  BOOST_CHECK(edited.missing_reason("Ash", "life", 2023) == MissingReason::not_stated);
  BOOST_CHECK(base == small_panel());
  BOOST_CHECK(edited != base);
  // Periods that were not edited are shared, not copied.
  BOOST_CHECK(edited.values(2022).data() == base.values(2022).data());
  BOOST_CHECK(base.with(2023, {}) == base);
}

BOOST_AUTO_TEST_CASE(a_value_taken_away_again_does_not_bring_its_old_reason_back) {
  const Panel filled = small_panel().with(2023, std::vector<Cell>{{4, 3, 2}});
  const Panel emptied = filled.with(2023, std::vector<Cell>{{4, 3, missing}});
  BOOST_CHECK(emptied.missing_reason("Elm", "college", 2023) == MissingReason::not_stated);
}

BOOST_AUTO_TEST_CASE(an_edit_with_an_infinite_value_or_in_no_period_is_refused) {
  const Panel base = small_panel();
  BOOST_CHECK_EXCEPTION(
      (void)base.with(2023, std::vector<Cell>{{0, 0, infinite}, {1, 1, -infinite}}), InputError,
      says_of(2, "unit 'Ash', node 'life', period 2023", "unit 'Birch', node 'nurse'"));
  BOOST_CHECK_EXCEPTION((void)base.with(1999, {}), InputError, says("period 1999"));
  BOOST_CHECK(base == small_panel());
}

BOOST_AUTO_TEST_CASE(an_edit_outside_the_table_is_refused_and_reaches_no_other_cell) {
  const Panel base = small_panel();
  // Unit 5 of node 0 would be unit 0 of node 1 in the table's layout.
  BOOST_CHECK_EXCEPTION((void)base.with(2023, std::vector<Cell>{{5, 0, 9}}), InputError,
                        says("unit 5 of 5"));
  BOOST_CHECK_EXCEPTION((void)base.with(2023, std::vector<Cell>{{0, 5, infinite}}), InputError,
                        says("node 5 of 5"));
}

BOOST_AUTO_TEST_CASE(a_copy_without_a_unit_keeps_all_else_and_its_reasons) {
  auto parts = small_parts();
  parts.standard_errors.assign(75, 0.5);
  parts.standard_errors[74] = 0.125;  // Elm, clean, 2023
  const Panel base(parts);
  const Panel fewer = base.without(std::vector<std::string>{"Birch", "Ash"});
  BOOST_TEST(fewer.units().size() == 3u);
  for (const char* unit : {"Cedar", "Date", "Elm"})
    for (const std::string& node : base.nodes())
      for (const int period : base.periods())
        BOOST_TEST(support::alike(fewer.value(unit, node, period), base.value(unit, node, period)));
  BOOST_CHECK(fewer.missing_reason("Elm", "college", 2023) == MissingReason::not_collected);
  BOOST_TEST(fewer.standard_errors(2023)(2, 4) == 0.125);
  BOOST_CHECK_THROW((void)fewer.unit_index("Ash"), InputError);
  BOOST_CHECK(base == Panel(parts));
}

BOOST_AUTO_TEST_CASE(leaving_out_unknown_units_or_all_of_them_is_refused) {
  const Panel base = small_panel();
  BOOST_CHECK_EXCEPTION((void)base.without(std::vector<std::string>{"Oak", "Elmo"}), InputError,
                        says_of(2, "unknown unit 'Oak'", "unknown unit 'Elmo'"));
  BOOST_CHECK_EXCEPTION(
      (void)base.without(std::vector<std::string>{"Ash", "Birch", "Cedar", "Date", "Elm"}),
      InputError, says("none is left"));
}

BOOST_AUTO_TEST_CASE(copies_share_and_a_snapshot_keeps_its_panel_alive) {
  const Panel panel = small_panel();
  const Panel copy = panel;  // NOLINT: the copy is the subject
  BOOST_CHECK(copy.values(2021).data() == panel.values(2021).data());
  const chiso::Snapshot snapshot = small_panel().at(2022);
  BOOST_TEST(snapshot.period() == 2022);
  BOOST_TEST(snapshot.values()(0, 0) == 2);
  BOOST_CHECK(snapshot == panel.at(2022));
  BOOST_CHECK(snapshot != panel.at(2023));
}

BOOST_AUTO_TEST_CASE(panels_compare_by_what_they_hold_missing_ones_alike) {
  BOOST_CHECK(small_panel() == small_panel());
  auto parts = small_parts();
  parts.reasons.clear();
  BOOST_CHECK(Panel(parts) != small_panel());
  parts = small_parts();
  parts.units[0].code = "A";
  BOOST_CHECK(Panel(parts) != small_panel());
  parts = small_parts();
  parts.values[3] = 7;
  BOOST_CHECK(Panel(parts) != small_panel());
  BOOST_CHECK((Cell{1, 2, 3} == Cell{1, 2, 3}));
  BOOST_CHECK((Cell{1, 2, missing} == Cell{1, 2, missing}));
  BOOST_CHECK((Cell{1, 2, 3} != Cell{1, 2, missing}));
}

BOOST_AUTO_TEST_CASE(a_panel_prints_its_size_and_how_full_it_is) {
  // 75 cells less Date's life in 2022 and Elm's college in 2023: 97.3 %.
  BOOST_TEST(support::printed(small_panel()) ==
             "5 units × 5 nodes × 3 periods (2021–2023), 97 % of cells have a value");
}

BOOST_AUTO_TEST_CASE(one_cell_and_the_extremes_of_number_are_kept_as_they_are) {
  for (const double value : {1e308, -1e308, 5e-324, 0.0}) {
    const Panel panel(
        {.units = {{.name = "u"}}, .nodes = {"n"}, .periods = {0}, .values = {value}});
    BOOST_TEST(panel.value("u", "n", 0) == value);
  }
  const Panel nothing(
      {.units = {{.name = "u"}}, .nodes = {"n"}, .periods = {0}, .values = {missing}});
  BOOST_TEST(support::printed(nothing) ==
             "1 units × 1 nodes × 1 periods (0–0), 0 % of cells have a value");
}

BOOST_AUTO_TEST_CASE(a_unit_prints_its_name_and_code) {
  BOOST_TEST(support::printed(chiso::Unit{.name = "Lai Châu"}) == "Lai Châu");
  BOOST_TEST(support::printed(chiso::Unit{.name = "Lai Châu", .code = "P08"}) == "Lai Châu (P08)");
}

BOOST_AUTO_TEST_SUITE_END()
