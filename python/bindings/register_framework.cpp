#include "bindings.hpp"

#include <chiso/model/framework.hpp>
#include <chiso/model/weights.hpp>

namespace bindings {
namespace {

using chiso::Framework;
using chiso::Indicator;
using chiso::Label;
using chiso::Node;

using Bounds = std::pair<double, double>;
constexpr double open_end = std::numeric_limits<double>::infinity();

void register_label(py::module_& m) {
  py::native_enum<chiso::Language>(m, "Language", "enum.Enum")
      .value("vi", chiso::Language::vi)
      .value("en", chiso::Language::en)
      .finalize();
  py::class_<Label> label(m, "Label", "A text in Vietnamese and English; an empty one falls back to the other.");
  label
      .def(py::init([](std::string vi, std::string en) { return Label{std::move(vi), std::move(en)}; }),
           py::arg("vi") = "", py::arg("en") = "")
      .def_readonly("vi", &Label::vi)
      .def_readonly("en", &Label::en)
      .def("__str__", [](const Label& self) { return self.in(chiso::Language::vi); });
  define_value(label, {"vi", "en"});
  py::implicitly_convertible<py::str, Label>();
}

void register_node(py::module_& m) {
  py::native_enum<chiso::Direction>(m, "Direction", "enum.Enum", "Which values of an indicator are better.")
      .value("higher", chiso::Direction::higher)
      .value("lower", chiso::Direction::lower)
      .finalize();

  py::class_<Indicator> indicator(m, "Indicator", "What makes a node a leaf: it is measured, not composed.");
  indicator
      .def(py::init([](chiso::Direction direction, Label unit) { return Indicator{direction, std::move(unit)}; }),
           py::kw_only(), py::arg_v("direction", chiso::Direction::higher, "Direction.higher"),
           py::arg_v("unit_of_measure", Label{}, "Label()"))
      .def_readonly("direction", &Indicator::direction)
      .def_readonly("unit_of_measure", &Indicator::unit_of_measure);
  define_value(indicator, {"direction", "unit_of_measure"});

  py::class_<Node> node(m, "Node",
                        "One node of a framework: the index, a dimension, or, with `indicator`, a leaf.\n\n"
                        "`scale` is the pair of its natural bounds, `since` and `until` its first and last period.");
  node.def(py::init([](std::string id, std::string parent, Label name, std::string code,
                       std::vector<std::string> aliases, double weight, Bounds scale, std::optional<int> since,
                       std::optional<int> until, std::optional<Indicator> leaf) {
             return Node{
                 std::move(id), std::move(parent),           std::move(name), std::move(code), std::move(aliases),
                 weight,        {scale.first, scale.second}, {since, until},  std::move(leaf)};
           }),
           py::arg("id"), py::kw_only(), py::arg("parent") = "", py::arg_v("name", Label{}, "Label()"),
           py::arg("code") = "", py::arg("aliases") = std::vector<std::string>{}, py::arg("weight") = 1.0,
           py::arg("scale") = Bounds{-open_end, open_end}, py::arg("since") = py::none(), py::arg("until") = py::none(),
           py::arg("indicator") = py::none())
      .def_readonly("id", &Node::id)
      .def_readonly("parent", &Node::parent)
      .def_readonly("name", &Node::name)
      .def_readonly("code", &Node::code)
      .def_readonly("aliases", &Node::aliases)
      .def_readonly("weight", &Node::weight)
      .def_property_readonly("scale", [](const Node& self) { return Bounds{self.scale.lower, self.scale.upper}; })
      .def_property_readonly("since", [](const Node& self) { return self.lifetime.since; })
      .def_property_readonly("until", [](const Node& self) { return self.lifetime.until; })
      .def_readonly("indicator", &Node::indicator)
      .def(
          "title", [](const Node& self, chiso::Language language) { return self.title(language); }, py::arg("language"),
          "The name in a language, or the id where it has none.");
  define_value(node, {"id", "parent", "name", "code", "aliases", "weight", "scale", "since", "until", "indicator"});
}

}  // namespace

void register_framework(py::module_& m) {
  register_label(m);
  register_node(m);

  py::class_<chiso::Break> a_break(m, "Break",
                                   "From `period` on, values of `node` are not comparable with earlier ones.");
  a_break
      .def(py::init([](int period, std::string node, Label reason) {
             return chiso::Break{period, std::move(node), std::move(reason)};
           }),
           py::kw_only(), py::arg("period"), py::arg("node"), py::arg_v("reason", Label{}, "Label()"))
      .def_readonly("period", &chiso::Break::period)
      .def_readonly("node", &chiso::Break::node)
      .def_readonly("reason", &chiso::Break::reason);
  define_value(a_break, {"period", "node", "reason"});

  py::class_<chiso::Source> source(m, "Source", "Who publishes an index, and on what terms.");
  source
      .def(py::init([](std::string citation, std::string notice) {
             return chiso::Source{std::move(citation), std::move(notice)};
           }),
           py::kw_only(), py::arg("citation") = "", py::arg("notice") = "")
      .def_readonly("citation", &chiso::Source::citation)
      .def_readonly("notice", &chiso::Source::notice);
  define_value(source, {"citation", "notice"});

  py::class_<Framework> framework(m, "Framework",
                                  "The tree of an index: index, dimensions, …, indicators, of any depth.\n\n"
                                  "Raises StructureError naming every blank or duplicate id, unknown parent, cycle,\n"
                                  "missing or second index, childless node, bad weight, scale or lifetime.");
  framework
      .def(py::init<std::vector<Node>, std::vector<chiso::Break>, chiso::Source>(), py::arg("nodes"), py::kw_only(),
           py::arg("breaks") = std::vector<chiso::Break>{}, py::arg_v("source", chiso::Source{}, "Source()"))
      .def_property_readonly(
          "nodes", [](const Framework& self) { return list(self.nodes()); },
          "All nodes, the index first, every parent before its children.")
      .def_property_readonly("breaks", [](const Framework& self) { return list(self.breaks()); })
      .def_property_readonly("source", &Framework::source)
      .def_property_readonly("root", &Framework::root)
      .def_property_readonly("depth", &Framework::depth, "Number of levels, the index included.")
      .def("__len__", &Framework::size)
      .def("__contains__", [](const Framework& self, std::string_view id) { return self.find(id).has_value(); })
      .def("node", &Framework::node, py::arg("id"), "One node. Raises InputError offering the nearest id.")
      .def(
          "children",
          [](const Framework& self, const std::string& id) {
            std::vector<Node> found;
            const auto of = id.empty() ? std::size_t{0} : self.index(id);
            for (const auto child : self.children(of)) found.push_back(self[child]);
            return found;
          },
          py::arg("node") = "", "The children of a node, in order; of the index where none is named.")
      .def(
          "leaves",
          [](const Framework& self, const std::string& id) {
            std::vector<Node> found;
            for (const auto leaf : self.leaves(id.empty() ? 0 : self.index(id))) found.push_back(self[leaf]);
            return found;
          },
          py::arg("node") = "", "The indicators at or below a node.")
      .def("at", &Framework::at, py::arg("period"), "The tree as it was in a period.")
      .def("comparable", &Framework::comparable, py::kw_only(), py::arg("since"), py::arg("until"),
           "False if a break lies after `since` and not after `until`.")
      .def("__str__", &printed<Framework>);
  framework.def("__repr__", [](const Framework& self) {
    return "<Framework '" + self.root().id + "', " + std::to_string(self.size()) + " nodes, " +
           std::to_string(self.leaves().size()) + " of them indicators>";
  });
  define_value(framework, {"nodes", "breaks", "source"});
  framework.def("_repr_html_", [](const py::object& self) {
    return py::module_::import("chiso.frames").attr("framework_html")(self).cast<std::string>();
  });
}

}  // namespace bindings
