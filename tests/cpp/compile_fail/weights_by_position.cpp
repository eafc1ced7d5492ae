// expects: no matching (function for call to|constructor for initialization of) .*Weights
// Weights are matched by name, never by position.
#include <chiso/model/weights.hpp>

chiso::Weights make() {
#ifdef CHISO_FORBIDDEN
  return chiso::Weights{0.5, 0.5};
#else
  return chiso::Weights{{"transparency", 0.5}, {"services", 0.5}};
#endif
}
