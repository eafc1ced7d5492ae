// expects: could not convert|cannot convert|cannot initialize|no viable
// Choices are enums; texts are parsed in Python only.
#include <chiso/model/ranking.hpp>

chiso::RankOptions make() {
#ifdef CHISO_FORBIDDEN
  return {.ties = "dense"};
#else
  return {.ties = chiso::Ties::dense};
#endif
}
