#include <chiso/core/error.hpp>

#include "support/check.hpp"

#include <boost/test/unit_test.hpp>

#include <type_traits>

BOOST_AUTO_TEST_SUITE(core_error)

BOOST_AUTO_TEST_CASE(one_problem_is_one_line_with_its_function_and_place) {
  const chiso::InputError error("score", {.message = "value is infinite; expected a number",
                                          .unit = "Lai Châu",
                                          .node = "services",
                                          .period = 2023});
  BOOST_TEST(error.what() ==
             "score: unit 'Lai Châu', node 'services', period 2023: value is infinite; expected a "
             "number");
  BOOST_TEST(error.function() == "score");
  BOOST_TEST(error.count() == 1u);
  BOOST_TEST(error.problems().front().unit == "Lai Châu");
}

BOOST_AUTO_TEST_CASE(parts_of_the_place_that_do_not_apply_are_not_printed) {
  BOOST_TEST(chiso::Error("f", {.message = "m"}).what() == "f: m");
  BOOST_TEST(chiso::Error("f", {.message = "m", .node = "n"}).what() == "f: node 'n': m");
  BOOST_TEST(chiso::Error("f", {.message = "m", .period = 0}).what() == "f: period 0: m");
}

BOOST_AUTO_TEST_CASE(several_problems_are_all_listed) {
  const chiso::StructureError error("Panel", {{.message = "one"}, {.message = "two", .unit = "u"}},
                                    2);
  BOOST_TEST(error.what() == "Panel: 2 problems\n  - one\n  - unit 'u': two");
}

BOOST_AUTO_TEST_CASE(problems_beyond_those_kept_are_counted) {
  const chiso::Error error("f", {{.message = "one"}}, 4);
  BOOST_TEST(error.what() == "f: 4 problems\n  - one\n  - and 3 more");
  BOOST_TEST(error.count() == 4u);
}

BOOST_AUTO_TEST_CASE(every_error_is_a_chiso_error_and_a_runtime_error) {
  static_assert(std::is_base_of_v<chiso::Error, chiso::InputError>);
  static_assert(std::is_base_of_v<chiso::Error, chiso::StructureError>);
  static_assert(std::is_base_of_v<chiso::Error, chiso::DomainError>);
  static_assert(std::is_base_of_v<std::runtime_error, chiso::Error>);
  static_assert(!std::is_base_of_v<chiso::InputError, chiso::DomainError>);
  BOOST_CHECK_THROW(throw chiso::DomainError("f", {.message = "m"}), chiso::Error);
}

BOOST_AUTO_TEST_CASE(problems_compare_part_by_part) {
  const chiso::Problem one{.message = "m", .unit = "u", .node = "n", .period = 1};
  chiso::Problem two = one;
  BOOST_CHECK(one == two);
  two.period = 2;
  BOOST_CHECK(one != two);
}

BOOST_AUTO_TEST_CASE(a_problem_prints_its_place_first) {
  BOOST_TEST(support::printed(chiso::Problem{.message = "is odd"}) == "is odd");
  const chiso::Problem placed{.message = "is odd", .unit = "x", .node = "a", .period = 2023};
  BOOST_TEST(support::printed(placed) == "unit 'x', node 'a', period 2023: is odd");
}

BOOST_AUTO_TEST_SUITE_END()
