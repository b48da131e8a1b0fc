#include <relata/graph/disputes.h>

#include <optional>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/document_maker.h"

namespace relata {
namespace {

using test::DocumentMaker;
using testing::SizeIs;

/// "Northland raided the port", by a claimant where one is named.
DocumentMaker claim(std::string id, Polarity polarity, std::string outlet, std::optional<std::string> claimant = {}) {
  DocumentMaker maker(std::move(id), std::move(outlet));
  const StatementId raid = maker.statement("Northland raided the port.", maker.entity("Northland", EntityType::country),
                                           "ASSAULT", "the port");
  maker[raid].polarity = polarity;
  if (claimant) maker[raid].attribution = maker.attribution(maker.entity(*claimant));
  return maker;
}

TEST(Disputes, AreBetweenDifferentClaimants) {
  const KnowledgeGraph graph =
      test::graph_of(claim("1", Polarity::affirmed, "Wire", "Ana"), claim("2", Polarity::negated, "Wire", "Bo"));
  const auto disputes = find_disputes(graph);
  ASSERT_THAT(disputes, SizeIs(1));
  EXPECT_EQ(graph.relation(disputes[0].affirmed).polarity, Polarity::affirmed);
  EXPECT_EQ(graph.relation(disputes[0].negated).polarity, Polarity::negated);
  EXPECT_EQ(disputes[0].reason, DisputeReason::opposite_polarity);
}

TEST(Disputes, AreNotWithOneself) {
  EXPECT_THAT(find_disputes(test::graph_of(claim("1", Polarity::affirmed, "Wire", "Ana"),
                                           claim("2", Polarity::negated, "Gazette", "Ana"))),
              SizeIs(0));
  EXPECT_THAT(
      find_disputes(test::graph_of(claim("1", Polarity::affirmed, "Wire"), claim("2", Polarity::negated, "Wire"))),
      SizeIs(0));
}

TEST(Disputes, MayBeBetweenOutlets) {
  EXPECT_THAT(
      find_disputes(test::graph_of(claim("1", Polarity::affirmed, "Wire"), claim("2", Polarity::negated, "Gazette"))),
      SizeIs(1));
}

TEST(Disputes, NameDenials) {
  DocumentMaker denial = claim("2", Polarity::negated, "Wire", "Bo");
  denial[AttributionId{0}].denies = true;
  const auto disputes = find_disputes(test::graph_of(claim("1", Polarity::affirmed, "Wire"), denial));
  ASSERT_THAT(disputes, SizeIs(1));
  EXPECT_EQ(disputes[0].reason, DisputeReason::denial);
  EXPECT_EQ(to_string(disputes[0].reason), "denial");
}

TEST(Disputes, NeedTheSameObjectAndAnAssertion) {
  DocumentMaker elsewhere = claim("2", Polarity::negated, "Wire", "Bo");
  elsewhere[StatementId{0}].object->text = "the mill";
  EXPECT_THAT(find_disputes(test::graph_of(claim("1", Polarity::affirmed, "Wire"), elsewhere)), SizeIs(0));
  DocumentMaker possible = claim("2", Polarity::negated, "Wire", "Bo");
  possible[StatementId{0}].modality = Modality::possible;
  EXPECT_THAT(find_disputes(test::graph_of(claim("1", Polarity::affirmed, "Wire"), possible)), SizeIs(0));
}

TEST(Disputes, NeedConfidence) {
  const KnowledgeGraph graph =
      test::graph_of(claim("1", Polarity::affirmed, "Wire"), claim("2", Polarity::negated, "Gazette"));
  EXPECT_THAT(find_disputes(graph, {.min_confidence = 0.9}), SizeIs(0));
}

}  // namespace
}  // namespace relata
