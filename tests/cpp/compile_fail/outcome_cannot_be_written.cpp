// expects: discards qualifiers|read-only|no viable overloaded
// Results hold their inputs and are frozen: another recipe is another outcome.
#include <chiso/recipe/score.hpp>

bool touch(chiso::Outcome& outcome) {
#ifdef CHISO_FORBIDDEN
  outcome.recipe().ranking.digits = 3;
#endif
  return outcome.recipe().ranking.digits.has_value();
}
