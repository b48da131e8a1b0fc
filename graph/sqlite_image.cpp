#include <relata/graph/sqlite_image.h>

#include <algorithm>
#include <cstring>
#include <string_view>
#include <utility>

namespace relata::sqlite {
namespace {

constexpr std::size_t header_of_file = 100;
constexpr std::size_t header_of_leaf = 8;
constexpr std::size_t header_of_interior = 12;
constexpr std::size_t pointer_to_cell = 2;
constexpr char leaf_kind = 0x0D;
constexpr char interior_kind = 0x05;
constexpr std::size_t most_children = 4096;      // of one page, however long their keys are
constexpr std::uint64_t lock_byte = 0x40000000;  // Its page holds no data.

void put(char* at, std::size_t bytes, std::uint64_t number) {
  for (; bytes > 0; number >>= 8U) at[--bytes] = static_cast<char>(number);
}

/// A number of two bytes, in which 65536 is 0.
void put_offset(char* at, std::size_t offset) {
  put(at, 2, offset & 0xFFFFU);
}

void put_leaf_header(char* at, std::size_t cells, std::size_t content) {
  std::memset(at, 0, header_of_leaf);
  at[0] = leaf_kind;
  put_offset(at + 3, cells);
  put_offset(at + 5, content);
}

/// How much of a record that does not fit into its leaf stands there nevertheless.
std::size_t local_size(std::size_t record, std::size_t page_size) {
  const std::size_t least = (page_size - 12) * 32 / 255 - 23;
  const std::size_t size = least + (record - least) % (page_size - 4);
  return size <= page_size - 35 ? size : least;
}

}  // namespace

Image::Table Image::add_table(std::string name, std::string create) {
  tables_.push_back({.name = std::move(name), .create = std::move(create), .leaves = {}});
  return Table{tables_.size() - 1};
}

void Image::clear() {
  for (RowsOfTable& table : tables_) table.leaves.clear();
  pages_ = 1;
}

std::span<char> Image::finish() {
  std::vector<std::uint32_t> roots;
  for (RowsOfTable& table : tables_) {
    if (table.leaves.empty()) {
      table.leaves.push_back({add_page(), 0});
      put_leaf_header(page(pages_), 0, page_size);
    }
    roots.push_back(add_tree(table.leaves));
  }
  write_schema(roots);
  write_header();
  return std::span(bytes_).first(pages_ * page_size);
}

void Image::append(RowsOfTable& table, std::int64_t key) {
  const std::size_t size = record_.size();
  if (size > page_size - 35) return append_long(table, key);
  const auto number = static_cast<std::uint64_t>(key);
  char* at = add_cell(table, key, varint_size(size) + varint_size(number) + size);
  at = write_varint(at, size);
  at = write_varint(at, number);
  record_.copy_to(at);
}

void Image::append_long(RowsOfTable& table, std::int64_t key) {
  long_record_.resize(record_.size());
  record_.copy_to(long_record_.data());
  const std::span<const char> record(long_record_);
  const std::size_t local = local_size(record.size(), page_size);
  const auto number = static_cast<std::uint64_t>(key);
  const std::uint32_t overflow = add_overflow(record.subspan(local));
  char* at = add_cell(table, key, varint_size(record.size()) + varint_size(number) + local + 4);
  at = write_varint(at, record.size());
  at = write_varint(at, number);
  std::memcpy(at, record.data(), local);
  put(at + local, 4, overflow);
}

/// Room on the last leaf, or on a new one.
char* Image::add_cell(RowsOfTable& table, std::int64_t key, std::size_t size) {
  const auto begin_of_content = [&] { return header_of_leaf + (table.cells + 1) * pointer_to_cell; };
  if (table.leaves.empty() || begin_of_content() + size > table.content) {
    table.leaves.push_back({add_page(), key});
    table.cells = 0;
    table.content = page_size;
  }
  table.leaves.back().last_key = key;
  char* const leaf = page(table.leaves.back().page);
  table.content -= size;
  put_offset(leaf + header_of_leaf + table.cells * pointer_to_cell, table.content);
  put_leaf_header(leaf, ++table.cells, table.content);
  return leaf + table.content;
}

/// A chain of pages; the number of the first.
std::uint32_t Image::add_overflow(std::span<const char> rest) {
  constexpr std::size_t most = page_size - 4;
  const std::uint32_t first = add_page();
  for (std::uint32_t number = first;;) {
    const std::size_t size = std::min(most, rest.size());
    std::memcpy(page(number) + 4, rest.data(), size);
    rest = rest.subspan(size);
    const std::uint32_t next = rest.empty() ? 0 : add_page();
    put(page(number), 4, next);
    if (next == 0) return first;
    number = next;
  }
}

/// Puts pages above pages until there is one; its number. Those of a level have about as many children each.
std::uint32_t Image::add_tree(std::vector<Child> level) {
  while (level.size() > 1) {
    const std::size_t parents = (level.size() + most_children - 1) / most_children;
    std::vector<Child> above;
    for (std::size_t i = 0; i < parents; ++i) {
      const std::size_t begin = level.size() * i / parents, end = level.size() * (i + 1) / parents;
      above.push_back({add_interior(std::span(level).subspan(begin, end - begin)), level[end - 1].last_key});
    }
    level = std::move(above);
  }
  return level.front().page;
}

std::uint32_t Image::add_interior(std::span<const Child> children) {
  const std::uint32_t number = add_page();
  char* const at = page(number);
  std::size_t content = page_size;
  for (std::size_t i = 0; i + 1 < children.size(); ++i) {
    const auto key = static_cast<std::uint64_t>(children[i].last_key);
    content -= 4 + varint_size(key);
    put(at + content, 4, children[i].page);
    write_varint(at + content + 4, key);
    put_offset(at + header_of_interior + i * pointer_to_cell, content);
  }
  put_leaf_header(at, children.size() - 1, content);
  at[0] = interior_kind;
  put(at + header_of_leaf, 4, children.back().page);
  return number;
}

std::uint32_t Image::add_page() {
  if (pages_ == lock_byte / page_size) ++pages_;
  ++pages_;
  if (pages_ * page_size > bytes_.size()) bytes_.resize(2 * pages_ * page_size);
  return pages_;
}

/// The first page has, after the header of the file, a row for each table.
void Image::write_schema(std::span<const std::uint32_t> roots) {
  char* const first = page(1);
  std::size_t content = page_size;
  for (std::size_t i = 0; i < tables_.size(); ++i) {
    record_.clear();
    for (const std::string_view text :
         {std::string_view("table"), std::string_view(tables_[i].name), std::string_view(tables_[i].name)}) {
      record_.add(text);
    }
    record_.add(roots[i]);
    record_.add(std::string_view(tables_[i].create));
    const std::size_t size = record_.size();
    content -= varint_size(size) + varint_size(i + 1) + size;
    record_.copy_to(write_varint(write_varint(first + content, size), i + 1));
    put_offset(first + header_of_file + header_of_leaf + i * pointer_to_cell, content);
  }
  put_leaf_header(first + header_of_file, tables_.size(), content);
}

void Image::write_header() {
  constexpr std::string_view magic("SQLite format 3", 16);  // with the zero at its end
  constexpr std::uint64_t oldest_reader = 3037000;          // the first version that knows STRICT
  char* const at = page(1);
  std::memset(at, 0, header_of_file);
  std::memcpy(at, magic.data(), magic.size());
  put(at + 16, 2, 1);         // size of a page: 65536
  put(at + 18, 2, 0x0101);    // may be written, may be read; without a log
  put(at + 21, 3, 0x402020);  // fixed by the format
  put(at + 24, 4, 1);         // changes of the file
  put(at + 28, 4, pages_);
  put(at + 40, 4, 1);  // changes of the schema
  put(at + 44, 4, 4);  // version of the format
  put(at + 56, 4, 1);  // UTF-8
  put(at + 92, 4, 1);  // the number of pages is that after so many changes of the file
  put(at + 96, 4, oldest_reader);
}

}  // namespace relata::sqlite
