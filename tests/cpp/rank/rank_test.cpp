#include <chiso/rank/rank.hpp>

#include <boost/test/unit_test.hpp>

#include <chiso/core/error.hpp>

#include <cmath>
#include <limits>

#include "support/check.hpp"

BOOST_AUTO_TEST_SUITE(rank_rank)

using chiso::Direction;
using chiso::InputError;
using chiso::missing;
using chiso::needed_score;
using chiso::rank_of_score;
using chiso::RankOptions;
using chiso::Ties;
using support::alike;
using support::Numbers;
using support::Random;
using support::says;

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr Ties all_ties[] = {Ties::min, Ties::max, Ties::dense, Ties::ordinal, Ties::average};

std::vector<std::string> names(std::size_t n) {
  std::vector<std::string> list;
  for (std::size_t i = 1; i <= n; ++i) list.push_back("u" + std::to_string(i));
  return list;
}

std::vector<double> places(const Numbers& scores, const RankOptions& options = {}) {
  const auto ranking = chiso::rank(names(scores.values.size()), scores, options);
  return {ranking.places().begin(), ranking.places().end()};
}

using Places = std::vector<double>;

BOOST_AUTO_TEST_CASE(each_tie_rule_gives_the_places_it_is_named_for) {
  const Numbers scores{30, 20, 20, 10};
  BOOST_CHECK((places(scores, {.ties = Ties::min}) == Places{1, 2, 2, 4}));
  BOOST_CHECK((places(scores, {.ties = Ties::max}) == Places{1, 3, 3, 4}));
  BOOST_CHECK((places(scores, {.ties = Ties::dense}) == Places{1, 2, 2, 3}));
  BOOST_CHECK((places(scores, {.ties = Ties::ordinal}) == Places{1, 2, 3, 4}));
  BOOST_CHECK((places(scores, {.ties = Ties::average}) == Places{1, 2.5, 2.5, 4}));
}

/// Places by counting: who is better, who is equal, how many different better scores there are.
double counted(const std::vector<double>& scores, std::size_t unit, Ties ties) {
  double better = 0;
  double equal = 0;
  double equal_before = 0;
  std::vector<double> levels;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (scores[i] == scores[unit]) ++(i < unit ? equal_before : equal);
    if (!(scores[i] > scores[unit])) continue;
    ++better;
    if (std::ranges::find(levels, scores[i]) == levels.end()) levels.push_back(scores[i]);
  }
  equal += equal_before;
  switch (ties) {
    case Ties::min: return better + 1;
    case Ties::max: return better + equal;
    case Ties::dense: return static_cast<double>(levels.size()) + 1;
    case Ties::ordinal: return better + equal_before + 1;
    case Ties::average: return better + (equal + 1) / 2;
  }
  return missing;
}

/// Small whole numbers, so that there are ties; some are missing.
std::vector<double> random_scores(Random& random, int most = 10) {
  std::vector<double> scores;
  for (int i = 1 + random.below(most); i > 0; --i)
    scores.push_back(random.below(6) == 0 ? missing : random.below(7) - 2);
  return scores;
}

BOOST_AUTO_TEST_CASE(places_agree_with_counting_under_every_tie_rule) {
  Random random(7);
  for (int round = 0; round < 500; ++round) {
    const auto scores = random_scores(random);
    for (const Ties ties : all_ties) {
      const auto found = places(Numbers(scores), {.ties = ties});
      for (std::size_t i = 0; i < scores.size(); ++i)
        BOOST_TEST(
            alike(found[i], chiso::is_missing(scores[i]) ? missing : counted(scores, i, ties)));
    }
  }
}

BOOST_AUTO_TEST_CASE(where_lower_is_better_the_places_are_those_of_the_opposite_scores) {
  Random random(8);
  for (int round = 0; round < 100; ++round) {
    const auto scores = random_scores(random);
    auto opposite = scores;
    for (double& score : opposite) score = -score;
    for (const Ties ties : all_ties)
      BOOST_TEST(
          alike(chiso::view(places(Numbers(scores), {.ties = ties, .direction = Direction::lower})),
                places(Numbers(opposite), {.ties = ties})));
  }
}

BOOST_AUTO_TEST_CASE(the_average_place_is_half_way_between_the_first_and_the_last) {
  Random random(9);
  for (int round = 0; round < 100; ++round) {
    const Numbers scores(random_scores(random));
    const auto low = places(scores, {.ties = Ties::min});
    const auto high = places(scores, {.ties = Ties::max});
    const auto middle = places(scores, {.ties = Ties::average});
    for (std::size_t i = 0; i < low.size(); ++i)
      BOOST_TEST(alike(middle[i], (low[i] + high[i]) / 2));
  }
}

