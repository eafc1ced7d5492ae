#include "bindings.hpp"

#include <chiso/recipe/scenario.hpp>
#include <chiso/recipe/score.hpp>

namespace bindings {

/// An object of the Python class of scenarios.
class Scenario : public py::object {
  PYBIND11_OBJECT(Scenario, py::object, PyObject_Type)
};

}  // namespace bindings

/// What signatures call it.
template <>
struct pybind11::detail::handle_type_name<bindings::Scenario> {
  static constexpr auto name = const_name("chiso.scenario.Scenario");
};

namespace bindings {

namespace {

namespace edit = chiso::edit;
using chiso::Outcome;
using chiso::Recipe;
using Rules = std::map<std::string, chiso::Aggregate, std::less<>>;

template <class E>
void edit_on_value(py::module_& m, const char* name, const char* doc, const char* number, double E::* member) {
  py::class_<E> cls(m, name, doc);
  cls.def(py::init([](std::string unit, std::string node, double value, chiso::Spread spread) {
            return E{std::move(unit), std::move(node), value, spread};
          }),
          py::kw_only(), py::arg("unit"), py::arg("node"), py::arg(number),
          py::arg_v("spread", chiso::Spread::proportional, "Spread.proportional"))
      .def_readonly("unit", &E::unit)
      .def_readonly("node", &E::node)
      .def_readonly(number, member)
      .def_readonly("spread", &E::spread)
      .def("__str__", [](const E& self) { return printed(chiso::Edit(self)); });
  define_value(cls, {"unit", "node", number, "spread"});
}

void register_edits(py::module_& parent) {
  py::native_enum<chiso::Spread>(parent, "Spread", "enum.Enum",
                                 "How a change of an inner node reaches the indicators below it.")
      .value("proportional", chiso::Spread::proportional)
      .value("headroom", chiso::Spread::headroom)
      .finalize();
  auto m = parent.def_submodule("edit", "One change to the data or to the recipe.");
  edit_on_value(m, "Assign", "A node of a unit takes a value.", "value", &edit::Assign::value);
  edit_on_value(m, "Add", "A node of a unit gains (loses) so many points.", "by", &edit::Add::by);

  py::class_<edit::Weight> weight(m, "Weight", "A node counts so much among its siblings.");
  weight
      .def(py::init([](std::string node, double value) { return edit::Weight{std::move(node), value}; }), py::kw_only(),
           py::arg("node"), py::arg("weight"))
      .def_readonly("node", &edit::Weight::node)
      .def_readonly("weight", &edit::Weight::weight)
      .def("__str__", [](const edit::Weight& self) { return printed(chiso::Edit(self)); });
  define_value(weight, {"node", "weight"});

  py::class_<edit::Rule> rule(m, "Rule", "A node is aggregated by another rule.");
  rule.def(py::init([](std::string node, chiso::Aggregate value) { return edit::Rule{std::move(node), value}; }),
           py::kw_only(), py::arg("node"), py::arg("rule"))
      .def_readonly("node", &edit::Rule::node)
      .def_readonly("rule", &edit::Rule::rule)
      .def("__str__", [](const edit::Rule& self) { return printed(chiso::Edit(self)); });
  define_value(rule, {"node", "rule"});

  py::class_<edit::Leave> leave(m, "Leave", "A unit takes no part.");
  leave.def(py::init([](std::string unit) { return edit::Leave{std::move(unit)}; }), py::kw_only(), py::arg("unit"))
      .def_readonly("unit", &edit::Leave::unit)
      .def("__str__", [](const edit::Leave& self) { return printed(chiso::Edit(self)); });
  define_value(leave, {"unit"});
}

void register_others(py::module_& parent) {
  auto m = parent.def_submodule("others", "What the others do, in every indicator.");
  const auto plain = [&m]<class O>(O, const char* name, const char* doc) {
    py::class_<O> cls(m, name, doc);
    cls.def(py::init<>()).def("__str__", [](const O& self) { return printed(chiso::Others(self)); });
    define_value(cls, {});
  };
  plain(chiso::others::Hold{}, "Hold", "They keep their last values.");
  plain(chiso::others::Repeat{}, "Repeat", "They repeat their last change; a unit without one is left out.");
  py::class_<chiso::others::Drift> drift(
      m, "Drift", "They add the mean of their own changes over the last `window` pairs of periods.");
  drift.def(py::init([](int window) { return chiso::others::Drift{window}; }), py::kw_only(), py::arg("window") = 3)
      .def_readonly("window", &chiso::others::Drift::window)
      .def("__str__", [](const chiso::others::Drift& self) { return printed(chiso::Others(self)); });
  define_value(drift, {"window"});
}

void register_recipe_value(py::module_& m) {
  py::class_<Recipe> recipe(
      m, "Recipe",
      "Every choice of a construction as one value; a default one sums what it is given.\n\n"
      "rules: exceptions to `rule`, by node. weights: by node, among siblings; they win over the framework's.");
  recipe
      .def(py::init([](chiso::Aggregate rule, Rules rules, const chiso::Weights::Map& weights,
                       chiso::MissingLeaf absent, chiso::RankOptions ranking) {
             return Recipe{rule, std::move(rules), chiso::Weights(weights), absent, ranking};
           }),
           py::kw_only(), py::arg_v("rule", chiso::Aggregate{}, "aggregate.Sum()"), py::arg("rules") = Rules{},
           py::arg("weights") = chiso::Weights::Map{},
           py::arg_v("missing", chiso::MissingLeaf::refuse, "MissingLeaf.refuse"),
           py::arg_v("ranking", chiso::RankOptions{}, "RankOptions()"))
      .def_readonly("rule", &Recipe::rule)
      .def_readonly("rules", &Recipe::rules_at)
      .def_property_readonly("weights", [](const Recipe& self) { return self.weights.all(); })
      .def_readonly("missing", &Recipe::missing)
      .def_readonly("ranking", &Recipe::ranking)
      .def("__str__", &printed<Recipe>);
  define_value(recipe, {"rule", "rules", "weights", "missing", "ranking"});
}

std::string_view or_index(const Outcome& outcome, std::string_view node) {
  return node.empty() ? std::string_view(outcome.scores().framework().root().id) : node;
}

void register_outcome(py::module_& m) {
  py::class_<chiso::LedgerEntry> entry(m, "LedgerEntry",
                                       "One thing a computation did to its input beyond what it was told.");
  entry
      .def(py::init([](std::string step, std::string unit, std::string node, std::string what) {
             return chiso::LedgerEntry{std::move(step), std::move(unit), std::move(node), std::move(what)};
           }),
           py::kw_only(), py::arg("step"), py::arg("unit") = "", py::arg("node") = "", py::arg("what"))
      .def_readonly("step", &chiso::LedgerEntry::step)
      .def_readonly("unit", &chiso::LedgerEntry::unit)
      .def_readonly("node", &chiso::LedgerEntry::node)
      .def_readonly("what", &chiso::LedgerEntry::what)
      .def("__str__", &printed<chiso::LedgerEntry>);
  define_value(entry, {"step", "unit", "node", "what"});

  py::class_<Outcome::Needed> needed(m, "Needed",
                                     "What a place costs: more than `bar` (by `margin`), the score of `rival`.");
  needed
      .def(py::init([](double bar, double margin, std::string rival) {
             return Outcome::Needed{bar, margin, std::move(rival)};
           }),
           py::kw_only(), py::arg("bar"), py::arg("margin"), py::arg("rival"))
      .def_readonly("bar", &Outcome::Needed::bar)
      .def_readonly("margin", &Outcome::Needed::margin)
      .def_readonly("rival", &Outcome::Needed::rival);
  define_value(needed, {"bar", "margin", "rival"});

  py::native_enum<chiso::Universe>(m, "Universe", "enum.Enum",
                                   "Who is ranked on a node: all with a value for it, or those ranked on the index.")
      .value("with_value", chiso::Universe::with_value)
      .value("with_index", chiso::Universe::with_index)
      .finalize();

  py::class_<Outcome> outcome(m, "Outcome", "A scored panel: the scores, and everything they were made from.");
  outcome.def_property_readonly("name", &Outcome::name)
      .def_property_readonly("framework", &Outcome::framework)
      .def_property_readonly("recipe", &Outcome::recipe)
      .def_property_readonly("panel", &Outcome::panel)
      .def_property_readonly("period", &Outcome::period)
      .def_property_readonly("ledger", &Outcome::ledger, "What was done to the data on the way, beyond the edits.")
      .def_property_readonly(
          "tree", [](const Outcome& self) { return self.scores().framework(); }, "The framework of the period.")
      .def_property_readonly("nodes", [](const Outcome& self) { return list(self.scores().framework().ids()); })
      .def_property_readonly("units", [](const Outcome& self) { return list(self.scores().units()); })
      .def_property_readonly(
          "scores",
          [](const py::object& self) { return read_only(self.cast<const Outcome&>().scores().values(), self); },
          "A read-only view: units down, nodes of `tree` across; NaN where there is no score.")
      .def(
          "score",
          [](const Outcome& self, std::string_view unit, std::string_view node) {
            return or_none(self.scores().of(unit, or_index(self, node)));
          },
          py::arg("unit"), py::arg("node") = "", "One score, on the index or a node; None where there is none.")
      .def(
          "ranking",
          [](const Outcome& self, std::string_view node, chiso::Universe universe) {
            return self.ranking(or_index(self, node), universe);
          },
          py::arg("node") = "", py::kw_only(),
          py::arg_v("universe", chiso::Universe::with_value, "Universe.with_value"))
      .def(
          "ranking_within",
          [](const Outcome& self, std::string_view grouping, std::string_view group, std::string_view node) {
            return self.ranking_within(grouping, group, or_index(self, node));
          },
          py::arg("grouping"), py::arg("group"), py::arg("node") = "", "Places among the units of one group.")
      .def(
          "rank",
          [](const Outcome& self, std::string_view unit, std::string_view node) {
            return place(self.ranking(or_index(self, node)).of(unit));
          },
          py::arg("unit"), py::arg("node") = "", "One place; None for a unit that is not ranked.")
      .def(
          "rank_of",
          [](const Outcome& self, double value, std::string_view unit, std::string_view node) {
            return place(self.rank_of(value, unit, or_index(self, node))).value();
          },
          py::arg("score"), py::kw_only(), py::arg("unit"), py::arg("node") = "",
          "The place a score would take among the other units.")
      .def(
          "needed",
          [](const Outcome& self, int rank, std::string_view unit, std::string_view node) {
            return self.needed(rank, unit, or_index(self, node));
          },
          py::arg("rank"), py::kw_only(), py::arg("unit"), py::arg("node") = "", "The score that a place needs.")
      .def(
          "why_missing",
          [](const Outcome& self, std::string_view unit, std::string_view node) {
            return self.why_missing(unit, or_index(self, node));
          },
          py::arg("unit"), py::arg("node") = "", "Why a unit has no score; empty if it has one.")
      .def(
          "scenario",
          [](const py::object& self, const std::string& name) -> bindings::Scenario {
            return py::module_::import("chiso.scenario").attr("Scenario")(name, py::arg("base") = self);
          },
          py::arg("name"), "A scenario on this outcome: `.add(...)`, `.set(...)`, `.others(...)`, then `.score()`.")
      .def(
          "to_frame",
          [](const py::object& self, const std::string& backend) {
            return py::module_::import("chiso.frames").attr("outcome_frame")(self, backend);
          },
          py::kw_only(), py::arg("backend") = "pandas", "A table: unit, rank, and the score on every node.")
      .def(
          "plot",
          [](const py::object& self, const std::string& node, const py::kwargs& options) {
            return py::module_::import("chiso.plot").attr("outcome_plot")(self, node, **options);
          },
          py::arg("node") = "", "Draw the scores in the order of places; see chiso.plot.outcome_plot for the options.")
      .def("_repr_html_",
           [](const py::object& self) {
             return py::module_::import("chiso.frames").attr("outcome_html")(self).cast<std::string>();
           })
      .def("__str__", &printed<Outcome>)
      .def(py::self == py::self)
      .def("__repr__", [](const Outcome& self) { return "<Outcome " + printed(self) + ">"; })
      .def("__reduce__", [](const py::object& self) -> py::tuple {
        const auto& value = self.cast<const Outcome&>();
        return py::make_tuple(py::module_::import("chiso._core").attr("score"),
                              py::make_tuple(value.panel(), value.framework(), value.period(), value.recipe(),
                                             value.name(), value.ledger()));
      });
  outcome.attr("__hash__") = py::none();
}

}  // namespace

void register_recipe(py::module_& m) {
  register_edits(m);
  register_others(m);
  register_recipe_value(m);
  register_outcome(m);
  m.def(
      "score",
      [](const chiso::Panel& panel, const chiso::Framework& framework, int period, const Recipe& recipe,
         std::string name, chiso::Ledger ledger) {
        return chiso::score(panel.at(period), framework, recipe, std::move(name), std::move(ledger));
      },
      py::arg("panel"), py::arg("framework"), py::arg("period"), py::arg_v("recipe", Recipe{}, "Recipe()"),
      py::arg("name") = "base", py::arg("ledger") = chiso::Ledger{},
      "Score a panel in one period: indicators rolled up by the recipe.");
  m.def(
      "apply",
      [](const Outcome& base, std::string name, std::vector<chiso::Edit> edits, chiso::Others others,
         std::vector<std::string> subjects) {
        return chiso::apply({std::move(name), std::move(edits), others, std::move(subjects)}, base);
      },
      py::arg("base"), py::kw_only(), py::arg("name"), py::arg("edits"), py::arg("others"), py::arg("subjects"),
      "What a scenario makes of an outcome.");
  m.def(
      "floors_of",
      [](const chiso::Plan& plan, const chiso::Framework& framework) {
        return chiso::floors_of(plan, framework).edits;
      },
      py::arg("plan"), py::arg("framework"), "Edits that meet all score targets of a plan exactly.");
}

}  // namespace bindings
