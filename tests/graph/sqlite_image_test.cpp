#include <relata/graph/sqlite_image.h>

#include <limits>
#include <optional>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <relata/graph/sqlite_database.h>

namespace relata::sqlite {
namespace {

using testing::ElementsAre;

constexpr const char* create =
    "CREATE TABLE note (key INTEGER PRIMARY KEY, number INTEGER, real REAL, text TEXT) STRICT";

/// A database in memory with one table, into which rows are copied.
class SqliteImageTest : public testing::Test {
 protected:
  SqliteImageTest() : database_("test", OpenMode::memory, 0), table_(image_.add_table("note", create)) {
    database_.execute(create);
  }

  void copy() {
    attach();
    database_.execute("INSERT INTO main.note SELECT * FROM batch.note");
  }
  void attach() { attachment_.emplace(database_, "batch").load(image_.finish()); }

  std::string text(const char* sql) {
    Query& query = database_.query(sql);
    std::string text(query.next() ? query.text(0) : "no row");
    query.reset();
    return text;
  }

  std::vector<std::int64_t> numbers(const char* sql) {
    std::vector<std::int64_t> numbers;
    Query& query = database_.query(sql);
    while (query.next()) numbers.push_back(query.number(0));
    return numbers;
  }

  Database database_;
  Image image_;
  Image::Table table_;
  std::optional<Attachment> attachment_;
};

TEST_F(SqliteImageTest, IsADatabaseWithoutRows) {
  EXPECT_TRUE(image_.is_empty());
  copy();
  EXPECT_EQ(database_.number("SELECT count(*) FROM note"), 0);
  EXPECT_EQ(text("PRAGMA batch.integrity_check"), "ok");
}

TEST_F(SqliteImageTest, IntegersOfAllSizesComeBack) {
  std::vector<std::int64_t> expected{0, 1, -1, 2};
  for (const int bits : {7, 8, 15, 16, 23, 24, 31, 32, 47, 48, 62}) {
    const std::int64_t power = std::int64_t{1} << bits;
    for (const std::int64_t number : {power - 1, power, -power, -power - 1}) expected.push_back(number);
  }
  expected.push_back(std::numeric_limits<std::int64_t>::max());
  expected.push_back(std::numeric_limits<std::int64_t>::min());
  std::int64_t key = 0;
  for (const std::int64_t number : expected) image_.add_row(table_, ++key, number, 0.5, std::string_view());
  copy();
  EXPECT_EQ(numbers("SELECT number FROM note ORDER BY key"), expected);
}

TEST_F(SqliteImageTest, ValuesKeepTheirTypes) {
  image_.add_row(table_, 1, true, 1.0, std::string_view("å"));
  image_.add_row(table_, 2, std::optional<std::uint32_t>(), std::nullopt, std::optional<std::string_view>());
  copy();
  EXPECT_EQ(text("SELECT group_concat(typeof(number) || ' ' || typeof(real) || ' ' || typeof(text)) FROM note"),
            "integer real text,null null null");
  EXPECT_EQ(text("SELECT number || ' ' || real || ' ' || text FROM note WHERE key = 1"), "1 1.0 å");
}

TEST_F(SqliteImageTest, TextsOfAllSizesComeBack) {
  std::vector<std::int64_t> sizes{0,      1,      56,     57,     58,     8185,   65'470,  65'480,   65'481,
                                  65'482, 65'483, 65'484, 65'500, 65'501, 73'000, 131'000, 1'000'000};
  for (std::int64_t size = 65'440; size < 65'560; ++size) sizes.push_back(size);
  std::int64_t key = 0;
  for (const std::int64_t size : sizes) {
    image_.add_row(table_, ++key, size, 0.0, std::string(static_cast<std::size_t>(size), 'x'));
  }
  copy();
  EXPECT_EQ(numbers("SELECT length(text) FROM note ORDER BY key"), sizes);
  EXPECT_EQ(text("SELECT count(*) FROM note WHERE ltrim(text, 'x') != ''"), "0");
  EXPECT_EQ(text("PRAGMA batch.integrity_check"), "ok");
  EXPECT_EQ(text("PRAGMA main.integrity_check"), "ok");
}

TEST_F(SqliteImageTest, KeysMayBeAsLongAsTheyGet) {
  const std::vector<std::int64_t> keys{
      1, 127, 128, 1LL << 32, 1LL << 55, 1LL << 56, (1LL << 56) + 1, std::numeric_limits<std::int64_t>::max()};
  for (const std::int64_t key : keys) image_.add_row(table_, key, key, 0.0, std::string(30'000, 'x'));
  copy();
  EXPECT_EQ(numbers("SELECT key FROM note WHERE key = number ORDER BY key"), keys);
  EXPECT_EQ(text("PRAGMA batch.integrity_check"), "ok");
}

TEST_F(SqliteImageTest, RowsOfManyBatchesFollowEachOther) {
  constexpr std::int64_t rows = 200'000;
  for (std::int64_t key = 0; key < rows; ++key) {
    if (key % 50'000 == 49'999) {
      copy();
      attachment_.reset();
      image_.clear();
    }
    image_.add_row(table_, key, key % 7, 0.25, std::string("a text of some length"));
  }
  copy();
  EXPECT_EQ(database_.number("SELECT count(*) FROM note"), rows);
  EXPECT_EQ(database_.number("SELECT count(*) FROM note WHERE number = key % 7 AND real = 0.25"), rows);
  EXPECT_EQ(text("PRAGMA batch.integrity_check"), "ok");
  EXPECT_EQ(text("PRAGMA main.integrity_check"), "ok");
}

TEST_F(SqliteImageTest, ATreeMayHaveManyLeaves) {
  constexpr std::int64_t rows = 4'200;  // Each fills a page: three levels.
  const std::string filling(33'000, 'x');
  for (std::int64_t key = 0; key < rows; ++key) image_.add_row(table_, key, key, 0.0, filling);
  attach();
  EXPECT_EQ(text("PRAGMA batch.integrity_check"), "ok");
  EXPECT_EQ(database_.number("SELECT count(*) FROM batch.note WHERE key = number"), rows);
  EXPECT_EQ(database_.number("SELECT number FROM batch.note WHERE key = 4150"), 4150);
}

TEST_F(SqliteImageTest, TablesStandBesideEachOther) {
  constexpr const char* other = "CREATE TABLE other (key INTEGER PRIMARY KEY, text TEXT)";
  const Image::Table table = image_.add_table("other", other);
  for (std::int64_t key = 0; key < 3000; ++key) {
    image_.add_row(table_, key, key, 0.0, std::string("in one"));
    image_.add_row(table, key, std::string("in the other"));
  }
  attach();
  EXPECT_EQ(database_.number("SELECT count(*) FROM batch.note WHERE text = 'in one'"), 3000);
  EXPECT_EQ(database_.number("SELECT count(*) FROM batch.other WHERE text = 'in the other'"), 3000);
  EXPECT_EQ(text("PRAGMA batch.integrity_check"), "ok");
}

}  // namespace
}  // namespace relata::sqlite
