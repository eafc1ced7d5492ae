// expects: no matching|could not convert|no viable|no known conversion
// 20 points, place 20 and the top 20 are different goals: a bare number is none of them.
#include <chiso/model/target.hpp>

chiso::Goal make() {
#ifdef CHISO_FORBIDDEN
  return 20;
#else
  return chiso::goal::Rank{20};
#endif
}
