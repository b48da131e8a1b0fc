#include <relata/extract/language/sentence_splitter.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace relata {
namespace {

using testing::ElementsAre;

std::vector<std::string> split_where(std::string_view text, const SentenceDecision& is_end) {
  const auto tokens = split_tokens(text, [](const FeatureSet&, std::uint32_t) { return true; });
  std::vector<std::string> result;
  for (const TokenRange range : split_sentences(text, tokens, find_paragraphs(text, tokens), is_end)) {
    const Span span = hull(tokens[range.begin].span, tokens[range.end - 1].span);
    result.emplace_back(text.substr(span.begin, length(span)));
  }
  return result;
}

TEST(SplitSentencesTest, NeverBeforeSmallLettersOrMarksAfterAWord) {
  EXPECT_THAT(split_where("He said so. Then, \"Go on\" came", [](const FeatureSet&, std::uint32_t) { return true; }),
              ElementsAre("He said so.", "Then,", "\"", "Go on", "\"", "came"));
}

TEST(SplitSentencesTest, AlwaysWithTheParagraph) {
  EXPECT_THAT(split_where("no stop here\n\nnor Here.\nA line", [](const FeatureSet&, std::uint32_t) { return false; }),
              ElementsAre("no stop here", "nor Here.", "A line"));
}

TEST(SplitSentencesTest, EveryTokenIsInOneSentence) {
  const std::string text = "A b. C\nd e!? (F g.) \"H\" i\n\n\nj . . .";
  std::vector<RawToken> tokens = split_tokens(text, [](const FeatureSet&, std::uint32_t) { return true; });
  std::uint32_t next = 0;
  for (const TokenRange range : split_sentences(text, tokens, find_paragraphs(text, tokens),
                                                [](const FeatureSet&, std::uint32_t i) { return i % 2; })) {
    EXPECT_EQ(range.begin, next);
    EXPECT_LT(range.begin, range.end);
    next = range.end;
  }
  EXPECT_EQ(next, tokens.size());
}

TEST(SplitSentencesTest, NoTokensGiveNoSentences) {
  EXPECT_TRUE(split_sentences("", {}, {}, [](const FeatureSet&, std::uint32_t) { return true; }).empty());
}

}  // namespace
}  // namespace relata
