#include <relata/extract/document/plain_text.h>

#include <algorithm>
#include <optional>

#include <relata/extract/document/published_date.h>
#include <relata/extract/document/text_position.h>

namespace relata {
namespace {

constexpr std::string_view blanks = " \t\r\n\f\v";
constexpr std::size_t max_title = 150;     // code points
constexpr std::size_t max_dateline = 120;  // bytes before the dash

std::string_view trim(std::string_view text) {
  const auto begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

/// Takes the first line that is not blank off `rest`, trimmed.
std::string_view take_line(std::string_view& rest) {
  const auto begin = std::min(rest.find_first_not_of(blanks), rest.size());
  const auto end = std::min(rest.find('\n', begin), rest.size());
  const auto line = trim(rest.substr(begin, end - begin));
  rest.remove_prefix(end);
  return line;
}

bool ends_like_a_sentence(std::string_view line) {
  for (const std::string_view closing : {"\"", "'", ")", "\u201D", "\u2019"}) {
    if (line.ends_with(closing)) line.remove_suffix(closing.size());
  }
  return line.ends_with('.') || line.ends_with(':') || line.ends_with(';') || line.ends_with(',');
}

bool looks_like_a_title(std::string_view line, std::string_view rest) {
  if (line.empty() || trim(rest).empty() || ends_like_a_sentence(line)) return false;
  return CodePointIndex(line).code_point_at(static_cast<std::uint32_t>(line.size())) <= max_title;
}

/// Markdown's mark of a heading is no part of the title.
std::string_view without_heading_mark(std::string_view line) {
  const auto begin = line.find_first_not_of('#');
  return begin > 0 && begin < line.size() && line[begin] == ' ' ? trim(line.substr(begin)) : line;
}

/// What stands before the dash of a dateline, "KYIV, Aug 16, 2024 (Example Wire)", or "MOSCOW, August 16, 2024.
/// /WIRE/".
std::optional<std::string_view> find_dateline(std::string_view line) {
  for (const std::string_view dash : {" \u2014 ", " \u2013 ", " -- ", " - ", "\u2014"}) {
    const auto end = line.find(dash);
    if (end != std::string_view::npos && end <= max_dateline) return line.substr(0, end);
  }
  const auto slash = line.find("/. ");
  if (slash != std::string_view::npos && slash <= max_dateline) return line.substr(0, slash + 1);
  return std::nullopt;
}

bool begins_in_capitals(std::string_view dateline) {
  const auto word = dateline.substr(0, dateline.find_first_of(" ,("));
  return word.size() > 1 &&
         std::none_of(word.begin(), word.end(), [](char byte) { return byte >= 'a' && byte <= 'z'; });
}

std::string_view between(std::string_view dateline, char opening, char closing) {
  const auto open = dateline.find(opening);
  const auto close = dateline.find(closing, open + 1);
  if (open == std::string_view::npos || close == std::string_view::npos) return {};
  return trim(dateline.substr(open + 1, close - open - 1));
}

std::string_view outlet_of(std::string_view dateline) {
  const auto outlet = between(dateline, '(', ')');
  return outlet.empty() ? between(dateline, '/', '/') : outlet;
}

void read_dateline(std::string_view line, Document& document) {
  const auto dateline = find_dateline(line);
  if (!dateline || !begins_in_capitals(*dateline)) return;
  document.source = outlet_of(*dateline);
  document.published = find_date(*dateline).value_or("");
}

}  // namespace

Document read_plain_text(std::string text, std::string_view file_name) {
  Document document;
  std::string_view rest = text;
  auto line = take_line(rest);
  if (looks_like_a_title(line, rest)) {
    document.title = without_heading_mark(line);
    line = take_line(rest);
    if (line.starts_with("By ") && looks_like_a_title(line, rest)) line = take_line(rest);
  }
  read_dateline(line, document);
  if (document.published.empty()) document.published = find_date(file_name).value_or("");
  document.text = std::move(text);
  return document;
}

}  // namespace relata
