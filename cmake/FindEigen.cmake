# Eigen3::Eigen: the system's (or CMAKE_PREFIX_PATH's) when there is one, else
# the headers of the wheel `cmeel-eigen`. Sets CHISO_EIGEN_INCLUDE_DIR, the folder above Eigen/Core.
include(${CMAKE_CURRENT_LIST_DIR}/LocateWheel.cmake)

if(NOT TARGET Eigen3::Eigen)
  find_package(Eigen3 QUIET CONFIG GLOBAL)  # no version here: 5.x refuses a request for "3.4"
endif()
set(eigen_from_wheel OFF)
if(TARGET Eigen3::Eigen)
  get_target_property(CHISO_EIGEN_INCLUDE_DIR Eigen3::Eigen INTERFACE_INCLUDE_DIRECTORIES)
else()
  chiso_locate_wheel(CHISO_EIGEN_INCLUDE_DIR cmeel-eigen cmeel.prefix/include/eigen3)
  if(NOT CHISO_EIGEN_INCLUDE_DIR)
    message(FATAL_ERROR "chiso needs the headers of Eigen ≥ 3.4. Install the system's package "
      "(libeigen3-dev, eigen3-devel, eigen), or `pip install cmeel-eigen` into the active Python environment.")
  endif()
  set(eigen_from_wheel ON)
  add_library(Eigen3::Eigen INTERFACE IMPORTED GLOBAL)
  target_include_directories(Eigen3::Eigen INTERFACE "${CHISO_EIGEN_INCLUDE_DIR}")
endif()

# The numbers in the headers are what is compiled. Up to 3.4 they stand in Macros.h as WORLD.MAJOR.MINOR;
# 5.x has a file for them, keeps WORLD at 3 for ever, and means MAJOR.MINOR.PATCH.
if(EXISTS "${CHISO_EIGEN_INCLUDE_DIR}/Eigen/Version")
  set(version_header Eigen/Version)
  set(version_parts MAJOR MINOR PATCH)
else()
  set(version_header Eigen/src/Core/util/Macros.h)
  set(version_parts WORLD MAJOR MINOR)
endif()
set(eigen_numbers "")
foreach(part IN LISTS version_parts)
  file(STRINGS "${CHISO_EIGEN_INCLUDE_DIR}/${version_header}" line REGEX "#define EIGEN_${part}_VERSION ")
  string(REGEX MATCH "[0-9]+" number "${line}")
  list(APPEND eigen_numbers ${number})
endforeach()
list(JOIN eigen_numbers "." CHISO_EIGEN_VERSION)
message(STATUS "Eigen ${CHISO_EIGEN_VERSION}: ${CHISO_EIGEN_INCLUDE_DIR}")
if(CHISO_EIGEN_VERSION VERSION_LESS 3.4 OR CHISO_EIGEN_VERSION VERSION_GREATER_EQUAL 6)
  message(FATAL_ERROR "chiso needs Eigen ≥ 3.4 and < 6, found ${CHISO_EIGEN_VERSION} in ${CHISO_EIGEN_INCLUDE_DIR}")
endif()

# Headers that came from a build environment are gone after it: then, and in a wheel, they must travel along.
set(carry_by_default ${eigen_from_wheel})
if(SKBUILD)
  set(carry_by_default ON)
endif()
option(CHISO_CARRY_EIGEN "Install Eigen's headers beside chiso's" ${carry_by_default})
