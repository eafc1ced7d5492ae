#include <chiso/model/finding.hpp>

#include <boost/test/unit_test.hpp>

#include "support/check.hpp"

BOOST_AUTO_TEST_SUITE(model_finding)

using chiso::Finding;
using chiso::Severity;

BOOST_AUTO_TEST_CASE(severities_have_names_and_an_order) {
  BOOST_TEST(support::printed(Severity::note) == "note");
  BOOST_TEST(support::printed(Severity::warning) == "warning");
  BOOST_TEST(support::printed(Severity::error) == "error");
  BOOST_CHECK(Severity::note < Severity::warning && Severity::warning < Severity::error);
}

BOOST_AUTO_TEST_CASE(a_finding_prints_what_stands_there_and_what_should) {
  const Finding finding{.severity = Severity::error,
                        .code = "rank",
                        .node = "procedures",
                        .place = "II, hàng 4",
                        .printed = "10/63",
                        .expected = "11/61",
                        .message = {.en = "recomputed from the published data"}};
  BOOST_TEST(support::printed(finding) ==
             "error [rank] II, hàng 4: printed '10/63', expected '11/61'; recomputed from the "
             "published data");
}

BOOST_AUTO_TEST_CASE(parts_without_text_are_not_printed) {
  BOOST_TEST(support::printed(Finding{.code = "sum", .printed = "43,7"}) ==
             "note [sum]: printed '43,7'");
}

BOOST_AUTO_TEST_CASE(findings_compare_part_by_part) {
  const Finding one{.code = "sum", .printed = "43,7"};
  Finding two = one;
  BOOST_CHECK(one == two);
  two.severity = Severity::warning;
  BOOST_CHECK(one != two);
}

BOOST_AUTO_TEST_SUITE_END()
