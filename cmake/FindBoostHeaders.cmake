# chiso_boost: headers of Boost for the tests; the system's when there are any,
# else those of the wheel `libboost-headers`. Nothing of it is installed.
include(${CMAKE_CURRENT_LIST_DIR}/LocateWheel.cmake)

find_path(CHISO_BOOST_INCLUDE_DIR boost/test/unit_test.hpp DOC "Folder above boost/")
if(NOT CHISO_BOOST_INCLUDE_DIR)
  chiso_locate_wheel(boost_from_wheel libboost-headers libboost_headers/include)
  if(NOT boost_from_wheel)
    message(FATAL_ERROR "chiso's tests need the headers of Boost.Test. Install the system's package "
      "(libboost-test-dev, boost-devel), or `pip install libboost-headers` into the active Python environment.")
  endif()
  set(CHISO_BOOST_INCLUDE_DIR "${boost_from_wheel}" CACHE PATH "Folder above boost/" FORCE)
endif()
message(STATUS "Boost headers: ${CHISO_BOOST_INCLUDE_DIR}")
add_library(chiso_boost INTERFACE)
target_include_directories(chiso_boost SYSTEM INTERFACE "${CHISO_BOOST_INCLUDE_DIR}")
