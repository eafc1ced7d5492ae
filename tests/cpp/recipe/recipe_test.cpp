#include <chiso/recipe/recipe.hpp>

#include <boost/test/unit_test.hpp>

#include "support/check.hpp"
#include "support/small.hpp"

BOOST_AUTO_TEST_SUITE(recipe_recipe)

using chiso::InputError;
using chiso::Recipe;
using support::says_of;
namespace aggregate = chiso::aggregate;

BOOST_AUTO_TEST_CASE(a_default_recipe_sums_by_the_framework_s_weights_and_refuses_missing_leaves) {
  const Recipe recipe;
  BOOST_CHECK(recipe.rule_of("index") == chiso::Aggregate(aggregate::Sum{}));
  BOOST_CHECK(recipe.missing == chiso::MissingLeaf::refuse);
  BOOST_CHECK(recipe.ranking == chiso::RankOptions{});
  auto nodes = support::small_nodes();
  nodes[2].weight = 0.25;
  const chiso::Framework tree(nodes);
  BOOST_CHECK((chiso::weights_of(recipe, tree) == std::vector<double>{1, 1, 0.25, 1, 1, 1, 1, 1}));
}

BOOST_AUTO_TEST_CASE(weights_a_recipe_names_win_and_the_others_stay) {
  // Nodes in order: index, health, life, nurse, skill, school, college, clean.
  const Recipe recipe{.weights = {{"clean", 3}, {"nurse", 0}}};
  BOOST_CHECK((chiso::weights_of(recipe, support::small_framework()) ==
               std::vector<double>{1, 1, 1, 0, 1, 1, 1, 3}));
}

BOOST_AUTO_TEST_CASE(a_rule_for_one_node_wins_over_the_rule_for_all) {
  const Recipe recipe{.rule = aggregate::Arithmetic{},
                      .rules_at = {{"health", aggregate::Minimum{}}}};
  BOOST_CHECK(recipe.rule_of("health") == chiso::Aggregate(aggregate::Minimum{}));
  BOOST_CHECK(recipe.rule_of("skill") == chiso::Aggregate(aggregate::Arithmetic{}));
}

BOOST_AUTO_TEST_CASE(everything_a_recipe_names_wrongly_is_refused_at_once) {
  const Recipe recipe{.rules_at = {{"helth", aggregate::Sum{}}, {"clean", aggregate::Geometric{}}},
                      .weights = {{"lif", 1}, {"school", 0}, {"college", 0}}};
  BOOST_CHECK_EXCEPTION((void)chiso::weights_of(recipe, support::small_framework()), InputError,
                        says_of(4, "weight: unknown node 'lif'; did you mean 'life'?",
                                "rule: unknown node 'helth'; did you mean 'health'?",
                                "node 'clean': is an indicator; the rule 'geometric mean'",
                                "node 'skill': all its children have weight 0"));
}

BOOST_AUTO_TEST_CASE(recipes_compare_choice_by_choice) {
  BOOST_CHECK(Recipe{} == Recipe{});
  BOOST_CHECK(Recipe{} != Recipe{.rule = aggregate::Geometric{}});
  BOOST_CHECK((Recipe{} != Recipe{.weights = {{"a", 1}}}));
  BOOST_CHECK((Recipe{} != Recipe{.missing = chiso::MissingLeaf::reweight}));
  BOOST_CHECK((Recipe{} != Recipe{.ranking = {.digits = 3}}));
}

BOOST_AUTO_TEST_CASE(a_recipe_prints_every_choice) {
  BOOST_TEST(support::printed(Recipe{}) ==
             "aggregate: sum\nweights: the framework's\nmissing leaves: not scored\n"
             "rank: ties min, unrounded, tolerance 1e-12\n");
  const Recipe recipe{.rule = aggregate::Arithmetic{},
                      .rules_at = {{"health", aggregate::Power{0.5}}},
                      .weights = {{"clean", 3}},
                      .missing = chiso::MissingLeaf::reweight,
                      .ranking = {.ties = chiso::Ties::dense, .digits = 3}};
  BOOST_TEST(support::printed(recipe) ==
             "aggregate: arithmetic mean; health: power mean, p = 0.5\n"
             "weights: clean: 3, else the framework's\n"
             "missing leaves: the others take their weight\n"
             "rank: ties dense, on 3 digits, tolerance 1e-12\n");
}

BOOST_AUTO_TEST_CASE(weights_that_add_up_beyond_a_number_are_refused) {
  const chiso::Framework tree = support::small_framework();
  chiso::Weights::Map huge;
  for (const std::size_t child : tree.children(0)) huge[tree[child].id] = 9e307;
  const chiso::Recipe recipe{.weights = chiso::Weights(huge)};
  BOOST_CHECK_EXCEPTION((void)chiso::weights_of(recipe, tree), chiso::InputError,
                        support::says("add up beyond"));
}

BOOST_AUTO_TEST_SUITE_END()
