#include <relata/export/graphml.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "export/golden_file.h"
#include "export/sample_graph.h"

namespace relata {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing_support::expect_golden;
using testing_support::nasty_graph;
using testing_support::small_graph;

std::string graphml_of(const KnowledgeGraph& graph, const GraphmlOptions& options = {}) {
  StringSink sink;
  write_graphml(graph, sink, options);
  return sink.text();
}

TEST(Graphml, IsWrittenAsTheReferenceFile) {
  expect_golden("small.graphml", graphml_of(small_graph()));
}

TEST(Graphml, StrictIsWrittenAsTheReferenceFile) {
  expect_golden("small_strict.graphml", graphml_of(small_graph(), {.strict = true}));
}

TEST(Graphml, WithAnEdgeForEachStatementIsWrittenAsTheReferenceFile) {
  expect_golden("small_edges.graphml", graphml_of(small_graph(), {.network = {.statements = StatementShape::edges}}));
}

TEST(Graphml, WithStatementsAsVerticesIsWrittenAsTheReferenceFile) {
  expect_golden("small_nodes.graphml", graphml_of(small_graph(), {.network = {.statements = StatementShape::nodes}}));
}

TEST(Graphml, ForYedIsWrittenAsTheReferenceFile) {
  expect_golden("small_yed.graphml", graphml_of(small_graph(), {.yed = true}));
}

TEST(Graphml, OfNastyTextIsWrittenAsTheReferenceFile) {
  expect_golden("nasty.graphml", graphml_of(nasty_graph()));
}

TEST(Graphml, OfAnEmptyGraphHasNoVertex) {
  const std::string text = graphml_of(KnowledgeGraph());
  EXPECT_THAT(text, Not(HasSubstr("<node")));
  EXPECT_THAT(text, HasSubstr("</graphml>\n"));
}

TEST(Graphml, LeavesOutWhatIsUnsureAndCountsIt) {
  StringSink sink;
  const ExportReport report = write_graphml(small_graph(), sink);
  EXPECT_THAT(sink.text(), Not(HasSubstr("borders")));
  ASSERT_FALSE(report.left_out.empty());
  EXPECT_EQ(report.left_out.front().count, 1U);
  EXPECT_EQ(report.left_out.front().what, "relations with a confidence below 0.4");
}

TEST(Graphml, KeepsRelationsWithoutAnActorAsObject) {
  EXPECT_THAT(graphml_of(small_graph()), HasSubstr("Norland withdrew its offer"));
}

TEST(Graphml, SaysWhoClaimsIt) {
  const std::string text = graphml_of(small_graph());
  EXPECT_THAT(text, HasSubstr("<data key=\"e_claimant\">An official</data>"));
  EXPECT_THAT(text, HasSubstr("<data key=\"e_claimant_chain\">An official, cited by Example Wire</data>"));
  EXPECT_THAT(text, HasSubstr("<data key=\"e_claimant\">unnamed source</data>"));
  EXPECT_THAT(text, HasSubstr("<data key=\"e_claimant\">own voice</data>"));
}

TEST(Graphml, CountsCharactersThatXmlCantHold) {
  StringSink sink;
  const ExportReport report = write_graphml(nasty_graph(), sink);
  ASSERT_FALSE(report.left_out.empty());
  EXPECT_THAT(report.left_out.back().what, HasSubstr("U+FFFD"));
  for (const char c : sink.text()) EXPECT_TRUE(static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t');
}

ExportReport report_of(const KnowledgeGraph& graph, StatementShape shape) {
  StringSink sink;
  return write_graphml(graph, sink, {.network = {.statements = shape}});
}

TEST(Graphml, AggregatesWhatDiffersOnlyInClaimantOrModality) {
  const KnowledgeGraph graph = nasty_graph();
  EXPECT_EQ(report_of(graph, StatementShape::edges).edges, 9U);
  EXPECT_EQ(report_of(graph, StatementShape::aggregated).edges, 7U)
      << "null hit INF: in own voice, intended, and reportedly";
  const std::string text = graphml_of(graph);
  EXPECT_THAT(text, HasSubstr("<data key=\"e_modality\">asserted; intended</data>"));
  EXPECT_THAT(text, HasSubstr("<data key=\"e_voice\">both</data>"));
}

TEST(Graphml, HasAVertexForEachStatementOnRequest) {
  const KnowledgeGraph graph = nasty_graph();
  const ExportReport report = report_of(graph, StatementShape::nodes);
  EXPECT_EQ(report.vertices, graph.actors().size() + graph.relations().size());
  EXPECT_EQ(report.edges, 7 + 2 * graph.relations().size()) << "subject and object of each; no claimant is an actor";
}

TEST(Graphml, WithStatementsAsVerticesSaysWhoClaimsThem) {
  const std::string text = graphml_of(small_graph(), {.network = {.statements = StatementShape::nodes}});
  EXPECT_THAT(text, HasSubstr("label=\"CLAIMANT\""));
  EXPECT_THAT(text, HasSubstr("<data key=\"n_label\">Norland withdrew its offer</data>"));
  EXPECT_THAT(text, Not(HasSubstr("n_statements")));
}

TEST(Graphml, KeepsTheKeyOfAnEdgeWhenMoreIsSaidOfIt) {
  const KnowledgeGraph graph = small_graph();
  std::vector<std::string> keys;
  for_each_edge(graph, Selection(graph, 0), StatementShape::aggregated,
                [&](RelationGroup group) { keys.push_back(edge_key(graph, *group.back())); });
  for (const std::string& key : keys)
    EXPECT_THAT(graphml_of(small_graph(), {.network = {.min_confidence = 0}}), HasSubstr(key));
}

TEST(Graphml, WithoutALayoutHasNoPlaces) {
  const std::string text = graphml_of(small_graph(), {.network = {.layout = false}});
  EXPECT_THAT(text, HasSubstr("<data key=\"n_x\">0.00</data>"));
}

TEST(Graphml, ReportsAFullDisk) {
  FileSink sink("/dev/full");
  EXPECT_THROW(
      {
        write_graphml(nasty_graph(), sink);
        sink.close();
      },
      WriteError);
}

}  // namespace
}  // namespace relata
