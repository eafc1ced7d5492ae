// expects: read-only|not assignable|lvalue required
// An outcome is what its recipe made of its panel, and stays so.
#include <chiso/model/scores.hpp>

double touch(chiso::Scores& scores) {
#ifdef CHISO_FORBIDDEN
  scores.of_node(0)[0] = 1;
#endif
  return scores.of_node(0)[0];
}
