#pragma once

#include <initializer_list>
#include <iosfwd>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace chiso {

/// Weights of nodes among their siblings, matched by name and never by position.
/// They need not sum to 1: a mean divides by their sum.
class Weights {
 public:
  using Map = std::map<std::string, double, std::less<>>;

  Weights() = default;
  /// One weight alone may be 0: that its siblings are not all 0 is judged where
  /// they are known, by `weights_of`.
  /// @throws InputError naming every blank name and every weight that is not a
  ///   finite number, 0 or more.
  explicit Weights(Map weights);
  /// @throws InputError also for a name given twice.
  Weights(std::initializer_list<Map::value_type> weights) : Weights(each_once(weights)) {}

  [[nodiscard]] std::optional<double> find(std::string_view node) const;
  [[nodiscard]] const Map& all() const noexcept { return weights_; }
  [[nodiscard]] bool empty() const noexcept { return weights_.empty(); }

  bool operator==(const Weights&) const = default;

 private:
  static Map each_once(std::initializer_list<Map::value_type> weights);
  Map weights_;
};

std::ostream& operator<<(std::ostream& out, const Weights& weights);

}  // namespace chiso
