/// The words and signs that a query is made of.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <relata/query/query_error.h>

namespace relata::query {

enum class TokenKind : std::uint8_t {
  word,         ///< A keyword or a name.
  quoted_name,  ///< `Between backticks`: a name even if it is a keyword or holds blanks.
  integer,
  real,
  string,
  parameter,  ///< $name
  sign,       ///< One of ( ) [ ] { } , : ; | . .. + - * / % ^ = <> < <= > >= =~
  end         ///< After the last token.
};

struct Token {
  TokenKind kind = TokenKind::end;
  std::string text;  ///< A string with its escapes resolved, a name without backticks, a parameter without '$'.
  SourceRange range;
};

/// The last one is of kind `end`. Blanks and comments (// to the end of the line, /* to */) are left out. Arrows are
/// not tokens: "-->" is three signs. @throws QueryError for a character that can't stand there, an open string or
/// comment
[[nodiscard]] std::vector<Token> read_tokens(std::string_view text);

}  // namespace relata::query
