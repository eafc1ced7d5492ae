// expects: no matching function for call to .*aggregate_node
// A rule must turn values and weights into a double; this one returns a text.
#include <chiso/aggregate/roll_up.hpp>

#include <string>

struct Describe {
#ifdef CHISO_FORBIDDEN
  std::string operator()(chiso::VectorView, chiso::VectorView) const { return "poor"; }
#else
  double operator()(chiso::VectorView x, chiso::VectorView) const { return x[0]; }
#endif
};

void roll(const chiso::Framework& tree, std::span<const double> weights,
          std::span<const std::string> units, std::span<double> table) {
  chiso::roll_up(
      tree, weights, units, [](std::size_t) { return Describe{}; }, chiso::MissingLeaf::refuse,
      table);
}
