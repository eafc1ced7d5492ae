#include <chiso/recipe/score.hpp>

#include <boost/test/unit_test.hpp>

#include <cmath>

#include "support/check.hpp"
#include "support/papi.hpp"
#include "support/small.hpp"

BOOST_AUTO_TEST_SUITE(recipe_score)

using chiso::InputError;
using chiso::Outcome;
using chiso::Recipe;
using chiso::score;
using chiso::StructureError;
using chiso::Universe;
using support::says;
using support::says_of;
namespace aggregate = chiso::aggregate;
using boost::test_tools::tolerance;

Outcome small(const Recipe& recipe = {}, int period = 2023) {
  return score(support::small_panel().at(period), support::small_framework(), recipe);
}

BOOST_AUTO_TEST_CASE(a_panel_is_scored_and_ranked_as_by_hand) {
  const Outcome base = small();
  BOOST_TEST(base.scores().of("Ash") == 15);
  BOOST_TEST(base.scores().of("Cedar", "health") == 5);
  BOOST_TEST(base.scores().of("Date") == 8);
  const auto ranking = base.ranking();
  BOOST_TEST(ranking.of("Ash") == 1);
  BOOST_TEST(ranking.of("Birch") == 2);
  BOOST_TEST(ranking.of("Cedar") == 2);
  BOOST_TEST(ranking.of("Date") == 4);
  BOOST_TEST(ranking.n_ranked() == 4u);
  BOOST_TEST(base.name() == "base");
  BOOST_TEST(base.period() == 2023);
}

BOOST_AUTO_TEST_CASE(a_unit_with_a_missing_indicator_is_left_out_with_indicator_period_and_reason) {
  const Outcome base = small();
  BOOST_CHECK((base.ranking().left_out()[0] ==
               chiso::LeftOut{"Elm", "no value for 'college' in 2023 (not collected)"}));
  BOOST_TEST(base.why_missing("Elm", "skill") == "no value for 'college' in 2023 (not collected)");
  BOOST_TEST(base.why_missing("Elm", "health") == "");
  BOOST_TEST(base.ranking("health").of("Elm") == 1);
}

BOOST_AUTO_TEST_CASE(several_missing_indicators_are_counted) {
  const auto panel = support::flat_panel({{1, 2, 3},
                                          {support::none, support::none, 3},
                                          {support::none, support::none, support::none}});
  const Outcome base = score(panel.at(2023), support::flat_framework(3));
  BOOST_TEST(base.why_missing("u2", "index") ==
             "no value for 'a' in 2023 (not stated) and 1 more of 3 indicators");
  BOOST_TEST(base.why_missing("u3", "index") == "none of its 3 indicators has a value in 2023");
}

BOOST_AUTO_TEST_CASE(reweighting_scores_a_unit_from_what_it_has) {
  const Outcome base =
      small({.rule = aggregate::Arithmetic{}, .missing = chiso::MissingLeaf::reweight});
  BOOST_TEST(base.scores().of("Elm") == 4);
  BOOST_TEST(base.ranking().n_ranked() == 5u);
  BOOST_TEST(base.ranking().of("Elm") == 1);
}

BOOST_AUTO_TEST_CASE(published_totals_in_the_panel_are_not_used) {
  auto parts = support::small_parts();
  parts.nodes.insert(parts.nodes.begin(), "index");
  for (const int at : {50, 25, 0}) parts.values.insert(parts.values.begin() + at, 5, 99.0);
  parts.reasons.clear();
  const Outcome base = score(chiso::Panel(parts).at(2023), support::small_framework());
  BOOST_TEST(base.scores().of("Ash") == 15);
}

BOOST_AUTO_TEST_CASE(the_universe_of_a_node_is_all_with_a_value_or_those_ranked_on_the_index) {
  const Outcome base = small();
  BOOST_TEST(base.ranking("clean").of("Elm") == 2);
  BOOST_TEST(base.ranking("clean").of("Date") == 5);
  const auto ranked = base.ranking("clean", Universe::with_index);
  BOOST_TEST(ranked.n_ranked() == 4u);
  BOOST_TEST(ranked.of("Birch") == 2);
  BOOST_CHECK((ranked.left_out()[0] == chiso::LeftOut{"Elm", "not ranked on the index"}));
}

BOOST_AUTO_TEST_CASE(units_of_one_group_are_ranked_among_themselves) {
  const auto north = small().ranking_within("region", "north", "index");
  BOOST_TEST(north.of("Birch") == 2);
  BOOST_TEST(north.n_ranked() == 2u);
  BOOST_TEST(north.left_out()[0].unit == "Elm");
  BOOST_CHECK_THROW((void)north.of("Cedar"), InputError);
  BOOST_CHECK_EXCEPTION((void)small().ranking_within("region", "west", "index"), InputError,
                        says("no unit has region 'west'"));
}

