// Two translation units read all of chiso; a definition that is not inline would not link.
#include <chiso/chiso.hpp>

#include <string_view>

std::string_view version_seen_by_the_second_unit();

int main() { return version_seen_by_the_second_unit() == chiso::library_version ? 0 : 1; }
