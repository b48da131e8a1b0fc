#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/statements/reading.h"

namespace relata {
namespace {

/// A construction of English, with what it must and must not be read as.
struct ConstructionCase {
  std::string_view name, text;
  std::vector<std::string> must;
  std::vector<std::string> must_not = {};
};

class ConstructionTest : public ::testing::TestWithParam<ConstructionCase> {};

TEST_P(ConstructionTest, GivesTheStatements) {
  const auto& [name, text, must, must_not] = GetParam();
  const auto found = testing::statements_of(text);
  for (const std::string& statement : must) EXPECT_THAT(found, ::testing::Contains(statement)) << text;
  for (const std::string& statement : must_not)
    EXPECT_THAT(found, ::testing::Not(::testing::Contains(statement))) << text;
}

INSTANTIATE_TEST_SUITE_P(
    Clauses, ConstructionTest,
    ::testing::Values(
        ConstructionCase{"ActiveVerb", "Norway sent two ships.", {"Norway | send | two ships"}},
        ConstructionCase{"PassiveWithAgent",
                         "The bridge was destroyed by Ukrainian forces.",
                         {"Ukrainian forces | destroy | The bridge"},
                         {"The bridge | destroy | Ukrainian forces"}},
        ConstructionCase{"PassiveWithoutAgent", "The bridge was destroyed on Tuesday.", {"The bridge | destroy | -"}},
        ConstructionCase{"CoordinatedObjects",
                         "The agency accused the United States, the United Kingdom and Poland of planning the attack.",
                         {"The agency | accuse of | the United States", "The agency | accuse of | the United Kingdom",
                          "The agency | accuse of | Poland"}},
        ConstructionCase{"PurposeOfSomebody",
                         "The goal of the raid was to capture a bridge. Iran's aim is not to build a bomb.",
                         {"The goal of the raid | be | to capture a bridge", "the raid | capture | a bridge | intended",
                          "Iran | build | a bomb | negated | intended"},
                         {"The goal of the raid | capture | a bridge", "the raid | capture | a bridge"}},
        ConstructionCase{"PurposeOfNobody",
                         "The plan is to close the airport.",
                         {"The plan | be | to close the airport"},
                         {"The plan | close | the airport"}},
        ConstructionCase{"TakePlace",
                         "The test took place on Monday. The vote took place in Paris.",
                         {"The test | take place | -", "The vote | happen in | Paris"},
                         {"The test | take | place"}},
        ConstructionCase{"CoordinatedSubjects",
                         "France and Germany signed the treaty.",
                         {"France | sign | the treaty", "Germany | sign | the treaty"}},
        ConstructionCase{"CoordinatedVerbs",
                         "The army entered the town and captured the station.",
                         {"The army | enter | the town", "The army | capture | the station"}},
        ConstructionCase{"RelativeClauseOfSubject",
                         "The brigade that captured the village has withdrawn.",
                         {"The brigade | capture | the village"}},
        ConstructionCase{
            "RelativeClauseOfObject",
            "The minister visited the town that the rebels attacked.",
            {"the rebels | attack | the town", "The minister | visit | the town that the rebels attacked"}},
        ConstructionCase{"Participle",
                         "Troops stationed in Moldova held an exercise.",
                         {"Troops stationed in Moldova | hold | an exercise"}},
        ConstructionCase{
            "SubjectControl", "Turkey wants to buy the missiles.", {"Turkey | buy | the missiles | intended"}},
        ConstructionCase{"ObjectControl",
                         "The general ordered the regiment to leave the city.",
                         {"the regiment | leave | the city | required"},
                         {"The general | leave | the city | required"}},
        ConstructionCase{
            "CopulaWithNoun", "Anna Berg is the minister of trade.", {"Anna Berg | be | the minister of trade"}},
        ConstructionCase{"CopulaWithAdjective",
                         "The strike is consistent with the policy.",
                         {"The strike | be consistent with | the policy"}},
        ConstructionCase{"Apposition",
                         "Anna Berg, a spokeswoman for the Defense Ministry, resigned.",
                         {"Anna Berg | be | the Defense Ministry", "Anna Berg | resign | -"}},
        ConstructionCase{"Title",
                         "Russian President Vladimir Putin met the ambassador.",
                         {"Russian President Vladimir Putin | be | Russian"}},
        ConstructionCase{
            "Nominalisation", "Ukraine's invasion of Kursk surprised the generals.", {"Ukraine | invade | Kursk"}},
        ConstructionCase{
            "LightVerb", "The rebels launched an attack on the airport.", {"The rebels | attack | the airport"}},
        ConstructionCase{
            "PrepositionalObject", "The president called for a ceasefire.", {"The president | call for | a ceasefire"}},
        ConstructionCase{"Particle", "Moscow ruled out talks.", {"Moscow | rule out | talks"}},
        ConstructionCase{
            "Existence", "There were six brigades in the region.", {"six brigades in the region | exist | -"}}),
    [](const auto& test) { return std::string(test.param.name); });

INSTANTIATE_TEST_SUITE_P(
    PolarityAndModality, ConstructionTest,
    ::testing::Values(
        ConstructionCase{"Not", "Iran did not send drones.", {"Iran | send | drones | negated"}},
        ConstructionCase{"Never", "Iran never sent drones.", {"Iran | send | drones | negated"}},
        ConstructionCase{"NoSubject", "No country recognised the vote.", {"country | recognise | the vote | negated"}},
        ConstructionCase{
            "FailedTo", "The party failed to win the election.", {"The party | win | the election | negated"}},
        ConstructionCase{
            "RefusedTo", "The council refused to approve the plan.", {"The council | approve | the plan | negated"}},
        ConstructionCase{"May", "The raid may change the war.", {"The raid | change | the war | possible"}},
        ConstructionCase{"Must",
                         "The government must protect the pipeline.",
                         {"The government | protect | the pipeline | required"}},
        ConstructionCase{"Will", "The tariffs will raise prices.", {"The tariffs | raise | prices"}},
        ConstructionCase{"UnlikelyTo",
                         "The army is unlikely to hold the town.",
                         {"The army | hold | the town | negated | possible"}},
        ConstructionCase{"Vowed",
                         "The president vowed to impose tariffs.",
                         {"The president | impose | tariffs | intended | @president"}},
        ConstructionCase{"Purpose",
                         "Russia moved troops to stop the offensive.",
                         {"Russia | stop | the offensive | intended", "Russia | move | troops"}},
        ConstructionCase{
            "Condition", "If Iran attacks Israel, the price will rise.", {"Iran | attack | Israel | conditional"}},
        ConstructionCase{"Question", "Did Poland send the tanks?", {"Poland | send | the tanks | questioned"}},
        ConstructionCase{"DoesNotPlanTo",
                         "Kyiv does not plan to annex the region.",
                         {"Kyiv | annex | the region | negated | intended"}}),
    [](const auto& test) { return std::string(test.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Claimants, ConstructionTest,
    ::testing::Values(
        ConstructionCase{
            "SaidThat", "Iran said that Israel had bombed the port.", {"Israel | bomb | the port | @Iran"}},
        ConstructionCase{
            "AccordingTo", "Israel bombed the port, according to Iran.", {"Israel | bomb | the port | @Iran"}},
        ConstructionCase{"Denied",
                         "Israel denied that its army had bombed the port.",
                         {"its army | bomb | the port | negated | @Israel"}},
        ConstructionCase{"AccusedOf",
                         "The SVR accused Poland of training the fighters.",
                         {"Poland | train | the fighters | @Foreign Intelligence Service"}},
        ConstructionCase{"OwnVoice", "Israel bombed the port.", {"Israel | bomb | the port"}},
        ConstructionCase{"QuoteFirst", "“Israel bombed the port,” Iran said.", {"Israel | bomb | the port | @Iran"}},
        ConstructionCase{"QuoteOverSentences",
                         "“Israel bombed the port,” Iran said. “The army killed two sailors.”",
                         {"Israel | bomb | the port | @Iran", "The army | kill | two sailors | @Iran"}},
        ConstructionCase{"Reportedly", "Israel reportedly bombed the port.", {"Israel | bomb | the port | @?"}}),
    [](const auto& test) { return std::string(test.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Phrases, ConstructionTest,
    ::testing::Values(
        ConstructionCase{"RestrictiveClause",
                         "The court freed prisoners held since May.",
                         {"The court | free | prisoners held since May"}},
        ConstructionCase{"ClauseOfItsOwnSubject",
                         "The soldiers who guard the port complained.",
                         {"The soldiers | guard | the port", "The soldiers who guard the port | complain | -"}},
        ConstructionCase{
            "NoInNegatedObject", "The ministry made no statement.", {"The ministry | make | statement | negated"}},
        ConstructionCase{"Neither",
                         "Neither the army nor the police confirmed the report.",
                         {"the army | confirm | the report | negated", "the police | confirm | the report | negated"}},
        ConstructionCase{
            "BareWhWordSaysNothing", "Nobody knows what the general wants.", {}, {"the general | want | what"}},
        ConstructionCase{"TitleBeforeName",
                         "Historian Ann Becker praised the mayor.",
                         {"Historian Ann Becker | praise | the mayor"},
                         {"Historian | praise | the mayor"}},
        ConstructionCase{"Dateline", "OSLO, March 14 - Norway sent two ships.", {"Norway | send | two ships"}},
        ConstructionCase{"MeasureIsNoAgent",
                         "The talks were extended by four days.",
                         {"The talks | extend | -"},
                         {"four days | extend | The talks"}},
        ConstructionCase{"DirectionalAdverb",
                         "The mediator brought the rebels together.",
                         {"The mediator | bring together | the rebels"}}),
    [](const auto& test) { return std::string(test.param.name); });

INSTANTIATE_TEST_SUITE_P(
    IdiomsAndDepictions, ConstructionTest,
    ::testing::Values(
        ConstructionCase{"KeptInTheDark",
                         "The allies were kept in the dark about the raid.",
                         {"The allies | inform about | the raid | negated"}},
        ConstructionCase{"TakenIntoCustody", "Police took two men into custody.", {"Police | arrest | two men"}},
        ConstructionCase{"DescribedAs",
                         "Norway described the law as consistent with the treaty.",
                         {"the law | be consistent with | the treaty | @Norway", "Norway | describe | the law"}},
        ConstructionCase{"Called", "Iran called the strike a crime.", {"the strike | be | a crime | @Iran"}},
        ConstructionCase{"NotDescribedAs",
                         "Norway did not describe the law as illegal.",
                         {},
                         {"the law | be illegal | illegal | @Norway"}},
        ConstructionCase{"PointedFingers",
                         "Moscow pointed fingers at Poland and Norway for planning the raid.",
                         {"Poland | plan | the raid | @Moscow", "Norway | plan | the raid | @Moscow"}}),
    [](const auto& test) { return std::string(test.param.name); });

INSTANTIATE_TEST_SUITE_P(Factuality, ConstructionTest,
                         ::testing::Values(ConstructionCase{"Until",
                                                            "The envoys will wait until the troops leave the city.",
                                                            {"the troops | leave | the city | conditional"}},
                                           ConstructionCase{"Either",
                                                            "Either the army or the police will take the town.",
                                                            {"the army | take | the town | possible"}},
                                           ConstructionCase{"HasYetTo",
                                                            "The ministry has yet to confirm the report.",
                                                            {"The ministry | confirm | the report | negated"}},
                                           ConstructionCase{"SuspectedOf",
                                                            "Police arrested a man suspected of planning the raid.",
                                                            {"a man | plan | the raid | possible"}},
                                           ConstructionCase{"InfinitiveWithFor",
                                                            "It is difficult for the mayor to sell the plan.",
                                                            {"the mayor | sell | the plan"}}),
                         [](const auto& test) { return std::string(test.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Quotations, ConstructionTest,
    ::testing::Values(
        ConstructionCase{"PartOfAClause",
                         "The agency said Iran had shown “complete disregard” of the rules.",
                         {"Iran | show | “complete disregard” of the rules | @agency"}},
        ConstructionCase{"WordsAfterTheQuotationAreTheAuthors",
                         "“Israel bombed the port,” Iran said after the talks ended.",
                         {"Israel | bomb | the port | @Iran", "the talks | end | -"}},
        ConstructionCase{"ReportingClauseAtTheEnd",
                         "Norway sent two ships, diplomats said.",
                         {"Norway | send | two ships | @diplomats", "diplomats | say | Norway sent two ships"}},
        ConstructionCase{"SaidInAStatement",
                         "Norway said in a statement that it had sent two ships.",
                         {"it | send | two ships | @Norway"}},
        ConstructionCase{"ToldWhom",
                         "The minister told parliament that Norway had sent two ships.",
                         {"Norway | send | two ships | @minister"}},
        ConstructionCase{
            "DeniedDoing", "Norway denied having sent two ships.", {"Norway | send | two ships | negated | @Norway"}},
        ConstructionCase{"FiguresOfAnInstitution",
                         "The war has killed 300 people, according to United Nations estimates.",
                         {"The war | kill | 300 people | @United Nations"}},
        ConstructionCase{
            "HearerIsNoSource", "You know, Israel bombed the port.", {}, {"Israel | bomb | the port | @?"}}),
    [](const auto& test) { return std::string(test.param.name); });

/// The names of those who the subjects of the statements with this verb are.
std::vector<std::string> subjects_of(const Extraction& extraction, std::string_view lemma) {
  std::vector<std::string> names;
  for (const Statement& statement : extraction.statements) {
    if (statement.predicate.lemma != lemma) continue;
    const auto entity = statement.subject.entity;
    names.push_back(entity ? extraction.entities[static_cast<std::size_t>(*entity)].name : "-");
  }
  return names;
}

struct PronounCase {
  std::string_view name, text, verb, who;
};

class PronounTest : public ::testing::TestWithParam<PronounCase> {};

TEST_P(PronounTest, GoesToItsAntecedent) {
  const auto& [name, text, verb, who] = GetParam();
  EXPECT_THAT(subjects_of(testing::extract(text), verb), ::testing::ElementsAre(std::string(who))) << text;
}

INSTANTIATE_TEST_SUITE_P(
    Pronouns, PronounTest,
    ::testing::Values(PronounCase{"SubjectOfTheSentenceBefore", "Anna Berg met Tom Hall. She signed the treaty.",
                                  "sign", "Anna Berg"},
                      PronounCase{
                          "SpeakerGoesOnSpeaking",
                          "Tom Hall praised the army. “Mark Stone led the men,” John Reed said. He thanked the mayor.",
                          "thank", "John Reed"},
                      PronounCase{"EmptyIt", "Norway sent aid. It is a bad day.", "be", "-"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(Confidence, IsAProbabilityAndFallsWithoutASubject) {
  const Extraction extraction = testing::extract("Norway sent two ships. Given the storm, closing the port.");
  for (const Statement& statement : extraction.statements) {
    EXPECT_GE(statement.confidence, 0.01);
    EXPECT_LE(statement.confidence, 0.99);
    const bool has_subject = !statement.subject.text.empty();
    EXPECT_TRUE(has_subject || statement.confidence < extraction.statements.front().confidence);
  }
}

TEST(StatementTime, WeekdayIsTheLastOneBeforeTheDocument) {
  const Extraction extraction = testing::extract("Israel bombed the port on Tuesday.", "2024-08-16");
  ASSERT_FALSE(extraction.statements.empty());
  ASSERT_TRUE(extraction.statements[0].time);
  EXPECT_EQ(extraction.statements[0].time->value, "2024-08-13");
}

TEST(StatementTime, DayAndMonthTakeTheYearOfTheDocument) {
  const Extraction extraction = testing::extract("Israel bombed the port on August 6.", "2024-08-16");
  ASSERT_FALSE(extraction.statements.empty());
  ASSERT_TRUE(extraction.statements[0].time);
  EXPECT_EQ(extraction.statements[0].time->value, "2024-08-06");
}

TEST(EmptyInput, GivesNothing) {
  EXPECT_TRUE(testing::extract("").statements.empty());
  EXPECT_TRUE(testing::extract("\n\n  \n").statements.empty());
}

}  // namespace
}  // namespace relata
