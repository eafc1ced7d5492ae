#include "bindings.hpp"

#include <chiso/analysis/compare.hpp>
#include <chiso/analysis/explain.hpp>
#include <chiso/analysis/standing.hpp>

namespace bindings {
namespace {

using chiso::ComparedUnit;
using chiso::Comparison;

void register_compare(py::module_& m) {
  py::class_<ComparedUnit> row(m, "ComparedUnit", "One unit in two outcomes; what one of them lacks is None.");
  using Number = std::optional<double>;
  row.def(
         py::init([](std::string unit, Number score_before, Number score_after, Number rank_before, Number rank_after) {
           return ComparedUnit{std::move(unit), or_missing(score_before), or_missing(score_after),
                               or_missing(rank_before), or_missing(rank_after)};
         }),
         py::kw_only(), py::arg("unit"), py::arg("score_before"), py::arg("score_after"), py::arg("rank_before"),
         py::arg("rank_after"))
      .def_readonly("unit", &ComparedUnit::unit)
      .def_property_readonly("score_before", [](const ComparedUnit& self) { return or_none(self.score_before); })
      .def_property_readonly("score_after", [](const ComparedUnit& self) { return or_none(self.score_after); })
      .def_property_readonly("change", [](const ComparedUnit& self) { return or_none(self.change()); })
      .def_property_readonly("rank_before", [](const ComparedUnit& self) { return place(self.rank_before); })
      .def_property_readonly("rank_after", [](const ComparedUnit& self) { return place(self.rank_after); })
      .def_property_readonly("places_gained", [](const ComparedUnit& self) { return place(self.places_gained()); });
  define_value(row, {"unit", "score_before", "score_after", "rank_before", "rank_after"});

  py::class_<Comparison> comparison(m, "Comparison", "Two outcomes side by side on one node.");
  comparison
      .def(py::init([](std::string node, std::string before, std::string after, std::size_t n_before,
                       std::size_t n_after, std::vector<ComparedUnit> units) {
             return Comparison{std::move(node), std::move(before), std::move(after),
                               n_before,        n_after,           std::move(units)};
           }),
           py::kw_only(), py::arg("node"), py::arg("before"), py::arg("after"), py::arg("n_before"), py::arg("n_after"),
           py::arg("units"))
      .def_readonly("node", &Comparison::node)
      .def_readonly("before", &Comparison::before)
      .def_readonly("after", &Comparison::after)
      .def_readonly("n_before", &Comparison::n_before)
      .def_readonly("n_after", &Comparison::n_after)
      .def_readonly("units", &Comparison::units)
      .def("of", &Comparison::of, py::arg("unit"), py::return_value_policy::reference_internal)
      .def("overtaken", &Comparison::overtaken, py::arg("unit"),
           "Whom a unit overtakes, in the order of their places before.")
      .def("overtaken_by", &Comparison::overtaken_by, py::arg("unit"), "Who overtakes a unit.")
      .def(
          "to_frame",
          [](const py::object& self, const std::string& backend) {
            return py::module_::import("chiso.frames").attr("comparison_frame")(self, backend);
          },
          py::kw_only(), py::arg("backend") = "pandas")
      .def(
          "plot",
          [](const py::object& self, const py::kwargs& options) {
            return py::module_::import("chiso.plot").attr("comparison_plot")(self, **options);
          },
          "Draw places before and after; see chiso.plot.comparison_plot for the options.")
      .def("_repr_html_",
           [](const py::object& self) {
             return py::module_::import("chiso.frames").attr("comparison_html")(self).cast<std::string>();
           })
      .def("__str__", &printed<Comparison>)
      .def("__repr__", [](const Comparison& self) {
        return "<Comparison on '" + self.node + "': " + self.before + " → " + self.after + ">";
      });
  define_value(comparison, {"node", "before", "after", "n_before", "n_after", "units"});
  m.def(
      "compare",
      [](const chiso::Outcome& before, const chiso::Outcome& after, std::string_view node) {
        return chiso::compare(before, after, node);
      },
      py::arg("before"), py::arg("after"), py::kw_only(), py::arg("node") = "",
      "Two outcomes side by side: score, rank, who is overtaken. Of the index, unless a node is named.");
}

}  // namespace

void register_analysis(py::module_& m) {
  register_compare(m);

  py::class_<chiso::Contribution> contribution(m, "Contribution",
                                               "What one child brings to its parent's score, in points of the parent.");
  contribution
      .def(py::init([](std::string node, double value, double weight, double points) {
             return chiso::Contribution{std::move(node), value, weight, points};
           }),
           py::kw_only(), py::arg("node"), py::arg("value"), py::arg("weight"), py::arg("contribution"))
      .def_readonly("node", &chiso::Contribution::node)
      .def_readonly("value", &chiso::Contribution::value)
      .def_readonly("weight", &chiso::Contribution::weight)
      .def_readonly("contribution", &chiso::Contribution::contribution);
  define_value(contribution, {"node", "value", "weight", "contribution"});
  m.def(
      "contributions",
      [](const chiso::Outcome& outcome, std::string_view unit, std::string_view node) {
        return chiso::contributions(outcome, unit, node);
      },
      py::arg("outcome"), py::arg("unit"), py::kw_only(), py::arg("node") = "",
      "What the children of a node bring to one unit's score on it; they add up to the score.");

  py::native_enum<chiso::Met>(m, "Met", "enum.Enum", "How a target came out.")
      .value("no", chiso::Met::no)
      .value("yes", chiso::Met::yes)
      .value("unknown", chiso::Met::unknown)
      .finalize();
  py::class_<chiso::Attainment> attainment(m, "Attainment",
                                           "How far a goal was reached; `gap` is what is still missing, ≤ 0 when met.");
  using Number = std::optional<double>;
  attainment
      .def(py::init([](chiso::Met met, Number required, Number achieved, Number gap) {
             return chiso::Attainment{met, or_missing(required), or_missing(achieved), or_missing(gap)};
           }),
           py::kw_only(), py::arg("met"), py::arg("required"), py::arg("achieved"), py::arg("gap"))
      .def_readonly("met", &chiso::Attainment::met)
      .def_property_readonly("required", [](const chiso::Attainment& self) { return or_none(self.required); })
      .def_property_readonly("achieved", [](const chiso::Attainment& self) { return or_none(self.achieved); })
      .def_property_readonly("gap", [](const chiso::Attainment& self) { return or_none(self.gap); });
  define_value(attainment, {"met", "required", "achieved", "gap"});
  py::class_<chiso::TargetStatus> status(m, "TargetStatus",
                                         "How far one target was reached: each of its goals, and all together.");
  status
      .def(py::init([](chiso::Target target, std::vector<chiso::Attainment> parts, chiso::Met met) {
             return chiso::TargetStatus{std::move(target), std::move(parts), met};
           }),
           py::kw_only(), py::arg("target"), py::arg("parts"), py::arg("met"))
      .def_readonly("target", &chiso::TargetStatus::target)
      .def_readonly("parts", &chiso::TargetStatus::parts)
      .def_readonly("met", &chiso::TargetStatus::met);
  define_value(status, {"target", "parts", "met"});
  m.def("status", &chiso::status, py::arg("plan"), py::kw_only(), py::arg("before"), py::arg("after"),
        "Judge every target of a plan: `before` is its baseline, `after` what came of it, or a scenario.");
}

}  // namespace bindings
