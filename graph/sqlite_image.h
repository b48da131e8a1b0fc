/// A SQLite database made in memory, row by row: for tables that are filled faster than INSERT with values can.
/// Internal to the project file. SQLite copies whole rows from it, without a look at single values:
///
///     sqlite::Image image;
///     const auto table = image.add_table("note", "CREATE TABLE note (number INTEGER PRIMARY KEY, text TEXT)");
///     image.add_row(table, 1, "what stands in the column 'text'");
///     attachment.load(image.finish());                        // sqlite::Attachment attachment(database, "batch")
///     database.execute("INSERT INTO main.note SELECT * FROM batch.note");
///
/// Source: https://www.sqlite.org/fileformat2.html and, for the copying, "the xfer optimization" in SQLite's insert.c.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <relata/graph/sqlite_record.h>

namespace relata::sqlite {

/// Tables of rows. Its memory is used again after clear(), so that one image does for many batches.
class Image {
 public:
  enum class Table : std::size_t {};

  /// `create` is the statement that made the table which the rows are for. Its first column is INTEGER PRIMARY KEY; it
  /// has no index. All tables are added before the first row.
  Table add_table(std::string name, std::string create);

  /// `key` is greater than those before it in this table; `values` are those of the second and all further columns, and
  /// of the types that these are declared with.
  template <typename... Values>
  void add_row(Table table, std::int64_t key, const Values&... values) {
    record_.clear();
    record_.add(std::nullopt);  // In the record of a row its key is null: it stands before it.
    (record_.add(values), ...);
    append(tables_[static_cast<std::size_t>(table)], key);
  }

  [[nodiscard]] bool is_empty() const { return pages_ == 1; }

  /// The bytes of the database, until the next call. No rows are added before clear().
  [[nodiscard]] std::span<char> finish();

  void clear();  ///< Without rows; with the same tables.

 private:
  /// A page with the greatest key that is on it or beneath it.
  struct Child {
    std::uint32_t page = 0;
    std::int64_t last_key = 0;
  };
  struct RowsOfTable {
    std::string name, create;
    std::vector<Child> leaves;
    std::size_t cells = 0;    ///< Of the last leaf.
    std::size_t content = 0;  ///< Where its cells begin; they grow from the end.
  };

  void append(RowsOfTable& table, std::int64_t key);
  void append_long(RowsOfTable& table, std::int64_t key);
  char* add_cell(RowsOfTable& table, std::int64_t key, std::size_t size);
  std::uint32_t add_overflow(std::span<const char> rest);
  std::uint32_t add_tree(std::vector<Child> level);
  std::uint32_t add_interior(std::span<const Child> children);
  std::uint32_t add_page();
  [[nodiscard]] char* page(std::uint32_t number) { return bytes_.data() + std::size_t{number - 1} * page_size; }
  void write_schema(std::span<const std::uint32_t> roots);
  void write_header();

  static constexpr std::size_t page_size = 65536;  ///< The greatest there is: the fewest pages.

  RecordWriter record_;
  std::vector<RowsOfTable> tables_;
  std::vector<char> bytes_ = std::vector<char>(page_size);
  std::vector<char> long_record_;
  std::uint32_t pages_ = 1;  ///< The first is that of the schema.
};

}  // namespace relata::sqlite
