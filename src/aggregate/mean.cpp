#include <chiso/aggregate/mean.hpp>

#include <algorithm>
#include <cmath>
#include <ostream>
#include <string>

namespace chiso {
namespace aggregate {
namespace {

/// Sums in index order, one after the other: the same on every instruction path.
template <class Term>
double in_order(VectorView x, VectorView w, Term term) {
  double total = 0;
  for (Eigen::Index i = 0; i < x.size(); ++i) total += term(x[i], w[i]);
  return total;
}

double total(VectorView w) {
  return in_order(w, w, [](double, double weight) { return weight; });
}

// ln Mₚ − ln M₀ ≈ p · Var(ln x) / 2, which no double shows below this p.
constexpr double no_power = 1e-30;
constexpr double small_power = 0.01;

void expect_positive(std::string_view rule, VectorView x) {
  for (Eigen::Index i = 0; i < x.size(); ++i)
    if (!(x[i] > 0))
      throw DomainError(
          rule, {.message = "child " + std::to_string(i + 1) + " is " + std::to_string(x[i]) +
                            "; expected positive values only (shift or rescale them "
                            "first, or aggregate arithmetically)"});
}

/// Taken out of a power mean, so that no power overflows: every (xᵢ / pivot)ᵖ is at most 1.
double pivot(double p, VectorView x) { return p > 0 ? x.maxCoeff() : x.minCoeff(); }

double power_sum(double p, double unit, VectorView x, VectorView w) {
  return in_order(x, w,
                  [=](double value, double weight) { return weight * std::pow(value / unit, p); });
}

double harmonic_sum(double least, VectorView x, VectorView w) {
  return in_order(x, w, [=](double value, double weight) { return weight * (least / value); });
}

/// The extreme value alone counts; children that tie for it share it by weight.
void extreme_contributions(double extreme, VectorView x, VectorView w, Eigen::VectorXd& parts) {
  const double held =
      in_order(x, w, [=](double v, double weight) { return v == extreme ? weight : 0; });
  parts.resize(x.size());
  for (Eigen::Index i = 0; i < x.size(); ++i)
    parts[i] = x[i] == extreme ? extreme * (w[i] / held) : 0;
}

}  // namespace

double Sum::operator()(VectorView x, VectorView w) const {
  return in_order(x, w, [](double value, double weight) { return weight * value; });
}

void Sum::contributions(VectorView x, VectorView w, Eigen::VectorXd& parts) const {
  parts = x.cwiseProduct(w);
}

double Arithmetic::operator()(VectorView x, VectorView w) const {
  const double sum = Sum{}(x, w);
  const double all = total(w);
  if (std::isfinite(sum)) return sum / all;
  // The sum is beyond the largest number, the mean is not.
  return in_order(x, w, [=](double value, double weight) { return value * (weight / all); });
}

void Arithmetic::contributions(VectorView x, VectorView w, Eigen::VectorXd& parts) const {
  parts = x.cwiseProduct(w / total(w));
}

double Geometric::operator()(VectorView x, VectorView w) const {
  expect_positive("Geometric", x);
  return std::exp(in_order(x, w, [](double v, double weight) { return weight * std::log(v); }) /
                  total(w));
}

void Geometric::contributions(VectorView x, VectorView w, Eigen::VectorXd& parts) const {
  parts = (*this)(x, w) / total(w) * w;
}

double Harmonic::operator()(VectorView x, VectorView w) const {
  expect_positive("Harmonic", x);
  const double least = x.minCoeff();  // taken out, so that no reciprocal overflows
  return least * (total(w) / harmonic_sum(least, x, w));
}

void Harmonic::contributions(VectorView x, VectorView w, Eigen::VectorXd& parts) const {
  const double mean = (*this)(x, w);
  const double least = x.minCoeff();
  const double sum = harmonic_sum(least, x, w);
  parts.resize(x.size());
  for (Eigen::Index i = 0; i < x.size(); ++i) parts[i] = mean * (w[i] * (least / x[i]) / sum);
}

double Power::operator()(VectorView x, VectorView w) const {
  if (std::isnan(p)) throw DomainError("Power", {.message = "p is not a number"});
  if (std::isinf(p)) return p < 0 ? x.minCoeff() : x.maxCoeff();
  expect_positive("Power", x);
  if (std::abs(p) < no_power) return Geometric{}(x, w);
  const double unit = pivot(p, x);
  if (std::abs(p) >= small_power)
    return unit * std::pow(power_sum(p, unit, x, w) / total(w), 1 / p);
  // Near p = 0 every power is near 1, and the root would magnify its rounding error 1/p times.
  const double excess = in_order(x, w, [=, this](double value, double weight) {
    return weight * std::expm1(p * (std::log(value) - std::log(unit)));
  });
  return unit * std::exp(std::log1p(excess / total(w)) / p);
}

void Power::contributions(VectorView x, VectorView w, Eigen::VectorXd& parts) const {
  const double mean = (*this)(x, w);
  if (std::isinf(p)) return extreme_contributions(mean, x, w, parts);
  if (std::abs(p) < no_power) return Geometric{}.contributions(x, w, parts);
  const double unit = pivot(p, x);
  const double sum = power_sum(p, unit, x, w);
  parts.resize(x.size());
  for (Eigen::Index i = 0; i < x.size(); ++i)
    parts[i] = mean * (w[i] * std::pow(x[i] / unit, p) / sum);
}

double Minimum::operator()(VectorView x, VectorView) const { return x.minCoeff(); }

void Minimum::contributions(VectorView x, VectorView w, Eigen::VectorXd& parts) const {
  extreme_contributions(x.minCoeff(), x, w, parts);
}

}  // namespace aggregate

namespace {

struct Name {
  std::string_view operator()(const aggregate::Sum&) const { return "sum"; }
  std::string_view operator()(const aggregate::Arithmetic&) const { return "arithmetic mean"; }
  std::string_view operator()(const aggregate::Geometric&) const { return "geometric mean"; }
  std::string_view operator()(const aggregate::Harmonic&) const { return "harmonic mean"; }
  std::string_view operator()(const aggregate::Power&) const { return "power mean"; }
  std::string_view operator()(const aggregate::Minimum&) const { return "minimum"; }
};

}  // namespace

bool is_linear(const Aggregate& rule) noexcept {
  return std::holds_alternative<aggregate::Sum>(rule) ||
         std::holds_alternative<aggregate::Arithmetic>(rule);
}

std::string_view to_string(const Aggregate& rule) noexcept { return std::visit(Name{}, rule); }

std::ostream& aggregate::operator<<(std::ostream& out, const Aggregate& rule) {
  out << to_string(rule);
  if (const auto* power = std::get_if<aggregate::Power>(&rule)) out << ", p = " << power->p;
  return out;
}

}  // namespace chiso
