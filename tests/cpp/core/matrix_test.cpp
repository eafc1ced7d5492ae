#include <chiso/core/matrix.hpp>

#include <boost/test/unit_test.hpp>

#include <type_traits>
#include <vector>

BOOST_AUTO_TEST_SUITE(core_matrix)

BOOST_AUTO_TEST_CASE(a_view_shows_the_owner_s_numbers_without_a_copy) {
  std::vector<double> owner{1, 2, 3};
  const auto look = chiso::view(owner);
  BOOST_TEST(look.size() == 3);
  BOOST_CHECK(look.data() == owner.data());
  owner[1] = 7;
  BOOST_TEST(look[1] == 7);
}

BOOST_AUTO_TEST_CASE(a_view_of_nothing_is_empty) { BOOST_TEST(chiso::view({}).size() == 0); }

BOOST_AUTO_TEST_CASE(a_matrix_view_runs_down_its_columns) {
  const std::vector<double> owner{1, 2, 3, 4, 5, 6};
  const chiso::MatrixView table{owner.data(), 3, 2};
  BOOST_TEST(table(2, 0) == 3);
  BOOST_TEST(table(0, 1) == 4);
}

BOOST_AUTO_TEST_CASE(views_are_read_only) {
  static_assert(std::is_same_v<decltype(std::declval<chiso::VectorView>().data()), const double*>);
  static_assert(std::is_same_v<decltype(std::declval<chiso::MatrixView>().data()), const double*>);
  BOOST_TEST(true);
}

BOOST_AUTO_TEST_SUITE_END()
