#include <chiso/rank/group.hpp>

#include <boost/test/unit_test.hpp>

#include <chiso/core/error.hpp>

#include <cmath>

#include "support/check.hpp"
#include "support/papi.hpp"

BOOST_AUTO_TEST_SUITE(rank_group)

using chiso::Direction;
using chiso::GroupOptions;
using chiso::missing;
using chiso::MissingInGroups;
using chiso::quantile_groups;
using support::Numbers;
using Groups = std::vector<int>;

/// How many units each group has, the group 0 of the missing first.
std::vector<int> sizes(const Groups& groups, int of) {
  std::vector<int> counts(static_cast<std::size_t>(of) + 1, 0);
  for (const int group : groups) ++counts[static_cast<std::size_t>(group)];
  return counts;
}

BOOST_AUTO_TEST_CASE(sixty_one_distinct_scores_fall_into_quarters_of_16_15_15_15) {
  // Cuts at positions 15, 30 and 45 of 0 … 60 are scores themselves, and reaching a cut is enough:
  // 45 … 60 are 16 scores, and 15 each are left below.
  std::vector<double> scores;
  for (int i = 0; i < 61; ++i) scores.push_back(40 + 0.1 * i);
  BOOST_CHECK(
      (sizes(quantile_groups(chiso::view(scores)), 4) == std::vector<int>{0, 16, 15, 15, 15}));
}

BOOST_AUTO_TEST_CASE(the_published_quartiles_of_2022_count_the_missing_as_zero) {
  // PAPI 2022 report: groups of 16, 16, 15 and 14 of 61 provinces (METHODS.md, domain notes).
  const auto totals = support::papi_totals_2022();
  const GroupOptions as_zero{.missing = MissingInGroups::counted_as_zero};
  BOOST_CHECK((sizes(quantile_groups(chiso::view(totals), as_zero), 4) ==
               std::vector<int>{2, 16, 16, 15, 14}));
  BOOST_CHECK(
      (sizes(quantile_groups(chiso::view(totals)), 4) == std::vector<int>{2, 16, 15, 15, 15}));
}

BOOST_AUTO_TEST_CASE(a_unit_without_a_score_is_in_no_group) {
  BOOST_CHECK((quantile_groups(Numbers{1, missing, 2}, {.groups = 2}) == Groups{2, 0, 1}));
  BOOST_CHECK((quantile_groups(Numbers{missing, missing}) == Groups{0, 0}));
  BOOST_CHECK(quantile_groups(Numbers{}).empty());
}

BOOST_AUTO_TEST_CASE(equals_are_in_one_group) {
  BOOST_CHECK((quantile_groups(Numbers{5, 5, 5, 5}) == Groups{1, 1, 1, 1}));
  BOOST_CHECK((quantile_groups(Numbers{7}) == Groups{1}));
}

BOOST_AUTO_TEST_CASE(one_group_holds_all_and_many_groups_hold_few) {
  BOOST_CHECK((quantile_groups(Numbers{3, 1, 2}, {.groups = 1}) == Groups{1, 1, 1}));
  // Cuts of 1, 2, 3 in six at 1⅓, 1⅔, 2, 2⅓, 2⅔: 3 reaches all, 2 the third, 1 none.
  BOOST_CHECK((quantile_groups(Numbers{3, 1, 2}, {.groups = 6}) == Groups{1, 6, 3}));
}

BOOST_AUTO_TEST_CASE(where_lower_is_better_the_lowest_are_in_the_first_group) {
  BOOST_CHECK((quantile_groups(Numbers{4, 1, 3, 2}, {.direction = Direction::lower}) ==
               Groups{4, 1, 3, 2}));
}

BOOST_AUTO_TEST_CASE(fewer_than_one_group_is_refused) {
  for (const int groups : {0, -3})
    BOOST_CHECK_EXCEPTION((void)quantile_groups(Numbers{1, 2}, {.groups = groups}),
                          chiso::InputError,
                          support::says("quantile_groups", std::to_string(groups)));
}

BOOST_AUTO_TEST_CASE(groups_agree_with_exact_whole_number_arithmetic) {
  // score ≥ s[q] + r/g (s[q+1] − s[q]), with cut·(n−1) = q·g + r, is an inequality of integers.
  support::Random random(6);
  for (int round = 0; round < 3000; ++round) {
    const int groups = 1 + random.below(random.below(10) == 0 ? 100 : 12);
    const int n = 1 + random.below(random.below(10) == 0 ? 150 : 15);
    std::vector<double> scores;
    std::vector<long> sorted;
    const int spread = 1 + random.below(60);
    for (int i = 0; i < n; ++i) {
      sorted.push_back(random.below(spread));
      scores.push_back(static_cast<double>(sorted.back()));
    }
    std::ranges::sort(sorted);
    Groups expected;
    for (const double score : scores) {
      int group = groups;
      for (long cut = 1; cut < groups; ++cut) {
        const auto q = static_cast<std::size_t>(cut * (n - 1) / groups);
        const long r = cut * (n - 1) % groups;
        const long step = q + 1 < sorted.size() ? sorted[q + 1] - sorted[q] : 0;
        if (groups * (std::lround(score) - sorted[q]) >= r * step)
          group = groups - static_cast<int>(cut);
      }
      expected.push_back(group);
    }
    BOOST_CHECK(quantile_groups(chiso::view(scores), {.groups = groups}) == expected);
  }
}

BOOST_AUTO_TEST_CASE(of_a_hundred_and_one_distinct_scores_each_hundredth_holds_one) {
  // The cuts are the scores 1 … 99 themselves; as 0.07 · 100 the seventh would lie above score 7.
  std::vector<double> scores;
  Groups expected;
  for (int i = 0; i <= 100; ++i) {
    scores.push_back(i);
    expected.push_back(i == 100 ? 1 : 100 - i);
  }
  BOOST_CHECK(quantile_groups(chiso::view(scores), {.groups = 100}) == expected);
}

BOOST_AUTO_TEST_CASE(the_largest_numbers_have_groups_too) {
  BOOST_CHECK((quantile_groups(Numbers{1e308, -1e308, 0, 1e-310}) == Groups{1, 4, 3, 2}));
  // The cut is 0, half-way; the distance 2e308 on the way there is no number.
  BOOST_CHECK((quantile_groups(Numbers{1e308, -1e308}, {.groups = 2}) == Groups{1, 2}));
}

BOOST_AUTO_TEST_CASE(options_compare_part_by_part) {
  BOOST_CHECK(GroupOptions{} == GroupOptions{});
  BOOST_CHECK(GroupOptions{} != GroupOptions{.groups = 5});
}

BOOST_AUTO_TEST_SUITE_END()
