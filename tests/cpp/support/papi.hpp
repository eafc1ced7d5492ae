#pragma once

#include <chiso/model/framework.hpp>
#include <chiso/model/panel.hpp>

#include <vector>

/// Published PAPI figures, © CECODES/UNDP/RTA, public tables of papi.org.vn.
namespace support {

/// PAPI since 2018 down to its eight dimensions, which are summed.
inline chiso::Framework papi_framework() {
  std::vector<chiso::Node> nodes{{.id = "papi"}};
  for (const char* id : {"participation", "transparency", "accountability", "corruption_control",
                         "procedures", "services", "environment", "e_governance"})
    nodes.push_back({.id = id,
                     .parent = "papi",
                     .scale = {.lower = 1, .upper = 10},
                     .indicator = chiso::Indicator{}});
  return chiso::Framework(std::move(nodes));
}

/// An extract of 2023: the provinces that were 15th to 21st of 61, Lai Châu the 18th, and Quảng
/// Ninh, which was not ranked.
inline chiso::Panel papi_panel() {
  return chiso::Panel(
      {.units = {{.name = "Hà Nội"},
                 {.name = "Vĩnh Phúc"},
                 {.name = "Thái Bình"},
                 {.name = "Lai Châu"},
                 {.name = "Bình Định"},
                 {.name = "Hòa Bình"},
                 {.name = "Lạng Sơn"},
                 {.name = "Quảng Ninh"}},
       .nodes = {"participation", "transparency", "accountability", "corruption_control",
                 "procedures", "services", "environment", "e_governance"},
       .periods = {2023},
       .values = {5.4275, 5.3734, 5.3641, 4.9664, 4.5581, 5.1577, 5.3092, chiso::missing,
                  5.6707, 5.2837, 5.6726, 5.4656, 5.4563, 5.1274, 5.2937, chiso::missing,
                  4.276,  4.4806, 4.5241, 4.5131, 4.2454, 4.4621, 4.3401, chiso::missing,
                  6.7348, 6.6689, 6.2523, 6.4826, 7.453,  7.2309, 7.099,  chiso::missing,
                  7.1611, 7.3103, 7.0967, 7.3947, 7.2301, 7.3462, 7.288,  chiso::missing,
                  7.8486, 8.0307, 8.1182, 7.7201, 7.7623, 7.1872, 7.3537, chiso::missing,
                  2.8688, 3.1321, 3.246,  3.8065, 3.5785, 3.8857, 3.5704, chiso::missing,
                  3.9728, 3.6729, 3.4844, 3.2732, 3.2881, 3.152,  3.2237, chiso::missing},
       .reasons = {{7, chiso::MissingReason::not_published},
                   {15, chiso::MissingReason::not_published},
                   {23, chiso::MissingReason::not_published},
                   {31, chiso::MissingReason::not_published},
                   {39, chiso::MissingReason::not_published},
                   {47, chiso::MissingReason::not_published},
                   {55, chiso::MissingReason::not_published},
                   {63, chiso::MissingReason::not_published}}});
}

/// Totals of all 63 provinces in 2022; Bắc Giang and Bắc Ninh have none.
inline std::vector<double> papi_totals_2022() {
  return {43.9056, 41.147,         38.8037, 42.4369, 43.1092, 40.3975, 39.6687,        42.6906,
          40.8694, 41.8315,        41.0078, 43.0162, 43.8475, 47.8763, chiso::missing, 44.2468,
          44.3084, chiso::missing, 42.1435, 43.6035, 44.1831, 43.514,  42.7331,        43.1525,
          43.1646, 46.0154,        43.25,   44.3138, 42.7614, 41.7742, 45.3845,        42.5704,
          42.2377, 42.9284,        41.6601, 40.7423, 43.4369, 46.0002, 44.5398,        39.9756,
          39.6736, 41.1223,        40.5274, 40.7097, 39.9344, 39.417,  47.4488,        41.2632,
          41.9929, 41.0204,        39.8092, 40.9768, 40.5972, 40.7172, 43.0247,        42.1498,
          41.0021, 40.0401,        39.9747, 42.5916, 42.8559, 44.9114, 41.8746};
}

}  // namespace support
