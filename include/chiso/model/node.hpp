#pragma once

#include <chiso/model/indicator.hpp>
#include <chiso/model/label.hpp>
#include <chiso/model/period.hpp>

#include <iosfwd>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace chiso {

/// Natural bounds of a node's values, in its own units; open by default.
struct Scale {
  double lower = -std::numeric_limits<double>::infinity();
  double upper = std::numeric_limits<double>::infinity();

  bool operator==(const Scale&) const = default;
};

/// One node of a framework: the index, a dimension, a sub-dimension or, with
/// `indicator`, a leaf. An id means one thing for all its life: a node that is
/// rescaled or redefined is a new node with its own id and lifetime.
struct Node {
  std::string id;
  std::string parent{};  ///< id of the parent; empty for the index itself
  Label name{};          ///< what people call it; empty: its id
  std::string code{};    ///< as its publisher numbers it: "1.2"
  std::vector<std::string> aliases{};
  double weight = 1;  ///< nominal weight among its siblings
  Scale scale{};
  Lifetime lifetime{};
  std::optional<Indicator> indicator{};

  /// The name in a language, or the id where it has none.
  [[nodiscard]] const std::string& title(Language language) const noexcept {
    const std::string& text = name.in(language);
    return text.empty() ? id : text;
  }
  bool operator==(const Node&) const = default;
};

/// "civic_knowledge (1.1), weight 2, lower is better".
std::ostream& operator<<(std::ostream& out, const Node& node);

}  // namespace chiso
