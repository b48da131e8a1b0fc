#include <relata/query/text_functions.h>

#include <algorithm>

#include <unicode/bytestream.h>
#include <unicode/casemap.h>

namespace relata::query {
namespace {

constexpr std::string_view blanks = " \t\n\r\f\v";

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// The byte where the next character begins.
std::size_t after_character(std::string_view text, std::size_t at) {
  do ++at;
  while (at < text.size() && is_continuation(text[at]));
  return at;
}

std::size_t skip_characters(std::string_view text, std::size_t from, std::size_t count) {
  for (; count > 0 && from < text.size(); --count) from = after_character(text, from);
  return from;
}

}  // namespace

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(c); }));
}

std::string part_of_text(std::string_view text, std::size_t begin, std::size_t count) {
  const std::size_t from = skip_characters(text, 0, begin);
  return std::string(text.substr(from, skip_characters(text, from, count) - from));
}

std::string reversed_text(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t end = text.size(); end > 0;) {
    std::size_t begin = end - 1;
    while (begin > 0 && is_continuation(text[begin])) --begin;
    result += text.substr(begin, end - begin);
    end = begin;
  }
  return result;
}

std::string lower_case(const std::string& text) {
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  UErrorCode status = U_ZERO_ERROR;
  icu::CaseMap::utf8ToLower("", 0, text, sink, nullptr, status);
  return result;
}

std::string upper_case(const std::string& text) {
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  UErrorCode status = U_ZERO_ERROR;
  icu::CaseMap::utf8ToUpper("", 0, text, sink, nullptr, status);
  return result;
}

std::string trimmed(const std::string& text) {
  return trimmed_left(trimmed_right(text));
}
std::string trimmed_left(const std::string& text) {
  return text.substr(std::min(text.find_first_not_of(blanks), text.size()));
}
std::string trimmed_right(const std::string& text) {
  return text.substr(0, text.find_last_not_of(blanks) + 1);
}

std::string replaced_text(std::string_view text, std::string_view old, std::string_view replacement) {
  if (old.empty()) return std::string(text);
  std::string result;
  for (;;) {
    const auto found = text.find(old);
    result += text.substr(0, found);
    if (found == std::string_view::npos) return result;
    result += replacement;
    text.remove_prefix(found + old.size());
  }
}

std::vector<std::string> split_text(std::string_view text, std::string_view separator) {
  std::vector<std::string> parts;
  if (separator.empty()) {
    for (std::size_t at = 0; at < text.size(); at = after_character(text, at)) {
      parts.emplace_back(text.substr(at, after_character(text, at) - at));
    }
    return parts;
  }
  for (;;) {
    const auto found = text.find(separator);
    parts.emplace_back(text.substr(0, found));
    if (found == std::string_view::npos) return parts;
    text.remove_prefix(found + separator.size());
  }
}

}  // namespace relata::query
