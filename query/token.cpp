#include <relata/query/token.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace relata::query {
namespace {

// The longer before its beginning.
constexpr std::array signs{std::string_view("<>"), std::string_view("<="), std::string_view(">="),
                           std::string_view("=~"), std::string_view("..")};
constexpr std::string_view single_signs = "()[]{},:;|.+-*/%^=<>";

/// Characters that word processors put in place of what was typed.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> look_alikes{
    {{"–", "-"}, {"—", "--"}, {"→", "->"}, {"←", "<-"}, {"“", "\""}, {"”", "\""}, {"‘", "'"}, {"’", "'"}}};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool begins_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80U;
}
bool continues_name(char c) {
  return begins_name(c) || is_digit(c);
}
bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

void append_code_point(std::uint32_t code, std::string& out) {
  const auto put = [&out](std::uint32_t byte) { out += static_cast<char>(byte); };
  if (code < 0x80U) {
    put(code);
  } else if (code < 0x800U) {
    put(0xC0U | code >> 6U);
    put(0x80U | (code & 0x3FU));
  } else if (code < 0x10000U) {
    put(0xE0U | code >> 12U);
    put(0x80U | (code >> 6U & 0x3FU));
    put(0x80U | (code & 0x3FU));
  } else {
    put(0xF0U | code >> 18U);
    put(0x80U | (code >> 12U & 0x3FU));
    put(0x80U | (code >> 6U & 0x3FU));
    put(0x80U | (code & 0x3FU));
  }
}

class TokenReader {
 public:
  explicit TokenReader(std::string_view text) : text_(text) {}

  std::vector<Token> read() {
    std::vector<Token> tokens;
    do tokens.push_back(read_token());
    while (tokens.back().kind != TokenKind::end);
    return tokens;
  }

