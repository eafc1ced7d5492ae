#include "bindings.hpp"

#include <chiso/rank/group.hpp>
#include <chiso/rank/rank.hpp>

namespace bindings {

using chiso::Ranking;
using chiso::RankOptions;

void register_rank(py::module_& m) {
  py::native_enum<chiso::Ties>(
      m, "Ties", "enum.Enum",
      "Which place units of equal score take: min 1224, max 1334, dense 1223, ordinal 1234, average.")
      .value("min", chiso::Ties::min)
      .value("max", chiso::Ties::max)
      .value("dense", chiso::Ties::dense)
      .value("ordinal", chiso::Ties::ordinal)
      .value("average", chiso::Ties::average)
      .finalize();

  py::class_<RankOptions> options(m, "RankOptions",
                                  "How scores become places.\n\n"
                                  "digits: decimals to round to before ranking (None: unrounded).\n"
                                  "tolerance: scores this close tie, as a share of the largest absolute score.");
  options
      .def(py::init([](chiso::Ties ties, std::optional<int> digits, double tolerance, chiso::Direction direction) {
             return RankOptions{ties, digits, tolerance, direction};
           }),
           py::kw_only(), py::arg_v("ties", chiso::Ties::min, "Ties.min"), py::arg("digits") = py::none(),
           py::arg("tolerance") = RankOptions{}.tolerance,
           py::arg_v("direction", chiso::Direction::higher, "Direction.higher"))
      .def_readonly("ties", &RankOptions::ties)
      .def_readonly("digits", &RankOptions::digits)
      .def_readonly("tolerance", &RankOptions::tolerance)
      .def_readonly("direction", &RankOptions::direction);
  define_value(options, {"ties", "digits", "tolerance", "direction"});

  py::class_<chiso::LeftOut> left_out(m, "LeftOut", "A unit without a place, and why.");
  left_out
      .def(py::init(
               [](std::string unit, std::string reason) { return chiso::LeftOut{std::move(unit), std::move(reason)}; }),
           py::arg("unit"), py::arg("reason"))
      .def_readonly("unit", &chiso::LeftOut::unit)
      .def_readonly("reason", &chiso::LeftOut::reason);
  define_value(left_out, {"unit", "reason"});

  py::class_<Ranking> ranking(m, "Ranking",
                              "Places, the rule they were given by, and the universe they were given in.");
  ranking
      .def(py::init([](std::vector<std::string> units, const std::vector<std::optional<double>>& places,
                       std::vector<chiso::LeftOut> out, RankOptions rule) {
             std::vector<double> numbers;
             for (const auto& one : places) numbers.push_back(one.value_or(chiso::missing));
             return Ranking(std::move(units), std::move(numbers), std::move(out), rule);
           }),
           py::kw_only(), py::arg("units"), py::arg("places"), py::arg("left_out"), py::arg("options"))
      .def(
          "of", [](const Ranking& self, std::string_view unit) { return place(self.of(unit)); }, py::arg("unit"),
          "The unit's place, None if it was left out. Raises InputError if unknown.")
      .def_property_readonly("n_ranked", &Ranking::n_ranked)
      .def_property_readonly("units", [](const Ranking& self) { return list(self.units()); })
      .def_property_readonly("places",
                             [](const Ranking& self) {
                               std::vector<decltype(place(0))> all;
                               for (const double one : self.places()) all.push_back(place(one));
                               return all;
                             })
      .def_property_readonly("left_out", [](const Ranking& self) { return list(self.left_out()); })
      .def_property_readonly("options", &Ranking::options)
      .def("ordered", &Ranking::ordered, "The ranked units, the first place first.")
      .def(
          "to_frame",
          [](const py::object& self, const std::string& backend) {
            return py::module_::import("chiso.frames").attr("ranking_frame")(self, backend);
          },
          py::kw_only(), py::arg("backend") = "pandas")
      .def("_repr_html_",
           [](const py::object& self) {
             return py::module_::import("chiso.frames").attr("ranking_html")(self).cast<std::string>();
           })
      .def("__str__", &printed<Ranking>);
  ranking.def("__repr__", [](const Ranking& self) {
    return "<Ranking, " + std::to_string(self.n_ranked()) + " of " + std::to_string(self.units().size()) + " units>";
  });
  define_value(ranking, {"units", "places", "left_out", "options"});

  using Scores = py::array_t<double, py::array::c_style | py::array::forcecast>;
  m.def(
      "rank",
      [](const std::vector<std::string>& units, const Scores& scores, const RankOptions& rule) {
        return chiso::rank(units, {scores.data(), scores.size()}, rule);
      },
      py::arg("units"), py::arg("scores"), py::kw_only(), py::arg_v("options", RankOptions{}, "RankOptions()"),
      "Rank units by their scores (NaN: left out).");

  py::native_enum<chiso::MissingInGroups>(m, "MissingInGroups", "enum.Enum",
                                          "Where units without a score stand while cuts are computed.")
      .value("dropped", chiso::MissingInGroups::dropped)
      .value("counted_as_zero", chiso::MissingInGroups::counted_as_zero)
      .finalize();
  m.def(
      "quantile_groups",
      [](const Scores& scores, int groups, chiso::MissingInGroups absent, chiso::Direction direction) {
        return chiso::quantile_groups({scores.data(), scores.size()}, {groups, absent, direction});
      },
      py::arg("scores"), py::kw_only(), py::arg("groups") = 4,
      py::arg_v("missing", chiso::MissingInGroups::dropped, "MissingInGroups.dropped"),
      py::arg_v("direction", chiso::Direction::higher, "Direction.higher"),
      "Quantile groups, 1 the best, 0 for a unit without a score; type-7 cuts, value ≥ cut.");
}

}  // namespace bindings
