#include <chiso/core/version.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>

BOOST_AUTO_TEST_SUITE(core_version)

BOOST_AUTO_TEST_CASE(the_version_is_three_numbers) {
  BOOST_TEST(std::ranges::count(chiso::library_version, '.') == 2);
  BOOST_TEST(chiso::library_version.find_first_not_of("0123456789.") == std::string_view::npos);
}

BOOST_AUTO_TEST_SUITE_END()
