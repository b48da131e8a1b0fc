#include <relata/cli/terminal_page.h>

#include <unistd.h>

#include <algorithm>
#include <cstdlib>

#include <relata/cli/query_options.h>

namespace relata::cli {
namespace {

constexpr std::string_view bold = "\033[1m", dim = "\033[2m", red = "\033[31m", green = "\033[32m", yellow = "\033[33m",
                           plain = "\033[0m";

std::string_view colour_of(std::string_view line) {
  if (line.starts_with("  + ")) return green;
  if (line.starts_with("  - ")) return red;
  if (line.starts_with("  ~ ")) return yellow;
  if (line.starts_with("    ")) return dim;
  return line.starts_with(' ') ? std::string_view() : bold;
}

/// Each line of `text` in the colour that `colour_of(line, number)` gives, numbers from 0.
template <typename ColourOf>
std::string colour_lines(std::string_view text, ColourOf colour_of) {
  std::string out;
  for (std::size_t number = 0; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    const std::string_view colour = line.empty() ? std::string_view() : colour_of(line, number);
    out.append(colour).append(line);
    if (!colour.empty()) out += plain;
    if (end < text.size()) out += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

}  // namespace

std::string highlight_page(std::string_view page) {
  return colour_lines(page, [](std::string_view line, std::size_t) { return colour_of(line); });
}

std::string highlight_table(std::string_view table) {
  bool in_header = true;
  return colour_lines(table, [&](std::string_view line, std::size_t) {
    const bool is_rule = line.find_first_not_of("- ") == std::string_view::npos;
    if (is_rule) in_header = false;
    return is_rule ? dim : in_header ? bold : std::string_view();
  });
}

bool wants_colours() {
  return isatty(STDOUT_FILENO) == 1 && variable("NO_COLOR").empty() && variable("TERM") != "dumb";
}

void print_page(std::string_view page) {
  print(wants_colours() ? highlight_page(page) : std::string(page));
}

void print_table(const Table& table, TableFormat format) {
  const std::string text = format_table(table, format);
  print(format == TableFormat::table && wants_colours() ? highlight_table(text) : text);
}

}  // namespace relata::cli
