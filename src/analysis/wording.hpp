#pragma once

#include <chiso/analysis/evidence.hpp>
#include <chiso/core/decimal.hpp>
#include <chiso/model/label.hpp>

#include <string>
#include <string_view>

/// Numbers and names as a finding's reader writes them.
namespace chiso::wording {

/// The same said in each language.
template <class Say>
Label in_both(const Say& say) {
  return {say(Language::vi), say(Language::en)};
}

inline const char* pick(Language language, const char* vi, const char* en) {
  return language == Language::vi ? vi : en;
}

/// With a decimal comma in Vietnamese, and a true minus.
inline std::string number(const Decimal& value, Language language) {
  std::string text = to_string(value, language == Language::vi ? ',' : '.');
  if (text.front() == '-') text.replace(0, 1, "−");
  return text;
}

/// The same with its sign, also +; none for 0.
inline std::string signed_number(const Decimal& value, Language language) {
  return std::string(value > Decimal{} ? "+" : "") + number(value, language);
}

inline std::string place(double rank, Language language) {
  return number(Decimal::of(rank), language);
}

inline std::string quoted(const std::string& name, Language language) {
  return language == Language::vi ? "“" + name + "”" : "'" + name + "'";
}

inline std::string names(const Evidence& evidence, const std::vector<std::string>& nodes,
                         Language language) {
  std::string text;
  for (const std::string& node : nodes)
    text += (text.empty() ? "" : ", ") + quoted(evidence.name(node, language), language);
  return text;
}

}  // namespace chiso::wording
