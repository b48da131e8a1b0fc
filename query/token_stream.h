/// What the parsers read from, and what they share: look ahead, take, or say what was expected.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include <relata/query/syntax.h>
#include <relata/query/token.h>

namespace relata::query {

/// Tokens of one text, and a place among them. Keywords are compared without regard to case.
class TokenStream {
 public:
  /// `text` must outlive it. @throws QueryError
  explicit TokenStream(std::string_view text) : text_(text), tokens_(read_tokens(text)) {}

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] const Token& peek(std::size_t ahead = 0) const;
  [[nodiscard]] bool at_sign(std::string_view sign, std::size_t ahead = 0) const;
  [[nodiscard]] bool at_word(std::string_view keyword, std::size_t ahead = 0) const;
  [[nodiscard]] bool at_any_word(std::initializer_list<std::string_view> keywords) const;
  [[nodiscard]] bool at_end() const { return peek().kind == TokenKind::end; }
  [[nodiscard]] bool at_name() const;  ///< A quoted name, or a word that is none of the language's own.

  Token take() { return tokens_[position_ + 1 < tokens_.size() ? position_++ : position_]; }
  bool take_sign(std::string_view sign);  ///< False, and nothing taken, if something else stands there.
  bool take_word(std::string_view keyword);
  void expect_sign(std::string_view sign);
  void expect_word(std::string_view keyword);
  [[nodiscard]] Name expect_name(std::string_view what);      ///< Not a word of the language.
  [[nodiscard]] Name expect_any_word(std::string_view what);  ///< After '.' or ':', where every word is a name.

  /// Keeps count of how deeply expressions are nested, for as long as it lives. @throws QueryError if too deeply
  class Nesting {
   public:
    explicit Nesting(TokenStream& tokens);
    ~Nesting() { --tokens_.depth_; }
    Nesting(const Nesting&) = delete;
    Nesting& operator=(const Nesting&) = delete;

   private:
    TokenStream& tokens_;
  };

  void count_operator();  ///< @throws QueryError beyond some thousand: the tree of the expression would be too high

  [[nodiscard]] SourceRange range_from(std::size_t begin) const;  ///< To the end of the last token taken.
  [[nodiscard]] std::size_t begin() const { return peek().range.begin; }

  /// "expected `what`, found …" at the token that comes next.
  [[noreturn]] void fail_expecting(std::string_view what) const;
  [[noreturn]] void fail_at(SourceRange range, std::string_view problem) const;

 private:
  std::string_view text_;
  std::vector<Token> tokens_;
  std::size_t position_ = 0;
  std::size_t depth_ = 0;
  std::size_t operator_count_ = 0;
};

/// Words that can't be variables unless they stand between backticks.
[[nodiscard]] bool is_reserved(std::string_view word);

[[nodiscard]] Expression parse_expression(TokenStream& tokens);

/// (…)-[…]->(…), …
[[nodiscard]] std::vector<PathPattern> parse_patterns(TokenStream& tokens);

/// Whether a pattern with a relationship begins here, rather than an expression in parentheses.
[[nodiscard]] bool at_pattern_condition(const TokenStream& tokens);

/// One path, without a variable: what may stand as a condition.
[[nodiscard]] PathPattern parse_pattern_condition(TokenStream& tokens);

}  // namespace relata::query
