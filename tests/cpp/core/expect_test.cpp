#include <chiso/core/expect.hpp>

#include <boost/test/unit_test.hpp>

#include "support/check.hpp"

BOOST_AUTO_TEST_SUITE(core_expect)

using chiso::Problems;

BOOST_AUTO_TEST_CASE(nothing_wrong_is_not_refused) {
  const Problems problems;
  BOOST_TEST(problems.empty());
  BOOST_CHECK_NO_THROW(problems.refuse<chiso::InputError>("f"));
}

BOOST_AUTO_TEST_CASE(all_problems_are_refused_at_once_as_the_type_asked_for) {
  Problems problems;
  problems.add({.message = "first", .unit = "u"});
  problems.add({.message = "second", .node = "n"});
  BOOST_TEST(!problems.empty());
  BOOST_CHECK_EXCEPTION(
      problems.refuse<chiso::DomainError>("f"), chiso::DomainError,
      support::says_of(2, "f: 2 problems", "unit 'u': first", "node 'n': second"));
}

BOOST_AUTO_TEST_CASE(a_hundred_problems_are_kept_and_all_are_counted) {
  Problems problems;
  for (int i = 1; i <= 250; ++i) problems.add({.message = "problem " + std::to_string(i)});
  BOOST_CHECK_EXCEPTION(problems.refuse<chiso::InputError>("f"), chiso::InputError,
                        [](const chiso::InputError& error) {
                          return error.problems().size() == 100 && error.count() == 250 &&
                                 error.problems().back().message == "problem 100" &&
                                 support::says("f: 250 problems", "and 150 more")(error);
                        });
}

BOOST_AUTO_TEST_CASE(a_name_of_white_space_is_blank) {
  for (const char* name : {"", " ", "\t\r\n", "  \v\f"}) BOOST_TEST(chiso::is_blank(name));
  for (const char* name : {"a", " a ", "à"}) BOOST_TEST(!chiso::is_blank(name));
}

BOOST_AUTO_TEST_CASE(the_nearest_name_is_the_one_with_the_fewest_edits) {
  // Levenshtein: kitten → sitting 3, kitten → mitten 1.
  const std::vector<std::string> names{"sitting", "mitten", "kitchen"};
  BOOST_TEST(chiso::nearest("kitten", names) == "mitten");
  BOOST_TEST(chiso::nearest("sitting", names) == "sitting");
  BOOST_TEST(chiso::nearest("Lai Chau", std::vector<std::string>{"Lào Cai", "Lai Châu"}) ==
             "Lai Châu");
}

BOOST_AUTO_TEST_CASE(nothing_is_near_to_a_name_far_from_all) {
  const std::vector<std::string> names{"transparency", "services"};
  BOOST_TEST(chiso::nearest("xyz", names) == "");
  BOOST_TEST(chiso::nearest("services", {}) == "");
}

BOOST_AUTO_TEST_CASE(a_text_instead_of_a_name_costs_no_search) {
  const std::vector<std::string> names{std::string(1000, 'a')};
  BOOST_TEST(chiso::nearest(std::string(1000, 'a'), names) == "");
}

BOOST_AUTO_TEST_CASE(an_unknown_name_comes_with_a_question_only_if_one_is_near) {
  const std::vector<std::string> names{"services"};
  BOOST_TEST(chiso::unknown("node", "servces", names) ==
             "unknown node 'servces'; did you mean 'services'?");
  BOOST_TEST(chiso::unknown("node", "x", names) == "unknown node 'x'");
}

BOOST_AUTO_TEST_SUITE_END()
