#include <relata/extract/entities/sorted_table.h>

#include <algorithm>
#include <bit>

namespace relata {
namespace {

std::string_view line_at(std::string_view text, std::size_t begin) {
  return text.substr(begin, std::min(text.find('\n', begin), text.size()) - begin);
}

std::uint64_t hash_of(std::string_view key) {
  std::uint64_t hash = 0xCBF29CE484222325u;
  for (const char c : key) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3u;  // FNV-1a
  return hash ^ hash >> 32;
}

constexpr std::size_t bits_per_row = 16;
constexpr std::size_t bits_per_word = 64;
constexpr unsigned second_shift = 20;  // a key's second bit is told by the bits of its hash above these

}  // namespace

SortedTable::SortedTable(std::string_view text) : rows_(text) {
  bool header = false;
  while (!rows_.empty() && (rows_.front() == '#' || !header)) {
    header = rows_.front() != '#';
    rows_.remove_prefix(std::min(rows_.find('\n'), rows_.size() - 1) + 1);
  }
  fill_filter();
}

void SortedTable::fill_filter() {
  const auto rows = static_cast<std::size_t>(std::count(rows_.begin(), rows_.end(), '\n')) + 1;
  filter_.assign(std::bit_ceil(rows * bits_per_row / bits_per_word + 1), 0);
  const std::uint64_t mask = filter_.size() * bits_per_word - 1;
  for (std::size_t begin = 0; begin < rows_.size();) {
    const std::string_view line = line_at(rows_, begin);
    const std::uint64_t hash = hash_of(line.substr(0, line.find('\t')));
    for (const std::uint64_t bit : {hash & mask, hash >> second_shift & mask}) {
      filter_[bit / bits_per_word] |= std::uint64_t{1} << bit % bits_per_word;
    }
    begin += line.size() + 1;
  }
}

bool SortedTable::may_have(std::string_view key) const {
  const std::uint64_t hash = hash_of(key), mask = filter_.size() * bits_per_word - 1;
  const std::uint64_t first = hash & mask, second = hash >> second_shift & mask;
  return (filter_[first / bits_per_word] >> first % bits_per_word &
          filter_[second / bits_per_word] >> second % bits_per_word & 1) != 0;
}

std::string_view SortedTable::line_of(std::string_view key) const {
  if (!may_have(key)) return {};
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
