// What if a province meets its targets, while the others stand still, or move on as they did last
// year? The answer depends on the assumption, so the assumption stands beside it.
//
// Data: PAPI 2022 and 2023 by dimension, © CECODES/UNDP/RTA, public tables of papi.org.vn. This is
// an extract: the provinces that were 13th to 22nd of the 61 ranked in 2023. The targets are those
// of Lai Châu's plan for 2024. Places are "of 10": with all 61, meeting the targets gives place 17
// if the others hold and place 21 if they repeat their last change.

#include <chiso/chiso.hpp>

#include <cmath>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

struct Province {
  std::string name;
  std::vector<double> in_2022, in_2023;  // one figure a dimension
};

const std::vector<std::string> dimensions{"participation",      "transparency", "accountability",
                                          "corruption_control", "procedures",   "services",
                                          "environment",        "e_governance"};

const std::vector<Province> provinces{
    {"Thanh Hóa",
     {6.1074, 5.9741, 4.5243, 7.2825, 7.4393, 7.9437, 3.6536, 3.0906},
     {5.7695, 5.4915, 4.2973, 6.9686, 7.1907, 7.7652, 3.6915, 3.0299}},
    {"Ninh Bình",
     {5.2587, 5.5234, 4.1996, 6.7386, 7.4361, 7.3284, 3.4722, 3.2076},
     {5.4982, 5.3995, 4.3643, 6.3939, 7.5158, 8.2925, 3.2934, 3.3145}},
    {"Hà Nội",
     {5.8261, 5.7770, 4.3707, 6.8007, 7.3101, 7.2294, 2.9338, 3.6578},
     {5.4275, 5.6707, 4.2760, 6.7348, 7.1611, 7.8486, 2.8688, 3.9728}},
    {"Vĩnh Phúc",
     {5.4362, 5.5964, 4.5052, 6.7936, 7.1579, 8.3148, 3.0372, 3.4672},
     {5.3734, 5.2837, 4.4806, 6.6689, 7.3103, 8.0307, 3.1321, 3.6729}},
    {"Thái Bình",
     {5.3871, 5.4621, 4.3361, 6.8133, 7.0831, 8.2383, 3.0781, 3.1160},
     {5.3641, 5.6726, 4.5241, 6.2523, 7.0967, 8.1182, 3.2460, 3.4844}},
    {"Lai Châu",
     {5.5805, 5.3420, 4.3171, 6.1560, 7.1851, 7.5264, 3.7025, 2.8810},
     {4.9664, 5.4656, 4.5131, 6.4826, 7.3947, 7.7201, 3.8065, 3.2732}},
    {"Bình Định",
     {4.3365, 5.0405, 4.1416, 7.0651, 7.0359, 7.8059, 3.3644, 2.8702},
     {4.5581, 5.4563, 4.2454, 7.4530, 7.2301, 7.7623, 3.5785, 3.2881}},
    {"Hòa Bình",
     {5.0890, 5.1150, 4.3151, 6.4411, 6.6468, 7.3874, 3.4255, 2.5880},
     {5.1577, 5.1274, 4.4621, 7.2309, 7.3462, 7.1872, 3.8857, 3.1520}},
    {"Lạng Sơn",
     {5.8164, 5.3386, 4.4798, 6.7476, 7.2627, 7.7903, 3.4365, 2.9756},
     {5.3092, 5.2937, 4.3401, 7.0990, 7.2880, 7.3537, 3.5704, 3.2237}},
    {"Bắc Kạn",
     {5.3885, 5.4914, 4.3556, 6.4340, 7.3774, 7.1491, 3.3578, 2.8831},
     {5.4484, 5.3958, 4.1974, 6.8537, 7.2522, 7.1279, 3.8142, 3.2587}}};

chiso::Framework make_framework() {
  std::vector<chiso::Node> nodes{{.id = "papi"}};
  for (const std::string& dimension : dimensions)
    nodes.push_back({.id = dimension,
                     .parent = "papi",
                     .scale = {.lower = 1, .upper = 10},
                     .indicator = chiso::Indicator{}});
  return chiso::Framework(nodes);
}

