// Score ten provinces, rank them, and ask what a better place costs.
//
// Data: PAPI 2023 by dimension, © CECODES/UNDP/RTA, public tables of papi.org.vn. This is an
// extract: the provinces that were 13th to 22nd of the 61 ranked. So place 1 "of 10" here was place
// 13 of 61, and Lai Châu, 18th of 61, is 6th of 10.

#include <chiso/chiso.hpp>

#include <cmath>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

struct Province {
  std::string name;
  std::vector<double> scores;  // one a dimension
};

const std::vector<std::string> dimensions{"participation",      "transparency", "accountability",
                                          "corruption_control", "procedures",   "services",
                                          "environment",        "e_governance"};

const std::vector<Province> provinces{
    {"Thanh Hóa", {5.7695, 5.4915, 4.2973, 6.9686, 7.1907, 7.7652, 3.6915, 3.0299}},
    {"Ninh Bình", {5.4982, 5.3995, 4.3643, 6.3939, 7.5158, 8.2925, 3.2934, 3.3145}},
    {"Hà Nội", {5.4275, 5.6707, 4.2760, 6.7348, 7.1611, 7.8486, 2.8688, 3.9728}},
    {"Vĩnh Phúc", {5.3734, 5.2837, 4.4806, 6.6689, 7.3103, 8.0307, 3.1321, 3.6729}},
    {"Thái Bình", {5.3641, 5.6726, 4.5241, 6.2523, 7.0967, 8.1182, 3.2460, 3.4844}},
    {"Lai Châu", {4.9664, 5.4656, 4.5131, 6.4826, 7.3947, 7.7201, 3.8065, 3.2732}},
    {"Bình Định", {4.5581, 5.4563, 4.2454, 7.4530, 7.2301, 7.7623, 3.5785, 3.2881}},
    {"Hòa Bình", {5.1577, 5.1274, 4.4621, 7.2309, 7.3462, 7.1872, 3.8857, 3.1520}},
    {"Lạng Sơn", {5.3092, 5.2937, 4.3401, 7.0990, 7.2880, 7.3537, 3.5704, 3.2237}},
    {"Bắc Kạn", {5.4484, 5.3958, 4.1974, 6.8537, 7.2522, 7.1279, 3.8142, 3.2587}}};

// The framework says what the index consists of: one index over eight indicators.
chiso::Framework make_framework() {
  std::vector<chiso::Node> nodes{{.id = "papi"}};
  for (const std::string& dimension : dimensions)
    nodes.push_back({.id = dimension,
                     .parent = "papi",
                     .scale = {.lower = 1, .upper = 10},
                     .indicator = chiso::Indicator{}});
  return chiso::Framework(nodes);
}

// The panel holds the data: units × indicators × periods, dimension after dimension.
chiso::Panel make_panel() {
  chiso::PanelParts parts{.nodes = dimensions, .periods = {2023}};
  for (const Province& province : provinces) parts.units.push_back({.name = province.name});
  for (std::size_t dimension = 0; dimension < dimensions.size(); ++dimension)
    for (const Province& province : provinces) parts.values.push_back(province.scores[dimension]);
  return chiso::Panel(parts);
}

// This program is a test too: it ends with an error when a figure is not what it should be.
void expect(bool holds, const std::string& what) {
  if (holds) return;
  std::cerr << "wrong: " << what << '\n';
  std::exit(EXIT_FAILURE);
}

int main() {
  const chiso::Framework papi = make_framework();
  const chiso::Panel panel = make_panel();

  // The recipe says how the index is made. The default one sums, as PAPI does.
  const auto base = chiso::score(panel.at(2023), papi, chiso::Recipe{});

  const double score = base.scores().of("Lai Châu");
  const auto ranking = base.ranking();
  std::cout << ranking << '\n';
  std::cout << "Lai Châu: " << score << ", place " << ranking.of("Lai Châu") << " of "
            << ranking.n_ranked() << "\n\n";
  expect(std::abs(score - 43.6222) < 1e-9, "the sum of Lai Châu's dimensions");
  expect(ranking.of("Lai Châu") == 6 && ranking.n_ranked() == 10, "Lai Châu is 6th of 10");

  // Every dimension has its own ranking.
  const double accountability = base.ranking("accountability").of("Lai Châu");
  std::cout << "On accountability it takes place " << accountability << " of 10\n";
  expect(accountability == 2, "on accountability only Thái Bình is better");

  // What does place 3 need? More than the third best of the *others* has, which is Hà Nội.
  const auto need = base.needed(3, "Lai Châu", "papi");
  std::cout << "Place 3 needs more than " << need.bar << " (" << need.rival << "), "
            << need.bar - score << " points more than now\n";
  expect(need.rival == "Hà Nội" && std::abs(need.bar - 43.9603) < 1e-9, "the bar for place 3");

  // And what place would 43.8001 points take?
  const double place = base.rank_of(43.8001, "Lai Châu", "papi");
  std::cout << "43.8001 points take place " << place << '\n';
  expect(place == 5, "43.8001 points pass Thái Bình alone");

  // What each dimension brings; in a sum, simply its score.
  double total = 0;
  for (const auto& part : chiso::contributions(base, "Lai Châu")) total += part.contribution;
  expect(std::abs(total - score) < 1e-9, "contributions add up to the score");
}
