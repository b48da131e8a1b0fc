/// Rows of text for people and for programs.
#pragma once

#include <string>
#include <vector>

namespace relata::cli {

struct Table {
  std::vector<std::string> header;
  std::vector<std::vector<std::string>> rows;  ///< Each as long as the header.
  std::vector<std::string> numbers = {};       ///< Columns that hold numbers: to the right, and numbers in JSON.
};

enum class TableFormat { table, json, csv };

/// `table`: columns aligned by code points, two blanks apart, a line under the header. Where that is wider than the
/// page, the widest columns become narrower, and their cells go on in further lines. `json`: one array of objects whose
/// keys are the header. `csv`: as in RFC 4180, with a header and "\n" line ends.
[[nodiscard]] std::string format_table(const Table& table, TableFormat format);

}  // namespace relata::cli
