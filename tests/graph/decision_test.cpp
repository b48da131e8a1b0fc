// Decisions on who is who: what they do to the graph, and how they are written down.
#include <relata/graph/decision.h>

#include <algorithm>
#include <random>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <relata/extract/document/input_error.h>
#include <relata/graph/decision_table.h>

#include "graph/document_maker.h"
#include "graph/graph_dump.h"

namespace relata {
namespace {

using test::DocumentMaker;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

constexpr auto person = EntityType::person;
constexpr auto organization = EntityType::organization;

Decision decision(std::string one, Verdict verdict, std::string other, std::string note = {}) {
  return {.one = {std::move(one), {}}, .other = {std::move(other), {}}, .verdict = verdict, .note = std::move(note)};
}

struct Mentioned {
  std::string document, name;
  EntityType type = person;
  std::string iri = {};
  std::vector<std::string> aliases = {};
};

std::vector<DocumentMaker> documents_of(const std::vector<Mentioned>& mentioned) {
  std::vector<DocumentMaker> makers;
  for (const Mentioned& one : mentioned) {
    if (makers.empty() || makers.back().document.id != one.document) makers.emplace_back(one.document);
    const EntityId entity = makers.back().entity(one.name, one.type, one.iri);
    makers.back()[entity].aliases = one.aliases;
    makers.back().statement(one.name + " spoke.", entity, "speak");
  }
  return makers;
}

KnowledgeGraph build(const std::vector<DocumentMaker>& makers, const std::vector<Decision>& decisions) {
  GraphBuilder builder;
  for (const DocumentMaker& maker : makers) builder.add(maker.document, maker.extraction);
  for (const Decision& one : decisions) builder.decide(one);
  return builder.build();
}

std::vector<std::string> names_of(const KnowledgeGraph& graph) {
  std::vector<std::string> names;
  for (const Actor& actor : graph.actors()) names.push_back(actor.name);
  return names;
}

struct DecisionCase {
  std::string name;
  std::vector<Mentioned> mentioned;
  std::vector<Decision> decisions;
  std::vector<std::string> actors;
};
class DecisionTest : public testing::TestWithParam<DecisionCase> {};
TEST_P(DecisionTest, GivesTheseActors) {
  EXPECT_EQ(names_of(build(documents_of(GetParam().mentioned), GetParam().decisions)), GetParam().actors);
}

INSTANTIATE_TEST_SUITE_P(
    Decided, DecisionTest,
    testing::Values(
        DecisionCase{"Same",
                     {{"1", "Ana Vélez"}, {"2", "The Falcon"}},
                     {decision("Falcon", Verdict::same, "Ana Velez")},
                     {"Ana Vélez"}},
        DecisionCase{"SameAcrossTypesAndIris",
                     {{"1", "Ana Vélez", person, "x:1"}, {"2", "Vélez Ltd", organization, "x:2"}},
                     {decision("x:1", Verdict::same, "Vélez Ltd")},
                     {"Ana Vélez"}},
        DecisionCase{"SameByAlias",
                     {{"1", "Harbour Agency", organization, "", {"HA"}}, {"2", "Port Office", organization}},
                     {decision("HA", Verdict::same, "Port Office")},
                     {"Harbour Agency"}},
        DecisionCase{"DifferentSurname",
                     {{"1", "Ana Vélez"}, {"2", "Vélez"}},
                     {decision("Ana Vélez", Verdict::different, "Vélez")},
                     {"Ana Vélez", "Vélez"}},
        DecisionCase{"DifferentSurnameInADocument",
                     {{"1", "Ana Vélez"}, {"1", "Vélez"}},
                     {decision("Ana Vélez", Verdict::different, "Vélez")},
                     {"Ana Vélez", "Vélez"}},
        DecisionCase{"DifferentAlias",
                     {{"1", "Harbour Agency", organization, "", {"HA"}}, {"2", "HA", organization}},
                     {decision("Harbour Agency", Verdict::different, "HA")},
                     {"HA", "Harbour Agency"}},
        DecisionCase{"DifferentThoughOneIri",
                     {{"1", "Ana Vélez", person, "x:1"}, {"2", "Bo", person, "x:1"}, {"3", "Cleo", person, "x:1"}},
                     {decision("Ana Vélez", Verdict::different, "Bo")},
                     {"Bo", "Cleo"}},
        DecisionCase{"DifferentLeavesTheOther",
                     {{"1", "Ana Vélez"}, {"2", "Bo Vélez"}, {"3", "Vélez"}},
                     {decision("Bo Vélez", Verdict::different, "Vélez")},
                     {"Ana Vélez", "Bo Vélez"}},
        DecisionCase{"DifferentPrevails",
                     {{"1", "Ana"}, {"2", "Bo"}, {"3", "Cleo"}},
                     {decision("Ana", Verdict::same, "Bo"), decision("Bo", Verdict::same, "Cleo"),
                      decision("Cleo", Verdict::different, "Ana")},
                     {"Ana", "Cleo"}},
        DecisionCase{"LaterOneReplaces",
                     {{"1", "Ana"}, {"2", "Bo"}},
                     {decision("Ana", Verdict::same, "Bo"), decision("Bo", Verdict::different, "Ana")},
                     {"Ana", "Bo"}},
        DecisionCase{"Undecided",
                     {{"1", "Ana Vélez"}, {"2", "Vélez"}},
                     {decision("Ana Vélez", Verdict::undecided, "Vélez")},
                     {"Ana Vélez"}},
        DecisionCase{"OfWhatIsNotThere",
                     {{"1", "Ana"}},
                     {decision("Ana", Verdict::same, "Bo"), decision("Cleo", Verdict::different, "Ana")},
                     {"Ana"}}),
    [](const auto& test) { return test.param.name; });

TEST(Decisions, AreExplained) {
  const auto makers = documents_of({{"1", "Ana Vélez"}, {"2", "The Falcon"}});
  const KnowledgeGraph graph = build(makers, {decision("Ana Vélez", Verdict::same, "Falcon")});
  ASSERT_THAT(graph.actors(), SizeIs(1));
  const auto& why = graph.actors()[0].identifications;
  const auto decided =
      std::find_if(why.begin(), why.end(), [](const auto& i) { return i.rule == MergeRule::decision; });
  ASSERT_NE(decided, why.end());
  EXPECT_THAT(decided->document_ids, SizeIs(1));
}

TEST(Decisions, AndDocumentsMayComeInAnyOrder) {
  std::vector<Mentioned> mentioned{{"1", "Ana Vélez", person, "x:1"},
                                   {"2", "Vélez"},
                                   {"3", "Bo Vélez"},
                                   {"4", "Harbour Agency", organization, "", {"HA"}},
                                   {"5", "HA", organization},
                                   {"6", "The Falcon"},
                                   {"7", "Ana Velez"},
                                   {"8", "A. V.", person, "x:1"}};
  std::vector<Decision> decisions{
      decision("Vélez", Verdict::same, "Bo Vélez"), decision("HA", Verdict::different, "Harbour Agency"),
      decision("The Falcon", Verdict::same, "HA"), decision("A. V.", Verdict::different, "Ana Vélez")};
  const std::string expected = test::dump(build(documents_of(mentioned), decisions));
  std::mt19937 random(7);
  for (int i = 0; i < 100; ++i) {
    std::shuffle(mentioned.begin(), mentioned.end(), random);
    std::shuffle(decisions.begin(), decisions.end(), random);
    for (Decision& one : decisions) {
      if (random() % 2 == 0) std::swap(one.one, one.other);
    }
    ASSERT_EQ(test::dump(build(documents_of(mentioned), decisions)), expected);
  }
}

std::vector<Decision> read(const std::string& text) {
  std::istringstream input(text);
  return read_decisions(input, "who.tsv");
}

TEST(DecisionTable, ReadsWhatItWrites) {
  std::vector<Decision> decisions{decision("Ana", Verdict::same, "Bo", "seen together"),
                                  decision("Cleo", Verdict::undecided, "Bo")};
  decisions[1].one.type = person;
  EXPECT_EQ(read(write_decisions(decisions)), decisions);
}

TEST(DecisionTable, TakesThreeColumns) {
  EXPECT_THAT(read("# comment\n\nAna\tsame-as\tBo\r\nAna\tdifferent-from\tCleo\n"),
              ElementsAre(decision("Ana", Verdict::same, "Bo"), decision("Ana", Verdict::different, "Cleo")));
}

struct BadTable {
  std::string name, text, problem;
};
class BadTableTest : public testing::TestWithParam<BadTable> {};
TEST_P(BadTableTest, IsRefused) {
  try {
    (void)read(GetParam().text);
    FAIL() << "nothing was thrown";
  } catch (const InputError& error) {
    EXPECT_THAT(error.what(), HasSubstr(GetParam().problem));
  }
}
INSTANTIATE_TEST_SUITE_P(Tables, BadTableTest,
                         testing::Values(BadTable{"Columns", "\nAna\tsame\n", "who.tsv:2: expected name"},
                                         BadTable{"Verdict", "Ana\tperhaps\tBo\n", "'perhaps' is none of"},
                                         BadTable{"Name", "Ana\tsame\t\n", "a name is missing"},
                                         BadTable{"Type", "Ana\tsame\tBo\t\tHuman\n", "'Human' is no type"}),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace relata
