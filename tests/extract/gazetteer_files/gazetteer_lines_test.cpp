#include <relata/extract/gazetteer_files/gazetteer_lines.h>

#include <gmock/gmock.h>

namespace relata {
namespace {

TEST(GazetteerLines, PassOverBlanksAndCount) {
  GazetteerLines lines(
      "\xEF\xBB\xBF"
      "a\r\n\n \t\nb");
  EXPECT_EQ(lines.next(), "a");
  EXPECT_EQ(lines.number(), 1u);
  EXPECT_EQ(lines.next(), "b");
  EXPECT_EQ(lines.number(), 4u);
  EXPECT_FALSE(lines.next());
}

TEST(GazetteerLines, SplitKeepsEmptyCells) {
  std::vector<std::string_view> cells{"old"};
  split_cells("a||b|", '|', cells);
  EXPECT_THAT(cells, testing::ElementsAre("a", "", "b", ""));
}

struct Utf8Case {
  std::string_view name, bytes;
  bool expected;
};
class Utf8Test : public testing::TestWithParam<Utf8Case> {};
TEST_P(Utf8Test, IsTold) {
  EXPECT_EQ(is_utf8(GetParam().bytes), GetParam().expected);
}
INSTANTIATE_TEST_SUITE_P(
    Bytes, Utf8Test,
    testing::Values(Utf8Case{"Ascii", "plain text, long enough", true}, Utf8Case{"TwoBytes", "caf\xC3\xA9 noir", true},
                    Utf8Case{"FourBytes", "\xF0\x9F\x98\x80", true}, Utf8Case{"Latin1", "a caf\xE9 noir", false},
                    Utf8Case{"Overlong", "\xC0\x80", false}, Utf8Case{"Surrogate", "\xED\xA0\x80", false},
                    Utf8Case{"CutShort", "abcdefgh\xE2\x80", false}, Utf8Case{"TooHigh", "\xF4\x90\x80\x80", false}),
    [](const auto& test) { return std::string{test.param.name}; });

}  // namespace
}  // namespace relata
