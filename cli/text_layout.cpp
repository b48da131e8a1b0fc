#include <relata/cli/text_layout.h>

#include <algorithm>
#include <vector>

namespace relata::cli {
namespace {

bool starts_code_point(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

std::vector<std::string_view> split_words(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n\v\f";
  std::vector<std::string_view> words;
  for (auto begin = text.find_first_not_of(blanks); begin != std::string_view::npos;) {
    const auto end = std::min(text.find_first_of(blanks, begin), text.size());
    words.push_back(text.substr(begin, end - begin));
    begin = text.find_first_not_of(blanks, end);
  }
  return words;
}

std::string on_one_line(std::string_view text) {
  std::string line;
  for (const std::string_view word : split_words(text)) {
    if (!line.empty()) line += ' ';
    line += word;
  }
  return line;
}

}  // namespace

std::size_t width_of(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), starts_code_point));
}

std::string wrap(std::string_view text, std::size_t indent, std::size_t width) {
  std::string lines;
  std::size_t column = 0;  // 0: at the start of a line
  for (const std::string_view word : split_words(text)) {
    const std::size_t word_width = width_of(word);
    if (column > 0 && column + 1 + word_width > width) {
      lines += '\n';
      column = 0;
    }
    lines.append(column == 0 ? indent : 1, ' ');
    column = (column == 0 ? indent : column + 1) + word_width;
    lines += word;
  }
  if (!lines.empty()) lines += '\n';
  return lines;
}

std::string shorten(std::string_view text, std::size_t width) {
  std::string line = on_one_line(text);
  if (width_of(line) <= width) return line;
  std::size_t seen = 0;
  const auto cut =
      std::find_if(line.begin(), line.end(), [&](char byte) { return starts_code_point(byte) && seen++ == width - 1; });
  line.erase(cut, line.end());
  return line + "…";
}

}  // namespace relata::cli
