#include <relata/graph/acts_for.h>

#include <gmock/gmock.h>

#include "graph/document_maker.h"

namespace relata {
namespace {

using test::DocumentMaker;
using testing::ElementsAre;
using testing::IsEmpty;

EntityId entity(DocumentMaker& maker, std::string name, EntityType type, std::string country) {
  const EntityId id = maker.entity(std::move(name), type);
  maker[id].country = std::move(country);
  return id;
}

/// "Kremlin > Russia" for each statement found.
std::vector<std::string> found(const DocumentMaker& maker) {
  std::vector<std::string> lines;
  for (const Statement& statement : find_acts_for(maker.document, maker.extraction, StateActors::load_default())) {
    EXPECT_EQ(statement.predicate.type, "ACTS_FOR");
    EXPECT_EQ(text_at(maker.document, statement.subject.span), statement.subject.text);
    EXPECT_FALSE(statement.attribution);
    lines.push_back(statement.subject.text + " > " + statement.object->text);
  }
  return lines;
}

TEST(ActsFor, LinksInstitutionsToTheirCountry) {
  DocumentMaker maker("1");
  const EntityId russia = entity(maker, "Russia", EntityType::country, "RU");
  const EntityId kremlin = entity(maker, "Kremlin", EntityType::organization, "RU");
  const EntityId ministry = entity(maker, "Russian Defense Ministry", EntityType::organization, "RU");
  const EntityId bank = entity(maker, "Example Bank", EntityType::organization, "RU");
  maker.mention("Russia is large.", russia);
  maker.mention("The Kremlin spoke of it.", kremlin);
  maker.statement("Kremlin spoke.", kremlin, "STATE");
  maker.statement("Russian Defense Ministry spoke.", ministry, "STATE");
  maker.statement("Example Bank spoke.", bank, "STATE");
  const auto lines = found(maker);
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_THAT(lines[0], testing::StartsWith("Kremlin > "));
  EXPECT_THAT(lines[1], testing::StartsWith("Russian Defense Ministry > "));
}

TEST(ActsFor, NeedsTheCountryInTheDocument) {
  DocumentMaker maker("1");
  const EntityId kremlin = entity(maker, "Kremlin", EntityType::organization, "RU");
  entity(maker, "Norway", EntityType::country, "NO");
  maker.statement("Kremlin spoke.", kremlin, "STATE");
  EXPECT_THAT(found(maker), IsEmpty());
}

TEST(ActsFor, LeavesPlacesAndGroupsAlone) {
  DocumentMaker maker("1");
  const EntityId russia = entity(maker, "Russia", EntityType::country, "RU");
  const EntityId moscow = entity(maker, "Moscow", EntityType::place, "RU");
  const EntityId troops = entity(maker, "Russian troops", EntityType::group, "RU");
  maker.statement("Russia spoke.", russia, "STATE");
  maker.statement("Moscow spoke.", moscow, "STATE");
  maker.statement("Russian troops spoke.", troops, "STATE");
  EXPECT_THAT(found(maker), IsEmpty());
}

TEST(ActsFor, BecomesARelationOfTheGraph) {
  DocumentMaker maker("1");
  const EntityId states = entity(maker, "United States", EntityType::country, "US");
  const EntityId house = entity(maker, "White House", EntityType::organization, "US");
  maker.statement("United States spoke.", states, "STATE");
  maker.statement("White House spoke.", house, "STATE");
  const KnowledgeGraph graph = test::graph_of(maker);
  std::vector<std::string> edges;
  for (const RelationId id : graph.edges()) {
    const Relation& relation = graph.relation(id);
    edges.push_back(std::string(relation.subject.text) + " " + label(relation) + " " +
                    std::string(relation.object->text));
  }
  EXPECT_THAT(edges, ElementsAre("White House ACTS_FOR United States"));
}

}  // namespace
}  // namespace relata
