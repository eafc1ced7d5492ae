// expects: read-only|not assignable|lvalue required
// Copies of a panel share their storage: writing through one would change them all.
#include <chiso/model/panel.hpp>

double touch(const chiso::Panel& panel) {
#ifdef CHISO_FORBIDDEN
  panel.values(2023)(0, 0) = 1;
#endif
  return panel.values(2023)(0, 0);
}
