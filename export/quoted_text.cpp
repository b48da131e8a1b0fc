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
void append_escape(unsigned char byte, TextBuffer& out) {
  constexpr std::string_view hexadecimal = "0123456789ABCDEF";
  if (const char second = short_escapes[byte]) {
    const char escape[] = {'\\', second};
    return out.append({escape, sizeof escape});
  }
  const char escape[] = {'\\', 'u', '0', '0', hexadecimal[byte >> 4], hexadecimal[byte & 0xF]};
  out.append({escape, sizeof escape});
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

void append_quoted(std::string_view text, TextBuffer& out) {
  out.append('"');
  for (auto plain = unescaped_length(text); plain < text.size(); plain = unescaped_length(text)) {
    out.append(text.substr(0, plain));
    append_escape(static_cast<unsigned char>(text[plain]), out);
    text.remove_prefix(plain + 1);
  }
  out.append(text);
  out.append('"');
}

}  // namespace relata
