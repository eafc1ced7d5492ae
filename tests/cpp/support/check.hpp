#pragma once

#include <chiso/core/error.hpp>
#include <chiso/core/matrix.hpp>
#include <chiso/core/missing.hpp>

#include <algorithm>
#include <cstdint>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace support {

/// What operator<< makes of a value.
template <class T>
std::string printed(const T& value) {
  std::ostringstream out;
  out << value;
  return std::move(out).str();
}

/// A predicate for BOOST_CHECK_EXCEPTION: the message holds all of these words.
template <class... Words>
auto says(Words... words) {
  return [=](const chiso::Error& error) {
    const std::string_view text = error.what();
    return (... && (text.find(words) != std::string_view::npos));
  };
}

/// The same, and there are so many problems.
template <class... Words>
auto says_of(std::size_t count, Words... words) {
  return [=](const chiso::Error& error) { return error.count() == count && says(words...)(error); };
}

/// Numbers to look at; the view lives as long as they do.
struct Numbers {
  std::vector<double> values;
  Numbers(std::initializer_list<double> list) : values(list) {}
  explicit Numbers(std::vector<double> list) : values(std::move(list)) {}
  operator chiso::VectorView() const { return chiso::view(values); }  // NOLINT
};

/// Equal, or both missing.
inline bool alike(double a, double b) {
  return a == b || (chiso::is_missing(a) && chiso::is_missing(b));
}
inline bool alike(chiso::VectorView a, const std::vector<double>& b) {
  return std::ranges::equal(a, b, [](double x, double y) { return alike(x, y); });
}

/// The same numbers on every machine: the engine is specified, the standard's distributions are
/// not.
class Random {
 public:
  explicit Random(std::uint32_t seed) : engine_(seed) {}
  /// 0 … n − 1
  int below(int n) { return static_cast<int>(engine_() % static_cast<std::uint32_t>(n)); }
  /// 0 … 1
  double unit() { return static_cast<double>(engine_()) / 4294967296.0; }
  std::vector<double> units(int n, double from, double to) {
    std::vector<double> list;
    for (int i = 0; i < n; ++i) list.push_back(from + unit() * (to - from));
    return list;
  }

 private:
  std::mt19937 engine_;
};

}  // namespace support
