#pragma once

#include <string>

namespace chiso {

enum class Language { vi, en };

/// A text in the languages chiso speaks; an empty one falls back to the other.
struct Label {
  std::string vi{};
  std::string en{};

  [[nodiscard]] const std::string& in(Language language) const noexcept {
    const std::string& wanted = language == Language::vi ? vi : en;
    const std::string& other = language == Language::vi ? en : vi;
    return wanted.empty() ? other : wanted;
  }
  bool operator==(const Label&) const = default;
};

}  // namespace chiso
