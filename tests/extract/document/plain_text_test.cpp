#include <relata/extract/document/plain_text.h>

#include <gtest/gtest.h>

namespace relata {
namespace {

struct TitleCase {
  std::string_view name, text, title;
};
class PlainTextTitleTest : public testing::TestWithParam<TitleCase> {};
TEST_P(PlainTextTitleTest, IsTheFirstLineIfItLooksLikeOne) {
  EXPECT_EQ(read_plain_text(std::string(GetParam().text), "").title, GetParam().title);
}
INSTANTIATE_TEST_SUITE_P(Texts, PlainTextTitleTest,
                         testing::Values(TitleCase{"LineAndParagraph", "Kyiv says troops advanced\n\nTroops advanced.",
                                                   "Kyiv says troops advanced"},
                                         TitleCase{"NoEmptyLine", "Kyiv says troops advanced\nTroops advanced.",
                                                   "Kyiv says troops advanced"},
                                         TitleCase{"Question", "Did troops advance?\nThey did.", "Did troops advance?"},
                                         TitleCase{"Markdown", "\n# Troops advance \r\nThey did.", "Troops advance"},
                                         TitleCase{"Sentence", "Troops advanced.\nThey did.", ""},
                                         TitleCase{"QuotedSentence", "\u201CTroops advanced.\u201D\nThey did.", ""},
                                         TitleCase{"Alone", "Troops advance\n \n", ""}, TitleCase{"Empty", "", ""},
                                         TitleCase{"OnlyBlanks", " \n\t\n", ""}),
                         [](const auto& test) { return std::string{test.param.name}; });

TEST(PlainTextTest, TakesNoLongLineForATitle) {
  const std::string line(151, 'a');
  EXPECT_EQ(read_plain_text(line + "\nText.", "").title, "");
  EXPECT_EQ(read_plain_text(line.substr(1) + "\nText.", "").title, line.substr(1));
}

TEST(PlainTextTest, KeepsTheTextByteForByte) {
  const std::string text = "  Title\r\n\r\n\tText. \n\n";
  EXPECT_EQ(read_plain_text(text, "").text, text);
}

struct DatelineCase {
  std::string_view name, text, source, published;
};
class PlainTextDatelineTest : public testing::TestWithParam<DatelineCase> {};
TEST_P(PlainTextDatelineTest, GivesOutletAndDate) {
  const Document document = read_plain_text(std::string(GetParam().text), "");
  EXPECT_EQ(document.source, GetParam().source);
  EXPECT_EQ(document.published, GetParam().published);
}
INSTANTIATE_TEST_SUITE_P(
    Texts, PlainTextDatelineTest,
    testing::Values(DatelineCase{"AfterATitle", "Title\nKYIV, Aug. 16, 2024 (Example Wire) \u2014 Troops left.",
                                 "Example Wire", "2024-08-16"},
                    DatelineCase{"AfterTheAuthor", "Title\nBy Jo Sample\n\nKYIV (Example Wire) \u2014 Troops left.",
                                 "Example Wire", ""},
                    DatelineCase{"FirstLine", "KYIV (Example Wire) - Troops left.", "Example Wire", ""},
                    DatelineCase{"SlashesAroundTheOutlet", "MOSCOW, August 16, 2024. /WIRE/. Troops left.", "WIRE",
                                 "2024-08-16"},
                    DatelineCase{"NoDateline", "In 2022 (Monday) \u2014 a long time ago \u2014 troops left.", "", ""},
                    DatelineCase{"DateInTheText", "Troops left on 16 August 2024, officials said.", "", ""}),
    [](const auto& test) { return std::string{test.param.name}; });

TEST(PlainTextTest, TakesTheDateFromTheFilesNameWhereTheTextHasNone) {
  EXPECT_EQ(read_plain_text("Troops left.", "kursk-2024-08-16.txt").published, "2024-08-16");
  EXPECT_EQ(read_plain_text("KYIV, Aug 17, 2024 - Troops left.", "kursk-2024-08-16.txt").published, "2024-08-17");
}

}  // namespace
}  // namespace relata
