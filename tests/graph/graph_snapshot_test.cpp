#include <relata/graph/graph_snapshot.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <relata/graph/instance_merger.h>

#include "graph/document_maker.h"
#include "graph/graph_dump.h"

namespace relata {
namespace {

std::string snapshot_of(const KnowledgeGraph& graph) {
  std::string bytes;
  write_snapshot(graph, [&](std::string_view piece) { bytes += piece; });
  return bytes;
}

/// Given in pieces of `piece` bytes.
std::optional<KnowledgeGraph> read(std::string_view bytes, std::size_t piece = 1000) {
  const std::size_t size = bytes.size();
  return read_snapshot(size, [&] {
    const std::string_view part = bytes.substr(0, piece);
    bytes.remove_prefix(part.size());
    return part;
  });
}

KnowledgeGraph graph_of_documents() {
  GraphBuilder builder;
  for (const test::DocumentMaker& maker : test::sample_documents()) builder.add(maker.document, maker.extraction);
  return builder.build();
}

KnowledgeGraph graph_of_instances(std::size_t count) {
  InstanceMerger merger;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string subject = "actor " + std::to_string(i % 700), object = "actor " + std::to_string(i % 31 + 1000);
    const std::string document = "d" + std::to_string(i / 7), sentence = subject + " met " + object + " again.";
    const RelationInstance instance{subject, i % 3 == 0 ? "MEET" : "ACCUSE", object, document, 0, 0.5, sentence};
    merger.add({&instance, 1});
  }
  return std::move(merger).build();
}

TEST(GraphSnapshot, GivesBackAGraphOfDocuments) {
  const KnowledgeGraph graph = graph_of_documents();
  const auto again = read(snapshot_of(graph));
  ASSERT_TRUE(again);
  EXPECT_EQ(test::dump(*again), test::dump(graph));
  EXPECT_EQ(snapshot_of(*again), snapshot_of(graph));
}

TEST(GraphSnapshot, GivesBackAGraphOfInstances) {
  const KnowledgeGraph graph = graph_of_instances(30'000);
  const std::string bytes = snapshot_of(graph);
  ASSERT_GT(bytes.size(), std::size_t{1} << 20);
  for (const std::size_t piece : {std::size_t{1} << 20, std::size_t{4099}}) {
    const auto again = read(bytes, piece);
    ASSERT_TRUE(again);
    EXPECT_EQ(test::dump(*again), test::dump(graph));
  }
}

TEST(GraphSnapshot, GivesBackAnEmptyGraph) {
  const auto again = read(snapshot_of(KnowledgeGraph()));
  ASSERT_TRUE(again);
  EXPECT_TRUE(again->actors().empty());
  EXPECT_TRUE(again->relations().empty());
}

TEST(GraphSnapshot, ComesInPiecesOfAMegabyte) {
  std::vector<std::size_t> sizes;
  write_snapshot(graph_of_instances(30'000), [&](std::string_view piece) { sizes.push_back(piece.size()); });
  ASSERT_GT(sizes.size(), 1U);
  EXPECT_LE(*std::max_element(sizes.begin(), sizes.end()), std::size_t{1} << 20);
}

TEST(GraphSnapshot, IsNothingWithBytesMissingOrLeftOver) {
  const std::string bytes = snapshot_of(graph_of_documents());
  EXPECT_FALSE(read({}));
  EXPECT_FALSE(read(std::string_view(bytes).substr(0, bytes.size() / 2)));
  EXPECT_FALSE(read(std::string_view(bytes).substr(0, bytes.size() - 1)));
  EXPECT_FALSE(read(bytes + "x"));
  EXPECT_FALSE(read("x" + bytes));
  EXPECT_FALSE(read_snapshot(bytes.size(), [] { return std::string_view(); }));
}

}  // namespace
}  // namespace relata
