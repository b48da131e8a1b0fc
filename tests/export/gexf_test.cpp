#include <relata/export/gexf.h>

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

std::string gexf_of(const KnowledgeGraph& graph, const NetworkOptions& options = {}) {
  StringSink sink;
  write_gexf(graph, sink, options);
  return sink.text();
}

TEST(Gexf, IsWrittenAsTheReferenceFile) {
  expect_golden("small.gexf", gexf_of(small_graph()));
}

TEST(Gexf, OfNastyTextIsWrittenAsTheReferenceFile) {
  expect_golden("nasty.gexf", gexf_of(nasty_graph()));
}

TEST(Gexf, CountsOriginsUpToEachDay) {
  const std::string text = gexf_of(small_graph());
  EXPECT_THAT(text, HasSubstr("<attvalue for=\"weight\" value=\"1\" timestamp=\"2024-08-21\"/>\n"
                              "<attvalue for=\"weight\" value=\"2\" timestamp=\"2024-08-23\"/>"));
}

TEST(Gexf, SaysWhenAnActorIsSpokenOf) {
  EXPECT_THAT(gexf_of(small_graph()), HasSubstr("label=\"Norland\" timestamps=\"&lt;[2024-08-21, 2024-08-23]&gt;\""));
}

TEST(Gexf, KeepsWhatHasNoDateAtAllTimesAndCountsIt) {
  testing_support::SampleDocument report({.id = "undated", .text = "Norland met Sudland."});
  report.entity(EntityType::country, "Norland");
  report.entity(EntityType::country, "Sudland");
  report.statement("Norland met Sudland.", "Norland", "met", "meet", "CONSULT", "Sudland");
  GraphBuilder builder;
  report.add_to(builder);
  StringSink sink;
  const ExportReport written = write_gexf(builder.build(), sink);
  EXPECT_THAT(sink.text(), Not(HasSubstr("timestamps")));
  ASSERT_EQ(written.left_out.size(), 1U);
  EXPECT_EQ(written.left_out[0].count, 1U);
}

TEST(Gexf, HasAVertexForEachStatementOnRequest) {
  EXPECT_THAT(gexf_of(small_graph(), {.statements = StatementShape::nodes}), HasSubstr("kind=\"CLAIMANT\""));
}

}  // namespace
}  // namespace relata
