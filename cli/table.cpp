#include <relata/cli/table.h>

#include <algorithm>
#include <cstddef>
#include <string_view>

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

void append_aligned(const Row& row, const std::vector<std::size_t>& widths, std::string& out) {
  for (std::size_t column = 0; column < row.size(); ++column) {
    out += row[column];
    if (column + 1 < row.size()) out.append(widths[column] - width_of(row[column]) + 2, ' ');
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  out += '\n';
}

std::string format_aligned(const Table& table) {
  const std::vector<std::size_t> widths = column_widths(table);
  Row rule;
  for (const std::size_t width : widths) rule.emplace_back(width, '-');
  std::string out;
  append_aligned(table.header, widths, out);
  append_aligned(rule, widths, out);
  for (const Row& row : table.rows) append_aligned(row, widths, out);
  return out;
}

std::string format_json(const Table& table) {
  JsonText json;
  json.begin_array();
  for (const Row& row : table.rows) {
    json.begin_object();
    for (std::size_t column = 0; column < row.size(); ++column) json.field(table.header[column], row[column]);
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
