#include <chiso/core/ordering.hpp>

#include <boost/test/unit_test.hpp>

#include "support/check.hpp"

BOOST_AUTO_TEST_SUITE(core_ordering)

using Order = std::vector<std::size_t>;
using support::Numbers;

BOOST_AUTO_TEST_CASE(the_largest_comes_first_and_missing_ones_not_at_all) {
  BOOST_CHECK((chiso::order_descending(Numbers{2, chiso::missing, 3, -1}) == Order{2, 0, 3}));
}

BOOST_AUTO_TEST_CASE(equals_keep_their_order) {
  BOOST_CHECK((chiso::order_descending(Numbers{1, 2, 1, 2, 1}) == Order{1, 3, 0, 2, 4}));
  BOOST_CHECK((chiso::order_descending(Numbers{0.0, -0.0, 0.0}) == Order{0, 1, 2}));
}

BOOST_AUTO_TEST_CASE(nothing_and_all_missing_give_an_empty_order) {
  BOOST_TEST(chiso::order_descending(Numbers{}).empty());
  BOOST_TEST(chiso::order_descending(Numbers{chiso::missing, chiso::missing}).empty());
}

BOOST_AUTO_TEST_CASE(extremes_are_ordered_like_any_number) {
  BOOST_CHECK(
      (chiso::order_descending(Numbers{5e-324, -1e308, 1e308, 0, 1e-310}) == Order{2, 4, 0, 3, 1}));
}

BOOST_AUTO_TEST_CASE(it_agrees_with_insertion_one_by_one) {
  support::Random random(1);
  for (int round = 0; round < 200; ++round) {
    std::vector<double> values;
    for (int i = random.below(12); i > 0; --i)
      values.push_back(random.below(5) == 0 ? chiso::missing : random.below(6));
    Order expected;
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (chiso::is_missing(values[i])) continue;
      std::size_t at = 0;
      while (at < expected.size() && values[expected[at]] >= values[i]) ++at;
      expected.insert(expected.begin() + static_cast<std::ptrdiff_t>(at), i);
    }
    BOOST_CHECK(chiso::order_descending(chiso::view(values)) == expected);
  }
}

BOOST_AUTO_TEST_SUITE_END()
