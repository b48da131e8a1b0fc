#include <relata/extract/entities/sorted_table.h>

#include <algorithm>

namespace relata {
namespace {

std::string_view line_at(std::string_view text, std::size_t begin) {
  return text.substr(begin, std::min(text.find('\n', begin), text.size()) - begin);
}

}  // namespace

SortedTable::SortedTable(std::string_view text) : rows_(text) {
  bool header = false;
  while (!rows_.empty() && (rows_.front() == '#' || !header)) {
    header = rows_.front() != '#';
    rows_.remove_prefix(std::min(rows_.find('\n'), rows_.size() - 1) + 1);
  }
}

std::string_view SortedTable::line_of(std::string_view key) const {
  std::size_t low = 0;
  std::size_t high = rows_.size();
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    const std::size_t before = middle == 0 ? std::string_view::npos : rows_.rfind('\n', middle - 1);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    const std::string_view line = line_at(rows_, begin);
    const int order = line.substr(0, line.find('\t')).compare(key);
    if (order == 0) return line;
    if (order < 0) {
      low = begin + line.size() + 1;
    } else {
      high = begin;
    }
  }
  return {};
}

std::optional<std::vector<std::string_view>> SortedTable::find(std::string_view key) const {
  std::string_view line = line_of(key);
  if (line.empty()) return std::nullopt;
  std::vector<std::string_view> cells;
  for (std::size_t tab = line.find('\t'); tab != std::string_view::npos; tab = line.find('\t')) {
    cells.push_back(line.substr(0, tab));
    line.remove_prefix(tab + 1);
  }
  cells.push_back(line);
  return cells;
}

}  // namespace relata
