/// What is wrong with a query, and where.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

namespace relata::query {

/// A half-open range of bytes in the text of a query.
struct SourceRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// A place in a text as editors count it: both from 1, columns in code points.
struct LineAndColumn {
  std::size_t line = 1;
  std::size_t column = 1;
};

[[nodiscard]] LineAndColumn line_and_column(std::string_view text, std::size_t offset);

/// what() is fit for a terminal:
///
///     line 1, column 26: expected ')' or '{', found 'WHERE'
///       MATCH (a)-[:ACCUSE]->(b WHERE a.name = 'SVR' RETURN b
///                               ^
class QueryError : public std::runtime_error {
 public:
  QueryError(std::string_view text, SourceRange range, std::string_view problem);

  [[nodiscard]] const std::string& problem() const { return problem_; }  ///< Without place and excerpt.
  [[nodiscard]] LineAndColumn place() const { return place_; }

 private:
  std::string problem_;
  LineAndColumn place_;
};

}  // namespace relata::query
