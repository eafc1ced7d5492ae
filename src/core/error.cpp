#include <chiso/core/error.hpp>

#include <ostream>
#include <utility>

namespace chiso {
namespace {

void append_place(std::string& text, const Problem& problem) {
  const auto start = text.size();
  const auto part = [&text, start](std::string_view name, std::string_view value) {
    if (value.empty()) return;
    text.append(text.size() == start ? "" : ", ").append(name).append(" ").append(value);
  };
  const auto quoted = [](const std::string& name) {
    return name.empty() ? name : "'" + name + "'";
  };
  part("unit", quoted(problem.unit));
  part("node", quoted(problem.node));
  part("period", problem.period ? std::to_string(*problem.period) : std::string{});
  if (text.size() != start) text.append(": ");
}

std::string message(std::string_view function, const std::vector<Problem>& problems,
                    std::size_t count) {
  std::string text(function);
  text.append(": ");
  if (problems.size() == 1 && count == 1) {
    append_place(text, problems.front());
    return text.append(problems.front().message);
  }
  text.append(std::to_string(count)).append(" problems");
  for (const auto& problem : problems) {
    text.append("\n  - ");
    append_place(text, problem);
    text.append(problem.message);
  }
  if (count > problems.size())
    text.append("\n  - and ").append(std::to_string(count - problems.size())).append(" more");
  return text;
}

}  // namespace

std::ostream& operator<<(std::ostream& out, const Problem& problem) {
  std::string text;
  append_place(text, problem);
  return out << text << problem.message;
}

Error::Error(std::string_view function, std::vector<Problem> problems, std::size_t count)
    : std::runtime_error(message(function, problems, count)),
      function_(function),
      problems_(std::move(problems)),
      count_(count) {}

Error::Error(std::string_view function, Problem problem)
    : Error(function, std::vector<Problem>{std::move(problem)}, 1) {}

}  // namespace chiso
