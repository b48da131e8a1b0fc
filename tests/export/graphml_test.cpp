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

TEST(Graphml, AggregatesWhatDiffersOnlyInClaimantOrModality) {
  StringSink apart;
  StringSink together;
  const KnowledgeGraph graph = nasty_graph();
  const ExportReport all = write_graphml(graph, apart);
  const ExportReport aggregated = write_graphml(graph, together, {.edges = GraphmlEdges::aggregated});
  EXPECT_EQ(all.edges, 9U);
  EXPECT_EQ(aggregated.edges, 7U) << "null hit INF: in own voice, intended, and reportedly";
  EXPECT_THAT(together.text(), HasSubstr("<data key=\"e_modality\">asserted; intended</data>"));
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
