#include <relata/extract/entities/name_pieces.h>

#include <array>
#include <string>

#include <relata/extract/entities/lookup_key.h>

namespace relata {
namespace {

enum class ByteClass : std::uint8_t { sign, lower, upper, digit, blank, line_feed, stop, lead };

constexpr std::array<ByteClass, 256> classify_bytes() {
  std::array<ByteClass, 256> classes{};
  for (std::size_t c = 'a'; c <= 'z'; ++c) classes[c] = ByteClass::lower;
  for (std::size_t c = 'A'; c <= 'Z'; ++c) classes[c] = ByteClass::upper;
  for (std::size_t c = '0'; c <= '9'; ++c) classes[c] = ByteClass::digit;
  for (const char c : {' ', '\t', '\r'}) classes[static_cast<unsigned char>(c)] = ByteClass::blank;
  classes['\n'] = ByteClass::line_feed;
  classes['.'] = ByteClass::stop;
  for (std::size_t c = 0x80; c < 0x100; ++c) classes[c] = ByteClass::lead;
  return classes;
}
constexpr std::array<ByteClass, 256> byte_classes = classify_bytes();

constexpr std::uint64_t empty_hash = 0xCBF29CE484222325u;

std::uint64_t add_byte(std::uint64_t hash, char byte) {
  return (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3u;
}

std::uint64_t finish(std::uint64_t hash) {
  hash ^= hash >> 32;
  hash *= 0xD6E8FEB86659FD93u;
  return hash ^ (hash >> 32);
}

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
    while (at_ < text_.size()) step();
    close();
  }

 private:
  void step() {
    const char byte = text_[at_];
    switch (byte_classes[static_cast<unsigned char>(byte)]) {
      case ByteClass::lower:
      case ByteClass::upper:
      case ByteClass::digit:
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

  void read_letters() {
    open();
    for (; at_ < text_.size(); ++at_) {
      const char byte = text_[at_];
      const ByteClass kind = byte_classes[static_cast<unsigned char>(byte)];
      if (kind == ByteClass::lower) {
        word_.has_lower = true;
        hash_ = add_byte(hash_, byte);
      } else if (kind == ByteClass::upper) {
        word_.has_upper = true;
        hash_ = add_byte(hash_, static_cast<char>(byte | 0x20));
      } else if (kind == ByteClass::digit) {
        hash_ = add_byte(hash_, byte);
      } else {
        return;
      }
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
      for (const char byte : folded_) hash_ = add_byte(hash_, byte);
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
    hash_ = empty_hash;
    stopped_ = inner_stop_ = false;
  }

  void close() {
    if (!open_) return;
    open_ = false;
    std::size_t end = at_;
    while (text_[end - 1] == '.') --end;
    word_.end = static_cast<std::uint32_t>(end);
    const bool sentence_end = stopped_ && !inner_stop_ && word_.end - word_.begin > 3;
    add(word_, finish(hash_));
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
    std::uint64_t hash = empty_hash;
    for (const char byte : folded) hash = add_byte(hash, byte);
    add(piece, finish(hash));
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
  std::uint64_t hash_ = 0;
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
