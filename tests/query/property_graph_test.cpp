#include <relata/query/property_graph.h>

#include <set>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "query/arrow_graph.h"

namespace relata::query {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsSupersetOf;

class PropertyGraphTest : public testing::Test {
 protected:
  KnowledgeGraph knowledge = test::graph_of_arrows(R"(
      Ann:Person -ACCUSE-> Bob:Person [confidence 0.9] [negated]
      Bob -send help to-> Ann [confidence 0.5]
      Cid:Person -ACCUSE-> Ann [confidence 0.2]
  )");

  static std::vector<std::string> names(const PropertyGraph& graph) {
    std::vector<std::string> names;
    for (const ActorId node : graph.nodes()) names.push_back(graph.graph().actor(node).name);
    return names;
  }
};

TEST_F(PropertyGraphTest, HoldsWhatIsSureEnough) {
  const PropertyGraph sure(knowledge, 0.4);
  EXPECT_THAT(names(sure), ElementsAre("Ann", "Bob"));
  EXPECT_EQ(sure.relationship_count(), 2U);
  const PropertyGraph all(knowledge, 0.0);
  EXPECT_THAT(names(all), ElementsAre("Ann", "Bob", "Cid"));
  EXPECT_EQ(all.relationship_count(), 3U);
}

TEST_F(PropertyGraphTest, HasTheTypesOfExports) {
  const PropertyGraph graph(knowledge, 0.0);
  EXPECT_THAT(graph.types(), testing::UnorderedElementsAre("NOT_ACCUSE", "SEND_HELP_TO", "ACCUSE"));
  EXPECT_TRUE(graph.find_type("SEND_HELP_TO"));
  EXPECT_FALSE(graph.find_type("send help to"));
}

TEST_F(PropertyGraphTest, FindsNodesByNameAndId) {
  const PropertyGraph graph(knowledge, 0.4);
  const auto found = graph.nodes_named("Bob");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(graph.node_with_id(*graph.read(NodeProperty{}, found[0]).get_if<std::string>()), found[0]);
  EXPECT_TRUE(graph.nodes_named("Cid").empty());
  EXPECT_TRUE(graph.nodes_named("bob").empty());
  EXPECT_FALSE(graph.node_with_id("a0"));
}

TEST_F(PropertyGraphTest, HasEveryColumnOfExportsUnderItsName) {
  std::set<std::string_view> columns{"id"};
  for (const auto& column : actor_columns()) columns.insert(column.name);
  EXPECT_THAT(PropertyGraph::node_property_names(), testing::UnorderedElementsAreArray(columns));
  EXPECT_THAT(
      PropertyGraph::relationship_property_names(),
      IsSupersetOf({"id", "relation", "claimant", "polarity", "modality", "origins", "confidence", "quotation"}));
  EXPECT_FALSE(PropertyGraph::find_node_property("claimant"));
}

TEST_F(PropertyGraphTest, ReadsProperties) {
  const PropertyGraph graph(knowledge, 0.0);
  const RelationId relationship = graph.starting_at(graph.nodes_named("Bob")[0])[0];
  const auto read = [&](std::string_view name) {
    return graph.read(*PropertyGraph::find_relationship_property(name), relationship);
  };
  EXPECT_EQ(*read("confidence").get_if<double>(), 0.5);
  EXPECT_EQ(*read("origins").get_if<std::int64_t>(), 1);
  EXPECT_EQ(*read("claimant").get_if<std::string>(), "own voice");
  EXPECT_TRUE(read("cameo").is_null());
  EXPECT_EQ(read("outlets").get_if<List>()->size(), 1U);
}

}  // namespace
}  // namespace relata::query
