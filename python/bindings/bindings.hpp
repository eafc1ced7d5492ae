#pragma once

#include <pybind11/eigen.h>
#include <pybind11/native_enum.h>
#include <pybind11/operators.h>
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <limits>
#include <optional>
#include <span>
#include <sstream>
#include <string>
#include <variant>
#include <vector>

/// Registers and converts; nothing here computes.
namespace bindings {

namespace py = pybind11;

void register_errors(py::module_& m);
void register_framework(py::module_& m);
void register_panel(py::module_& m);
void register_plan(py::module_& m);
void register_aggregate(py::module_& m);
void register_rank(py::module_& m);
void register_recipe(py::module_& m);
void register_analysis(py::module_& m);
void register_audit(py::module_& m);

/// A value's text, as operator<< prints it.
template <class T>
std::string printed(const T& value) {
  std::ostringstream out;
  out << value;
  return out.str();
}

template <class T>
std::vector<T> list(std::span<const T> values) {
  return {values.begin(), values.end()};
}

/// Gives a class what every chiso value has: equality, `replace(field=...)`,
/// pickling and a repr that shows its fields. The constructor takes the fields by keyword.
template <class Class>
Class& define_value(Class& cls, const std::vector<std::string>& fields) {
  using T = typename Class::type;
  py::object names = py::tuple(py::cast(fields));
  cls.attr("__match_args__") = names;
  cls.def(py::self == py::self);
  cls.attr("__hash__") = py::none();
  cls.def(
      "replace",
      [names](const py::object& self, const py::kwargs& changes) {
        py::dict all;
        for (const auto& name : names) all[name] = self.attr(py::str(name));
        for (const auto& change : changes) all[change.first] = change.second;
        return py::type::of(self)(**all).template cast<T>();
      },
      "A copy with some fields changed.");
  cls.def("__reduce__", [names](const py::object& self) -> py::tuple {
    py::dict all;
    for (const auto& name : names) all[name] = self.attr(py::str(name));
    return py::make_tuple(py::module_::import("chiso._values").attr("rebuild"),
                          py::make_tuple(py::type::of(self), all));
  });
  if (!cls.attr("__dict__").contains("__repr__"))  // one of its own wins
    cls.def("__repr__", [names](const py::object& self) {
      return py::module_::import("chiso._values").attr("show")(self, names).template cast<std::string>();
    });
  return cls;
}

/// A read-only NumPy array over memory that `owner` keeps alive.
template <class View>
py::array_t<double> read_only(const View& values, const py::handle& owner) {
  py::array_t<double> array = [&] {
    if constexpr (View::ColsAtCompileTime == 1)
      return py::array_t<double>({values.size()}, {sizeof(double)}, values.data(), owner);
    else
      return py::array_t<double>({values.rows(), values.cols()},
                                 {sizeof(double), sizeof(double) * static_cast<std::size_t>(values.rows())},
                                 values.data(), owner);
  }();
  array.attr("setflags")(py::arg("write") = false);
  return array;
}

/// Python's None for a number that is missing.
inline std::optional<double> or_none(double value) {
  if (value != value) return std::nullopt;
  return value;
}

/// A missing number for Python's None.
inline double or_missing(std::optional<double> value) {
  return value.value_or(std::numeric_limits<double>::quiet_NaN());
}

/// A place: an int, unless ties are averaged to a half; None where there is none.
inline std::optional<std::variant<long long, double>> place(double value) {
  if (value != value) return std::nullopt;
  const auto whole = static_cast<long long>(value);
  if (value == static_cast<double>(whole)) return whole;
  return value;
}

}  // namespace bindings
