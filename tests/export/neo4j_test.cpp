#include <relata/export/neo4j_csv.h>
#include <relata/export/neo4j_cypher.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "export/golden_file.h"
#include "export/sample_graph.h"

namespace relata {
namespace {

using testing::HasSubstr;
using testing_support::expect_golden;
using testing_support::nasty_graph;
using testing_support::small_graph;

std::string cypher_of(const KnowledgeGraph& graph) {
  StringSink sink;
  write_cypher(graph, sink);
  return sink.text();
}

TEST(Neo4jCsv, IsWrittenAsTheReferenceFiles) {
  StringSinks folder;
  const ExportReport report = write_neo4j_csv(small_graph(), folder);
  std::string all;
  for (const auto& [name, text] : folder.files()) all += "== " + name + "\n" + text;
  expect_golden("small.neo4j.txt", all);
  EXPECT_EQ(report.vertices, 11U) << "4 actors, 5 statements, 2 documents";
}

TEST(Neo4jCsv, KeepsEachRowOnOneLineAndCountsWhatThatCosts) {
  StringSinks folder;
  const ExportReport report = write_neo4j_csv(nasty_graph(), folder);
  const std::string& actors = folder.files().at("actors.csv");
  EXPECT_EQ(std::count(actors.begin(), actors.end(), '\n'), 8);
  EXPECT_THAT(report.left_out.back().what, HasSubstr("line breaks and control characters"));
}

TEST(Cypher, IsWrittenAsTheReferenceFile) {
  expect_golden("small.cypher", cypher_of(small_graph()));
}

TEST(Cypher, EscapesWhatWouldEndAString) {
  const std::string text = cypher_of(nasty_graph());
  EXPECT_THAT(text, HasSubstr("'<b>\"Tom\" & \\'Eve\\'</b> ]]>'"));
  EXPECT_THAT(text, HasSubstr("Bell\\u0007 and\\u001B escape"));
  EXPECT_THAT(text, HasSubstr("\\\\back\\u0009slash"));
}

struct TypeCase {
  std::string_view name, kind, expected;
};
class Neo4jTypeTest : public testing::TestWithParam<TypeCase> {};

TEST_P(Neo4jTypeTest, NeedsNoEscape) {
  EXPECT_EQ(neo4j_type(GetParam().kind), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(Kinds, Neo4jTypeTest,
                         testing::Values(TypeCase{"Plain", "NOT_ACCUSE", "NOT_ACCUSE"},
                                         TypeCase{"Quotes", "A`b\\u0060'", "A_b_u0060_"},
                                         TypeCase{"OtherScripts", "ОБВИНЯТЬ", "ОБВИНЯТЬ"}, TypeCase{"Empty", "", "_"}),
                         [](const auto& test) { return std::string{test.param.name}; });

TEST(Neo4jType, IsCutBetweenCharacters) {
  std::string kind(99, 'A');
  EXPECT_EQ(neo4j_type(kind + "éé"), kind);
}

TEST(Neo4jBatches, HaveAtMostTheirSizeAndOneTypeEach) {
  const KnowledgeGraph graph = small_graph();
  const Selection selection(graph, 0);
  const Neo4jModel model(graph, selection);
  std::vector<std::size_t> counts;
  for_each_batch(model, Neo4jNotation::json, 2, [&](const Neo4jBatch& batch) {
    counts.push_back(batch.count);
    if (batch.table == Neo4jTable::actors) {
      EXPECT_THAT(batch.statement, HasSubstr("SET n += row.properties, n:`"));
    }
  });
  EXPECT_EQ(*std::max_element(counts.begin(), counts.end()), 2U);
}

}  // namespace
}  // namespace relata
