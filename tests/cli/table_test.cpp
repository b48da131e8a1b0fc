#include <relata/cli/table.h>

#include <gtest/gtest.h>

namespace relata::cli {
namespace {

const Table sample{{"who", "says"}, {{"Kraków Post", "a \"b\""}, {"X", "c, d"}}};

TEST(TableTest, AlignsColumnsByCodePoints) {
  EXPECT_EQ(format_table(sample, TableFormat::table),
            "who          says\n"
            "-----------  -----\n"
            "Kraków Post  a \"b\"\n"
            "X            c, d\n");
}

TEST(TableTest, QuotesCsvFieldsThatNeedIt) {
  EXPECT_EQ(format_table(sample, TableFormat::csv), "who,says\nKraków Post,\"a \"\"b\"\"\"\nX,\"c, d\"\n");
}

TEST(TableTest, WritesJsonObjects) {
  EXPECT_EQ(format_table({{"a"}, {{"\n"}}}, TableFormat::json), "[\n  {\n    \"a\": \"\\n\"\n  }\n]\n");
}

TEST(TableTest, WritesAnEmptyTable) {
  EXPECT_EQ(format_table({{"a", "b"}, {}}, TableFormat::table), "a  b\n-  -\n");
  EXPECT_EQ(format_table({{"a", "b"}, {}}, TableFormat::json), "[]\n");
}

}  // namespace
}  // namespace relata::cli
