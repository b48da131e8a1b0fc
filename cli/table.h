/// Rows of text for people and for programs.
#pragma once

#include <string>
#include <vector>

namespace relata::cli {

struct Table {
  std::vector<std::string> header;
  std::vector<std::vector<std::string>> rows;  ///< Each as long as the header.
};

enum class TableFormat { table, json, csv };

/// `table`: columns aligned by code points, two blanks apart, a line under the header.
/// `json`: one array of objects whose keys are the header. `csv`: as in RFC 4180, with a header and "\n" line ends.
[[nodiscard]] std::string format_table(const Table& table, TableFormat format);

}  // namespace relata::cli
