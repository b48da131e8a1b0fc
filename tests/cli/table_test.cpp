#include <relata/cli/table.h>

#include <gtest/gtest.h>

#include <relata/cli/terminal_page.h>

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

TEST(TableTest, FitsThePage) {
  const std::string text =
      format_table({{"quotation", "address", "count"},
                    {{"Eine lange Erzählung, die auf einer Zeile keinen Platz hat, sondern auf mehreren weitergeht.",
                      "https://example.org/" + std::string(40, 'x'), "7"}},
                    {"count"}},
                   TableFormat::table);
  EXPECT_EQ(text,
            "quotation                            address                               count\n"
            "-----------------------------------  ------------------------------------  -----\n"
            "Eine lange Erzählung, die auf einer  https://example.org/xxxxxxxxxxxxxxxx      7\n"
            "Zeile keinen Platz hat, sondern auf  xxxxxxxxxxxxxxxxxxxxxxxx\n"
            "mehreren weitergeht.\n");
}

TEST(TableTest, KeepsNumbersAsNumbers) {
  EXPECT_EQ(format_table({{"a", "b"}, {{"1", "2"}}, {"b"}}, TableFormat::json),
            "[\n  {\n    \"a\": \"1\",\n    \"b\": 2\n  }\n]\n");
}

TEST(TerminalPageTest, ColoursLinesByWhatTheyAre) {
  EXPECT_EQ(highlight_page("Head\n  + new\n  item\n      “quoted”\n\n"),
            "\033[1mHead\033[0m\n\033[32m  + new\033[0m\n  item\n\033[2m      “quoted”\033[0m\n\n");
}

TEST(TerminalPageTest, ColoursTheHeaderOfATable) {
  EXPECT_EQ(highlight_table("a  b\n-  -\n1  2\n"), "\033[1ma  b\033[0m\n\033[2m-  -\033[0m\n1  2\n");
}

TEST(TableTest, WritesAnEmptyTable) {
  EXPECT_EQ(format_table({{"a", "b"}, {}}, TableFormat::table), "a  b\n-  -\n");
  EXPECT_EQ(format_table({{"a", "b"}, {}}, TableFormat::json), "[]\n");
}

}  // namespace
}  // namespace relata::cli
