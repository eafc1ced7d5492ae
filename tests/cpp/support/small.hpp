#pragma once

#include <chiso/model/framework.hpp>
#include <chiso/model/panel.hpp>

#include <map>
#include <string>
#include <vector>

/// A case small enough to compute by hand: a tree of three levels, five units, three periods.
/// Every value is a small whole number, so every sum of them is exact.
///
///   index ─┬─ health ─┬─ life                2023    life nurse school college clean   sum
///          │          └─ nurse               Ash        3     2      4       1     5    15
///          ├─ skill  ─┬─ school              Birch      2     2      3       3     2    12
///          │          └─ college             Cedar      1     4      3       2     2    12
///          └─ clean                          Date       2     1      2       2     1     8
///                                            Elm        4     4      4       –     4     –
namespace support {

inline constexpr double none = chiso::missing;

inline chiso::Node leaf(std::string id, std::string parent) {
  return {.id = std::move(id),
          .parent = std::move(parent),
          .scale = {.lower = 0, .upper = 10},
          .indicator = chiso::Indicator{}};
}

inline std::vector<chiso::Node> small_nodes() {
  return {{.id = "index"},
          {.id = "health", .parent = "index"},
          leaf("life", "health"),
          leaf("nurse", "health"),
          {.id = "skill", .parent = "index"},
          leaf("school", "skill"),
          leaf("college", "skill"),
          leaf("clean", "index")};
}

inline chiso::Framework small_framework(std::vector<chiso::Break> breaks = {}) {
  return chiso::Framework(small_nodes(), std::move(breaks));
}

inline chiso::PanelParts small_parts() {
  using Groups = std::map<std::string, std::string>;
  const Groups north{{"region", "north"}};
  const Groups south{{"region", "south"}};
  return {.units = {{.name = "Ash", .groups = north},
                    {.name = "Birch", .groups = north},
                    {.name = "Cedar", .groups = south},
                    {.name = "Date", .groups = south},
                    {.name = "Elm", .groups = north}},
          .nodes = {"life", "nurse", "school", "college", "clean"},
          .periods = {2021, 2022, 2023},
          .values = {1, 2, 1, 2,    4,                              // 2021 life
                     2, 1, 4, 2,    4,                              //      nurse
                     3, 1, 3, 2,    4,                              //      school
                     1, 2, 2, 2,    2,                              //      college
                     3, 2, 3, 2,    4,                              //      clean
                     2, 2, 2, none, 4,                              // 2022 life
                     2, 1, 4, 1,    4,                              //      nurse
                     4, 3, 3, 2,    4,                              //      school
                     1, 2, 3, 2,    2,                              //      college
                     4, 2, 3, 1,    4,                              //      clean
                     3, 2, 1, 2,    4,                              // 2023 life
                     2, 2, 4, 1,    4,                              //      nurse
                     4, 3, 3, 2,    4,                              //      school
                     1, 3, 2, 2,    none,                           //      college
                     5, 2, 2, 1,    4},                             //      clean
          .reasons = {{69, chiso::MissingReason::not_collected}}};  // Elm's college in 2023
}

inline chiso::Panel small_panel() { return chiso::Panel(small_parts()); }

/// One period, 2023, of one level: an index over indicators a, b, c …; rows are units u1, u2 …
inline chiso::Framework flat_framework(std::size_t indicators, chiso::Scale scale = {}) {
  std::vector<chiso::Node> nodes{{.id = "index"}};
  for (std::size_t i = 0; i < indicators; ++i)
    nodes.push_back({.id = std::string(1, static_cast<char>('a' + i)),
                     .parent = "index",
                     .scale = scale,
                     .indicator = chiso::Indicator{}});
  return chiso::Framework(std::move(nodes));
}

inline chiso::Panel flat_panel(const std::vector<std::vector<double>>& rows) {
  chiso::PanelParts parts{.periods = {2023}};
  for (std::size_t u = 0; u < rows.size(); ++u)
    parts.units.push_back({.name = "u" + std::to_string(u + 1)});
  for (std::size_t i = 0; i < rows.front().size(); ++i) {
    parts.nodes.emplace_back(1, static_cast<char>('a' + i));
    for (const auto& row : rows) parts.values.push_back(row[i]);
  }
  return chiso::Panel(std::move(parts));
}

}  // namespace support
