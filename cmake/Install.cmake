# `cmake --install`, find_package(chiso) and pkg-config. A wheel uses the same
# layout below its package folder, so both serve C++ users alike.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(config_dir ${CMAKE_INSTALL_LIBDIR}/cmake/chiso)
set(eigen_dir ${CMAKE_INSTALL_DATADIR}/chiso/eigen3)

install(TARGETS chiso_headers chiso
  EXPORT chisoTargets
  FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(EXPORT chisoTargets NAMESPACE chiso:: DESTINATION ${config_dir})

if(CHISO_CARRY_EIGEN)
  install(DIRECTORY ${CHISO_EIGEN_INCLUDE_DIR}/Eigen DESTINATION ${eigen_dir})
  install(FILES ${PROJECT_SOURCE_DIR}/cmake/licences/MPL-2.0.txt DESTINATION ${eigen_dir})
endif()

configure_package_config_file(
  ${CMAKE_CURRENT_LIST_DIR}/chisoConfig.cmake.in ${PROJECT_BINARY_DIR}/chisoConfig.cmake
  INSTALL_DESTINATION ${config_dir} PATH_VARS eigen_dir
  NO_CHECK_REQUIRED_COMPONENTS_MACRO)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/chisoConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES
  ${PROJECT_BINARY_DIR}/chisoConfig.cmake ${PROJECT_BINARY_DIR}/chisoConfigVersion.cmake
  DESTINATION ${config_dir})

# The .pc file finds its neighbours from its own place, so the tree can be moved.
cmake_path(RELATIVE_PATH CMAKE_INSTALL_FULL_INCLUDEDIR
  BASE_DIRECTORY ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig OUTPUT_VARIABLE pc_includedir)
cmake_path(RELATIVE_PATH CMAKE_INSTALL_FULL_DATADIR
  BASE_DIRECTORY ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig OUTPUT_VARIABLE pc_datadir)
if(CHISO_CARRY_EIGEN)
  set(pc_eigen_flags "-I\${pcfiledir}/${pc_datadir}/chiso/eigen3")
  set(pc_requires "")
else()
  set(pc_eigen_flags "")
  set(pc_requires "eigen3")
endif()
configure_file(${CMAKE_CURRENT_LIST_DIR}/chiso.pc.in ${PROJECT_BINARY_DIR}/chiso.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/chiso.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
