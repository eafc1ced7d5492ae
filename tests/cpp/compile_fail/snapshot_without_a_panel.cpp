// expects: no matching (function for call to|constructor for initialization of) .*Snapshot
// A snapshot is a panel in one of its periods: only Panel::at makes one, after it looked for the
// period.
#include <chiso/model/panel.hpp>

chiso::Snapshot make(const chiso::Panel& panel) {
#ifdef CHISO_FORBIDDEN
  chiso::Snapshot snapshot;
  return snapshot;
#else
  return panel.at(2023);
#endif
}
