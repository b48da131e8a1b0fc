#include <relata/cli/text_layout.h>

#include <gtest/gtest.h>

namespace relata::cli {
namespace {

TEST(WrapTest, BreaksBetweenWords) {
  EXPECT_EQ(wrap("one two three", 2, 10), "  one two\n  three\n");
}
TEST(WrapTest, CountsCodePoints) {
  EXPECT_EQ(wrap("éé éé éé", 0, 5), "éé éé\néé\n");
}
TEST(WrapTest, GivesALongWordItsOwnLine) {
  EXPECT_EQ(wrap("a incomprehensible b", 0, 5), "a\nincomprehensible\nb\n");
}
TEST(WrapTest, JoinsLinesAndRunsOfBlanks) {
  EXPECT_EQ(wrap(" a\n\n b\tc ", 0, 80), "a b c\n");
}
TEST(WrapTest, GivesNothingForNoWords) {
  EXPECT_EQ(wrap(" \n", 4, 80), "");
}

TEST(ShortenTest, LeavesWhatFits) {
  EXPECT_EQ(shorten("naïve", 5), "naïve");
}
TEST(ShortenTest, EndsInAnEllipsis) {
  EXPECT_EQ(shorten("naïveté", 5), "naïv…");
}
TEST(ShortenTest, PutsAllOnOneLine) {
  EXPECT_EQ(shorten("a\nb", 5), "a b");
}

}  // namespace
}  // namespace relata::cli
