#include <chiso/model/finding.hpp>

#include <ostream>

namespace chiso {

std::string_view to_string(Severity severity) noexcept {
  switch (severity) {
    case Severity::warning: return "warning";
    case Severity::error: return "error";
    case Severity::note: break;
  }
  return "note";
}

std::ostream& operator<<(std::ostream& out, Severity severity) {
  return out << to_string(severity);
}

std::ostream& operator<<(std::ostream& out, const Finding& finding) {
  out << finding.severity << " [" << finding.code << "]";
  if (!finding.place.empty()) out << " " << finding.place;
  out << ": printed '" << finding.printed << "'";
  if (!finding.expected.empty()) out << ", expected '" << finding.expected << "'";
  for (const Label* text : {&finding.message, &finding.explanation})
    if (!text->in(Language::en).empty()) out << "; " << text->in(Language::en);
  return out;
}

}  // namespace chiso
