// The one place that compiles Boost.Test itself; suites live in the files beside it.
#define BOOST_TEST_MODULE chiso
#include <boost/test/included/unit_test.hpp>
