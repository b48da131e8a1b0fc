#include <relata/graph/query.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/document_maker.h"

namespace relata {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

class QueryTest : public testing::Test {
 protected:
  static KnowledgeGraph make_graph() {
    GraphBuilder builder;
    for (const auto& maker : test::sample_documents()) builder.add(maker.document, maker.extraction);
    return builder.build();
  }
  std::string name_of(ActorId id) const { return graph_.actor(id).name; }

  const KnowledgeGraph graph_ = make_graph();
};

TEST_F(QueryTest, FindsActorsByNameAliasAndSurname) {
  EXPECT_EQ(name_of(resolve_actor(graph_, "northland")), "Northland");
  EXPECT_EQ(name_of(resolve_actor(graph_, "HA")), "Harbour Agency");
  EXPECT_EQ(name_of(resolve_actor(graph_, "Velez")), "Ana Vélez");
  EXPECT_EQ(name_of(resolve_actor(graph_, "https://example.org/northland")), "Northland");
  const Actor& actor = graph_.actor(resolve_actor(graph_, "Bo Lindqvist"));
  EXPECT_EQ(resolve_actor(graph_, to_string(actor.key)), actor.id);
}

TEST_F(QueryTest, OrdersCandidatesByHowWellTheyMatch) {
  const auto matches = graph_.find_actors("Northland");
  ASSERT_THAT(matches, SizeIs(2));
  EXPECT_EQ(name_of(matches[0].actor), "Northland");
  EXPECT_EQ(name_of(matches[1].actor), "Northland troops");
  EXPECT_GT(matches[0].score, matches[1].score);
}

TEST_F(QueryTest, AnswersAmbiguousNamesWithCandidates) {
  try {
    (void)resolve_actor(graph_, "official");
    FAIL() << "two officials are in the documents";
  } catch (const NameError& error) {
    EXPECT_THAT(error.candidates(), SizeIs(2));
    EXPECT_THAT(error.what(), testing::HasSubstr("'official' may mean official (Person, "));
  }
}

TEST_F(QueryTest, UnknownNamesHaveNoCandidates) {
  EXPECT_THROW((void)match(graph_).from("Nobody"), NameError);
  EXPECT_THAT(graph_.find_actors("Nobody"), SizeIs(0));
  EXPECT_THAT(graph_.find_actors(""), SizeIs(0));
}

struct PatternCase {
  std::string_view name;
  RelationPattern (*narrow)(const RelationPattern&);
  std::vector<std::string> labels;
};
class PatternTest : public QueryTest, public testing::WithParamInterface<PatternCase> {};
TEST_P(PatternTest, FindsTheseRelations) {
  std::vector<std::string> labels;
  for (const Relation* relation : GetParam().narrow(match(graph_)).relations()) labels.push_back(label(*relation));
  EXPECT_THAT(labels, testing::UnorderedElementsAreArray(GetParam().labels));
}
INSTANTIATE_TEST_SUITE_P(
    Patterns, PatternTest,
    testing::Values(
        PatternCase{"All",
                    [](const auto& all) { return all; },
                    {"ACCUSE", "ASSAULT", "ASSAULT", "STATE", "CONSULT", "advance into", "leave"}},
        PatternCase{"From", [](const auto& all) { return all.from("Northland"); }, {"ASSAULT", "ASSAULT"}},
        PatternCase{"To", [](const auto& all) { return all.to("Northland"); }, {"ACCUSE"}},
        PatternCase{"Between", [](const auto& all) { return all.between("Northland", "HA"); }, {"ACCUSE"}},
        PatternCase{"With", [](const auto& all) { return all.with("Northland"); }, {"ACCUSE", "ASSAULT", "ASSAULT"}},
        PatternCase{"Type", [](const auto& all) { return all.type("CONSULT"); }, {"CONSULT"}},
        PatternCase{"Lemma", [](const auto& all) { return all.lemma("advance"); }, {"advance into"}},
        PatternCase{"Named", [](const auto& all) { return all.named("leave"); }, {"leave"}},
        PatternCase{"ClaimedBy", [](const auto& all) { return all.claimed_by("Lindqvist"); }, {"ASSAULT"}},
        PatternCase{"OwnVoice", [](const auto& all) { return all.own_voice().from("Northland"); }, {}},
        PatternCase{"Attributed", [](const auto& all) { return all.attributed(); }, {"ASSAULT", "ASSAULT"}},
        PatternCase{"Polarity", [](const auto& all) { return all.polarity(Polarity::negated); }, {"ASSAULT"}},
        PatternCase{"Modality", [](const auto& all) { return all.modality(Modality::intended); }, {"advance into"}},
        PatternCase{"Outlet", [](const auto& all) { return all.outlet("Third Paper"); }, {"ACCUSE", "CONSULT"}},
        PatternCase{"Since",
                    [](const auto& all) { return all.since("2024-08-18"); },
                    {"ACCUSE", "CONSULT", "advance into", "leave"}},
        PatternCase{"UntilTheWholeDay",
                    [](const auto& all) { return all.until("2024-08-17").type("ASSAULT"); },
                    {"ASSAULT", "ASSAULT"}},
        PatternCase{"EdgesOnly",
                    [](const auto& all) { return all.edges_only(); },
                    {"ACCUSE", "CONSULT", "advance into", "leave"}},
        PatternCase{"MinConfidence", [](const auto& all) { return all.min_confidence(0.8); }, {}},
        PatternCase{"MinOrigins", [](const auto& all) { return all.min_origins(2); }, {}}),
    [](const auto& test) { return std::string{test.param.name}; });

TEST_F(QueryTest, StepsLeaveThePatternAsItWas) {
  const RelationPattern accusations = match(graph_).type("ACCUSE");
  EXPECT_EQ(accusations.polarity(Polarity::negated).count(), 0U);
  EXPECT_EQ(accusations.count(), 1U);
}

TEST_F(QueryTest, NeighboursComeWithTheirRelations) {
  const auto found = neighbours(graph_, "Northland");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(name_of(found[0].actor), "Harbour Agency");
  EXPECT_EQ(found[0].relations.front()->type, "ACCUSE");
  EXPECT_THAT(neighbours(graph_, "Northland", match(graph_).type("AID")), SizeIs(0));
}

}  // namespace
}  // namespace relata
