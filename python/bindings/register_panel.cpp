#include "bindings.hpp"

#include <chiso/core/error.hpp>
#include <chiso/model/panel.hpp>

#include <map>
#include <tuple>

namespace bindings {
namespace {

using chiso::Panel;
using chiso::PanelParts;
using chiso::Unit;
/// units × nodes × periods
using Cube = py::array_t<double, py::array::forcecast>;
using Reasons = std::map<std::tuple<std::string, std::string, int>, chiso::MissingReason>;

void check_shape(const Cube& cube, const PanelParts& parts, const char* name) {
  const std::vector<std::size_t> want{parts.units.size(), parts.nodes.size(), parts.periods.size()};
  const bool fits = cube.ndim() == 3 && static_cast<std::size_t>(cube.shape(0)) == want[0] &&
                    static_cast<std::size_t>(cube.shape(1)) == want[1] &&
                    static_cast<std::size_t>(cube.shape(2)) == want[2];
  if (fits) return;
  std::string got;
  for (py::ssize_t i = 0; i < cube.ndim(); ++i) got += (i ? " × " : "") + std::to_string(cube.shape(i));
  throw chiso::StructureError(
      "Panel", {.message = std::string(name) + ": got shape " + got + ", expected " + std::to_string(want[0]) +
                           " units × " + std::to_string(want[1]) + " nodes × " + std::to_string(want[2]) + " periods"});
}

std::vector<double> flattened(const Cube& cube) {
  const auto at = cube.unchecked<3>();
  std::vector<double> flat;
  flat.reserve(static_cast<std::size_t>(cube.size()));
  for (py::ssize_t p = 0; p < cube.shape(2); ++p)
    for (py::ssize_t n = 0; n < cube.shape(1); ++n)
      for (py::ssize_t u = 0; u < cube.shape(0); ++u) flat.push_back(at(u, n, p));
  return flat;
}

template <class Names, class Name>
std::size_t position(const Names& names, const Name& name, const char* kind) {
  for (std::size_t i = 0; i < names.size(); ++i)
    if (names[i] == name) return i;
  std::ostringstream text;
  text << "a reason for an unknown " << kind << " '" << name << "'";
  throw chiso::InputError("Panel", {.message = text.str()});
}

Panel make_panel(std::vector<Unit> units, std::vector<std::string> nodes, std::vector<int> periods, const Cube& values,
                 const std::optional<Cube>& errors, const Reasons& reasons) {
  PanelParts parts{.units = std::move(units), .nodes = std::move(nodes), .periods = std::move(periods)};
  check_shape(values, parts, "values");
  parts.values = flattened(values);
  if (errors) {
    check_shape(*errors, parts, "standard_errors");
    parts.standard_errors = flattened(*errors);
  }
  std::vector<std::string> names;
  for (const Unit& unit : parts.units) names.push_back(unit.name);
  for (const auto& [cell, reason] : reasons) {
    const auto& [unit, node, period] = cell;
    const std::size_t p = position(parts.periods, period, "period");
    const std::size_t n = position(parts.nodes, node, "node");
    parts.reasons.push_back({(p * parts.nodes.size() + n) * names.size() + position(names, unit, "unit"), reason});
  }
  return Panel(std::move(parts));
}

py::array_t<double> cube(const Panel& panel, chiso::MatrixView (Panel::*table)(int) const) {
  const auto n = static_cast<py::ssize_t>(panel.units().size());
  const auto m = static_cast<py::ssize_t>(panel.nodes().size());
  py::array_t<double> result({n, m, static_cast<py::ssize_t>(panel.periods().size())});
  auto at = result.mutable_unchecked<3>();
  for (py::ssize_t p = 0; p < result.shape(2); ++p) {
    const auto values = (panel.*table)(panel.periods()[static_cast<std::size_t>(p)]);
    for (py::ssize_t j = 0; j < m; ++j)
      for (py::ssize_t i = 0; i < n; ++i) at(i, j, p) = values(i, j);
  }
  return result;
}

std::optional<py::array_t<double>> errors_or_none(const Panel& panel) {
  if (panel.standard_errors(panel.periods().front()).size() == 0) return std::nullopt;
  return cube(panel, &Panel::standard_errors);
}

Reasons reasons(const Panel& panel) {
  Reasons found;
  for (const int period : panel.periods())
    for (const std::string& unit : panel.unit_names())
      for (const std::string& node : panel.nodes())
        if (const auto reason = panel.missing_reason(unit, node, period))
          if (*reason != chiso::MissingReason::not_stated) found.emplace(std::tuple{unit, node, period}, *reason);
  return found;
}

}  // namespace

void register_panel(py::module_& m) {
  py::native_enum<chiso::MissingReason>(m, "MissingReason", "enum.Enum", "Why a cell has no value.")
      .value("not_stated", chiso::MissingReason::not_stated)
      .value("not_collected", chiso::MissingReason::not_collected)
      .value("not_published", chiso::MissingReason::not_published)
      .value("not_applicable", chiso::MissingReason::not_applicable)
      .value("invalid", chiso::MissingReason::invalid)
      .finalize();

  py::class_<Unit> unit(m, "Unit", "What is ranked. `groups` maps a grouping to its group: region → Tây Nguyên.");
  unit.def(py::init(
               [](std::string name, chiso::Label label, std::string code, std::map<std::string, std::string> groups) {
                 return Unit{std::move(name), std::move(label), std::move(code), std::move(groups)};
               }),
           py::arg("name"), py::kw_only(), py::arg_v("label", chiso::Label{}, "Label()"), py::arg("code") = "",
           py::arg("groups") = std::map<std::string, std::string>{})
      .def_readonly("name", &Unit::name)
      .def_readonly("label", &Unit::label)
      .def_readonly("code", &Unit::code)
      .def_readonly("groups", &Unit::groups);
  define_value(unit, {"name", "label", "code", "groups"});
  py::implicitly_convertible<py::str, Unit>();

  py::class_<Panel> panel(m, "Panel",
                          "Units × nodes × periods, missing cells as NaN.\n\n"
                          "values, standard_errors: arrays of shape (units, nodes, periods).\n"
                          "reasons: why a cell has none, by (unit, node, period).\n"
                          "Raises StructureError naming every blank or duplicate name, infinite value,\n"
                          "negative standard error and wrong shape.");
  panel
      .def(py::init(&make_panel), py::arg("units"), py::arg("nodes"), py::arg("periods"), py::arg("values"),
           py::kw_only(), py::arg("standard_errors") = py::none(), py::arg("reasons") = Reasons{})
      .def_property_readonly("units", [](const Panel& self) { return list(self.units()); })
      .def_property_readonly("unit_names", [](const Panel& self) { return list(self.unit_names()); })
      .def_property_readonly("nodes", [](const Panel& self) { return list(self.nodes()); })
      .def_property_readonly("periods", [](const Panel& self) { return list(self.periods()); })
      .def_property_readonly(
          "values", [](const Panel& self) { return cube(self, &Panel::values); },
          "A copy of all values, of shape (units, nodes, periods).")
      .def_property_readonly("standard_errors", &errors_or_none, "Like `values`, or None.")
      .def_property_readonly("reasons", &reasons, "Why cells are missing, where stated.")
      .def(
          "at",
          [](const py::object& self, int period) { return read_only(self.cast<const Panel&>().values(period), self); },
          py::arg("period"), "A read-only view of one period: units down, nodes across.")
      .def(
          "value",
          [](const Panel& self, std::string_view unit_name, std::string_view node, int period) {
            return or_none(self.value(unit_name, node, period));
          },
          py::arg("unit"), py::arg("node"), py::kw_only(), py::arg("period"), "One value; None where it is missing.")
      .def("missing_reason", &Panel::missing_reason, py::arg("unit"), py::arg("node"), py::kw_only(), py::arg("period"))
      .def(
          "without", [](const Panel& self, const std::vector<std::string>& units) { return self.without(units); },
          py::arg("units"), "A copy without some units.")
      .def(
          "to_frame",
          [](const py::object& self, const std::string& backend) {
            return py::module_::import("chiso.frames").attr("panel_frame")(self, backend);
          },
          py::kw_only(), py::arg("backend") = "pandas", "A tidy table: unit, node, period, value.")
      .def("__str__", &printed<Panel>);
  panel.def("__repr__", [](const Panel& self) { return "<Panel, " + printed(self) + ">"; });
  define_value(panel, {"units", "nodes", "periods", "values", "standard_errors", "reasons"});
}

}  // namespace bindings
