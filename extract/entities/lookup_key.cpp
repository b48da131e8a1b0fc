#include <relata/extract/entities/lookup_key.h>

#include <cstdint>

namespace relata {
namespace {

/// The plain letter for each code point from U+00C0 to U+024F; '?': none, '*': more than one letter.
constexpr std::string_view plain_letters =
    "aaaaaa*ceeeeiiiidnooooo?ouuuuy**aaaaaa*ceeeeiiiidnooooo?ouuuuy*y"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkkkllllll?"
    "?llnnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
    "???????????????a????????????????oo?????????????uu???????????????"
    "?????????????aaiioouuuuuuuuuu?aaaa????ggkkoooo??j???gg??nnaa????"
    "aaaaeeeeiiiioooorrrruuuusstt??hh??????aaeeooooooooyy????????????"
    "????????????????";
constexpr std::uint32_t first_letter = 0xC0;

std::string_view letter_pair(std::uint32_t code_point) {
  switch (code_point) {
    case 0xC6:
    case 0xE6:
      return "ae";
    case 0x152:
    case 0x153:
      return "oe";
    case 0xDE:
    case 0xFE:
      return "th";
    default:
      return "ss";
  }
}

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

}  // namespace

std::string_view first_character(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text[0]);
  const std::size_t most = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  std::size_t size = 1;
  while (size < most && size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) ++size;
  return text.substr(0, size);
}

void append_folded_character(std::string_view bytes, std::string& key) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  if (bytes.size() == 2) {
    const std::uint32_t code_point = (byte(0) & 0x1Fu) << 6 | (byte(1) & 0x3Fu);
    if (code_point == 0xA0) return key.push_back(' ');
    if (code_point >= 0x300 && code_point < 0x370) return;  // combining marks
    if (code_point == 0x2BB || code_point == 0x2BC) return key.push_back('\'');
    if (code_point == 0x259) return key.push_back('a');
    const std::uint32_t index = code_point - first_letter;
    const char plain = code_point >= first_letter && index < plain_letters.size() ? plain_letters[index] : '?';
    if (plain == '*') return void(key.append(letter_pair(code_point)));
    if (plain != '?') return key.push_back(plain);
  }
  if (bytes == "\u2019" || bytes == "\u2018") return key.push_back('\'');
  if (bytes == "\u2010" || bytes == "\u2011" || bytes == "\u2013") return key.push_back('-');
  key.append(bytes);
}

void append_lookup_key(std::string_view name, std::string& key) {
  const std::size_t start = key.size();
  for (std::size_t i = 0; i < name.size();) {
    const char c = name[i];
    const std::size_t size = first_character(name.substr(i)).size();
    if (static_cast<unsigned char>(c) >= 0x80) {
      append_folded_character(name.substr(i, size), key);
    } else if (c >= 'A' && c <= 'Z') {
      key.push_back(static_cast<char>(c - 'A' + 'a'));
    } else if (is_blank(c)) {
      if (key.size() > start && key.back() != ' ') key.push_back(' ');
    } else if (c != '.') {
      key.push_back(c == '`' ? '\'' : c);
    }
    i += size;
  }
  while (key.size() > start && key.back() == ' ') key.pop_back();
}

std::string lookup_key(std::string_view name) {
  std::string key;
  key.reserve(name.size());
  append_lookup_key(name, key);
  return key;
}

}  // namespace relata
