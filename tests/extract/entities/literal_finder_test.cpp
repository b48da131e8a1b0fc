#include <relata/extract/entities/literal_finder.h>

#include <gmock/gmock.h>

#include "tagged_sentence.h"

namespace relata {
namespace {

struct LiteralCase {
  std::string_view name, sentence;
  std::vector<std::string> expected;  // "Date:August 6"
};
class LiteralFinderTest : public testing::TestWithParam<LiteralCase> {};

TEST_P(LiteralFinderTest, FindsDatesAndQuantities) {
  test::TaggedDocument tagged;
  tagged.add(GetParam().sentence);
  const SentenceContext context(tagged.document, tagged.sentences[0], 0);
  std::vector<std::string> found;
  for (const MentionCandidate& literal : find_literals(context, std::vector<bool>(context.size(), false))) {
    found.push_back(std::string(to_string(literal.type)) + ":" + literal.text);
  }
  EXPECT_EQ(found, GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    English, LiteralFinderTest,
    testing::Values(LiteralCase{"MonthAndDay", "on/ADP/2/case August/PROPN/0/root 6/NUM/2/nummod", {"Date:August 6"}},
                    LiteralCase{"FullDate",
                                "May/PROPN/0/root 8/NUM/1/nummod ,/PUNCT/4/punct 2009/NUM/1/nummod",
                                {"Date:May 8, 2009"}},
                    LiteralCase{"DayFirst", "7/NUM/2/nummod August/PROPN/0/root", {"Date:7 August"}},
                    LiteralCase{"Weekday", "on/ADP/2/case Tuesday/PROPN/0/root", {"Date:Tuesday"}},
                    LiteralCase{"LastWeek", "last/ADJ/2/amod week/NOUN/0/root", {"Date:last week"}},
                    LiteralCase{"Ago", "two/NUM/2/nummod weeks/NOUN/3/obl ago/ADV/0/root", {"Date:two weeks ago"}},
                    LiteralCase{"Year", "in/ADP/2/case 2012/NUM/0/root", {"Date:2012"}},
                    LiteralCase{"Money", "$/SYM/0/root 51/NUM/1/nummod million/NUM/2/flat", {"Quantity:$ 51 million"}},
                    LiteralCase{"Distance", "1,250/NUM/2/nummod miles/NOUN/0/root", {"Quantity:1,250 miles"}},
                    LiteralCase{"MayAsAVerb", "It/PRON/3/nsubj may/AUX/3/aux rain/VERB/0/root", {}},
                    LiteralCase{"MarchAsAVerb", "They/PRON/2/nsubj march/VERB/0/root", {}},
                    LiteralCase{"MonthAsAFirstName", "Jan/PROPN/3/nsubj Brandt/PROPN/1/flat left/VERB/0/root", {}},
                    LiteralCase{"BareNumber", "200/NUM/2/nummod vehicles/NOUN/0/root", {}}),
    [](const auto& test) { return std::string{test.param.name}; });

}  // namespace
}  // namespace relata
