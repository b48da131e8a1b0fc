#include <relata/query/query_error.h>

#include <algorithm>

namespace relata::query {
namespace {

constexpr std::size_t widest_excerpt = 76;  // with two blanks before it, a terminal of 80 columns holds it

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(c); }));
}

/// The byte `count` code points after `from`, or before it where negative; stays inside the text.
std::size_t move_by(std::string_view text, std::size_t from, std::ptrdiff_t count) {
  for (; count > 0 && from < text.size(); --count) {
    do ++from;
    while (from < text.size() && is_continuation(text[from]));
  }
  for (; count < 0 && from > 0; ++count) {
    do --from;
    while (from > 0 && is_continuation(text[from]));
  }
  return from;
}

std::string_view line_at(std::string_view text, std::size_t offset, std::size_t& begin) {
  const auto before = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
  begin = before == std::string_view::npos ? 0 : before + 1;
  return text.substr(begin, text.find('\n', offset) - begin);
}

/// The line, or what fits of it around the place, with a mark under the range.
std::string excerpt(std::string_view text, SourceRange range) {
  std::size_t line_begin = 0;
  const std::string_view line = line_at(text, range.begin, line_begin);
  const std::size_t at = range.begin - line_begin;
  std::size_t from = 0;
  if (count_code_points(line) > widest_excerpt) {
    from = move_by(line, at, -static_cast<std::ptrdiff_t>(widest_excerpt / 2));
  }
  const std::size_t to = move_by(line, from, static_cast<std::ptrdiff_t>(widest_excerpt));
  std::string shown(line.substr(from, to - from));
  std::replace(shown.begin(), shown.end(), '\t', ' ');
  const std::size_t marked_end = std::clamp(range.end - line_begin, at, std::max(at, to));
  const std::size_t width = std::max<std::size_t>(1, count_code_points(line.substr(at, marked_end - at)));
  return "  " + shown + "\n  " + std::string(count_code_points(line.substr(from, at - from)), ' ') +
         std::string(width, '^');
}

std::string message(std::string_view text, SourceRange range, std::string_view problem) {
  const LineAndColumn place = line_and_column(text, range.begin);
  return "line " + std::to_string(place.line) + ", column " + std::to_string(place.column) + ": " +
         std::string(problem) + "\n" + excerpt(text, range);
}

SourceRange inside(std::string_view text, SourceRange range) {
  return {std::min(range.begin, text.size()), std::min(std::max(range.begin, range.end), text.size())};
}

}  // namespace

LineAndColumn line_and_column(std::string_view text, std::size_t offset) {
  std::size_t line_begin = 0;
  line_at(text, std::min(offset, text.size()), line_begin);
  return {
      static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(line_begin), '\n')) +
          1,
      count_code_points(text.substr(line_begin, offset - line_begin)) + 1};
}

QueryError::QueryError(std::string_view text, SourceRange range, std::string_view problem)
    : std::runtime_error(message(text, inside(text, range), problem)),
      problem_(problem),
      place_(line_and_column(text, inside(text, range).begin)) {}

}  // namespace relata::query
