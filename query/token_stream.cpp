#include <relata/query/token_stream.h>

#include <algorithm>
#include <array>

namespace relata::query {
namespace {

// Beyond these the recursion over an expression could use up the stack.
constexpr std::size_t deepest_nesting = 100;
constexpr std::size_t most_operators = 2000;

constexpr std::array reserved_words{
    "ALL",        "AND",      "AS",   "ASC",   "ASCENDING", "BY",     "CASE",  "CONTAINS", "DESC",
    "DESCENDING", "DISTINCT", "ELSE", "END",   "ENDS",      "EXISTS", "FALSE", "IN",       "IS",
    "LIMIT",      "MATCH",    "NOT",  "NULL",  "OPTIONAL",  "OR",     "ORDER", "RETURN",   "SKIP",
    "STARTS",     "THEN",     "TRUE", "UNION", "UNWIND",    "WHEN",   "WHERE", "WITH",     "XOR"};

char upper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

bool is_keyword(std::string_view word, std::string_view keyword) {
  return std::equal(word.begin(), word.end(), keyword.begin(), keyword.end(),
                    [](char a, char b) { return upper(a) == b; });
}

/// As it is named in "found …".
std::string describe(const Token& token, std::string_view text) {
  if (token.kind == TokenKind::end) return "the end of the query";
  return "'" + std::string(text.substr(token.range.begin, token.range.end - token.range.begin)) + "'";
}

}  // namespace

bool is_reserved(std::string_view word) {
  return std::any_of(reserved_words.begin(), reserved_words.end(),
                     [word](std::string_view reserved) { return is_keyword(word, reserved); });
}

TokenStream::Nesting::Nesting(TokenStream& tokens) : tokens_(tokens) {
  if (tokens.depth_ == deepest_nesting) tokens.fail_at(tokens.peek().range, "the expression is nested too deeply");
  ++tokens.depth_;
}

void TokenStream::count_operator() {
  if (++operator_count_ > most_operators) fail_at(peek().range, "the query has too many operators");
}

const Token& TokenStream::peek(std::size_t ahead) const {
  return tokens_[std::min(position_ + ahead, tokens_.size() - 1)];
}

bool TokenStream::at_sign(std::string_view sign, std::size_t ahead) const {
  return peek(ahead).kind == TokenKind::sign && peek(ahead).text == sign;
}

bool TokenStream::at_word(std::string_view keyword, std::size_t ahead) const {
  return peek(ahead).kind == TokenKind::word && is_keyword(peek(ahead).text, keyword);
}

bool TokenStream::at_any_word(std::initializer_list<std::string_view> keywords) const {
  return std::any_of(keywords.begin(), keywords.end(), [this](std::string_view word) { return at_word(word); });
}

bool TokenStream::at_name() const {
  return peek().kind == TokenKind::quoted_name || (peek().kind == TokenKind::word && !is_reserved(peek().text));
}

bool TokenStream::take_sign(std::string_view sign) {
  if (!at_sign(sign)) return false;
  take();
  return true;
}

bool TokenStream::take_word(std::string_view keyword) {
  if (!at_word(keyword)) return false;
  take();
  return true;
}

void TokenStream::expect_sign(std::string_view sign) {
  if (!take_sign(sign)) fail_expecting("'" + std::string(sign) + "'");
}

void TokenStream::expect_word(std::string_view keyword) {
  if (!take_word(keyword)) fail_expecting(keyword);
}

Name TokenStream::expect_name(std::string_view what) {
  if (peek().kind == TokenKind::word && is_reserved(peek().text)) {
    const std::string word = peek().text;
    fail_at(peek().range, "expected " + std::string(what) + ", found '" + word +
                              "', a word of the language; as a name it is written `" + word + "`");
  }
  return expect_any_word(what);
}

Name TokenStream::expect_any_word(std::string_view what) {
  if (peek().kind != TokenKind::word && peek().kind != TokenKind::quoted_name) fail_expecting(what);
  Token token = take();
  return {std::move(token.text), token.range};
}

SourceRange TokenStream::range_from(std::size_t begin) const {
  return {begin, position_ == 0 ? begin : tokens_[position_ - 1].range.end};
}

void TokenStream::fail_expecting(std::string_view what) const {
  fail_at(peek().range, "expected " + std::string(what) + ", found " + describe(peek(), text_));
}

void TokenStream::fail_at(SourceRange range, std::string_view problem) const {
  throw QueryError(text_, range, problem);
}

}  // namespace relata::query
