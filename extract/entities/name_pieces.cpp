#include <relata/extract/entities/name_pieces.h>

#include <array>
#include <bit>
#include <cstring>
#include <string>

#include <relata/extract/entities/lookup_key.h>

namespace relata {
namespace {

enum class ByteClass : std::uint8_t { sign, letter, blank, line_feed, stop, lead };  // digits count as letters

constexpr std::array<ByteClass, 256> classify_bytes() {
  std::array<ByteClass, 256> classes{};
  for (std::size_t c = 'a'; c <= 'z'; ++c) classes[c] = ByteClass::letter;
  for (std::size_t c = 'A'; c <= 'Z'; ++c) classes[c] = ByteClass::letter;
  for (std::size_t c = '0'; c <= '9'; ++c) classes[c] = ByteClass::letter;
  for (const char c : {' ', '\t', '\r'}) classes[static_cast<unsigned char>(c)] = ByteClass::blank;
  classes['\n'] = ByteClass::line_feed;
  classes['.'] = ByteClass::stop;
  for (std::size_t c = 0x80; c < 0x100; ++c) classes[c] = ByteClass::lead;
  return classes;
}
constexpr std::array<ByteClass, 256> byte_classes = classify_bytes();

ByteClass class_of(char byte) {
  return byte_classes[static_cast<unsigned char>(byte)];
}

/// The same byte eight times.
constexpr std::uint64_t eight(std::uint8_t byte) {
  return 0x0101010101010101u * byte;
}

/// Eight bytes of `text`, the first in the lowest place; zeros behind its end.
std::uint64_t load_eight(std::string_view text, std::size_t at) {
  std::uint64_t bytes = 0;
  if (text.size() - at >= sizeof(bytes)) {
    std::memcpy(&bytes, text.data() + at, sizeof(bytes));
  } else {
    std::memcpy(&bytes, text.data() + at, text.size() - at);
  }
  return std::endian::native == std::endian::little ? bytes : __builtin_bswap64(bytes);
}

/// The highest bit of each byte that is from `low` to `high`, both ASCII.
constexpr std::uint64_t bytes_between(std::uint64_t bytes, std::uint8_t low, std::uint8_t high) {
  const std::uint64_t ascii = bytes & eight(0x7F);
  const std::uint64_t at_least = ascii + eight(static_cast<std::uint8_t>(0x80 - low));
  const std::uint64_t above = ascii + eight(static_cast<std::uint8_t>(0x7F - high));
  return at_least & ~above & ~bytes & eight(0x80);
}

/// How many of the first bytes are ASCII letters or digits.
unsigned count_letters(std::uint64_t bytes) {
  const std::uint64_t letters = bytes_between(bytes | eight(0x20), 'a', 'z') | bytes_between(bytes, '0', '9');
  return static_cast<unsigned>(std::countr_zero(~letters & eight(0x80))) / 8;
}

std::uint64_t mixed(std::uint64_t hash) {
  hash *= 0x9E3779B97F4A7C15u;
  hash ^= hash >> 32;
  hash *= 0xD6E8FEB86659FD93u;
  return hash ^ (hash >> 29);
}

/// The hash of a run of bytes, the same however it is cut into what is added.
class ByteHash {
 public:
  /// The lowest `count` of `bytes`; those above must be zero.
  void add(std::uint64_t bytes, unsigned count) {
    pending_ |= bytes << (8 * filled_);
    if (filled_ + count < 8) {
      filled_ += count;
      return;
    }
    state_ = mixed(state_ ^ pending_) + 1;
    pending_ = filled_ == 0 ? 0 : bytes >> (64 - 8 * filled_);
    filled_ = filled_ + count - 8;
  }

  /// The same where all that was added before were eights.
  void add_aligned(std::uint64_t bytes, unsigned count) {
    if (count == 8) {
      state_ = mixed(state_ ^ bytes) + 1;
    } else {
      pending_ = bytes;
      filled_ = count;
    }
  }

  void add(std::string_view bytes) {
    for (const char byte : bytes) add(static_cast<unsigned char>(byte), 1);
  }

  std::uint64_t value() const { return mixed(state_ ^ pending_ ^ std::uint64_t{filled_} << 56); }

 private:
  std::uint64_t state_ = 0xCBF29CE484222325u;
  std::uint64_t pending_ = 0;
  unsigned filled_ = 0;  // bytes pending, fewer than eight
};

std::uint64_t hash_of(std::string_view bytes) {
  ByteHash hash;
  hash.add(bytes);
  return hash.value();
}

/// The first `count` of eight bytes, all of them letters or digits.
struct Letters {
  Letters() = default;
  Letters(std::uint64_t bytes, unsigned count) {
    const std::uint64_t mask = count == 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << (8 * count)) - 1;
    const std::uint64_t letters = bytes & mask & eight(0x40);
    const std::uint64_t small = bytes << 1 & eight(0x40);  // the bit that tells small letters from capitals
    folded = (bytes | eight(0x20)) & mask;
    has_upper = (letters & ~small) != 0;
    has_lower = (letters & small) != 0;
    capital = (letters & ~small & 0x40) != 0;
  }
  std::uint64_t folded = 0;
  bool has_upper = false;
  bool has_lower = false;
  bool capital = false;
};

/// Dashes, quotation marks and other signs outside ASCII: U+00A1 to U+00BF, U+2000 to U+206F, U+3000 to U+303F.
bool is_sign(std::string_view character) {
  if (character.size() == 2) return character[0] == '\xC2';
  return character.starts_with("\xE2\x80") || character.starts_with("\xE2\x81") || character.starts_with("\xE3\x80");
}

/// Cuts one text; a word is being read where `open_` is set.
class PieceReader {
 public:
  PieceReader(std::string_view text, std::uint32_t offset, std::vector<NamePiece>& pieces)
      : text_(text), offset_(offset), pieces_(pieces) {}

