#pragma once

#include <chiso/analysis/evidence.hpp>
#include <chiso/model/plan.hpp>

#include <string>
#include <utility>
#include <vector>

/// Four units, an index of two indicators, three years, printed with four decimals. The index is
/// published too (2021, 2022); Dune has no b in 2022, so no index then.
///
///            2020                     2021                      2022
///            a      b      a + b      a      b      index       a      b      index
///   Lake     3.6409 4.5638 8.2047 1.  3.7025 4.3171 8.0196 4.   3.8065 4.5131 8.3197 2.
///   Hill     4.5    3      7.5    2.  4.9    3.5    8.4    3.   5      3      8      3.
///   Bay      2      5      7      3.  2.4    6.1    8.5    2.   2.5    6.1234 8.6234 1.
///   Dune     3      4      7      3.  3.5    5.1    8.6    1.   4      –      –
///
/// The parts of Lake's index of 2022 add up to 8.3196: the publisher rounded after adding up.
namespace support {

inline chiso::Framework audited_framework() {
  return chiso::Framework({{.id = "index", .name = {"Chỉ số", "Index"}},
                           {.id = "a", .parent = "index", .indicator = chiso::Indicator{}},
                           {.id = "b", .parent = "index", .indicator = chiso::Indicator{}}});
}

inline chiso::Panel audited_panel() {
  constexpr double none = chiso::missing;
  const auto unit = [](const char* name, const char* region) {
    return chiso::Unit{.name = name, .groups = {{"region", region}}};
  };
  return chiso::Panel({.units = {unit("Lake", "upland"), unit("Hill", "upland"),
                                 unit("Bay", "coast"), unit("Dune", "coast")},
                       .nodes = {"index", "a", "b"},
                       .periods = {2020, 2021, 2022},
                       .values = {none,   none, none,   none,     // 2020 index
                                  3.6409, 4.5,  2,      3,        //      a
                                  4.5638, 3,    5,      4,        //      b
                                  8.0196, 8.4,  8.5,    8.6,      // 2021 index
                                  3.7025, 4.9,  2.4,    3.5,      //      a
                                  4.3171, 3.5,  6.1,    5.1,      //      b
                                  8.3197, 8,    8.6234, none,     // 2022 index
                                  3.8065, 5,    2.5,    4,        //      a
                                  4.5131, 3,    6.1234, none}});  //    b
}

inline chiso::Evidence evidence(const std::string& unit = "Lake") {
  return {audited_framework(), audited_panel(), {}, unit};
}

inline chiso::Claim claim(chiso::ClaimKind kind, std::string node, chiso::Figure value,
                          chiso::Period period = 2022, std::optional<chiso::Period> against = {},
                          std::string place = "I") {
  return {kind, std::move(node), period, against, value, "printed", std::move(place)};
}

/// Lake's plan for 2023, which prints these figures.
inline chiso::Plan audited_plan(std::vector<chiso::Claim> claims,
                                std::vector<chiso::Target> targets = {}) {
  return chiso::Plan({.unit = "Lake",
                      .baseline = 2022,
                      .period = 2023,
                      .targets = std::move(targets),
                      .claims = std::move(claims)});
}

}  // namespace support