BOOST_AUTO_TEST_CASE(what_a_place_needs_names_the_rival) {
  const Outcome base = small();
  BOOST_CHECK((base.needed(1, "Date", "index") == Outcome::Needed{15, 1e-12 * 15, "Ash"}));
  BOOST_TEST(base.needed(4, "Date", "index").rival == "");
  BOOST_TEST(base.rank_of(13, "Date", "index") == 2);
  BOOST_TEST(base.rank_of(11, "Date", "index") == 4);
  BOOST_CHECK_THROW((void)base.needed(5, "Date", "index"), InputError);
  BOOST_CHECK_EXCEPTION((void)base.rank_of(1, "Oka", "index"), InputError, says("'Oka'"));
}

BOOST_AUTO_TEST_CASE(the_first_province_s_figures_of_2023_come_out_as_published) {
  // The dimensions as printed sum to 43.6222; the published total, from more digits, is 43.6223.
  const Outcome base = score(support::papi_panel().at(2023), support::papi_framework());
  BOOST_TEST(base.scores().of("Lai Châu") == 43.6222, tolerance(1e-14));
  // Published places 15 to 21 of 61; here 1 to 7 of the seven of the extract.
  const std::vector<std::string> published{"Hà Nội",    "Vĩnh Phúc", "Thái Bình", "Lai Châu",
                                           "Bình Định", "Hòa Bình",  "Lạng Sơn"};
  BOOST_CHECK(base.ranking().ordered() == published);
  BOOST_TEST(base.ranking().left_out()[0].reason == "none of its 8 indicators has a value in 2023");
  BOOST_TEST(base.needed(1, "Lai Châu", "papi").bar == 43.9603, tolerance(1e-14));
  BOOST_TEST(base.rank_of(43.8001, "Lai Châu", "papi") == 3);
}

BOOST_AUTO_TEST_CASE(the_first_sixteen_of_the_hdi_2022_tie_as_published_on_three_digits) {
  // UNDP HDR 2023/24 table 1: life expectancy, expected and mean years of schooling, GNI per head.
  struct Country {
    const char* name;
    double le, eys, mys, gni, hdi, rank;
  };
  const std::vector<Country> published{
      {"Switzerland", 84.255, 16.5837307, 13.90406622, 69432.78669, .967, 1},
      {"Norway", 83.393, 18.63846016, 13.06234279, 69189.76165, .966, 2},
      {"Iceland", 82.815, 19.10672951, 13.76716995, 54688.37921, .959, 3},
      {"Hong Kong", 84.315, 17.8495903, 12.34776974, 62485.50516, .956, 4},
      {"Denmark", 81.882, 18.77403069, 12.96049023, 62018.95694, .952, 5},
      {"Sweden", 83.505, 19.03676987, 12.67372015, 56995.84796, .952, 5},
      {"Germany", 80.989, 17.34334946, 14.25594044, 55340.19722, .950, 7},
      {"Ireland", 82.716, 19.12610054, 11.6569568, 87467.51391, .950, 7},
      {"Singapore", 84.133, 16.90273094, 11.92488003, 88761.14559, .949, 9},
      {"Australia", 83.579, 21.0800209, 12.72681999, 49257.1352, .946, 10},
      {"Netherlands", 82.451, 18.58348083, 12.58162975, 57278.31015, .946, 10},
      {"Belgium", 82.293, 18.94573975, 12.52857789, 53644.03854, .942, 12},
      {"Finland", 82.351, 19.22859001, 12.92915501, 49522.09853, .942, 12},
      {"Liechtenstein", 84.656, 15.46640015, 12.351169, 146673.2415, .942, 12},
      {"United Kingdom", 82.156, 17.6342907, 13.4061203, 46623.90269, .940, 15},
      {"New Zealand", 83.006, 19.68234062, 12.94468975, 43665.49848, .939, 16}};
  std::vector<std::vector<double>> rows;
  for (const auto& c : published)  // normalised as the report's technical note says
    rows.push_back({(c.le - 20) / 65, (std::min(c.eys / 18, 1.0) + c.mys / 15) / 2,
                    std::log(std::min(c.gni, 75000.0) / 100) / std::log(750.0)});
  const Outcome hdi = score(support::flat_panel(rows).at(2023), support::flat_framework(3),
                            {.rule = aggregate::Geometric{}, .ranking = {.digits = 3}});
  for (std::size_t i = 0; i < published.size(); ++i) {
    const std::string unit = "u" + std::to_string(i + 1);
    BOOST_TEST(std::abs(hdi.scores().of(unit) - published[i].hdi) <
               0.0005);  // three printed digits
    BOOST_TEST(hdi.ranking().of(unit) == published[i].rank);
  }
}

