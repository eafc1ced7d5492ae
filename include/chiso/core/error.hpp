#pragma once

#include <cstddef>
#include <iosfwd>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace chiso {

/// One thing that is wrong, and where. Parts that do not apply stay empty.
struct Problem {
  std::string message;  ///< what, got, expected, how to mend
  std::string unit{};
  std::string node{};
  std::optional<int> period{};

  bool operator==(const Problem&) const = default;
};

/// The place, then the message.
std::ostream& operator<<(std::ostream& out, const Problem& problem);

/// What every chiso error is: the function that refused, and all problems it
/// found (the first 100 are kept, `count()` says how many there were).
class Error : public std::runtime_error {
 public:
  Error(std::string_view function, std::vector<Problem> problems, std::size_t count);
  Error(std::string_view function, Problem problem);

  [[nodiscard]] const std::string& function() const noexcept { return function_; }
  [[nodiscard]] const std::vector<Problem>& problems() const noexcept { return problems_; }
  [[nodiscard]] std::size_t count() const noexcept { return count_; }

 private:
  std::string function_;
  std::vector<Problem> problems_;
  std::size_t count_;
};

/// A name, number or option that cannot be used.
class InputError : public Error {
  using Error::Error;
};

/// A framework, panel or plan that does not hold together.
class StructureError : public Error {
  using Error::Error;
};

/// A value outside what a method is defined for.
class DomainError : public Error {
  using Error::Error;
};

}  // namespace chiso
