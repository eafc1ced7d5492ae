#include "bindings.hpp"

#include <chiso/analysis/audit.hpp>

namespace pybind11::detail {

/// chiso's decimals are Python's own.
template <>
struct type_caster<chiso::Decimal> {
  PYBIND11_TYPE_CASTER(chiso::Decimal, const_name("decimal.Decimal"));
  bool load(handle, bool) { return false; }  // they only come out
  static handle cast(const chiso::Decimal& number, return_value_policy, handle) {
    return module_::import("decimal").attr("Decimal")(chiso::to_string(number)).release();
  }
};

}  // namespace pybind11::detail

namespace bindings {
namespace {

using chiso::Audit;
using chiso::Figure;
using chiso::JudgedFigure;
using chiso::PrintedSum;
using chiso::SumVerdict;

template <class Class>
void show_fields(Class& cls, const std::vector<std::string>& fields) {
  cls.def("__repr__", [names = py::object(py::tuple(py::cast(fields)))](const py::object& self) {
    return py::module_::import("chiso._values").attr("show")(self, names).template cast<std::string>();
  });
  cls.def(py::self == py::self);
  cls.attr("__hash__") = py::none();
}

void register_verdicts(py::module_& m) {
  py::native_enum<chiso::Verdict>(m, "Verdict", "enum.Enum", "A printed figure against the data.")
      .value("exact", chiso::Verdict::exact)
      .value("rounding_artefact", chiso::Verdict::rounding_artefact)
      .value("error", chiso::Verdict::error)
      .finalize();
  m.def(
      "judge_level", [](const Figure& p, const Figure& source) { return judge_level(p, source_of(source)); },
      py::arg("printed"), py::arg("source"), "Judge a printed level against a published one.");
  m.def(
      "judge_difference",
      [](const Figure& p, const Figure& a, const Figure& b, std::optional<int> beside) {
        return judge_difference(p, source_of(a), source_of(b), beside);
      },
      py::arg("printed"), py::arg("a"), py::arg("b"), py::kw_only(), py::arg("beside") = py::none(),
      "Judge a printed difference against a − b as published; `beside`: decimals of the level printed beside it.");

  py::class_<SumVerdict> verdict(m, "SumVerdict", "A printed total against the sum of its printed parts.");
  verdict.def_readonly("total", &SumVerdict::total, "The sum of the parts.")
      .def_readonly("printed", &SumVerdict::printed)
      .def_readonly("allowed", &SumVerdict::allowed, "What rounding of the parts and of the total can explain.")
      .def_readonly("exact", &SumVerdict::exact)
      .def_property_readonly("difference", &SumVerdict::difference, "The sum of the parts less the printed total.");
  show_fields(verdict, {"total", "printed", "allowed", "exact"});
  m.def(
      "judge_sum", [](const std::vector<Figure>& parts, const Figure& p) { return chiso::judge_sum(parts, p); },
      py::arg("parts"), py::arg("printed"),
      "Judge a printed sum of m parts: it may be off by m + 1 half-units of its coarsest figure.");
  m.def(
      "explain_sum",
      [](const chiso::Parts& now, const chiso::Parts& before, const Figure& p) -> std::optional<py::tuple> {
        const auto found = chiso::explain_sum(now, before, p);
        return found ? std::optional<py::tuple>(py::cast(*found)) : std::nullopt;
      },
      py::arg("now"), py::arg("before"), py::arg("printed"),
      "The fewest parts which, left at an earlier figure, give the printed total; None if there are none.");
}

void register_figures(py::module_& m) {
  py::native_enum<chiso::Cause>(m, "Cause", "enum.Enum", "How a wrong figure may have come about.")
      .value("other_period", chiso::Cause::other_period)
      .value("sign", chiso::Cause::sign)
      .value("other_universe", chiso::Cause::other_universe)
      .value("other_row", chiso::Cause::other_row)
      .value("one_digit", chiso::Cause::one_digit)
      .finalize();
  py::class_<chiso::Mistake> mistake(m, "Mistake", "What somebody may have done who printed a wrong figure.");
  mistake.def_readonly("cause", &chiso::Mistake::cause).def_readonly("text", &chiso::Mistake::text);
  show_fields(mistake, {"cause", "text"});

  py::class_<JudgedFigure> figure(m, "JudgedFigure", "A figure that a plan prints, once, however often it prints it.");
  figure.def_readonly("claim", &JudgedFigure::claim, "The figure as it stands first.")
      .def_readonly("places", &JudgedFigure::places, "Wherever it stands.")
      .def_property_readonly("verdict", &JudgedFigure::verdict, "None: it cannot be judged, or speaks of a target.")
      .def_property_readonly(
          "expected",
          [](const JudgedFigure& self) { return self.judged ? std::optional(self.judged->expected) : std::nullopt; },
          "What should stand there.")
      .def_property_readonly(
          "derivation",
          [](const JudgedFigure& self) { return self.judged ? std::optional(self.judged->derivation) : std::nullopt; },
          "How that was reckoned.")
      .def_readonly("why_not", &JudgedFigure::why_not, "Why it cannot be judged.")
      .def_readonly("mistake", &JudgedFigure::mistake, "The likeliest, of an error.");
  show_fields(figure, {"claim", "places", "verdict", "expected", "mistake"});
}

void register_sums(py::module_& m) {
  py::native_enum<chiso::SumKind>(m, "SumKind", "enum.Enum", "What a printed total is a total of.")
      .value("components", chiso::SumKind::components)
      .value("floors", chiso::SumKind::floors)
      .finalize();
  py::native_enum<chiso::Conclusion>(m, "Conclusion", "enum.Enum", "What becomes of a printed total.")
      .value("agrees", chiso::Conclusion::agrees)
      .value("disagrees", chiso::Conclusion::disagrees)
      .value("weaker", chiso::Conclusion::weaker)
      .value("stronger", chiso::Conclusion::stronger)
      .finalize();
  py::class_<PrintedSum> sum(m, "PrintedSum", "A total that a plan prints, against the parts that it prints.");
  sum.def_readonly("kind", &PrintedSum::kind)
      .def_readonly("node", &PrintedSum::node)
      .def_readonly("period", &PrintedSum::period)
      .def_readonly("parts", &PrintedSum::parts)
      .def_readonly("printed", &PrintedSum::printed)
      .def_readonly("strict", &PrintedSum::strict)
      .def_readonly("claimed", &PrintedSum::claimed)
      .def_readonly("text", &PrintedSum::text)
      .def_readonly("place", &PrintedSum::place)
      .def_readonly("verdict", &PrintedSum::verdict)
      .def_readonly("explained_by", &PrintedSum::explained_by)
      .def_property_readonly("conclusion", &PrintedSum::conclusion);
  show_fields(sum, {"kind", "node", "period", "printed", "verdict", "explained_by"});
}

}  // namespace

void register_audit(py::module_& m) {
  register_verdicts(m);
  register_figures(m);
  register_sums(m);

  py::class_<Audit> audit(m, "Audit", "What came of judging a plan's figures.");
  audit.def_readonly("figures", &Audit::figures, "Every figure once, the exact ones too.")
      .def_readonly("sums", &Audit::sums, "Every printed total whose parts are printed.")
      .def_readonly("findings", &Audit::findings, "The gravest first.")
      .def(
          "count", [](const Audit& self, chiso::Severity severity) { return self.count(severity); },
          py::arg("severity"), "How many findings are so grave.")
      .def(
          "count", [](const Audit& self, std::optional<chiso::Verdict> verdict) { return self.count(verdict); },
          py::arg("verdict"), "How many figures have a verdict; None: how many could not be judged.")
      .def_property_readonly("worst", &Audit::worst, "The gravest severity, None without findings.")
      .def(
          "to_frame",
          [](const py::object& self, const std::string& backend) {
            return py::module_::import("chiso.frames").attr("audit_frame")(self, backend);
          },
          py::kw_only(), py::arg("backend") = "pandas", "The findings as a table.")
      .def("_repr_html_",
           [](const py::object& self) {
             return py::module_::import("chiso.frames").attr("audit_html")(self).cast<std::string>();
           })
      .def("__str__", &printed<Audit>)
      .def("__repr__", [](const Audit& self) {
        const std::string text = printed(self);
        return "<Audit of " + text.substr(0, text.find('\n')) + ">";
      });
  audit.def(py::self == py::self);
  audit.attr("__hash__") = py::none();
  m.def("audit", &chiso::audit, py::arg("plan"), py::arg("panel"), py::kw_only(), py::arg("framework"),
        py::arg_v("recipe", chiso::Recipe{}, "Recipe()"),
        "Judge every figure that a plan prints, against the data and against one another.\n\n"
        "Raises StructureError if the plan speaks of what the framework or the panel does not know.");
}

}  // namespace bindings
