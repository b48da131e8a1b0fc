#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include <relata/extract/language/annotator.h>

namespace relata {
namespace {

using testing::ElementsAreArray;

std::vector<std::string> sentences_of(std::string_view text) {
  static const Annotator annotator = Annotator::load_default();
  std::vector<std::string> result;
  for (const Sentence& sentence : annotator.annotate(text)) {
    result.emplace_back(text.substr(sentence.span.begin, length(sentence.span)));
  }
  return result;
}

struct SentenceCase {
  std::string_view name, text;
  std::vector<std::string> sentences;
};
class SentenceEndsTest : public testing::TestWithParam<SentenceCase> {};
TEST_P(SentenceEndsTest, FindsTheirEnds) {
  const auto& [name, text, sentences] = GetParam();
  EXPECT_THAT(sentences_of(text), ElementsAreArray(sentences));
}
INSTANTIATE_TEST_SUITE_P(
    English, SentenceEndsTest,
    testing::Values(
        SentenceCase{"Stops", "He came. He saw. He left.", {"He came.", "He saw.", "He left."}},
        SentenceCase{"Abbreviations",
                     "Mr. Lavrov met Sen. Graham on Tuesday. They talked.",
                     {"Mr. Lavrov met Sen. Graham on Tuesday.", "They talked."}},
        SentenceCase{
            "ClosingQuote", "“We were not told.” The minister left.", {"“We were not told.”", "The minister left."}},
        SentenceCase{"QuestionAndExclamation", "Who did it? Nobody knows!", {"Who did it?", "Nobody knows!"}},
        SentenceCase{
            "Headline",
            "Troops cross the border\nThe army said on Monday that its troops had crossed the border near Sudzha.",
            {"Troops cross the border", "The army said on Monday that its troops had crossed the border near Sudzha."}},
        SentenceCase{"BlankLine", "no stop here\n\nnor here", {"no stop here", "nor here"}},
        SentenceCase{
            "DecimalNumbers", "It rose by 2.5 percent. Then it fell.", {"It rose by 2.5 percent.", "Then it fell."}}),
    [](const auto& test) { return std::string{test.param.name}; });

/// Long paragraphs are read in pieces; where they meet, nothing is lost.
TEST(SentenceEndsTest, ALongParagraphIsSplitEverywhere) {
  std::string text;
  for (int i = 0; i < 300; ++i) text += "The minister left the room after the meeting. ";
  EXPECT_EQ(sentences_of(text).size(), 300u);
}

TEST(SentenceEndsTest, NoTokensGiveNoSentences) {
  EXPECT_TRUE(sentences_of("").empty());
  EXPECT_TRUE(sentences_of(" \n\n ").empty());
}

}  // namespace
}  // namespace relata
