#include <chiso/model/period.hpp>

#include <boost/test/unit_test.hpp>

#include "support/check.hpp"

BOOST_AUTO_TEST_SUITE(model_period)

using chiso::Lifetime;

BOOST_AUTO_TEST_CASE(a_lifetime_holds_both_its_ends) {
  const Lifetime life{.since = 2018, .until = 2020};
  BOOST_TEST(!life.contains(2017));
  BOOST_TEST(life.contains(2018));
  BOOST_TEST(life.contains(2020));
  BOOST_TEST(!life.contains(2021));
}

BOOST_AUTO_TEST_CASE(an_open_end_never_ends) {
  BOOST_TEST(Lifetime{}.contains(-1));
  BOOST_TEST(Lifetime{.since = 2018}.contains(9999));
  BOOST_TEST(Lifetime{.until = 2018}.contains(0));
}

BOOST_AUTO_TEST_CASE(two_lifetimes_overlap_if_some_period_lies_in_both) {
  // Every pair of lifetimes with ends in 0 … 3 or open, by looking at each period.
  std::vector<Lifetime> all;
  for (int since = -1; since <= 3; ++since)
    for (int until = -1; until <= 3; ++until) {
      if (since >= 0 && until >= 0 && until < since) continue;
      all.push_back({since < 0 ? std::nullopt : std::optional(since),
                     until < 0 ? std::nullopt : std::optional(until)});
    }
  for (const Lifetime& one : all)
    for (const Lifetime& two : all) {
      bool shared = false;
      for (int period = -1; period <= 4; ++period)
        shared = shared || (one.contains(period) && two.contains(period));
      BOOST_TEST(one.overlaps(two) == shared);
    }
}

BOOST_AUTO_TEST_CASE(lifetimes_compare_by_both_ends) {
  BOOST_CHECK((Lifetime{.since = 1, .until = 2} == Lifetime{.since = 1, .until = 2}));
  BOOST_CHECK((Lifetime{.since = 1} != Lifetime{}));
}

BOOST_AUTO_TEST_SUITE_END()
