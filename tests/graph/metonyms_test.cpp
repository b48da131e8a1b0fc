// Folding of what stands for a country's government.
#include <relata/graph/metonyms.h>

#include <algorithm>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/document_maker.h"

namespace relata {
namespace {

using test::DocumentMaker;
using testing::Contains;
using testing::ElementsAre;
using testing::UnorderedElementsAre;

EntityId entity(DocumentMaker& maker, std::string name, EntityType type, std::string country) {
  const EntityId id = maker.entity(std::move(name), type);
  maker[id].country = std::move(country);
  return id;
}

KnowledgeGraph graph_of(const DocumentMaker& maker, bool fold) {
  GraphBuilder builder;
  builder.add(maker.document, maker.extraction);
  return builder.build({.fold_metonyms = fold});
}

std::vector<std::string> arrows(const KnowledgeGraph& graph) {
  std::vector<std::string> arrows;
  for (const Relation& relation : graph.relations()) {
    std::string arrow = std::string(relation.subject.text) + " " + label(relation);
    if (relation.object) arrow += " " + std::string(relation.object->text);
    if (const auto claimant = actor_of(relation.claimant)) arrow += ", says " + graph.actor(*claimant).name;
    arrows.push_back(arrow);
  }
  return arrows;
}

DocumentMaker sample() {
  DocumentMaker maker("1");
  const EntityId russia = entity(maker, "Russia", EntityType::country, "RU");
  const EntityId kremlin = entity(maker, "Kremlin", EntityType::organization, "RU");
  const EntityId moscow = entity(maker, "Moscow", EntityType::place, "RU");
  const EntityId ana = maker.entity("Ana");
  maker.statement("Kremlin accused Ana.", kremlin, "ACCUSE", ana);
  maker.statement("Ana entered Moscow.", ana, "MOVES_TO", moscow);
  maker.statement("Ana threatened Moscow.", ana, "THREATEN", moscow);
  maker.statement("Russia spoke.", russia, "STATE");
  const StatementId said = maker.statement("Ana slept, Moscow said.", ana, "sleep");
  maker[said].attribution = maker.attribution(moscow);
  return maker;
}

TEST(Metonyms, AreFoldedWhereTheyAct) {
  EXPECT_THAT(arrows(graph_of(sample(), true)),
              UnorderedElementsAre("Russia ACCUSE Ana", "Ana MOVES_TO Moscow", "Ana THREATEN Russia", "Russia STATE",
                                   "Ana sleep, says Russia"));
}

TEST(Metonyms, StayWhereNobodyAsks) {
  EXPECT_THAT(arrows(graph_of(sample(), false)),
              UnorderedElementsAre("Kremlin ACCUSE Ana", "Kremlin ACTS_FOR Russia", "Ana MOVES_TO Moscow",
                                   "Ana THREATEN Moscow", "Russia STATE", "Ana sleep, says Moscow"));
}

TEST(Metonyms, BecomeAliasesAndAreExplained) {
  const KnowledgeGraph graph = graph_of(sample(), true);
  const auto actors = graph.actors();
  const auto russia = std::find_if(actors.begin(), actors.end(), [](const Actor& a) { return a.name == "Russia"; });
  ASSERT_NE(russia, actors.end());
  EXPECT_EQ(russia->type, EntityType::country);
  EXPECT_THAT(russia->aliases, ElementsAre("Kremlin"));
  EXPECT_THAT(russia->identifications, Contains(testing::Field(&Identification::rule, MergeRule::metonym)));
}

TEST(Metonyms, StayWithoutTheirCountry) {
  DocumentMaker maker("1");
  maker.statement("Kremlin spoke.", entity(maker, "Kremlin", EntityType::organization, "RU"), "STATE");
  EXPECT_THAT(arrows(graph_of(maker, true)), ElementsAre("Kremlin STATE"));
}

TEST(Metonyms, AreNoMinistriesAndArmies) {
  DocumentMaker maker("1");
  maker.statement("Russia spoke.", entity(maker, "Russia", EntityType::country, "RU"), "STATE");
  maker.statement("Russian troops moved.", entity(maker, "Russian troops", EntityType::group, "RU"), "move");
  EXPECT_THAT(arrows(graph_of(maker, true)), UnorderedElementsAre("Russia STATE", "Russian troops move"));
}

}  // namespace
}  // namespace relata