BOOST_AUTO_TEST_CASE(where_lower_is_better_an_indicator_is_ranked_so_and_not_aggregated_as_it_is) {
  auto nodes = support::small_nodes();
  nodes[7].indicator->direction = chiso::Direction::lower;  // clean
  const chiso::Framework tree(nodes);
  const auto snapshot = support::small_panel().at(2023);
  BOOST_CHECK_EXCEPTION((void)score(snapshot, tree), StructureError,
                        says_of(1, "score", "node 'clean': lower values are better"));
  const Outcome base = score(snapshot, tree, {.weights = {{"clean", 0}}});
  BOOST_TEST(base.scores().of("Ash") == 10);
  BOOST_TEST(base.ranking("clean").of("Date") == 1);
  BOOST_TEST(base.ranking("clean").of("Ash") == 5);
  BOOST_TEST(base.needed(1, "Ash", "clean").rival == "Date");
  BOOST_TEST(base.rank_of(0.5, "Ash", "clean") == 1);
}

BOOST_AUTO_TEST_CASE(indicators_the_panel_lacks_are_refused_all_at_once_with_the_nearest) {
  auto nodes = support::small_nodes();
  nodes.push_back(support::leaf("nurses", "health"));
  nodes.push_back(support::leaf("xyz", "health"));
  BOOST_CHECK_EXCEPTION((void)score(support::small_panel().at(2023), chiso::Framework(nodes)),
                        StructureError, says_of(2, "node 'nurses'", "'nurse'", "node 'xyz'"));
}

BOOST_AUTO_TEST_CASE(an_indicator_without_weight_may_be_absent_and_says_so) {
  auto nodes = support::small_nodes();
  nodes.push_back(support::leaf("beds", "health"));
  const Outcome base =
      score(support::small_panel().at(2023), chiso::Framework(nodes), {.weights = {{"beds", 0}}});
  BOOST_TEST(base.scores().of("Ash") == 15);
  BOOST_TEST(base.ranking("beds").n_ranked() == 0u);
  BOOST_TEST(base.why_missing("Ash", "beds").find("no indicator 'beds'") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_tree_is_that_of_the_period) {
  auto nodes = support::small_nodes();
  nodes[7].lifetime.since = 2022;  // clean
  const chiso::Framework tree(nodes);
  const Outcome early = score(support::small_panel().at(2021), tree);
  BOOST_TEST(early.scores().framework().size() == 7u);
  BOOST_TEST(early.scores().of("Ash") == 7);  // 10 less clean's 3
  BOOST_TEST(early.framework().size() == 8u);
  BOOST_CHECK_THROW((void)early.ranking("clean"), InputError);
}

BOOST_AUTO_TEST_CASE(an_undefined_rule_is_refused_naming_unit_and_node) {
  const auto panel = support::flat_panel({{1, 2}, {0, 2}, {3, -1}});
  BOOST_CHECK_EXCEPTION(
      (void)score(panel.at(2023), support::flat_framework(2), {.rule = aggregate::Geometric{}}),
      chiso::DomainError, says_of(2, "unit 'u2', node 'index'", "unit 'u3', node 'index'"));
}

BOOST_AUTO_TEST_CASE(one_unit_is_first_of_one_and_units_that_all_miss_are_not_ranked) {
  const Outcome one = score(support::flat_panel({{1, 2}}).at(2023), support::flat_framework(2));
  BOOST_TEST(one.ranking().of("u1") == 1);
  BOOST_TEST(std::isinf(one.needed(1, "u1", "index").bar));
  const auto empty = support::flat_panel({{support::none, 1}, {1, support::none}});
  const Outcome nobody = score(empty.at(2023), support::flat_framework(2));
  BOOST_TEST(nobody.ranking().n_ranked() == 0u);
  BOOST_TEST(nobody.ranking().left_out().size() == 2u);
}

BOOST_AUTO_TEST_CASE(the_largest_and_smallest_numbers_are_scored_or_refused_by_name) {
  const auto panel = support::flat_panel({{1e308, 1e308}, {5e-324, 0}});
  BOOST_CHECK_EXCEPTION((void)score(panel.at(2023), support::flat_framework(2)), chiso::DomainError,
                        says_of(1, "unit 'u1', node 'index'", "finite"));
  const Outcome mean =
      score(panel.at(2023), support::flat_framework(2), {.rule = aggregate::Arithmetic{}});
  BOOST_TEST(mean.scores().of("u1") == 1e308);
  BOOST_TEST(mean.ranking().of("u1") == 1);
}

BOOST_AUTO_TEST_CASE(outcomes_compare_by_everything_they_were_made_from_and_print_in_a_line) {
  BOOST_CHECK(small() == small());
  BOOST_CHECK(small() != small({.ranking = {.digits = 3}}));
  BOOST_CHECK(small() != small({}, 2022));
  BOOST_TEST(support::printed(small()) == "base: index 2023: 4 of 5 units scored on 8 nodes");
}

BOOST_AUTO_TEST_SUITE_END()
