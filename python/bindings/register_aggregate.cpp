#include "bindings.hpp"

#include <chiso/aggregate/mean.hpp>
#include <chiso/aggregate/roll_up.hpp>

namespace bindings {
namespace {

namespace aggregate = chiso::aggregate;

template <class Rule>
py::class_<Rule> rule(py::module_& m, const char* name, const char* doc) {
  py::class_<Rule> cls(m, name, doc);
  cls.def("__str__", [](const Rule& self) { return printed(chiso::Aggregate(self)); });
  return cls;
}

template <class Rule>
void plain_rule(py::module_& m, const char* name, const char* doc) {
  auto cls = rule<Rule>(m, name, doc);
  cls.def(py::init<>());
  define_value(cls, {});
}

}  // namespace

void register_aggregate(py::module_& parent) {
  auto m = parent.def_submodule("aggregate", "How children become their parent.");
  plain_rule<aggregate::Sum>(m, "Sum", "Weighted sum, Σ wᵢ xᵢ.");
  plain_rule<aggregate::Arithmetic>(m, "Arithmetic", "Weighted arithmetic mean, Σ wᵢ xᵢ / Σ wᵢ.");
  plain_rule<aggregate::Geometric>(m, "Geometric",
                                   "Weighted geometric mean, exp(Σ wᵢ ln xᵢ / Σ wᵢ); positive values only.");
  plain_rule<aggregate::Harmonic>(m, "Harmonic", "Weighted harmonic mean, Σ wᵢ / Σ (wᵢ / xᵢ); positive values only.");
  plain_rule<aggregate::Minimum>(m, "Minimum", "The smallest value, whatever the weights.");
  auto power =
      rule<aggregate::Power>(m, "Power", "Weighted power mean, (Σ wᵢ xᵢᵖ / Σ wᵢ)^(1/p), with its limits at 0 and ±∞.");
  power.def(py::init([](double p) { return aggregate::Power{p}; }), py::arg("p") = 1.0)
      .def_readonly("p", &aggregate::Power::p);
  define_value(power, {"p"});

  py::native_enum<chiso::MissingLeaf>(parent, "MissingLeaf", "enum.Enum",
                                      "What becomes of a node with a missing child.")
      .value("refuse", chiso::MissingLeaf::refuse)
      .value("reweight", chiso::MissingLeaf::reweight)
      .finalize();
}

}  // namespace bindings
