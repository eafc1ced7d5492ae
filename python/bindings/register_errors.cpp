#include "bindings.hpp"

#include <chiso/core/error.hpp>

namespace bindings {
namespace {

/// Raises the Python class of the same name, with the same problems.
void raise(const char* name, const chiso::Error& error) {
  const py::module_ errors = py::module_::import("chiso.errors");
  py::list problems;
  for (const auto& problem : error.problems())
    problems.append(errors.attr("Problem")(problem.message, problem.unit, problem.node, problem.period));
  const py::object type = errors.attr(name);
  const py::object raised = type(error.function(), problems, error.count());
  PyErr_SetObject(type.ptr(), raised.ptr());
}

void translate(std::exception_ptr pointer) {
  try {
    if (pointer) std::rethrow_exception(pointer);
  } catch (const chiso::InputError& error) {
    raise("InputError", error);
  } catch (const chiso::StructureError& error) {
    raise("StructureError", error);
  } catch (const chiso::DomainError& error) {
    raise("DomainError", error);
  } catch (const chiso::Error& error) {
    raise("Error", error);
  }
}

}  // namespace

void register_errors(py::module_&) { py::register_local_exception_translator(translate); }

}  // namespace bindings
