#include <chiso/model/ledger.hpp>

#include <boost/test/unit_test.hpp>

#include "support/check.hpp"

BOOST_AUTO_TEST_SUITE(model_ledger)

BOOST_AUTO_TEST_CASE(an_entry_prints_its_step_whom_and_what) {
  const chiso::LedgerEntry entry{
      .step = "others repeat", .unit = "Lai Châu", .node = "services", .what = "left out"};
  BOOST_TEST(support::printed(entry) == "others repeat, Lai Châu, services: left out");
  BOOST_TEST(support::printed(chiso::LedgerEntry{.step = "s", .what = "w"}) == "s: w");
}

BOOST_AUTO_TEST_CASE(ledgers_compare_entry_by_entry) {
  const chiso::Ledger one{{.step = "s", .what = "w"}};
  BOOST_CHECK(one == (chiso::Ledger{{.step = "s", .what = "w"}}));
  BOOST_CHECK(one != (chiso::Ledger{{.step = "s", .unit = "u", .what = "w"}}));
}

BOOST_AUTO_TEST_SUITE_END()
