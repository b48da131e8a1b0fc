#include <relata/cli/query_pattern.h>

#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <relata/cli/command.h>

namespace relata::cli {
namespace {

std::string to_string(const PatternEnd& end) {
  return (end.is_variable ? "?" : "") + end.name;
}

/// "SVR [ACCUSE] ?who", one step after the other: subject, relations, object.
std::string to_string(const QueryPattern& pattern) {
  std::string text;
  for (const PatternStep& step : pattern.steps) {
    if (!text.empty()) text += "; ";
    text += to_string(step.subject) + " [";
    for (const std::string& relation : step.relations) text += (text.back() == '[' ? "" : "|") + relation;
    text += "] " + to_string(step.object);
  }
  return text;
}

struct PatternCase {
  std::string_view name, pattern, expected;
};
class QueryPatternTest : public testing::TestWithParam<PatternCase> {};

TEST_P(QueryPatternTest, IsRead) {
  EXPECT_EQ(to_string(parse_query_pattern(GetParam().pattern)), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Patterns, QueryPatternTest,
    testing::Values(PatternCase{"Forward", "SVR -ACCUSE-> ?who", "SVR [ACCUSE] ?who"},
                    PatternCase{"Backward", "?who <-ACCUSE- SVR", "SVR [ACCUSE] ?who"},
                    PatternCase{"SeveralRelations", "SVR -ACCUSE|threaten-> ?", "SVR [ACCUSE|threaten] ?"},
                    PatternCase{"AnyRelation", "SVR --> ?who", "SVR [] ?who"},
                    PatternCase{"NameOfSeveralWords", "White House -STATE-> ?x", "White House [STATE] ?x"},
                    PatternCase{"HyphenInName", "al-Qaeda -ATTACK-> ?x", "al-Qaeda [ATTACK] ?x"},
                    PatternCase{"QuotedName", R"("A - B" -ACCUSE-> "C")", "A - B [ACCUSE] C"},
                    PatternCase{"Chain", "?a -ACCUSE-> ?b <-AID- ?c", "?a [ACCUSE] ?b; ?c [AID] ?b"},
                    PatternCase{"LemmaWithParticle", "?a -rule out-> ?b", "?a [rule out] ?b"}),
    [](const auto& test) { return std::string{test.param.name}; });

class BadQueryPatternTest : public testing::TestWithParam<PatternCase> {};

TEST_P(BadQueryPatternTest, IsRefusedWithWhatWasExpected) {
  try {
    const QueryPattern pattern = parse_query_pattern(GetParam().pattern);
    FAIL() << to_string(pattern);
  } catch (const UsageError& error) {
    EXPECT_THAT(error.what(), testing::HasSubstr(GetParam().expected));
  }
}

INSTANTIATE_TEST_SUITE_P(Patterns, BadQueryPatternTest,
                         testing::Values(PatternCase{"Empty", "", "expected a name or a ?variable"},
                                         PatternCase{"NoArrow", "SVR", "expected an arrow"},
                                         PatternCase{"NoObject", "SVR -ACCUSE->", "and an end after it"},
                                         PatternCase{"OpenQuote", "\"SVR -ACCUSE-> ?x", "a closing quotation mark"},
                                         PatternCase{"TwoWordVariable", "?x y -ACCUSE-> ?z", "an arrow after"}),
                         [](const auto& test) { return std::string{test.param.name}; });

}  // namespace
}  // namespace relata::cli
