// expects: convert|no match|conversion
// A recipe stays comparable and storable, so it names chiso's rules only; a rule of one's own goes
// to roll_up.
#include <chiso/recipe/recipe.hpp>

struct First {
  double operator()(chiso::VectorView x, chiso::VectorView) const { return x[0]; }
};
static_assert(chiso::Aggregator<First>);

chiso::Recipe recipe() {
#ifdef CHISO_FORBIDDEN
  return {.rule = First{}};
#else
  return {.rule = chiso::aggregate::Minimum{}};
#endif
}
