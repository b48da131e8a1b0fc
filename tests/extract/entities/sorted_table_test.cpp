#include <relata/extract/entities/sorted_table.h>

#include <gtest/gtest.h>

namespace relata {
namespace {

constexpr std::string_view table =
    "# a comment\n# another\nkey\tname\tcountry\nbasel\tBasel\tCH\nbern\tBern\tCH\nbonn\tBonn\tDE\n";

TEST(SortedTable, FindsEveryRow) {
  const SortedTable cities(table);
  for (const std::string_view key : {"basel", "bern", "bonn"}) {
    const auto row = cities.find(key);
    ASSERT_TRUE(row) << key;
    EXPECT_EQ(row->at(0), key);
    EXPECT_EQ(row->size(), 3u);
  }
  EXPECT_EQ(cities.find("bonn")->at(2), "DE");
}

TEST(SortedTable, HasNoOtherKeys) {
  const SortedTable cities(table);
  for (const std::string_view key : {"", "a", "ber", "berne", "key", "zug", "# a comment"})
    EXPECT_FALSE(cities.has(key)) << key;
}

TEST(SortedTable, MayBeEmpty) {
  EXPECT_FALSE(SortedTable("").has("bern"));
  EXPECT_FALSE(SortedTable("# only\nkey\tname\n").has("key"));
}

TEST(SortedTable, NeedsNoLineEndAtItsEnd) {
  EXPECT_TRUE(SortedTable("key\nbern\nbonn").has("bonn"));
}

}  // namespace
}  // namespace relata
