#include <relata/cli/table.h>

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <string_view>
#include <utility>

#include <relata/cli/json_text.h>
#include <relata/cli/text_layout.h>

namespace relata::cli {
namespace {

using Row = std::vector<std::string>;

std::vector<std::size_t> column_widths(const Table& table) {
  std::vector<std::size_t> widths;
  for (const std::string& name : table.header) widths.push_back(width_of(name));
  for (const Row& row : table.rows) {
    for (std::size_t column = 0; column < widths.size(); ++column) {
      widths[column] = std::max(widths[column], width_of(row[column]));
    }
  }
  return widths;
}

constexpr std::size_t gap = 2;        ///< Blanks between columns.
constexpr std::size_t min_width = 8;  ///< Of a column that has to become narrower.

void fit_to_page(std::vector<std::size_t>& widths) {
  std::size_t total = std::accumulate(widths.begin(), widths.end(), std::size_t{0}) + gap * (widths.size() - 1);
  for (; total > page_width; --total) {
    const auto widest = std::max_element(widths.begin(), widths.end());
    if (*widest <= min_width) return;
    --*widest;
  }
}

/// Takes what fits into `width` code points from the front of `word`.
std::string_view take_front(std::string_view& word, std::size_t width) {
  std::size_t end = 0;
  for (std::size_t taken = 0; end < word.size() && taken < width; ++taken) {
    do ++end;
    while (end < word.size() && (static_cast<unsigned char>(word[end]) & 0xC0) == 0x80);
  }
  const std::string_view front = word.substr(0, end);
  word.remove_prefix(end);
  return front;
}

/// A cell in lines of `width` at most, broken between words and in words that are longer.
std::vector<std::string> break_lines(std::string_view cell, std::size_t width) {
  if (width_of(cell) <= width) return {std::string(cell)};
  std::vector<std::string> lines;
  std::string wrapped = wrap(cell, 0, width);
  std::string_view rest = wrapped;
  while (!rest.empty()) {
    const std::size_t end = rest.find('\n');
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    while (!line.empty()) lines.emplace_back(take_front(line, width));
  }
  return lines;
}

class AlignedTable {
 public:
  explicit AlignedTable(const Table& table) : widths_(column_widths(table)) {
    for (const std::string& name : table.header) {
      to_the_right_.push_back(std::find(table.numbers.begin(), table.numbers.end(), name) != table.numbers.end());
    }
    fit_to_page(widths_);
  }

  void append(const Row& row) {
    std::vector<std::vector<std::string>> cells;
    std::size_t height = 1;
    for (std::size_t column = 0; column < row.size(); ++column) {
      cells.push_back(break_lines(row[column], widths_[column]));
      height = std::max(height, cells.back().size());
    }
    for (std::size_t line = 0; line < height; ++line) append_line(cells, line);
  }

  void append_rule() {
    Row rule;
    for (const std::size_t width : widths_) rule.emplace_back(width, '-');
    append(rule);
  }

  [[nodiscard]] std::string text() && { return std::move(text_); }

 private:
  void append_line(const std::vector<std::vector<std::string>>& cells, std::size_t line) {
    for (std::size_t column = 0; column < cells.size(); ++column) {
      const std::string_view cell = line < cells[column].size() ? std::string_view(cells[column][line]) : "";
      const std::size_t padding = widths_[column] - width_of(cell);
      if (column > 0) text_.append(gap, ' ');
      if (to_the_right_[column]) text_.append(padding, ' ');
      text_ += cell;
      if (!to_the_right_[column]) text_.append(padding, ' ');
    }
    while (!text_.empty() && text_.back() == ' ') text_.pop_back();
    text_ += '\n';
  }

  std::vector<std::size_t> widths_;
  std::vector<bool> to_the_right_;
  std::string text_;
};

std::string format_aligned(const Table& table) {
  AlignedTable aligned(table);
  aligned.append(table.header);
  aligned.append_rule();
  for (const Row& row : table.rows) aligned.append(row);
  return std::move(aligned).text();
}

std::string format_json(const Table& table) {
  const auto is_number = [&](const std::string& name) {
    return std::find(table.numbers.begin(), table.numbers.end(), name) != table.numbers.end();
  };
  JsonText json;
  json.begin_array();
  for (const Row& row : table.rows) {
    json.begin_object();
    for (std::size_t column = 0; column < row.size(); ++column) {
      json.key(table.header[column]);
      is_number(table.header[column]) ? json.number(row[column]) : json.value(row[column]);
    }
    json.end_object();
  }
  json.end_array();
  return json.text();
}

void append_csv_field(std::string_view field, std::string& out) {
  if (field.find_first_of(",\"\r\n") == std::string_view::npos) {
    out += field;
    return;
  }
  out += '"';
  for (const char character : field) {
    if (character == '"') out += '"';
    out += character;
  }
  out += '"';
}

std::string format_csv(const Table& table) {
  std::string out;
  const auto append_row = [&](const Row& row) {
    for (std::size_t column = 0; column < row.size(); ++column) {
      if (column > 0) out += ',';
      append_csv_field(row[column], out);
    }
    out += '\n';
  };
  append_row(table.header);
  for (const Row& row : table.rows) append_row(row);
  return out;
}

}  // namespace

std::string format_table(const Table& table, TableFormat format) {
  switch (format) {
    case TableFormat::json:
      return format_json(table);
    case TableFormat::csv:
      return format_csv(table);
    case TableFormat::table:
      break;
  }
  return format_aligned(table);
}

}  // namespace relata::cli