BOOST_AUTO_TEST_CASE(rounding_errors_of_a_sum_are_ties) {
  const Numbers sums{0.1 + 0.2 + 0.3, 0.3 + 0.2 + 0.1, 0.5};
  BOOST_REQUIRE(sums.values[0] != sums.values[1]);
  BOOST_CHECK((places(sums) == Places{1, 1, 3}));
  BOOST_CHECK((places(sums, {.tolerance = 0}) == Places{1, 2, 3}));
}

BOOST_AUTO_TEST_CASE(a_tolerance_does_not_chain_units_that_are_far_apart) {
  // Within 0.1 · 10 = 1 of the best of the group, not of the neighbour: 9.2 ties with 10, 8.5 does
  // not.
  BOOST_CHECK((places({10, 9.2, 8.5, 7.4}, {.tolerance = 0.1}) == Places{1, 1, 3, 4}));
  BOOST_CHECK((places({10, 9.2, 8.5, 7.6}, {.tolerance = 0.1}) == Places{1, 1, 3, 3}));
}

BOOST_AUTO_TEST_CASE(a_ranking_on_three_digits_ties_what_looks_alike_in_print) {
  // As the HDI is ranked: .7284 and .7276 are both .728; .7285 is .729.
  const Numbers scores{0.7284, 0.7276, 0.7285, 0.7275, 0.7274};
  BOOST_CHECK((places(scores, {.digits = 3}) == Places{2, 2, 1, 2, 5}));
  BOOST_CHECK((places(scores) == Places{2, 3, 1, 4, 5}));
}

BOOST_AUTO_TEST_CASE(halves_are_rounded_away_from_zero_as_decimals_and_not_as_binary_numbers) {
  // 0.1235 is 0.12349999… in binary; printed to three digits it is 0.124 all the same.
  BOOST_CHECK((places({0.1235, 0.124, 0.1234}, {.digits = 3}) == Places{1, 1, 3}));
  BOOST_CHECK((places({-0.1235, -0.124, -0.1234}, {.digits = 3}) == Places{2, 2, 1}));
  BOOST_CHECK((places({2.5, 3, 2.4}, {.digits = 0}) == Places{1, 1, 3}));
}

BOOST_AUTO_TEST_CASE(a_unit_without_a_score_is_left_out_with_its_reason) {
  const auto ranking = chiso::rank(names(3), Numbers{1, missing, 2}, {}, [](std::size_t unit) {
    return "no value for " + std::to_string(unit);
  });
  BOOST_TEST(ranking.n_ranked() == 2u);
  BOOST_CHECK((ranking.left_out().front() == chiso::LeftOut{"u2", "no value for 1"}));
  BOOST_TEST(ranking.of("u1") == 2);
  const auto plain = chiso::rank(names(1), Numbers{missing});
  BOOST_TEST(plain.left_out().front().reason == "no score");
}

BOOST_AUTO_TEST_CASE(nobody_and_a_single_unit_can_be_ranked) {
  BOOST_TEST(places(Numbers{}).empty());
  BOOST_CHECK((places(Numbers{0.0}) == Places{1}));
  BOOST_TEST(alike(chiso::view(places(Numbers{missing, missing})), {missing, missing}));
}

BOOST_AUTO_TEST_CASE(the_largest_and_smallest_numbers_are_ranked_like_any) {
  BOOST_CHECK((places({1e308, -1e308, 1.5e308}) == Places{2, 3, 1}));
  BOOST_CHECK((places({1e308, -1e308, 1.5e308}, {.digits = 4}) == Places{2, 3, 1}));
  BOOST_CHECK((places({5e-324, 0.0, 1e-322}) == Places{2, 3, 1}));
  // 5e-324 is within 1e-12 of the largest here, 1e-310.
  BOOST_CHECK((places({5e-324, 0.0, 1e-310}) == Places{2, 2, 1}));
  BOOST_CHECK((places({0.0, -0.0}) == Places{1, 1}));
}

