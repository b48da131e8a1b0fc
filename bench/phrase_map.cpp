#include "phrase_map.h"

#include <algorithm>

namespace relata::bench {
namespace {

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || static_cast<signed char>(c) < 0;
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return result;
}

/// The ends of words from `begin`, `most` of them.
std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_word_byte(text[at])) ++at;
  return at;
}

}  // namespace

PhraseMap::PhraseMap(const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    names_.emplace(lower(name), static_cast<std::uint32_t>(names_.size()));
    std::size_t words = 0;
    for (std::size_t at = 0; at < name.size(); at = std::max(word_end(name, at), at + 1))
      words += is_word_byte(name[at]);
    auto& longest = longest_[lower(name.substr(0, word_end(name, 0)))];
    longest = std::max(longest, words);
  }
}

std::size_t PhraseMap::count_in(std::string_view text) const {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_word_byte(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = word_end(text, at);
    std::size_t matched = 0;
    const auto first = longest_.find(lower(text.substr(at, end - at)));
    const std::size_t most = first == longest_.end() ? 0 : first->second;
    for (std::size_t words = 0, to = end; words < most; ++words) {
      if (names_.contains(lower(text.substr(at, to - at)))) matched = to;
      while (to < text.size() && !is_word_byte(text[to])) ++to;
      to = word_end(text, to);
    }
    count += matched > 0;
    at = std::max(end, matched);
  }
  return count;
}

}  // namespace relata::bench
