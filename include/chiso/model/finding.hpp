#pragma once

#include <chiso/model/label.hpp>

#include <iosfwd>
#include <string>
#include <string_view>

namespace chiso {

/// error: the document contradicts itself or the data; warning: it cannot work
/// as written, or nobody could check it; note: worth knowing.
enum class Severity { note, warning, error };

[[nodiscard]] std::string_view to_string(Severity severity) noexcept;
std::ostream& operator<<(std::ostream& out, Severity severity);

/// One thing an audit found.
struct Finding {
  Severity severity = Severity::note;
  std::string code;        ///< the rule that found it: "sum", "difference", …
  std::string node{};      ///< what it is about
  std::string place{};     ///< where in the document
  std::string printed{};   ///< what stands there
  std::string expected{};  ///< what should stand there, with a decimal point
  Label message{};         ///< how that was derived, for a reader
  Label explanation{};     ///< how the mistake may have come about; empty: not known

  bool operator==(const Finding&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Finding& finding);

}  // namespace chiso
