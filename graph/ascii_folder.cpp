#include <relata/graph/ascii_folder.h>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>

namespace relata {
namespace {

constexpr std::size_t word_size = 8;
constexpr std::uint64_t ones = 0x0101010101010101;
constexpr std::uint64_t high_bits = 0x80 * ones;

/// Eight bytes, the first the least.
std::uint64_t word_at(const char* at) {
  std::uint64_t word = 0;
  std::memcpy(&word, at, word_size);
  return std::endian::native == std::endian::little ? word : __builtin_bswap64(word);
}

void put_word(std::uint64_t word, char* at) {
  if (std::endian::native != std::endian::little) word = __builtin_bswap64(word);
  std::memcpy(at, &word, word_size);
}

/// The high bit of each byte of `word` that is one of first … last; all are ASCII.
constexpr std::uint64_t bytes_within(std::uint64_t word, unsigned char first, unsigned char last) {
  return ((word + (0x80U - first) * ones) & ~(word + (0x7FU - last) * ones)) & high_bits;
}

bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}

/// Words of letters and digits with one space between them, in lower case; zero where `word` is anything else.
std::uint64_t plain_lower_case(std::uint64_t word, bool follows_space) {
  const std::uint64_t lower = word | (bytes_within(word, 'A', 'Z') >> 2);
  const std::uint64_t spaces = bytes_within(word, ' ', ' ');
  const std::uint64_t others = bytes_within(lower, 'a', 'z') | bytes_within(word, '0', '9');
  const bool has_double_space = (spaces & (spaces << 8 | (follows_space ? 0x80U : 0U))) != 0;
  return (spaces | others) == high_bits && !has_double_space ? lower : 0;
}

}  // namespace

std::size_t ascii_length(std::string_view text) {
  std::size_t at = 0;
  while (at + word_size <= text.size() && (word_at(text.data() + at) & high_bits) == 0) at += word_size;
  while (at < text.size() && is_ascii(text[at])) ++at;
  return at;
}

std::size_t non_ascii_length(std::string_view text) {
  return static_cast<std::size_t>(std::find_if(text.begin(), text.end(), is_ascii) - text.begin());
}

void AsciiFolder::append(std::string_view text, std::string& words) const {
  constexpr std::size_t longest = 5;  // " and "
  const bool has_and = text.find('&') != std::string_view::npos;
  const std::size_t before = words.size();
  words.resize(before + (has_and ? longest : 1) * text.size());
  char* const begin = words.data();
  char* at = begin + before;
  while (text.size() >= word_size) {
    const auto word = plain_lower_case(word_at(text.data()), at == begin || at[-1] == ' ');
    if (word != 0) {
      put_word(word, at);
      at += word_size;
    } else {
      for (std::size_t i = 0; i < word_size; ++i) at = put(text[i], at, begin);
    }
    text.remove_prefix(word_size);
  }
  for (const char c : text) at = put(c, at, begin);
  words.resize(static_cast<std::size_t>(at - begin));
}

char* AsciiFolder::put(char c, char* at, const char* begin) const {
  const auto end_word = [&] {
    if (at != begin && at[-1] != ' ') *at++ = ' ';
  };
  if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
    *at++ = c;
  } else if (c >= 'A' && c <= 'Z') {
    *at++ = static_cast<char>(c - 'A' + 'a');
  } else if (c == '&') {
    end_word();
    at = std::copy_n("and ", 4, at);
  } else if (joiners_.find(c) == std::string_view::npos) {
    end_word();
  }
  return at;
}

}  // namespace relata
