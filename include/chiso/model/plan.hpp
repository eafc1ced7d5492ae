#pragma once

#include <chiso/model/figure.hpp>
#include <chiso/model/framework.hpp>
#include <chiso/model/label.hpp>
#include <chiso/model/panel.hpp>
#include <chiso/model/period.hpp>
#include <chiso/model/target.hpp>

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chiso {

/// A quarter of a year, when a measure is due.
struct Quarter {
  int year = 0;
  int quarter = 1;

  bool operator==(const Quarter&) const = default;
};

/// Something the plan wants done.
struct Measure {
  std::string id;                    ///< "III.1.1.a"
  std::string text{};                ///< in brief
  std::vector<std::string> nodes{};  ///< what it is meant to move; empty: organisational
  std::vector<Quarter> quarters{};
  Owners owners{};
  std::string place{};

  bool operator==(const Measure&) const = default;
};

/// What a printed figure says: a level, a signed change of score since `against`,
/// a place, or places gained or lost since `against`.
enum class ClaimKind { level, change, rank, places_gained, places_lost };

[[nodiscard]] std::string_view to_string(ClaimKind kind) noexcept;
std::ostream& operator<<(std::ostream& out, ClaimKind kind);

/// A figure the document states about the past or about itself.
struct Claim {
  ClaimKind kind = ClaimKind::level;
  std::string node;
  Period period = 0;
  std::optional<Period> against{};
  Figure value{};
  std::string printed{};  ///< the document's own words
  std::string place{};

  bool operator==(const Claim&) const = default;
};

/// Where the money comes from, as the document quotes it.
struct Budget {
  std::string reference{};
  std::string place{};

  bool operator==(const Budget&) const = default;
};

/// "III.1.1.a: what is to be done".
std::ostream& operator<<(std::ostream& out, const Measure& measure);
/// "change of transparency 2022 → 2023: 0.13, printed '…'".
std::ostream& operator<<(std::ostream& out, const Claim& claim);

struct PlanParts {
  Label title{};
  std::string unit;
  Period baseline = 0;
  Period period = 0;
  std::string issuer{};
  std::string document{};
  Budget budget{};
  std::vector<Target> targets{};
  std::vector<Measure> measures{};
  std::vector<Claim> claims{};

  bool operator==(const PlanParts&) const = default;
};

/// A unit's targets, owners and measures from a baseline period to a target
/// period, and the figures it prints. A frozen value.
class Plan {
 public:
  /// @throws StructureError naming every target, measure and claim that cannot
  ///   be: a blank unit or node, a period not after the baseline, rank below 1, a band
  ///   upside down, a figure that is not finite, a claim of change without
  ///   `against`, two measures of one id, a quarter outside 1–4.
  explicit Plan(PlanParts parts);

  [[nodiscard]] const Label& title() const noexcept { return parts_.title; }
  [[nodiscard]] const std::string& unit() const noexcept { return parts_.unit; }
  [[nodiscard]] Period baseline() const noexcept { return parts_.baseline; }
  [[nodiscard]] Period period() const noexcept { return parts_.period; }
  [[nodiscard]] const std::string& issuer() const noexcept { return parts_.issuer; }
  [[nodiscard]] const std::string& document() const noexcept { return parts_.document; }
  [[nodiscard]] const Budget& budget() const noexcept { return parts_.budget; }
  [[nodiscard]] const std::vector<Target>& targets() const noexcept { return parts_.targets; }
  [[nodiscard]] const std::vector<Measure>& measures() const noexcept { return parts_.measures; }
  [[nodiscard]] const std::vector<Claim>& claims() const noexcept { return parts_.claims; }
  /// A copy of everything, to change and build another plan from.
  [[nodiscard]] PlanParts parts() const { return parts_; }

  bool operator==(const Plan&) const = default;

 private:
  PlanParts parts_;
};

/// @throws StructureError naming every unit, node, period and grouping of the
///   plan that the framework or the panel does not know (with the nearest name),
///   and every rank beyond the number of units.
void expect_fits(const Plan& plan, const Framework& framework, const Panel& panel);

std::ostream& operator<<(std::ostream& out, const Plan& plan);

}  // namespace chiso
