#include "bindings.hpp"

#include <chiso/model/finding.hpp>
#include <chiso/model/plan.hpp>

namespace bindings {
namespace {

namespace goal = chiso::goal;
using chiso::Figure;
using chiso::Label;
using chiso::Owners;
using Strings = std::vector<std::string>;

template <class G, class Field, class Value>
void goal_of_one(py::module_& m, const char* name, const char* doc, const char* field, Field G::* member,
                 Value fallback) {
  py::class_<G> cls(m, name, doc);
  cls.def(py::init([](Field value) { return G{std::move(value)}; }), py::arg_v(field, fallback))
      .def_readonly(field, member)
      .def("__str__", [](const G& self) { return printed(chiso::Goal(self)); });
  define_value(cls, {field});
}

template <class G>
void goal_of_none(py::module_& m, const char* name, const char* doc) {
  py::class_<G> cls(m, name, doc);
  cls.def(py::init<>()).def("__str__", [](const G& self) { return printed(chiso::Goal(self)); });
  define_value(cls, {});
}

template <class G, class Field>
void goal_of_figure(py::module_& m, const char* name, const char* doc, const char* field, Field G::* member) {
  py::class_<G> cls(m, name, doc);
  cls.def(py::init([](Figure value) { return G{value}; }), py::arg(field))
      .def_readonly(field, member)
      .def("__str__", [](const G& self) { return printed(chiso::Goal(self)); });
  define_value(cls, {field});
}

void register_goals(py::module_& parent) {
  auto m = parent.def_submodule("goal", "What a target may ask for. \"Gained\" counts from the plan's baseline.");
  goal_of_figure(m, "ScoreAtLeast", "Score ≥ the figure.", "score", &goal::ScoreAtLeast::score);
  goal_of_figure(m, "ScoreAbove", "Score > the figure.", "score", &goal::ScoreAbove::score);
  goal_of_one(m, "Rank", "Place `rank` or better.", "rank", &goal::Rank::rank, 1);
  goal_of_one(m, "Top", "Among the first `n`.", "n", &goal::Top::n, 1);
  goal_of_one(m, "PlacesGained", "At least so many places up.", "places", &goal::PlacesGained::places, 1);
  goal_of_figure(m, "PointsGained", "At least so many points up.", "points", &goal::PointsGained::points);
  goal_of_figure(m, "PercentGained", "At least so many per cent above the baseline score.", "percent",
                 &goal::PercentGained::percent);
  goal_of_none<goal::HoldScore>(m, "HoldScore", "Not below the baseline's score.");
  goal_of_none<goal::HoldRank>(m, "HoldRank", "Not below the baseline's place.");

  py::class_<goal::RankBand> band(m, "RankBand", "Between two places; better than `best` is met too.");
  band.def(py::init([](int best, int worst) { return goal::RankBand{best, worst}; }), py::arg("best"), py::arg("worst"))
      .def_readonly("best", &goal::RankBand::best)
      .def_readonly("worst", &goal::RankBand::worst)
      .def("__str__", [](const goal::RankBand& self) { return printed(chiso::Goal(self)); });
  define_value(band, {"best", "worst"});

  py::class_<goal::Group> group(m, "Group", "In group `at_least` or better of `of` quantile groups, 1 the best.");
  group
      .def(py::init([](int at_least, int of) { return goal::Group{at_least, of}; }), py::arg("at_least"),
           py::arg("of") = 4)
      .def_readonly("at_least", &goal::Group::at_least)
      .def_readonly("of", &goal::Group::of)
      .def("__str__", [](const goal::Group& self) { return printed(chiso::Goal(self)); });
  define_value(group, {"at_least", "of"});

  py::class_<goal::RegionalRank> regional(m, "RegionalRank",
                                          "Place `rank` or better within its own group of a grouping.");
  regional
      .def(py::init([](std::string by, int rank) { return goal::RegionalRank{std::move(by), rank}; }), py::arg("by"),
           py::arg("rank"))
      .def_readonly("by", &goal::RegionalRank::by)
      .def_readonly("rank", &goal::RegionalRank::rank)
      .def("__str__", [](const goal::RegionalRank& self) { return printed(chiso::Goal(self)); });
  define_value(regional, {"by", "rank"});

  using Kind = chiso::Goal::Kind;
  py::class_<goal::All> all(m, "All", "Every one of these goals.");
  all.def(py::init([](const std::vector<Kind>& kinds) {
            goal::All result;
            for (const Kind& kind : kinds) std::visit([&](const auto& g) { result.goals.emplace_back(g); }, kind);
            return result;
          }),
          py::arg("goals"))
      .def_property_readonly("goals",
                             [](const goal::All& self) {
                               std::vector<Kind> kinds;
                               for (const auto& part : self.goals) kinds.push_back(part.kind);
                               return kinds;
                             })
      .def("__str__", [](const goal::All& self) { return printed(chiso::Goal(self)); });
  define_value(all, {"goals"});
}

void register_targets(py::module_& m) {
  py::class_<Owners> owners(m, "Owners", "Who leads something and who supports.");
  owners
      .def(py::init([](Strings lead, Strings support) { return Owners{std::move(lead), std::move(support)}; }),
           py::kw_only(), py::arg("lead") = Strings{}, py::arg("support") = Strings{})
      .def_readonly("lead", &Owners::lead)
      .def_readonly("support", &Owners::support);
  define_value(owners, {"lead", "support"});

  py::class_<chiso::Target> target(m, "Target", "What one node of the plan's unit must reach.");
  target
      .def(py::init(
               [](std::string node, const chiso::Goal::Kind& kind, Owners who, std::string text, std::string place) {
                 return std::visit(
                     [&](const auto& g) {
                       return chiso::Target{std::move(node), chiso::Goal(g), std::move(who), std::move(text),
                                            std::move(place)};
                     },
                     kind);
               }),
           py::arg("node"), py::arg("goal"), py::kw_only(), py::arg_v("owners", Owners{}, "Owners()"),
           py::arg("printed") = "", py::arg("place") = "")
      .def_readonly("node", &chiso::Target::node)
      .def_property_readonly("goal", [](const chiso::Target& self) { return self.goal.kind; })
      .def_readonly("owners", &chiso::Target::owners)
      .def_readonly("printed", &chiso::Target::printed)
      .def_readonly("place", &chiso::Target::place)
      .def("__str__", &printed<chiso::Target>);
  define_value(target, {"node", "goal", "owners", "printed", "place"});
}

void register_measures(py::module_& m) {
  py::class_<chiso::Quarter> quarter(m, "Quarter", "A quarter of a year, when a measure is due.");
  quarter
      .def(py::init([](int year, int number) { return chiso::Quarter{year, number}; }), py::arg("year"),
           py::arg("quarter"))
      .def_readonly("year", &chiso::Quarter::year)
      .def_readonly("quarter", &chiso::Quarter::quarter);
  define_value(quarter, {"year", "quarter"});

  py::class_<chiso::Measure> measure(m, "Measure",
                                     "Something the plan wants done; without nodes, an organisational task.");
  measure
      .def(py::init([](std::string id, std::string text, Strings nodes, std::vector<chiso::Quarter> quarters,
                       Owners who, std::string place) {
             return chiso::Measure{std::move(id),       std::move(text), std::move(nodes),
                                   std::move(quarters), std::move(who),  std::move(place)};
           }),
           py::arg("id"), py::kw_only(), py::arg("text") = "", py::arg("nodes") = Strings{},
           py::arg("quarters") = std::vector<chiso::Quarter>{}, py::arg_v("owners", Owners{}, "Owners()"),
           py::arg("place") = "")
      .def_readonly("id", &chiso::Measure::id)
      .def_readonly("text", &chiso::Measure::text)
      .def_readonly("nodes", &chiso::Measure::nodes)
      .def_readonly("quarters", &chiso::Measure::quarters)
      .def_readonly("owners", &chiso::Measure::owners)
      .def_readonly("place", &chiso::Measure::place);
  define_value(measure, {"id", "text", "nodes", "quarters", "owners", "place"});

  py::native_enum<chiso::ClaimKind>(m, "ClaimKind", "enum.Enum", "What a printed figure says.")
      .value("level", chiso::ClaimKind::level)
      .value("change", chiso::ClaimKind::change)
      .value("rank", chiso::ClaimKind::rank)
      .value("places_gained", chiso::ClaimKind::places_gained)
      .value("places_lost", chiso::ClaimKind::places_lost)
      .finalize();
  py::class_<chiso::Claim> claim(m, "Claim", "A figure the document states about the past or about itself.");
  claim
      .def(py::init([](chiso::ClaimKind kind, std::string node, int period, Figure value, std::optional<int> against,
                       std::string text, std::string place) {
             return chiso::Claim{kind, std::move(node), period, against, value, std::move(text), std::move(place)};
           }),
           py::kw_only(), py::arg("kind"), py::arg("node"), py::arg("period"), py::arg("value"),
           py::arg("against") = py::none(), py::arg("printed") = "", py::arg("place") = "")
      .def_readonly("kind", &chiso::Claim::kind)
      .def_readonly("node", &chiso::Claim::node)
      .def_readonly("period", &chiso::Claim::period)
      .def_readonly("against", &chiso::Claim::against)
      .def_readonly("value", &chiso::Claim::value)
      .def_readonly("printed", &chiso::Claim::printed)
      .def_readonly("place", &chiso::Claim::place);
  define_value(claim, {"kind", "node", "period", "value", "against", "printed", "place"});

  py::class_<chiso::Budget> budget(m, "Budget", "Where the money comes from, as the document quotes it.");
  budget
      .def(py::init([](std::string reference, std::string place) {
             return chiso::Budget{std::move(reference), std::move(place)};
           }),
           py::kw_only(), py::arg("reference") = "", py::arg("place") = "")
      .def_readonly("reference", &chiso::Budget::reference)
      .def_readonly("place", &chiso::Budget::place);
  define_value(budget, {"reference", "place"});
}

void register_finding(py::module_& m) {
  py::native_enum<chiso::Severity>(m, "Severity", "enum.Enum")
      .value("note", chiso::Severity::note)
      .value("warning", chiso::Severity::warning)
      .value("error", chiso::Severity::error)
      .finalize();
  py::class_<chiso::Finding> finding(m, "Finding",
                                     "One thing an audit found: what is printed, and what should stand there.");
  finding
      .def(py::init([](chiso::Severity severity, std::string code, std::string node, std::string place,
                       std::string text, std::string expected, Label message, Label explanation) {
             return chiso::Finding{severity,        std::move(code),     std::move(node),    std::move(place),
                                   std::move(text), std::move(expected), std::move(message), std::move(explanation)};
           }),
           py::kw_only(), py::arg("severity"), py::arg("code"), py::arg("node") = "", py::arg("place") = "",
           py::arg("printed") = "", py::arg("expected") = "", py::arg_v("message", Label{}, "Label()"),
           py::arg_v("explanation", Label{}, "Label()"))
      .def_readonly("severity", &chiso::Finding::severity)
      .def_readonly("code", &chiso::Finding::code)
      .def_readonly("node", &chiso::Finding::node)
      .def_readonly("place", &chiso::Finding::place)
      .def_readonly("printed", &chiso::Finding::printed)
      .def_readonly("expected", &chiso::Finding::expected)
      .def_readonly("message", &chiso::Finding::message)
      .def_readonly("explanation", &chiso::Finding::explanation)
      .def("__str__", &printed<chiso::Finding>);
  define_value(finding, {"severity", "code", "node", "place", "printed", "expected", "message", "explanation"});
}

}  // namespace

void register_plan(py::module_& m) {
  py::class_<Figure> figure(m, "Figure",
                            "A number as somebody printed it: 6.6 with 3 decimals stands for 6.5995 to 6.6005.");
  figure
      .def(py::init([](double value, std::optional<int> decimals) {
             Figure result(value);
             result.decimals = decimals;
             return result;
           }),
           py::arg("value"), py::arg("decimals") = py::none())
      .def_readonly("value", &Figure::value)
      .def_readonly("decimals", &Figure::decimals)
      .def_property_readonly("half_unit", &Figure::half_unit, "Half a unit of the last printed decimal.")
      .def("__float__", [](const Figure& self) { return self.value; })
      .def("__str__", &printed<Figure>);
  define_value(figure, {"value", "decimals"});
  py::implicitly_convertible<py::float_, Figure>();
  py::implicitly_convertible<py::int_, Figure>();
  register_goals(m);
  register_targets(m);
  register_measures(m);
  register_finding(m);

  using chiso::Plan;
  py::class_<Plan> plan(
      m, "Plan",
      "A unit's targets, owners and measures from a baseline to a target period, and the figures it prints.\n\n"
      "Raises StructureError naming every target, measure and claim that cannot be.");
  plan.def(py::init([](std::string unit, int baseline, int period, Label title, std::string issuer,
                       std::string document, chiso::Budget budget, std::vector<chiso::Target> targets,
                       std::vector<chiso::Measure> measures, std::vector<chiso::Claim> claims) {
             return Plan({std::move(title), std::move(unit), baseline, period, std::move(issuer), std::move(document),
                          std::move(budget), std::move(targets), std::move(measures), std::move(claims)});
           }),
           py::kw_only(), py::arg("unit"), py::arg("baseline"), py::arg("period"),
           py::arg_v("title", Label{}, "Label()"), py::arg("issuer") = "", py::arg("document") = "",
           py::arg_v("budget", chiso::Budget{}, "Budget()"), py::arg("targets") = std::vector<chiso::Target>{},
           py::arg("measures") = std::vector<chiso::Measure>{}, py::arg("claims") = std::vector<chiso::Claim>{})
      .def_property_readonly("unit", &Plan::unit)
      .def_property_readonly("baseline", &Plan::baseline)
      .def_property_readonly("period", &Plan::period)
      .def_property_readonly("title", &Plan::title)
      .def_property_readonly("issuer", &Plan::issuer)
      .def_property_readonly("document", &Plan::document)
      .def_property_readonly("budget", &Plan::budget)
      .def_property_readonly("targets", &Plan::targets)
      .def_property_readonly("measures", &Plan::measures)
      .def_property_readonly("claims", &Plan::claims)
      .def("__str__", &printed<Plan>);
  plan.def("__repr__", [](const Plan& self) { return "<Plan, " + printed(self) + ">"; });
  define_value(
      plan, {"unit", "baseline", "period", "title", "issuer", "document", "budget", "targets", "measures", "claims"});
  m.def("expect_fits", &chiso::expect_fits, py::arg("plan"), py::arg("framework"), py::arg("panel"),
        "Raise StructureError naming all the plan speaks of that the framework or the panel does not know.");
}

}  // namespace bindings
