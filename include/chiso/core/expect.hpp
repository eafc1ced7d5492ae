#pragma once

#include <chiso/core/error.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chiso {

/// Collects what is wrong with an input, so that it is refused once, with all
/// its problems and not with the first.
class Problems {
 public:
  static constexpr std::size_t kept = 100;

  void add(Problem problem) {
    if (++count_ <= kept) problems_.push_back(std::move(problem));
  }
  [[nodiscard]] bool empty() const noexcept { return count_ == 0; }

  /// @throws E naming `function`, if anything was added.
  template <class E>
  void refuse(std::string_view function) const {
    if (!empty()) throw E(function, problems_, count_);
  }

 private:
  std::vector<Problem> problems_;
  std::size_t count_ = 0;
};

/// True if `name` is empty or only ASCII white space.
[[nodiscard]] bool is_blank(std::string_view name) noexcept;

/// The candidate nearest to `name` in edit distance (bytes), or "" when none is near.
[[nodiscard]] std::string_view nearest(std::string_view name,
                                       std::span<const std::string> candidates);

/// "unknown KIND 'NAME'; did you mean 'NEAREST'?", or the same without the question.
[[nodiscard]] std::string unknown(std::string_view kind, std::string_view name,
                                  std::span<const std::string> candidates);

}  // namespace chiso
