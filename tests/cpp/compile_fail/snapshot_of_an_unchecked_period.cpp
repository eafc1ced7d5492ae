// expects: private
// Only Panel::at makes a snapshot, after it looked for the period.
#include <chiso/model/panel.hpp>

chiso::Snapshot make(const chiso::Panel& panel) {
#ifdef CHISO_FORBIDDEN
  return chiso::Snapshot(panel, 1999);
#else
  return panel.at(1999);
#endif
}
