#include <relata/export/quoted_text.h>

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

namespace relata {
namespace {

constexpr bool needs_escape(unsigned char byte) {
  return byte < 0x20 || byte == '"' || byte == '\\' || byte == 0x7F;
}

constexpr std::uint64_t every_byte = 0x0101010101010101;
constexpr std::uint64_t high_bits = every_byte * 0x80;

/// A high bit at each byte below `limit`, which is at most 0x80; bytes above a first true one may be wrong.
constexpr std::uint64_t bytes_below(std::uint64_t word, std::uint64_t limit) {
  return (word - every_byte * limit) & ~word & high_bits;
}
constexpr std::uint64_t bytes_equal(std::uint64_t word, std::uint64_t byte) {
  return bytes_below(word ^ (every_byte * byte), 1);
}

/// The second character of a two-character escape, by the byte that it stands for; 0 where there is none.
constexpr auto short_escapes = [] {
  std::array<char, 128> escapes{};
  escapes['"'] = '"';
  escapes['\\'] = '\\';
  escapes['\b'] = 'b';
  escapes['\t'] = 't';
  escapes['\n'] = 'n';
  escapes['\f'] = 'f';
  escapes['\r'] = 'r';
  return escapes;
}();

/// JSON and the RDF syntaxes have the same escapes.
char* put_escape(unsigned char byte, char* at) {
  constexpr std::string_view hexadecimal = "0123456789ABCDEF";
  *at++ = '\\';
  if (const char second = short_escapes[byte]) {
    *at++ = second;
    return at;
  }
  at = put("u00", at);
  *at++ = hexadecimal[byte >> 4];
  *at++ = hexadecimal[byte & 0xF];
  return at;
}

}  // namespace

std::size_t unescaped_length(std::string_view text) {
  std::size_t at = 0;
  if constexpr (std::endian::native == std::endian::little) {
    for (; at + 8 <= text.size(); at += 8) {
      std::uint64_t word = 0;
      std::memcpy(&word, text.data() + at, 8);
      const std::uint64_t found =
          bytes_below(word, 0x20) | bytes_equal(word, '"') | bytes_equal(word, '\\') | bytes_equal(word, 0x7F);
      if (found != 0) return at + static_cast<std::size_t>(std::countr_zero(found)) / 8;
    }
  }
  while (at < text.size() && !needs_escape(static_cast<unsigned char>(text[at]))) ++at;
  return at;
}

char* put_escaped(std::string_view text, char* at) {
  for (auto plain = unescaped_length(text); plain < text.size(); plain = unescaped_length(text)) {
    at = put_escape(static_cast<unsigned char>(text[plain]), put(text.substr(0, plain), at));
    text.remove_prefix(plain + 1);
  }
  return put(text, at);
}

void append_quoted(std::string_view text, TextBuffer& out) {
  constexpr std::size_t most_at_once = TextBuffer::capacity / longest_escape - 1;
  out.append('"');
  for (; text.size() > most_at_once; text.remove_prefix(most_at_once)) {
    out.fill_to(put_escaped(text.substr(0, most_at_once), out.room(TextBuffer::capacity)));
  }
  char* const end = put_escaped(text, out.room(longest_escape * text.size() + 1));
  *end = '"';
  out.fill_to(end + 1);
}

}  // namespace relata
