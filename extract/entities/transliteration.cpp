#include <relata/extract/entities/transliteration.h>

#include <array>
#include <utility>

namespace relata {
namespace {

/// Letter groups and what they become, longest first; applied from left to right.
constexpr std::array<std::pair<std::string_view, std::string_view>, 30> rewrites = {{
    {"shch", "s"}, {"tsch", "c"}, {"sch", "s"}, {"tch", "c"}, {"kh", "h"}, {"gh", "h"}, {"zh", "j"}, {"dj", "j"},
    {"ch", "c"},   {"sh", "s"},   {"ts", "c"},  {"tz", "c"},  {"ks", "x"}, {"ph", "f"}, {"yo", "o"}, {"ye", "e"},
    {"yu", "u"},   {"ya", "a"},   {"ju", "u"},  {"ja", "a"},  {"iu", "u"}, {"ia", "a"}, {"ie", "e"}, {"io", "o"},
    {"ou", "u"},   {"ey", "i"},   {"ei", "i"},  {"oe", "o"},  {"ue", "u"}, {"q", "k"},
}};

char plain_letter(char c) {
  switch (c) {
    case 'y':
    case 'j':
      return 'i';
    case 'w':
      return 'v';
    case 'g':
      return 'h';
    case 'o':
      return 'u';
    case 'e':
      return 'a';
    default:
      return c;
  }
}

}  // namespace

std::string transliteration_key(std::string_view word) {
  std::string key;
  const auto append = [&key](char c) {
    const char plain = plain_letter(c);
    if (plain != '\'' && plain != '-' && (key.empty() || key.back() != plain)) key.push_back(plain);
  };
  while (!word.empty()) {
    std::string_view replacement = word.substr(0, 1);
    std::size_t length = 1;
    for (const auto& [from, to] : rewrites) {
      if (!word.starts_with(from)) continue;
      replacement = to;
      length = from.size();
      break;
    }
    for (const char c : replacement) append(c);
    word.remove_prefix(length);
  }
  return key;
}

}  // namespace relata
