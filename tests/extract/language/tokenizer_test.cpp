#include <relata/extract/language/tokenizer.h>

#include <gtest/gtest.h>

#include <string>

#include <relata/data/embedded_data.h>
#include <relata/extract/language/model_file.h>

namespace relata {
namespace {

const LinearClassifier& classifier() {
  static const ModelFile model(embedded_data("model/english.model"));
  static const LinearClassifier instance(model.halves("tokens.linear").values);
  return instance;
}

/// Tokens parted by spaces; '_' follows a token that is joined to the next.
std::string tokens_of(std::string_view text) {
  std::string result;
  for (const RawToken& token : split_tokens(text, classifier())) {
    if (!result.empty()) result += ' ';
    result += text.substr(token.span.begin, length(token.span));
    if (token.joined) result += '_';
  }
  return result;
}

struct TokenCase {
  std::string_view name, text, tokens;
};
class SplitTokensTest : public testing::TestWithParam<TokenCase> {};
TEST_P(SplitTokensTest, FollowsTheTreebanks) {
  const auto& [name, text, tokens] = GetParam();
  EXPECT_EQ(tokens_of(text), tokens);
}
INSTANTIATE_TEST_SUITE_P(
    English, SplitTokensTest,
    testing::Values(TokenCase{"Sentence", "The envoy, he said, left.", "The envoy , he said , left ."},
                    TokenCase{"Negations", "They don't and can't.", "They do_ n't and ca_ n't ."},
                    TokenCase{"CurlyNegation", "She didn’t go.", "She did_ n’t go ."},
                    TokenCase{"Cannot", "We cannot say.", "We can_ not say ."},
                    TokenCase{"Possessive", "Ukraine's army and Russia’s navy", "Ukraine_ 's army and Russia_ ’s navy"},
                    TokenCase{"Clitics", "I'm sure they've said we'll go", "I_ 'm sure they_ 've said we_ 'll go"},
                    TokenCase{"Abbreviations", "Mr. Bush met U.S. officials.", "Mr. Bush met U.S. officials ."},
                    TokenCase{"Money", "It cost $5m or €1,000.5.", "It cost $ 5 m or € 1,000.5 ."},
                    TokenCase{"Percent", "Up 20% today", "Up 20 % today"},
                    TokenCase{"Hyphens", "a well-known Anglo-French plan", "a well - known Anglo - French plan"},
                    TokenCase{"CurlyQuotes", "“No,” he said.", "“ No , ” he said ."},
                    TokenCase{"Dash", "He left—and came back.", "He left — and came back ."},
                    TokenCase{"Dots", "Well... no", "Well ... no"},
                    TokenCase{"Address", "See http://example.org/a?b=c, please.",
                              "See http://example.org/a?b=c , please ."},
                    TokenCase{"Mail", "Write to desk@example.org.", "Write to desk@example.org ."},
                    TokenCase{"Brackets", "the agency (SVR) said", "the agency ( SVR ) said"},
                    TokenCase{"NoBreakSpace", "10\u00A0km", "10 km"}, TokenCase{"Nothing", " \n\t ", ""}),
    [](const auto& test) { return std::string{test.param.name}; });

TEST(SplitTokensTest, LosesNothingButWhiteSpace) {
  const std::string text = "x\xF0\x9F\x98\x80y «Да» \xE2\x80\x8B 中文。 #tag @name 3.5kg-ish ((:-)) \xC3";
  std::string kept, expected;
  for (const RawToken& token : split_tokens(text, classifier()))
    kept += text.substr(token.span.begin, length(token.span));
  for (const char c : text) expected += c == ' ' ? "" : std::string(1, c);
  expected.erase(expected.find("\xE2\x80\x8B"), 3);
  EXPECT_EQ(kept, expected);
}

TEST(SplitTokensTest, IsLinearWithoutSpaces) {
  for (const std::string_view piece : {"a", ".", "a.", "1a", "a@b.c;", "'", "n't", "中"}) {
    std::string text;
    while (text.size() < 1'000'000) text += piece;
    EXPECT_FALSE(split_tokens(text, classifier()).empty()) << piece;
  }
}

}  // namespace
}  // namespace relata
