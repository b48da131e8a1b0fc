#include <relata/extract/language/sentence_splitter.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include <relata/data/embedded_data.h>
#include <relata/extract/language/model_file.h>

namespace relata {
namespace {

using testing::ElementsAreArray;

std::vector<std::string> sentences_of(std::string_view text) {
  static const ModelFile model(embedded_data("model/english.model"));
  const auto tokens = split_tokens(text, LinearClassifier(model.halves("tokens").values));
  std::vector<std::string> result;
  for (const TokenRange range : split_sentences(text, tokens, LinearClassifier(model.halves("sentences").values))) {
    const Span span = hull(tokens[range.begin].span, tokens[range.end - 1].span);
    result.emplace_back(text.substr(span.begin, length(span)));
  }
  return result;
}

struct SentenceCase {
  std::string_view name, text;
  std::vector<std::string> sentences;
};
class SplitSentencesTest : public testing::TestWithParam<SentenceCase> {};
TEST_P(SplitSentencesTest, FindsTheirEnds) {
  const auto& [name, text, sentences] = GetParam();
  EXPECT_THAT(sentences_of(text), ElementsAreArray(sentences));
}
INSTANTIATE_TEST_SUITE_P(
    English, SplitSentencesTest,
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

TEST(SplitSentencesTest, EveryTokenIsInOneSentence) {
  const std::string text = "A b. C\nd e!? (F g.) \"H\" i\n\n\nj . . .";
  std::vector<RawToken> tokens = split_tokens(text, [](const FeatureSet&, std::uint32_t) { return true; });
  std::uint32_t next = 0;
  for (const TokenRange range :
       split_sentences(text, tokens, [](const FeatureSet&, std::uint32_t i) { return i % 2; })) {
    EXPECT_EQ(range.begin, next);
    EXPECT_LT(range.begin, range.end);
    next = range.end;
  }
  EXPECT_EQ(next, tokens.size());
}

TEST(SplitSentencesTest, NoTokensGiveNoSentences) {
  EXPECT_TRUE(split_sentences("", {}, [](const FeatureSet&, std::uint32_t) { return true; }).empty());
}

}  // namespace
}  // namespace relata