chiso::Panel make_panel() {
  chiso::PanelParts parts{.nodes = dimensions, .periods = {2022, 2023}};
  for (const Province& province : provinces) parts.units.push_back({.name = province.name});
  for (const auto year : {&Province::in_2022, &Province::in_2023})
    for (std::size_t dimension = 0; dimension < dimensions.size(); ++dimension)
      for (const Province& province : provinces)
        parts.values.push_back((province.*year)[dimension]);
  return chiso::Panel(parts);
}

// The plan for 2024: a floor for each dimension ("from 6.600 points upwards"), and a rank.
chiso::Plan make_plan() {
  const auto floor = [](std::string dimension, double score, int decimals) {
    return chiso::Target{.node = std::move(dimension),
                         .goal = chiso::goal::ScoreAtLeast{{score, decimals}}};
  };
  return chiso::Plan({.unit = "Lai Châu",
                      .baseline = 2023,
                      .period = 2024,
                      .targets = {floor("participation", 5.00, 2),
                                  floor("transparency", 5.4656, 4),
                                  floor("accountability", 4.5131, 4),
                                  floor("corruption_control", 6.600, 3),
                                  floor("procedures", 7.3947, 4),
                                  floor("services", 7.7201, 4),
                                  floor("environment", 3.8066, 4),
                                  floor("e_governance", 3.3000, 4),
                                  {.node = "papi", .goal = chiso::goal::PlacesGained{1}}}});
}

// This program is a test too: it ends with an error when a figure is not what it should be.
void expect(bool holds, const std::string& what) {
  if (holds) return;
  std::cerr << "wrong: " << what << '\n';
  std::exit(EXIT_FAILURE);
}

int main() {
  const chiso::Framework papi = make_framework();
  const chiso::Plan plan = make_plan();
  const auto base = chiso::score(make_panel().at(2023), papi);

  // A scenario is named edits, as data. This one comes from the plan; applying it leaves `base` as
  // it is.
  chiso::Scenario floors = chiso::floors_of(plan, papi);
  const auto hold = chiso::apply(floors, base);
  std::cout << floors << '\n' << chiso::compare(base, hold) << '\n';
  expect(std::abs(hold.scores().of("Lai Châu") - 43.8001) < 1e-9, "the floors sum to 43.8001");
  expect(hold.ranking().of("Lai Châu") == 5, "5th of 10 if the others hold");
  expect(base.ranking().of("Lai Châu") == 6, "the base is as it was");

  // Whom does it overtake?
  const auto overtaken = chiso::compare(base, hold).overtaken("Lai Châu");
  expect(overtaken == std::vector<std::string>{"Thái Bình"}, "only Thái Bình is overtaken");

  // The same plan, but every other province repeats its last change.
  floors.name = "floors met, others repeat";
  floors.others = chiso::others::Repeat{};
  const auto repeat = chiso::apply(floors, base);
  std::cout << repeat.name() << ": place " << repeat.ranking().of("Lai Châu") << " of "
            << repeat.ranking().n_ranked() << "\n\n";
  expect(repeat.ranking().of("Lai Châu") == 7, "7th of 10 if the others repeat their last change");

  // Which targets would be met then? All floors are, by construction; the rank is another matter.
  for (const auto& [target, parts, met] : chiso::status(plan, base, repeat)) {
    std::cout << target << ": " << met << '\n';
    expect(met == (target.node == "papi" ? chiso::Met::no : chiso::Met::yes), target.node);
  }

  // An edit of one's own: half a point of participation on top of the floors. The two are composed.
  const chiso::Scenario push{
      .name = "push participation",
      .edits = {chiso::edit::Add{.unit = "Lai Châu", .node = "participation", .by = 0.5}}};
  const auto pushed = chiso::apply(chiso::compose(floors, push), base);
  std::cout << '\n' << pushed.name() << ": place " << pushed.ranking().of("Lai Châu") << '\n';
  expect(pushed.ranking().of("Lai Châu") == 4, "44.3001 points take place 4 of 10");
}
