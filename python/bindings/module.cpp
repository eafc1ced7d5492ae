#include "bindings.hpp"

#include <chiso/core/version.hpp>

PYBIND11_MODULE(_core, m) {
  m.doc() = "The compiled part of chiso; import it as `chiso`.";
  m.attr("__version__") = std::string(chiso::library_version);
  bindings::register_errors(m);
  bindings::register_framework(m);
  bindings::register_panel(m);
  bindings::register_plan(m);
  bindings::register_aggregate(m);
  bindings::register_rank(m);
  bindings::register_recipe(m);
  bindings::register_analysis(m);
  bindings::register_audit(m);
}
