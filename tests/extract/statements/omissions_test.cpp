// What a clause leaves out or says without the word that would tell: objects that stand elsewhere, clauses without
// "that", small clauses, results; and what is left out of statements because it would say nothing.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/statements/reading.h"

namespace relata {
namespace {

struct OmissionCase {
  std::string_view name, text;
  std::vector<std::string> must;
  std::vector<std::string> must_not = {};
};

class OmissionTest : public ::testing::TestWithParam<OmissionCase> {};

TEST_P(OmissionTest, GivesTheStatements) {
  const auto& [name, text, must, must_not] = GetParam();
  const auto found = testing::statements_of(text);
  for (const std::string& statement : must) EXPECT_THAT(found, ::testing::Contains(statement)) << text;
  for (const std::string& statement : must_not)
    EXPECT_THAT(found, ::testing::Not(::testing::Contains(statement))) << text;
}

INSTANTIATE_TEST_SUITE_P(Objects, OmissionTest,
                         ::testing::Values(OmissionCase{"OfInfinitiveInRelativeClause",
                                                        "They face a problem that Norway still needs to solve.",
                                                        {"Norway | solve | a problem | required"},
                                                        {"Norway | solve | - | required"}},
                                           OmissionCase{"SharedByVerbs",
                                                        "She understands and has lived the story.",
                                                        {"She | understand | the story", "She | live | the story"}},
                                           OmissionCase{"NotSharedByIntransitive",
                                                        "The envoy came and saw the ruins.",
                                                        {"The envoy | see | the ruins"},
                                                        {"The envoy | come | the ruins"}},
                                           OmissionCase{"Result",
                                                        "The tax made fuel more expensive.",
                                                        {"The tax | make expensive | fuel"},
                                                        {"The tax | make | fuel"}},
                                           OmissionCase{"TimeIsNoObject",
                                                        "His mother died four days before the crash.",
                                                        {},
                                                        {"His mother | die | four days"}}),
                         [](const auto& test) { return std::string(test.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Clauses, OmissionTest,
    ::testing::Values(OmissionCase{"ThatBeforePlural",
                                   "It filled a void that conservative viewers sensed in the media.",
                                   {"conservative viewers | sense | a void"}},
                      OmissionCase{"ToldWithoutThat",
                                   "Most voters tell pollsters they have a bad view of him.",
                                   {"they | have | a bad view of him | @voters"}},
                      OmissionCase{"ClaimedWithoutThat",
                                   "The nurse went to court, claiming the quarantine violated her rights.",
                                   {"the quarantine | violate | her rights | @nurse"}},
                      OmissionCase{
                          "SubjectOfWhatIsSaid",
                          "Sen. Hall, a rival, said Berg’s acceptance of gifts from those seeking her help was "
                          "akin to theft.",
                          {"Berg’s acceptance of gifts from those seeking her help | be akin to | theft | @Hall"}},
                      OmissionCase{"ConditionOfWhatIsSaid",
                                   "Hall said if Berg is elected president, she will leave the union.",
                                   {"she | leave | the union | conditional | @Hall"}},
                      OmissionCase{"GerundBeforeSaying",
                                   "Downplaying the loss, Hall said the army is stronger than the rebels.",
                                   {"the army | be strong than | the rebels | @Hall"},
                                   {"Hall | say | Downplaying the loss"}},
                      OmissionCase{"NearerOfTwoSubjects",
                                   "Days after the arrest, Nega volunteered to replace him.",
                                   {"Nega | replace | him | intended | @Nega"},
                                   {"Days after the arrest | volunteer | to replace him"}},
                      OmissionCase{"NounIsNoReportingVerb",
                                   "Moments earlier, in his opening remarks, Hall said he was ready.",
                                   {"Hall | say | he was ready"},
                                   {"his | remark | -"}}),
    [](const auto& test) { return std::string(test.param.name); });

INSTANTIATE_TEST_SUITE_P(SayNothing, OmissionTest,
                         ::testing::Values(OmissionCase{"SayingWithoutContent",
                                                        "Her father grew up here, as she said at the outset.",
                                                        {},
                                                        {"she | say at | the outset"}},
                                           OmissionCase{
                                               "YouBet", "You bet the army left.", {}, {"You | bet | the army left"}}),
                         [](const auto& test) { return std::string(test.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Readings, OmissionTest,
    ::testing::Values(
        OmissionCase{"NotOnly", "Tom Hall is not only a racist but a liar.", {"Tom Hall | be | a racist"}},
        OmissionCase{"AskedThought",
                     "Do I think that the dealer should pay the fine?",
                     {},
                     {"the dealer | pay | the fine | @?"}},
        OmissionCase{"AskedWhich",
                     "Which states could trend toward Norway?",
                     {"Which states | trend toward | Norway | questioned"}},
        OmissionCase{"AssertionOfNobody",
                     "There was an assertion that Norway bombed the port.",
                     {"Norway | bomb | the port | @?"}},
        OmissionCase{"AppositionOfTheLast",
                     "The deal pleased Ann Berg and Tom Hall, the mayor of Oslo.",
                     {},
                     {"Ann Berg | be | Oslo"}},
        OmissionCase{"SpeakerOfTheLastCue",
                     "“The army left,” Berg said, adding that it was over. “Norway bombed the port.”",
                     {"Norway | bomb | the port | @Berg"}}),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace relata