BOOST_AUTO_TEST_CASE(bad_scores_and_options_are_refused) {
  BOOST_CHECK_EXCEPTION((void)chiso::rank(names(3), Numbers{infinite, 1, -infinite}), InputError,
                        support::says_of(2, "rank", "unit 'u1'", "unit 'u3'", "infinite"));
  BOOST_CHECK_EXCEPTION((void)chiso::rank(names(2), Numbers{1}), InputError,
                        says("1 scores for 2 units"));
  for (const double tolerance : {-0.1, 1.0, missing})
    BOOST_CHECK_EXCEPTION((void)places({1, 2}, {.tolerance = tolerance}), InputError,
                          says("tolerance"));
  for (const int digits : {-1, 16})
    BOOST_CHECK_EXCEPTION((void)places({1, 2}, {.digits = digits}), InputError, says("digits"));
  BOOST_CHECK_THROW((void)rank_of_score(Numbers{1, 2}, 0, 1, {.digits = -1}), InputError);
  BOOST_CHECK_THROW((void)needed_score(Numbers{1, 2}, 0, 1, {.tolerance = 2}), InputError);
}

BOOST_AUTO_TEST_CASE(the_place_of_a_score_is_the_place_after_re_ranking_with_it) {
  Random random(10);
  for (int round = 0; round < 500; ++round) {
    auto scores = random_scores(random);
    const auto unit = static_cast<std::size_t>(random.below(static_cast<int>(scores.size())));
    const double score = random.below(16) / 2.0 - 3;
    for (const Direction direction : {Direction::higher, Direction::lower})
      for (const Ties ties : all_ties) {
        const RankOptions options{.ties = ties, .direction = direction};
        auto changed = scores;
        changed.erase(changed.begin() + static_cast<std::ptrdiff_t>(unit));
        changed.push_back(score);  // last, so that ordinal ties go against it
        BOOST_TEST(rank_of_score(Numbers(scores), unit, score, options) ==
                   places(Numbers(changed), options).back());
      }
  }
}

BOOST_AUTO_TEST_CASE(the_place_of_the_score_one_has_is_the_place_one_has) {
  const Numbers scores{3, 1, missing, 2};
  BOOST_TEST(rank_of_score(scores, 3, 2) == 2);
  BOOST_TEST(rank_of_score(scores, 2, 2.5) == 2);  // a unit without a score joins the others
}

BOOST_AUTO_TEST_CASE(asking_for_no_unit_or_with_no_number_is_refused) {
  BOOST_CHECK_EXCEPTION((void)rank_of_score(Numbers{1, 2}, 2, 1), InputError, says("unit 2 of 2"));
  BOOST_CHECK_EXCEPTION((void)rank_of_score(Numbers{1, 2}, 0, missing), InputError, says("finite"));
  BOOST_CHECK_EXCEPTION((void)needed_score(Numbers{1, 2}, 5, 1), InputError, says("unit 5 of 2"));
}

BOOST_AUTO_TEST_CASE(the_needed_score_is_that_of_the_best_other_at_the_place) {
  const Numbers scores{40, 30, 20, 10};
  const auto need = needed_score(scores, 2, 2);  // the second best of 40, 30, 10
  BOOST_TEST(need.bar == 30);
  BOOST_TEST(need.rival == 1u);
  BOOST_TEST(need.margin == 1e-12 * 40);
  // The unit itself is excluded: holding place 3, it is the third best other that it must stay
  // above.
  BOOST_TEST(needed_score(scores, 2, 3).bar == 10);
  BOOST_TEST(needed_score(scores, 0, 1).bar == 30);
}

BOOST_AUTO_TEST_CASE(the_last_place_is_any_score_s) {
  BOOST_TEST(needed_score(Numbers{3, 2, missing}, 0, 2).bar == -infinite);
  BOOST_TEST(needed_score(Numbers{3, 2, missing}, 2, 3).bar == -infinite);  // it would be a third
  BOOST_TEST(needed_score(Numbers{3, 2}, 0, 2, {.direction = Direction::lower}).bar == infinite);
  BOOST_TEST(needed_score(Numbers{7}, 0, 1).bar == -infinite);
}

BOOST_AUTO_TEST_CASE(a_place_that_does_not_exist_is_refused) {
  for (const int place : {0, -1, 4})
    BOOST_CHECK_EXCEPTION((void)needed_score(Numbers{3, 2, 1}, 0, place), InputError,
                          says("place " + std::to_string(place), "expected 1 to 3"));
}

