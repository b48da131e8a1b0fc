#include <relata/graph/knowledge_graph.h>

#include <algorithm>
#include <numeric>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <relata/extract/document/input_error.h>
#include <relata/graph/graph_builder.h>

#include "graph/document_maker.h"
#include "graph/graph_dump.h"

namespace relata {
namespace {

using test::DocumentMaker;
using test::graph_of;
using testing::ElementsAre;
using testing::SizeIs;

const Relation& only_relation(const KnowledgeGraph& graph) {
  EXPECT_THAT(graph.relations(), SizeIs(1));
  return graph.relations().front();
}

DocumentMaker accusation(std::string id, std::string source = "Example Wire") {
  DocumentMaker maker(std::move(id), std::move(source));
  const EntityId agency = maker.entity("Harbour Agency", EntityType::organization);
  const EntityId north = maker.entity("Northland", EntityType::country);
  maker.statement("In " + maker.document.id + " Harbour Agency accused Northland.", agency, "ACCUSE", north);
  return maker;
}

TEST(KnowledgeGraph, IsEmptyWithoutDocuments) {
  const KnowledgeGraph graph = graph_of();
  EXPECT_THAT(graph.actors(), SizeIs(0));
  EXPECT_THAT(graph.relations(), SizeIs(0));
  EXPECT_THAT(graph.edges(), SizeIs(0));
  EXPECT_THAT(graph.find_actors("anyone"), SizeIs(0));
}

TEST(KnowledgeGraph, MergesStatementsThatAgree) {
  const KnowledgeGraph graph = graph_of(accusation("one"), accusation("two", "Sample Gazette"));
  const Relation& relation = only_relation(graph);
  EXPECT_EQ(relation.mentions, 2U);
  EXPECT_EQ(relation.documents, 2U);
  EXPECT_EQ(relation.origins, 2U);
  EXPECT_THAT(graph.outlets(relation), ElementsAre("Example Wire", "Sample Gazette"));
  EXPECT_EQ(graph.actor(*relation.subject.actor).name, "Harbour Agency");
  EXPECT_EQ(relation.object->text, "Northland");
}

struct DifferenceCase {
  std::string_view name;
  void (*change)(DocumentMaker&);
};
class DifferenceTest : public testing::TestWithParam<DifferenceCase> {};
TEST_P(DifferenceTest, KeepsRelationsApart) {
  DocumentMaker other = accusation("two");
  GetParam().change(other);
  EXPECT_THAT(graph_of(accusation("one"), other).relations(), SizeIs(2));
}
INSTANTIATE_TEST_SUITE_P(
    Fields, DifferenceTest,
    testing::Values(
        DifferenceCase{"Polarity", [](DocumentMaker& m) { m[StatementId{0}].polarity = Polarity::negated; }},
        DifferenceCase{"Modality", [](DocumentMaker& m) { m[StatementId{0}].modality = Modality::possible; }},
        DifferenceCase{"Type", [](DocumentMaker& m) { m[StatementId{0}].predicate.type = "THREATEN"; }},
        DifferenceCase{"Object", [](DocumentMaker& m) { m[StatementId{0}].object.reset(); }},
        DifferenceCase{"Subject", [](DocumentMaker& m) { m[StatementId{0}].subject.entity.reset(); }},
        DifferenceCase{"NamedClaimant",
                       [](DocumentMaker& m) { m[StatementId{0}].attribution = m.attribution(m.entity("Ana")); }},
        DifferenceCase{"UnnamedClaimant",
                       [](DocumentMaker& m) { m[StatementId{0}].attribution = m.attribution(std::nullopt); }}),
    [](const auto& test) { return std::string{test.param.name}; });

TEST(KnowledgeGraph, CountsReprintsOnce) {
  DocumentMaker reprint = accusation("one", "Sample Gazette");
  reprint.document.id = "two";
  const KnowledgeGraph graph = graph_of(accusation("one"), reprint, accusation("three"));
  EXPECT_EQ(only_relation(graph).documents, 3U);
  EXPECT_EQ(only_relation(graph).origins, 2U);
}

TEST(KnowledgeGraph, DatesAreThoseOfTheEvidence) {
  DocumentMaker early = accusation("late id");
  early.document.published = "2024-08-02";
  DocumentMaker undated = accusation("undated");
  undated.document.published.clear();
  const KnowledgeGraph graph = graph_of(accusation("one"), early, undated);
  EXPECT_EQ(only_relation(graph).first_date, "2024-08-02");
  EXPECT_EQ(only_relation(graph).last_date, "2024-08-16");
}

TEST(KnowledgeGraph, ClaimantIsTheInnermostSource) {
  DocumentMaker maker = accusation("one");
  const EntityId paper = maker.entity("Sample Gazette", EntityType::organization);
  maker[StatementId{0}].attribution = maker.attribution(maker.entity("Ana Vélez"), maker.attribution(paper));
  const KnowledgeGraph graph = graph_of(maker);
  const Relation& relation = only_relation(graph);
  ASSERT_TRUE(actor_of(relation.claimant));
  EXPECT_EQ(graph.actor(*actor_of(relation.claimant)).name, "Ana Vélez");
  const auto chain = graph.claimant_chain(graph.evidence(relation).front());
  ASSERT_THAT(chain, SizeIs(2));
  EXPECT_EQ(graph.actor(*actor_of(chain[1])).name, "Sample Gazette");
  EXPECT_THAT(graph.relations_claimed_by(*actor_of(relation.claimant)), ElementsAre(relation.id));
}

TEST(KnowledgeGraph, EvidenceQuotesInBytesAndCodePoints) {
  DocumentMaker maker("one");
  const EntityId ana = maker.entity("Ana Vélez");
  maker.mention("Señora Vélez spoke.", ana);
  maker.statement("Ana Vélez left.", ana, "leave");
  const KnowledgeGraph graph = graph_of(maker);
  const Evidence& evidence = graph.evidence(only_relation(graph)).front();
  EXPECT_EQ(evidence.sentence.text, "Ana Vélez left.");
  EXPECT_EQ(evidence.sentence.bytes, (Span{22, 38}));
  EXPECT_EQ(evidence.sentence.code_points, (Span{20, 35}));
}

TEST(KnowledgeGraph, LiteralObjectsAreNoEdges) {
  DocumentMaker maker("one");
  maker.statement("Ana holds the keys.", maker.entity("Ana"), "hold", "the keys");
  const KnowledgeGraph graph = graph_of(maker);
  EXPECT_EQ(only_relation(graph).object->text, "the keys");
  EXPECT_FALSE(is_edge(only_relation(graph)));
  EXPECT_THAT(graph.edges(), SizeIs(0));
  EXPECT_THAT(graph.relations_from(*only_relation(graph).subject.actor), SizeIs(1));
}

TEST(KnowledgeGraph, LiteralsThatDifferInCaseAndPunctuationAreOne) {
  DocumentMaker one("one"), two("two"), three("three");
  one.statement("Ana holds the keys.", one.entity("Ana"), "hold", "the keys");
  two.statement("Ana holds “Keys”!", two.entity("Ana"), "hold", "“Keys”");
  three.statement("Ana holds the keys!", three.entity("Ana"), "hold", "the keys");
  EXPECT_EQ(only_relation(graph_of(one, two, three)).object->text, "the keys");
}

TEST(KnowledgeGraph, PropositionsAreLinked) {
  DocumentMaker maker("one");
  const EntityId ana = maker.entity("Ana");
  const StatementId leaving = maker.statement("Bo left.", maker.entity("Bo"), "leave");
  const StatementId saying = maker.statement("Ana says that Bo left.", ana, "STATE", "that Bo left");
  maker[saying].object->statement = leaving;
  maker[leaving].attribution = maker.attribution(ana);
  const KnowledgeGraph graph = graph_of(maker);
  const auto said = std::find_if(graph.relations().begin(), graph.relations().end(),
                                 [](const Relation& relation) { return relation.type == "STATE"; });
  ASSERT_NE(said, graph.relations().end());
  ASSERT_TRUE(said->object->relation);
  EXPECT_EQ(graph.relation(*said->object->relation).name, "leave");
}

TEST(KnowledgeGraph, PropositionsInACircleEnd) {
  DocumentMaker maker("one");
  const StatementId one = maker.statement("Ana says it.", maker.entity("Ana"), "say", "it");
  const StatementId two = maker.statement("Bo says it.", maker.entity("Bo"), "say", "it");
  maker[one].object->statement = two;
  maker[two].object->statement = one;
  EXPECT_THAT(graph_of(maker).relations(), SizeIs(2));
}

TEST(KnowledgeGraph, ArgumentBecomesTheObjectOfAnIntransitiveVerb) {
  DocumentMaker maker("one");
  const StatementId move = maker.statement("Troops advanced into Kursk.", maker.entity("Troops"), "advance");
  const EntityId day = maker.entity("Tuesday", EntityType::date);
  const EntityId kursk = maker.entity("Kursk", EntityType::place);
  maker[move].arguments = {{"on", {{}, "Tuesday", day, std::nullopt}}, {"into", {{}, "Kursk", kursk, std::nullopt}}};
  const KnowledgeGraph graph = graph_of(maker);
  EXPECT_EQ(label(only_relation(graph)), "advance into");
  EXPECT_EQ(only_relation(graph).object->text, "Kursk");
  EXPECT_THAT(graph.edges(), SizeIs(1));
}

TEST(KnowledgeGraph, DatesAndPronounsAreNoActors) {
  DocumentMaker maker("one");
  const EntityId who = maker.entity("he");
  maker.mention("he", who, MentionKind::pronoun);
  maker.entity("Tuesday", EntityType::date);
  maker.entity("ten", EntityType::quantity);
  EXPECT_THAT(graph_of(maker).actors(), SizeIs(0));
}

TEST(KnowledgeGraph, RefusesOtherContentUnderOneId) {
  GraphBuilder builder;
  const DocumentMaker maker = accusation("one");
  builder.add(maker.document, maker.extraction);
  builder.add(maker.document, maker.extraction);
  EXPECT_EQ(builder.document_count(), 1U);
  Document changed = maker.document;
  changed.title = "New";
  EXPECT_THROW(builder.add(changed, maker.extraction), InputError);
}

TEST(KnowledgeGraph, RefusesSpansAndIdsThatPointOutside) {
  GraphBuilder builder;
  DocumentMaker bad_span = accusation("one");
  bad_span[StatementId{0}].sentence.end = 10'000;
  EXPECT_THROW(builder.add(bad_span.document, bad_span.extraction), InputError);
  DocumentMaker bad_id = accusation("one");
  bad_id[StatementId{0}].subject.entity = EntityId{77};
  EXPECT_THROW(builder.add(bad_id.document, bad_id.extraction), InputError);
}

TEST(KnowledgeGraph, DoesNotDependOnTheOrderOfDocuments) {
  const auto documents = test::sample_documents();
  const auto graph_in = [&](const std::vector<std::size_t>& order) {
    GraphBuilder builder;
    for (const std::size_t i : order) builder.add(documents[i].document, documents[i].extraction);
    return test::dump(builder.build());
  };
  std::vector<std::size_t> order(documents.size());
  std::iota(order.begin(), order.end(), 0);
  const std::string expected = graph_in(order);
  while (std::next_permutation(order.begin(), order.end())) ASSERT_EQ(graph_in(order), expected);
}

TEST(KnowledgeGraph, LooksUpRelationsBothWays) {
  const auto documents = test::sample_documents();
  const KnowledgeGraph graph = graph_of(documents[0], documents[1], documents[2], documents[3]);
  for (const Relation& relation : graph.relations()) {
    const auto subject = relation.subject.actor, object = object_actor(relation);
    EXPECT_TRUE(!subject || testing::Value(graph.relations_from(*subject), testing::Contains(relation.id)));
    EXPECT_TRUE(!object || testing::Value(graph.relations_to(*object), testing::Contains(relation.id)));
    EXPECT_FALSE(graph.evidence(relation).empty());
  }
}

TEST(KnowledgeGraph, RecordsThatAreNotKeptAreTheSame) {
  GraphBuilder builder;
  for (const DocumentMaker& maker : test::sample_documents()) builder.add(maker.document, maker.extraction);
  const KnowledgeGraph graph = builder.build();
  std::vector<Evidence> evidence;
  std::vector<RelationArgument> arguments;
  for (const Relation& relation : graph.relations()) {
    EXPECT_EQ(graph.peek(relation.id).key, relation.key);
    EXPECT_EQ(graph.peek_without_keys(relation.id).lemma, relation.lemma);
    EXPECT_EQ(graph.claimant(relation.id), relation.claimant);
    const auto kept = graph.evidence(relation);
    graph.peek_evidence(relation.id, evidence);
    ASSERT_THAT(evidence, SizeIs(kept.size()));
    for (std::size_t i = 0; i < kept.size(); ++i) {
      EXPECT_EQ(evidence[i].sentence.text, kept[i].sentence.text);
      EXPECT_EQ(evidence[i].origin, kept[i].origin);
      EXPECT_EQ(graph.peek(kept[i].document).id, graph.document(kept[i].document).id);
      graph.peek_arguments(evidence[i], arguments);
      ASSERT_THAT(arguments, SizeIs(graph.arguments(kept[i]).size()));
      for (std::size_t j = 0; j < arguments.size(); ++j) {
        EXPECT_EQ(arguments[j].term.text, graph.arguments(kept[i])[j].term.text);
      }
    }
  }
  Actor room;
  for (const Actor& actor : graph.actors()) {
    EXPECT_EQ(graph.name(actor.id), actor.name);
    EXPECT_EQ(graph.key(actor.id), actor.key);
    EXPECT_EQ(&graph.peek(actor.id, room), &actor);  // kept anyway
  }
  EXPECT_EQ(graph.document_count(), graph.documents().size());
}

}  // namespace
}  // namespace relata
