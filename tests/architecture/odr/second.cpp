#include <chiso/chiso.hpp>

#include <string_view>

std::string_view version_seen_by_the_second_unit();
std::string_view version_seen_by_the_second_unit() { return chiso::library_version; }
