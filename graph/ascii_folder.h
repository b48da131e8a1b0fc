/// Words of ASCII text levelled for comparison, eight letters at a time. Internal to name_key.cpp.
#pragma once

#include <string>
#include <string_view>

namespace relata {

/// How many bytes of `text` from its beginning on are ASCII; are not.
[[nodiscard]] std::size_t ascii_length(std::string_view text);
[[nodiscard]] std::size_t non_ascii_length(std::string_view text);

/// Letters in lower case and digits; '&' is the word "and"; joiners vanish; all else ends a word, with one space.
class AsciiFolder {
 public:
  explicit AsciiFolder(std::string_view joiners) : joiners_(joiners) {}  ///< Must outlive it.

  /// Appends the words of `text`, which is ASCII, to words that were folded before.
  void append(std::string_view text, std::string& words) const;

 private:
  [[nodiscard]] char* put(char c, char* at, const char* begin) const;

  std::string_view joiners_;
};

}  // namespace relata