  void run() {
    while (at_ < text_.size()) {
      if (!read_plain_word()) step();
    }
    close();
  }

 private:
  void step() {
    const char byte = text_[at_];
    switch (class_of(byte)) {
      case ByteClass::letter:
        return read_letters();
      case ByteClass::blank:
        return read_blank(1);
      case ByteClass::line_feed:
        read_blank(1);
        if (++line_feeds_ > 1) break_ = true;
        return;
      case ByteClass::stop:
        stopped_ = open_;
        ++at_;
        return;
      case ByteClass::sign:
        return add_sign(byte == '`' ? '\'' : byte, 1);
      case ByteClass::lead:
        return read_multibyte();
    }
  }

  /// The short way for what most words are: ASCII letters, then neither a full stop nor a character outside ASCII.
  /// False, and nothing done, for others.
  bool read_plain_word() {
    if (open_) return false;
    ByteHash hash;
    Letters all;
    std::size_t end = at_;
    for (unsigned count = 8; count == 8; end += count) {
      if (text_.size() - end < 8) return false;
      const std::uint64_t bytes = load_eight(text_, end);
      count = count_letters(bytes);
      const Letters letters(bytes, count);
      if (end == at_) all.capital = letters.capital;
      all.has_upper |= letters.has_upper;
      all.has_lower |= letters.has_lower;
      hash.add_aligned(letters.folded, count);
    }
    const ByteClass next = end == at_ ? ByteClass::lead : class_of(text_[end]);
    if (next == ByteClass::stop || next == ByteClass::lead) return false;
    add({0, static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end), false, all.capital, all.has_upper,
         all.has_lower},
        hash.value());
    blank_ = next == ByteClass::blank;
    at_ = blank_ ? end + 1 : end;
    return true;
  }

  void read_letters() {
    open();
    for (unsigned count = 8; count == 8 && at_ < text_.size(); at_ += count) {
      const std::uint64_t bytes = load_eight(text_, at_);
      count = count_letters(bytes);
      const Letters letters(bytes, count);
      word_.has_upper = word_.has_upper || letters.has_upper;
      word_.has_lower = word_.has_lower || letters.has_lower;
      hash_.add(letters.folded, count);
    }
  }

  void read_multibyte() {
    const std::string_view character = first_character(text_.substr(at_));
    folded_.clear();
    append_folded_character(character, folded_);
    if (folded_.empty()) {
      at_ += character.size();
    } else if (folded_ == " ") {
      read_blank(character.size());
    } else if (folded_ == "-" || folded_ == "'") {
      add_sign(folded_[0], character.size());
    } else if (is_sign(character)) {
      add_sign_of(folded_, character.size());
    } else {
      open();
      hash_.add(folded_);
      at_ += character.size();
    }
  }

  void open() {
    if (open_) {
      inner_stop_ = inner_stop_ || stopped_;
      stopped_ = false;
      return;
    }
    open_ = true;
    word_ = {};
    word_.begin = static_cast<std::uint32_t>(at_);
    word_.capital = begins_with_capital(text_.substr(at_, 2));
    hash_ = {};
    stopped_ = inner_stop_ = false;
  }

  void close() {
    if (!open_) return;
    open_ = false;
    std::size_t end = at_;
    while (stopped_ && text_[end - 1] == '.') --end;
    word_.end = static_cast<std::uint32_t>(end);
    const bool sentence_end = stopped_ && !inner_stop_ && word_.end - word_.begin > 3;
    add(word_, hash_.value());
    break_ = sentence_end;
  }

  void read_blank(std::size_t bytes) {
    close();
    at_ += bytes;
    blank_ = true;
  }

  void add_sign(char sign, std::size_t bytes) { add_sign_of({&sign, 1}, bytes); }

  void add_sign_of(std::string_view folded, std::size_t bytes) {
    close();
    NamePiece piece;
    piece.begin = static_cast<std::uint32_t>(at_);
    at_ += bytes;
    piece.end = static_cast<std::uint32_t>(at_);
    add(piece, hash_of(folded));
  }

  void add(NamePiece piece, std::uint64_t hash) {
    piece.hash = hash;
    piece.begin += offset_;
    piece.end += offset_;
    piece.blank_before = blank_;
    piece.break_before = break_;
    pieces_.push_back(piece);
    blank_ = break_ = false;
    line_feeds_ = 0;
  }

  std::string_view text_;
  std::uint32_t offset_;
  std::vector<NamePiece>& pieces_;
  std::size_t at_ = 0;
  NamePiece word_;
  ByteHash hash_;
  std::string folded_;
  int line_feeds_ = 0;
  bool open_ = false;
  bool stopped_ = false;     // a full stop was the last of the word so far
  bool inner_stop_ = false;  // there were letters after one
  bool blank_ = false;
  bool break_ = false;
};

}  // namespace

void append_name_pieces(std::string_view text, std::uint32_t offset, std::vector<NamePiece>& pieces) {
  PieceReader(text, offset, pieces).run();
}

bool begins_with_capital(std::string_view word) {
  if (word.empty()) return false;
  if (word[0] >= 'A' && word[0] <= 'Z') return true;
  if (word.size() < 2) return false;
  const auto lead = static_cast<unsigned char>(word[0]);
  const auto next = static_cast<unsigned char>(word[1]);
  if (lead == 0xC3) return next >= 0x80 && next <= 0x9E;
  if (lead == 0xC4 || lead == 0xC5) return next % 2 == 0;
  if (lead == 0xCE) return next >= 0x86 && next <= 0xA9;
  return lead == 0xD0 && next <= 0xAF;
}

}  // namespace relata
