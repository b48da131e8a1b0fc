// Constructions that treebanks teach badly, told by the statements that they must and must not give.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/statements/reading.h"

namespace relata {
namespace {

struct MendingCase {
  std::string_view name, text;
  std::vector<std::string> must;
  std::vector<std::string> must_not = {};
};

class MendingTest : public ::testing::TestWithParam<MendingCase> {};

TEST_P(MendingTest, GivesTheStatements) {
  const auto& [name, text, must, must_not] = GetParam();
  const auto found = testing::statements_of(text);
  for (const std::string& statement : must) EXPECT_THAT(found, ::testing::Contains(statement)) << text;
  for (const std::string& statement : must_not)
    EXPECT_THAT(found, ::testing::Not(::testing::Contains(statement))) << text;
}

INSTANTIATE_TEST_SUITE_P(
    Times, MendingTest,
    ::testing::Values(MendingCase{"WeekdayIsNotSaid",
                                  "Government spokesman Josh Lind said Monday that President Anna Berg has long called "
                                  "for tax fairness.",
                                  {"Government spokesman Josh Lind | say | President Anna Berg has long called for "
                                   "tax fairness"},
                                  {"Government spokesman Josh Lind | say | Monday"}},
                      MendingCase{"DayBetweenNameAndVerb",
                                  "Sanders on Tuesday said he wants to attack four provisions of the tax code.",
                                  {"Sanders | say | he wants to attack four provisions of the tax code"}},
                      MendingCase{"OpeningAdverb",
                                  "Later Putney told CNN that the video was not from an angle that would show a gun.",
                                  {"Putney | tell | CNN",
                                   "the video | be from | an angle that would show a gun | negated | @Putney"}}),
    [](const auto& test) { return std::string(test.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Reports, MendingTest,
    ::testing::Values(
        MendingCase{"SubjectWithRelativeClause",
                    "Lund said the demands that come with government work sometimes erase the barriers that women "
                    "face.",
                    {"the demands that come with government work | erase | the barriers that women face | @Lund"},
                    {"Lund | say | the demands that come with government work"}},
        MendingCase{"InsideRelativeClause",
                    "The U.N. called a meeting to discuss the test, which state media claimed now allows Pyongyang to "
                    "produce warheads.",
                    {},
                    {"state media | claim | the test"}},
        MendingCase{"AuxiliaryInsideQuotation",
                    "“I would,” Melanie said to the TV.",
                    {"Melanie | say | I would"},
                    {"Melanie | say to | the TV | conditional"}},
        MendingCase{"AccusationOf",
                    "Berg's accusations of Norway's involvement in the attack have raised eyebrows.",
                    {"Norway | participate | the attack | @Berg"},
                    {"Norway | participate | the attack"}},
        MendingCase{"SaidByTwo",
                    "Artillery shells struck a crowded market on Sunday, medics and two residents said.",
                    {"Artillery shells | strike | a crowded market | @medics"}},
        MendingCase{"SubjectBeforeApposition",
                    "The vessel, the MV Santa Rufina, lost contact with the coast guard after leaving Masbate, "
                    "officials said.",
                    {"The vessel | lose | contact with the coast guard | @officials"}},
        MendingCase{"SubjectOfWhatIsSaid",
                    "Two people briefed on the talks said Karin Lund, the founder's niece, had softened her stance.",
                    {"Karin Lund | soften | her stance | @Two people"},
                    {"Karin Lund | say | had softened her stance"}},
        MendingCase{"ParticipleInWhatIsSaid",
                    "He said falling enrollment, not his client's conduct, had been responsible for the closure.",
                    {"falling enrollment | be responsible for | the closure | @?"},
                    {"He | say | falling enrollment"}},
        MendingCase{
            "ParticipleOfTheStatement",
            "In a statement read aloud by Berg, Superintendent Mark Leland said the district owed $640,000 on a "
            "loan it took out in May.",
            {"the district | owe | $640,000 | @Mark Leland"},
            {"Superintendent Mark Leland | say | read aloud by Berg"}},
        MendingCase{"ClauseAfterReveal",
                    "The Oslo Police Department revealed Tuesday the powder, or angel dust, was found in the car.",
                    {"the powder | find in | the car | @Oslo Police Department"},
                    {"The Oslo Police Department | reveal | the powder"}},
        MendingCase{
            "ReportedInsideAdverbial",
            "The dispute began after the Oslo Herald reported Mexican officials had agreed to let migrants stay in "
            "Mexico while their claims were heard.",
            {"Mexican officials | agree | to let migrants stay in Mexico while their claims were heard | @Oslo "
             "Herald"},
            {"the Oslo Herald | report | Mexican officials"}},
        MendingCase{"EverythingSheSays",
                    "Everything Lund says is a lie.",
                    {"Everything Lund says | be | a lie"},
                    {"Everything Lund | say | is a lie"}},
        MendingCase{"ToBeClear",
                    "\"To be clear, Norway will not accept the plan,\" Lund said.",
                    {"Norway | accept | the plan | negated | @Lund"},
                    {"Norway | be clear | clear | intended | @Lund"}},
        MendingCase{
            "WentOnToSay", "Lund went on to explain the plan.", {"Lund | explain | the plan"}, {"Lund | go | -"}},
        MendingCase{"DecidedAgainst",
                    "The bureau decided against recommending charges in July.",
                    {"The bureau | recommend | charges in July | negated | intended"}},
        MendingCase{"ReportAfterReport",
                    "The two firms together supply more than a third of the dishes sold by British shops, according to "
                    "the research firm Kantar, and analysts at Peel Hunt said a sale would help.",
                    {"analysts at Peel Hunt | say | a sale would help",
                     "The two firms | supply | more than a third of the dishes sold by British shops | @Kantar"}}),
    [](const auto& test) { return std::string(test.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Objects, MendingTest,
    ::testing::Values(
        MendingCase{"CalledLoneWolves",
                    "Obama and Clinton call them \"lone wolves\" and describe their actions as crimes.",
                    {"Obama | call | them", "Clinton | call | them"},
                    {"Obama | call | wolves"}},
        MendingCase{"JudgedATiger",
                    "Bin Laden judged America a paper tiger.",
                    {"Bin Laden | judge | America"},
                    {"Bin Laden | judge | a paper tiger"}},
        MendingCase{"HyphenatedParticle",
                    "The survey was conducted using an opt-in panel of 600 respondents.",
                    {"The survey | use | an opt-in panel of 600 respondents"}},
        MendingCase{"Estimate",
                    "In West Virginia alone, 300,000 acres of forest have been damaged by mining, by one estimate.",
                    {},
                    {"one estimate | damage | 300,000 acres of forest"}},
        MendingCase{"HandsInTheAir",
                    "The video shows that Lund had his hands in the air.",
                    {},
                    {"Lund | take part in | the air | @The video", "Lund | take part in | the air"}},
        MendingCase{"ForgottenParticle",
                    "Norvik raised its offer in an attempt to win over the founding family.",
                    {"Norvik | win over | the founding family | intended"},
                    {"Norvik | win | the founding family | intended"}},
        MendingCase{"StateAfterRemain",
                    "Her cousin Philip, who sits on the trust's committee, is understood to remain opposed.",
                    {"Her cousin Philip | remain | opposed", "Her cousin Philip | sit on | the trust's committee"}},
        MendingCase{"SentencedFor",
                    "Former treasurer gets six years for stealing $3 million from a school.",
                    {"Former treasurer | steal from | $3 million"},
                    {"six years | steal from | $3 million"}},
        MendingCase{"MoneyBuysNothing",
                    "The fund appealed for $7.5 million to provide clean water.",
                    {},
                    {"$7.5 million | provide | clean water"}},
        MendingCase{"FiguresSigned",
                    "\"These are not the figures our monitors signed,\" Lund told hundreds of supporters outside her "
                    "party's headquarters.",
                    {"our monitors | sign | the figures | @Lund"}},
        MendingCase{"StrandedPreposition",
                    "He will focus on the issues the American people care about.",
                    {},
                    {"the American people | care | about"}},
        MendingCase{"ForUse", "Demand for coal, which is used for making steel, rose.", {}, {"coal | make | steel"}},
        MendingCase{"ElidedVerb", "The wealthy should pay more than they now do.", {}, {"they | do | -"}},
        MendingCase{"NobodyActs",
                    "The sole purpose of that fund would be to clean up water pollution and reclaim the mines.",
                    {},
                    {" | reclaim | the mines | conditional"}}),
    [](const auto& test) { return std::string(test.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Subjects, MendingTest,
    ::testing::Values(
        MendingCase{"ListInItsClause",
                    "A former school treasurer who spent public money on a lake house, two boats and her daughter's "
                    "wedding was sentenced Thursday to six years in prison.",
                    {"A former school treasurer | spend | public money"},
                    {"two boats | sentence | -", "her daughter's wedding | sentence | -"}},
        MendingCase{"ComplementReadAsSubject",
                    "Analysts said the disposal of at least one brand would probably be required.",
                    {},
                    {"of at least one brand | require | - | conditional | @Analysts"}},
        MendingCase{"VerbAfterListedNoun",
                    "Bankruptcy is like a game in which companies seek to minimize liabilities and creditors look to "
                    "maximize profits.",
                    {"companies | minimize | liabilities | intended", "creditors | look | to maximize profits"},
                    {"companies | minimize | creditors | intended"}},
        MendingCase{"VerbAfterRelativeClause",
                    "Journalists who stray can wind up beaten or dead.",
                    {"Journalists | stray | -", "Journalists who stray | wind up | beaten or dead | possible"}},
        MendingCase{"NoteBeforeColon",
                    "Editor's note: Anna Berg often incites violence.",
                    {"Anna Berg | incite | violence"},
                    {"Anna Berg | be | Editor's note"}},
        MendingCase{
            "VerbInsideItsSubject",
            "The number of people known to have died rose to 214 on Wednesday, the civil defence institute said.",
            {},
            {"people | know | to have died rose to 214 on Wednesday", "people | rose | -"}},
        MendingCase{
            "WhoIsNoOrganisation",
            "\"The physics is clear,\" said Ana Sarmento, a researcher with the Federal Bureau of Investigation, "
            "who has attended many meetings.",
            {"a researcher with the Federal Bureau of Investigation | attend | many meetings"},
            {"the Federal Bureau of Investigation | attend | many meetings"}},
        MendingCase{"Afterthought",
                    "Canada has argued that Qatar should be required to contribute as well, a demand that Peking has "
                    "rejected.",
                    {},
                    {"Qatar | contribute | a demand that Peking has rejected | required | @Canada"}},
        MendingCase{"HyphenIsNoDash",
                    "It has offered a nine-month period and compensation for port states.",
                    {"It | offer | compensation"},
                    {"compensation | state | It has offered"}},
        MendingCase{"Credits", "(Reporting by Anna Berg; Editing by Bo Lind in Oslo)", {}, {"Bo Lind | be in | Oslo"}},
        MendingCase{"LittleChanged",
                    "The yield on government bonds was little changed.",
                    {"The yield on government bonds | change | - | negated"}},
        MendingCase{"AppositionOfSource",
                    "At least 38 people were killed in the strike, according to the Emergency Lawyers, a group of "
                    "activists.",
                    {"the Emergency Lawyers | be | a group of activists"},
                    {"the strike | be | a group of activists"}},
        MendingCase{"OneInstitution",
                    "The Food and Drug Administration agreed.",
                    {"The Food and Drug Administration | agree | -"},
                    {"The Food | agree | -"}},
        MendingCase{"RateReadAsObject",
                    "The lowest-paid bank workers make $12 an hour in low-cost regions.",
                    {"The lowest-paid bank workers | make | $12"},
                    {"The lowest-paid bank workers | make | an hour"}},
        MendingCase{
            "SubjectOfWhatIsSaidReadAsObject",
            "A former committee chairman says President Anna Berg and the party's congressional leaders should "
            "immediately come up with a process to identify a candidate.",
            {"the party's congressional leaders | come up with | a process to identify a candidate | required | "
             "@former committee chairman"},
            {"A former committee chairman | say | President Anna Berg"}},
        MendingCase{"ParticipleReadAsVerb",
                    "The wife of a man fatally shot by police recorded cellphone video of the encounter.",
                    {"police | shoot | a man",
                     "The wife of a man fatally shot by police | record | cellphone video of the encounter"},
                    {"The wife of a man | shoot | -", "police | record | cellphone video of the encounter"}},
        MendingCase{"SubjectReadAsApposition",
                    "In a panel discussion this weekend in Washington, Marc H. Morial, the chief executive of the "
                    "National Farm League, told a young woman that it is so.",
                    {"Marc H. Morial | tell | a young woman"},
                    {"Washington | be | the National Farm League"}},
        MendingCase{"RecipientOfAnOrder",
                    "Graham urged Republicans to join the ranks of climate change believers, and criticized the party.",
                    {"Republicans | join | the ranks of climate change believers | required | @Graham"},
                    {"Graham | join | the ranks of climate change believers | required | @Graham"}},
        MendingCase{"QuestionInAQuotation",
                    "The ad uses footage of Hillary Clinton asking, “Why aren't I 50 points ahead, you might ask?”",
                    {"The ad | use | footage of Hillary Clinton"}},
        MendingCase{"SubjectReadAsObject",
                    "In this case, because chairwoman Debora Weber Schulz resigned in July, her successor, Brandt, has "
                    "that authority.",
                    {"chairwoman Debora Weber Schulz | resign | -", "her successor | have | that authority"},
                    {"chairwoman Debora Weber Schulz | resign | her successor"}},
        MendingCase{"GerundInListOfObjects",
                    "After some challenges, Mr. Clark's work has been meeting regulatory standards and even exceeding "
                    "expectations by some measures.",
                    {"Mr. Clark's work | exceed | expectations"},
                    {"Mr. Clark's work | meet | even exceeding expectations"}},
        MendingCase{"ConjunctionOnFirstWord",
                    "He can persuade utilities and steel mills to agree to pay for credits.",
                    {"He | persuade | steel mills | possible"},
                    {"He | persuade | and steel mills | possible"}},
        MendingCase{"PreventedUnderACondition",
                    "If her ailment were to persist and prevent Berg from continuing as a candidate, it would trigger "
                    "a mechanism.",
                    {"Berg | continue as | a candidate | negated | conditional"},
                    {"Berg | continue as | a candidate | negated"}},
        MendingCase{"TitlesReadAsSubject",
                    "Interior Minister Colonel General Jan Brandt later denied that a missile test took place.",
                    {"a missile test | take place | - | negated | @Jan Brandt"},
                    {"General Jan Brandt | be | General"}},
        MendingCase{"NameJoinedToWhatIsNamed",
                    "The EU has called the operation legitimate defense.",
                    {"the operation | be | legitimate defense | @European Union"},
                    {"The EU | call | the operation legitimate defense"}},
        MendingCase{"AdjectiveJoinedToWhatIsNamed",
                    "Critics called the law unconstitutional.",
                    {"Critics | call | the law"},
                    {"Critics | call | the law unconstitutional"}},
        MendingCase{"NounBeforeHyphenatedVerb",
                    "The military recently test-fired a ballistic missile.",
                    {"The military | fire | a ballistic missile"},
                    {"The military recently test | fire | a ballistic missile"}},
        MendingCase{"GerundReadAsAdjective",
                    "The attack was aimed at seizing territory. The bank lends to developing countries.",
                    {"The attack | seize | territory | intended"},
                    {"The bank | develop | countries"}},
        MendingCase{"EnvoyInACountry",
                    "Nineteen children have lost both parents, the agency's representative in Uganda, Jean-Luc Mbarga, "
                    "told reporters.",
                    {"Nineteen children | lose | both parents | @Jean-Luc Mbarga"},
                    {"Jean-Luc Mbarga | be | Uganda", "Jean-Luc | be | Uganda"}}),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace relata
