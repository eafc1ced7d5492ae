#pragma once

#include <string_view>

namespace chiso {

/// The release this header belongs to. CMake and the Python package read the
/// number from here: it is written nowhere else.
inline constexpr std::string_view library_version = "0.1.0";

}  // namespace chiso
