#include <relata/extract/language/dateline.h>

#include <gtest/gtest.h>

#include <sstream>
#include <string>

namespace relata {
namespace {

/// Tokens that blanks part in `text`; one that begins with "+" has no gap before it.
Sentence sentence_of(const std::string& text) {
  Sentence sentence;
  std::istringstream words(text);
  std::uint32_t at = 0;
  for (std::string word; words >> word;) {
    const bool joined = word.size() > 1 && word.front() == '+';
    if (joined) word.erase(0, 1);
    if (!joined && at > 0) ++at;
    Token& token = sentence.tokens.emplace_back();
    token.form = word;
    token.span = {at, at + static_cast<std::uint32_t>(word.size())};
    at = token.span.end;
  }
  return sentence;
}

struct DatelineCase {
  std::string_view name;
  std::string text;
  std::uint32_t length;
};

class DatelineTest : public ::testing::TestWithParam<DatelineCase> {};

TEST_P(DatelineTest, EndsWithItsDash) {
  EXPECT_EQ(dateline_length(sentence_of(GetParam().text)), GetParam().length);
}

INSTANTIATE_TEST_SUITE_P(
    Datelines, DatelineTest,
    ::testing::Values(DatelineCase{"PlaceAndDate", "CONAKRY +, March 14 - Guinea rejected the results", 5},
                      DatelineCase{"PlaceAlone", "BRUSSELS — The bloc agreed sanctions", 2},
                      DatelineCase{"Agency", "PARIS +, June 3 ( +Wire +) – France will act", 8},
                      DatelineCase{"TwoPlaces", "LONDON +/ +BRUSSELS - Regulators opened a probe", 4},
                      DatelineCase{"HyphenInAWord", "CO +- +OPERATION grew last year", 0},
                      DatelineCase{"NoCapitals", "Paris - France will act", 0},
                      DatelineCase{"WordsBeforeTheDash", "NATO said on Monday - again - that it will act", 0},
                      DatelineCase{"NothingAfterIt", "PARIS - Go", 0}, DatelineCase{"Empty", "", 0}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(AttachDateline, UnderTheRoot) {
  Sentence sentence = sentence_of("BRUSSELS - Norway agreed sanctions");
  sentence.tokens[2].head = 3;
  sentence.tokens[4].head = 3;
  attach_dateline(sentence, dateline_length(sentence));
  EXPECT_EQ(sentence.tokens[0].head, 3);
  EXPECT_EQ(sentence.tokens[1].head, 0);
  EXPECT_EQ(sentence.tokens[3].head, Token::root);
}

}  // namespace
}  // namespace relata