BOOST_AUTO_TEST_CASE(more_than_the_bar_takes_the_place_and_the_bar_itself_does_not_take_it_alone) {
  Random random(11);
  for (int round = 0; round < 500; ++round) {
    const Numbers scores(random_scores(random));
    const auto unit =
        static_cast<std::size_t>(random.below(static_cast<int>(scores.values.size())));
    std::vector<double> others = scores.values;
    others[unit] = missing;
    const auto n = std::ranges::count_if(others, [](double s) { return !chiso::is_missing(s); });
    for (int place = 1; place <= n; ++place)
      for (const Direction direction : {Direction::higher, Direction::lower})
        for (const double tolerance : {0.0, 1e-12, 1e-3})
          for (const Ties ties : all_ties) {
            const RankOptions options{.ties = ties, .tolerance = tolerance, .direction = direction};
            const auto need = needed_score(scores, unit, place, options);
            if (std::isinf(need.bar)) continue;  // fewer dense places than units
            const double sign = direction == Direction::higher ? 1 : -1;
            // One per cent more than the margin, and 1e-9 where there is none.
            const double enough = need.bar + sign * (1.01 * need.margin + 1e-9);
            BOOST_TEST(rank_of_score(scores, unit, enough, options) <= place);
            BOOST_TEST(need.bar == scores.values[need.rival]);
            if (ties == Ties::dense || ties == Ties::min || ties == Ties::average)
              continue;  // the place is shared, not missed
            BOOST_TEST(rank_of_score(scores, unit, need.bar, options) > place);
          }
  }
}

BOOST_AUTO_TEST_CASE(the_bar_shares_the_place_where_ties_take_the_first) {
  BOOST_TEST(rank_of_score(Numbers{40, 30, 20}, 2, 30) == 2);
  BOOST_TEST(rank_of_score(Numbers{40, 30, 20}, 2, 30, {.ties = Ties::max}) == 3);
  BOOST_TEST(rank_of_score(Numbers{40, 30, 20}, 2, 30, {.ties = Ties::average}) == 2.5);
}

BOOST_AUTO_TEST_CASE(dense_places_count_different_scores) {
  const Numbers scores{40, 40, 30, 30, 20, 10};
  const RankOptions dense{.ties = Ties::dense};
  BOOST_TEST(needed_score(scores, 5, 2, dense).bar == 30);
  BOOST_TEST(needed_score(scores, 5, 3, dense).bar == 20);
  BOOST_TEST(needed_score(scores, 5, 4, dense).bar == -infinite);
}

BOOST_AUTO_TEST_CASE(
    on_digits_the_bar_with_its_margin_is_the_least_score_that_rounds_past_the_rival) {
  Random random(12);
  for (const Direction direction : {Direction::higher, Direction::lower})
    for (const double tolerance : {1e-12, 0.02})
      for (int round = 0; round < 300; ++round) {
        const Numbers scores(random.units(4, -2, 2));
        const RankOptions options{
            .ties = Ties::max, .digits = 1, .tolerance = tolerance, .direction = direction};
        const double sign = direction == Direction::higher ? 1 : -1;
        for (int place = 1; place <= 3; ++place) {
          const auto need = needed_score(scores, 0, place, options);
          const double edge = need.bar + sign * need.margin;
          BOOST_TEST(rank_of_score(scores, 0, edge, options) <= place);
          BOOST_TEST(rank_of_score(scores, 0, edge - sign * 1e-9, options) > place);
        }
      }
}

BOOST_AUTO_TEST_CASE(a_tolerance_wider_than_a_digit_swallows_whole_digits) {
  // Ties within 0.08 · 2 = 0.16: past 1.0 it takes 1.2, which 1.15 rounds to, and not 1.1.
  const Numbers scores{0, 1.0, 0.5, -2};
  const RankOptions options{.ties = Ties::max, .digits = 1, .tolerance = 0.08};
  const auto need = needed_score(scores, 0, 1, options);
  BOOST_TEST(need.bar == 1.15, boost::test_tools::tolerance(1e-15));
  BOOST_TEST(rank_of_score(scores, 0, need.bar + need.margin, options) == 1);
  BOOST_TEST(rank_of_score(scores, 0, 1.1499, options) == 2);
}

BOOST_AUTO_TEST_CASE(a_unit_given_twice_is_refused) {
  const std::vector<std::string> twice{"a", "b", "a"};
  const support::Numbers scores{1, 2, 3};
  BOOST_CHECK_EXCEPTION((void)chiso::rank(twice, scores), chiso::InputError,
                        support::says("unit 'a'", "twice"));
}

BOOST_AUTO_TEST_SUITE_END()
