#include <relata/extract/language/line_breaks.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace relata {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(FindParagraphEndsTest, TextWithoutBreaksHasNone) {
  EXPECT_THAT(find_paragraph_ends("One line."), IsEmpty());
}

TEST(FindParagraphEndsTest, ABlankLineAlwaysEndsOne) {
  EXPECT_THAT(find_paragraph_ends("First\n\nsecond"), ElementsAre(5, 6));
}

TEST(FindParagraphEndsTest, InNewsEveryLineIsAParagraph) {
  EXPECT_THAT(
      find_paragraph_ends("Headline without a stop\nA first paragraph that goes on for a while and is long, much "
                          "longer than a line of mail would be.\nA second one."),
      ElementsAre(23, 121));
}

TEST(FindParagraphEndsTest, LinesWrappedAtAWidthGoOn) {
  const std::string_view mail =
      "This letter was written by a program that breaks its lines at\n"
      "a fixed width, so that the words of a sentence run over from\n"
      "one line to the next one, and no line break in here tells of\n"
      "an end.\n"
      "Yours";
  EXPECT_THAT(find_paragraph_ends(mail), ElementsAre(mail.size() - 6));
}

TEST(FindParagraphEndsTest, AListOfShortLinesIsNotWrapped) {
  EXPECT_THAT(find_paragraph_ends("Renee\nLarry\nTom\nMartin"), ElementsAre(5, 11, 15));
}

}  // namespace
}  // namespace relata
