#include <chiso/model/figure.hpp>

#include <array>
#include <charconv>
#include <ostream>
#include <string_view>

namespace chiso {

std::ostream& operator<<(std::ostream& out, const Figure& figure) {
  std::array<char, 400> text{};  // 1e308 with 40 decimals fits
  char* const end = text.data() + text.size();
  const bool printable = figure.decimals && *figure.decimals >= 0 && *figure.decimals <= 40;
  const auto done = printable ? std::to_chars(text.data(), end, figure.value,
                                              std::chars_format::fixed, *figure.decimals)
                              : std::to_chars(text.data(), end, figure.value);
  return out << std::string_view(text.data(), done.ptr);
}

}  // namespace chiso
