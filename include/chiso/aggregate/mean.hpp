#pragma once

#include <chiso/core/error.hpp>
#include <chiso/core/matrix.hpp>

#include <concepts>
#include <iosfwd>
#include <string_view>
#include <variant>

namespace chiso {

/// Turns one unit's values and their weights into one value. Values and weights
/// are of equal length, at least 1; no value is missing, every weight is positive.
template <class A>
concept Aggregator = requires(const A& rule, VectorView x, VectorView w) {
  { rule(x, w) } -> std::same_as<double>;
};

/// An aggregator that says how much of its value each child brings. The parts
/// xᵢ · ∂f/∂xᵢ of a rule with f(tx) = t f(x) add up to f (Euler).
template <class A>
concept Decomposable =
    Aggregator<A> && requires(const A& rule, VectorView x, VectorView w, Eigen::VectorXd& parts) {
      { rule.contributions(x, w, parts) } -> std::same_as<void>;
    };

namespace aggregate {

/// Weighted sum, Σ wᵢ xᵢ.
struct Sum {
  [[nodiscard]] double operator()(VectorView x, VectorView w) const;
  void contributions(VectorView x, VectorView w, Eigen::VectorXd& parts) const;
  bool operator==(const Sum&) const = default;
};

/// Weighted arithmetic mean, Σ wᵢ xᵢ / Σ wᵢ: a poor score in one indicator is
/// fully made up for by a good score in another.
struct Arithmetic {
  [[nodiscard]] double operator()(VectorView x, VectorView w) const;
  void contributions(VectorView x, VectorView w, Eigen::VectorXd& parts) const;
  bool operator==(const Arithmetic&) const = default;
};

/// Weighted geometric mean, exp(Σ wᵢ ln xᵢ / Σ wᵢ): a poor score in one
/// indicator is not fully made up for by a good score in another.
struct Geometric {
  /// @throws DomainError if any value is not positive.
  [[nodiscard]] double operator()(VectorView x, VectorView w) const;
  void contributions(VectorView x, VectorView w, Eigen::VectorXd& parts) const;
  bool operator==(const Geometric&) const = default;
};

/// Weighted harmonic mean, Σ wᵢ / Σ (wᵢ / xᵢ).
struct Harmonic {
  /// @throws DomainError if any value is not positive.
  [[nodiscard]] double operator()(VectorView x, VectorView w) const;
  void contributions(VectorView x, VectorView w, Eigen::VectorXd& parts) const;
  bool operator==(const Harmonic&) const = default;
};

/// Weighted power mean, (Σ wᵢ xᵢᵖ / Σ wᵢ)^(1/p), with its limits: the geometric
/// mean at p = 0, the minimum at −∞, the maximum at +∞.
struct Power {
  double p = 1;

  /// @throws DomainError if p is NaN, or, unless p is ±∞, any value is not positive.
  [[nodiscard]] double operator()(VectorView x, VectorView w) const;
  void contributions(VectorView x, VectorView w, Eigen::VectorXd& parts) const;
  bool operator==(const Power&) const = default;
};

/// The smallest value, whatever the weights: the weakest child decides.
struct Minimum {
  [[nodiscard]] double operator()(VectorView x, VectorView w) const;
  void contributions(VectorView x, VectorView w, Eigen::VectorXd& parts) const;
  bool operator==(const Minimum&) const = default;
};

}  // namespace aggregate

static_assert(Decomposable<aggregate::Sum> && Decomposable<aggregate::Arithmetic> &&
              Decomposable<aggregate::Geometric> && Decomposable<aggregate::Harmonic> &&
              Decomposable<aggregate::Power> && Decomposable<aggregate::Minimum>);

/// The rules a recipe can name. A rule of one's own, in C++, goes to `roll_up`.
using Aggregate = std::variant<aggregate::Sum, aggregate::Arithmetic, aggregate::Geometric,
                               aggregate::Harmonic, aggregate::Power, aggregate::Minimum>;

/// True for rules that are linear in their values at fixed weights.
[[nodiscard]] bool is_linear(const Aggregate& rule) noexcept;

/// "sum", "geometric mean", …
[[nodiscard]] std::string_view to_string(const Aggregate& rule) noexcept;

namespace aggregate {  // where argument-dependent lookup finds it
std::ostream& operator<<(std::ostream& out, const Aggregate& rule);
}  // namespace aggregate

}  // namespace chiso