 private:
  [[noreturn]] void fail(SourceRange range, std::string_view problem) const { throw QueryError(text_, range, problem); }

  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return position_ + ahead < text_.size() ? text_[position_ + ahead] : '\0';
  }
  [[nodiscard]] bool at(std::string_view sign) const { return text_.substr(position_).starts_with(sign); }

  Token read_token() {
    skip_blanks_and_comments();
    const std::size_t begin = position_;
    if (begin == text_.size()) return {TokenKind::end, "", {begin, begin}};
    refuse_look_alikes();
    const char first = peek();
    if (is_digit(first) || (first == '.' && is_digit(peek(1)))) return read_number();
    if (begins_name(first)) return {TokenKind::word, read_name(), {begin, position_}};
    if (first == '\'' || first == '"') return read_string();
    if (first == '`') return read_quoted_name();
    if (first == '$') return read_parameter();
    return read_sign();
  }

  void skip_blanks_and_comments() {
    while (position_ < text_.size()) {
      if (is_blank(peek())) {
        ++position_;
      } else if (at("//")) {
        position_ = std::min(text_.find('\n', position_), text_.size());
      } else if (at("/*")) {
        const auto close = text_.find("*/", position_ + 2);
        if (close == std::string_view::npos)
          fail({position_, position_ + 2}, "the comment is not closed: '*/' is missing");
        position_ = close + 2;
      } else {
        return;
      }
    }
  }

  void refuse_look_alikes() const {
    for (const auto& [found, meant] : look_alikes) {
      if (!at(found)) continue;
      fail({position_, position_ + found.size()},
           "'" + std::string(found) + "' is no sign of the language; write " + std::string(meant));
    }
  }

  std::string read_name() {
    const std::size_t begin = position_;
    while (position_ < text_.size() && continues_name(text_[position_])) ++position_;
    return std::string(text_.substr(begin, position_ - begin));
  }

  void skip_digits() {
    while (is_digit(peek())) ++position_;
  }

  Token read_number() {
    const std::size_t begin = position_;
    bool is_real = false;
    skip_digits();
    if (peek() == '.' && is_digit(peek(1))) {  // not "1..3"
      is_real = true;
      ++position_;
      skip_digits();
    }
    const bool has_sign = peek(1) == '+' || peek(1) == '-';
    if ((peek() == 'e' || peek() == 'E') && is_digit(peek(has_sign ? 2 : 1))) {
      is_real = true;
      position_ += has_sign ? 2 : 1;
      skip_digits();
    }
    if (begins_name(peek())) {
      fail({begin, position_ + 1}, "a name can't begin with a digit");
    }
    return {is_real ? TokenKind::real : TokenKind::integer,
            std::string(text_.substr(begin, position_ - begin)),
            {begin, position_}};
  }

  Token read_string() {
    const std::size_t begin = position_;
    const char quote = text_[position_++];
    std::string content;
    while (peek() != quote) {
      if (position_ >= text_.size()) {
        fail({begin, begin + 1}, std::string("the string is not closed: ") + quote + " is missing");
      }
      if (peek() == '\\') {
        read_escape(content);
      } else {
        content += text_[position_++];
      }
    }
    ++position_;
    return {TokenKind::string, std::move(content), {begin, position_}};
  }

  void read_escape(std::string& content) {
    const std::size_t begin = position_++;
    const char letter = peek();
    ++position_;
    switch (letter) {
      case '\\':
      case '\'':
      case '"':
      case '`':
      case '/':
        content += letter;
        return;
      case 'n':
        content += '\n';
        return;
      case 't':
        content += '\t';
        return;
      case 'r':
        content += '\r';
        return;
      case 'b':
        content += '\b';
        return;
      case 'f':
        content += '\f';
        return;
      case 'u':
        append_code_point(read_hexadecimal(begin, 4), content);
        return;
      case 'U':
        append_code_point(read_hexadecimal(begin, 8), content);
        return;
      default:
        fail({begin, std::min(position_, text_.size())},
             "an escape is one of \\\\ \\' \\\" \\n \\t \\r \\b \\f \\uXXXX; a backslash itself is written \\\\");
    }
  }

  std::uint32_t read_hexadecimal(std::size_t begin, std::size_t digits) {
    const std::string_view text = text_.substr(std::min(position_, text_.size()), digits);
    std::uint32_t code = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), code, 16);
    const bool is_valid = error == std::errc() && text.size() == digits && end == text.data() + digits &&
                          code <= 0x10FFFFU && (code < 0xD800U || code > 0xDFFFU);
    if (!is_valid)
      fail({begin, begin + 2}, "expected " + std::to_string(digits) + " hexadecimal digits of a character");
    position_ += digits;
    return code;
  }

  Token read_quoted_name() {
    const std::size_t begin = position_++;
    const auto close = text_.find('`', position_);
    if (close == std::string_view::npos) fail({begin, begin + 1}, "the name is not closed: ` is missing");
    if (close == position_) fail({begin, close + 1}, "expected a name between the backticks");
    std::string name(text_.substr(position_, close - position_));
    position_ = close + 1;
    return {TokenKind::quoted_name, std::move(name), {begin, position_}};
  }

  Token read_parameter() {
    const std::size_t begin = position_++;
    if (!continues_name(peek())) fail({begin, begin + 1}, "expected a parameter's name after '$'");
    std::string name = read_name();
    return {TokenKind::parameter, std::move(name), {begin, position_}};
  }

  Token read_sign() {
    const std::size_t begin = position_;
    for (const std::string_view sign : signs) {
      if (!at(sign)) continue;
      position_ += sign.size();
      return {TokenKind::sign, std::string(sign), {begin, position_}};
    }
    const char sign = peek();
    if (single_signs.find(sign) == std::string_view::npos) {
      fail({begin, begin + 1}, std::string("the character '") + sign + "' has no meaning here");
    }
    ++position_;
    return {TokenKind::sign, std::string(1, sign), {begin, position_}};
  }

  std::string_view text_;
  std::size_t position_ = 0;
};

}  // namespace

std::vector<Token> read_tokens(std::string_view text) {
  return TokenReader(text).read();
}

}  // namespace relata::query
