#include <relata/extract/language/line_breaks.h>

#include <algorithm>

namespace relata {
namespace {

/// Lines of running text are wrapped in this range, in code points.
constexpr std::size_t narrowest = 40, widest = 100;

struct Line {
  std::uint32_t end = 0;       ///< Byte of its line break.
  std::size_t length = 0;      ///< Code points, without white space at the end.
  std::size_t first_word = 0;  ///< Code points of its first word.
};

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}
bool begins_code_point(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_code_point));
}

Line read_line(std::string_view line, std::uint32_t end) {
  while (!line.empty() && is_blank(line.back())) line.remove_suffix(1);
  const auto word = std::find_if(line.begin(), line.end(), is_blank) - line.begin();
  return {end, code_points(line), code_points(line.substr(0, static_cast<std::size_t>(word)))};
}

std::vector<Line> read_lines(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(read_line(text.substr(begin, end - begin), static_cast<std::uint32_t>(end)));
    begin = end + 1;
  }
  return lines;
}

}  // namespace

std::vector<std::uint32_t> find_paragraph_ends(std::string_view text) {
  const auto lines = read_lines(text);
  std::size_t width = 0, breaks = 0, full = 0;
  for (const Line& line : lines) width = std::max(width, line.length);
  const auto is_full = [&](std::size_t i) { return lines[i].length + 1 + lines[i + 1].first_word + 8 > width; };
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].length == 0 || lines[i + 1].length == 0) continue;
    ++breaks;
    full += is_full(i);
  }
  const bool wrapped = width >= narrowest && width <= widest && breaks >= 3 && full * 10 >= breaks * 6;
  std::vector<std::uint32_t> ends;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (!wrapped || lines[i].length == 0 || lines[i + 1].length == 0 || !is_full(i)) ends.push_back(lines[i].end);
  }
  return ends;
}

}  // namespace relata
