#include <relata/export/turtle.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "export/golden_file.h"
#include "export/sample_graph.h"

namespace relata {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;
using testing_support::expect_golden;
using testing_support::nasty_graph;
using testing_support::small_graph;

std::string turtle_of(const KnowledgeGraph& graph, TurtleVersion version) {
  StringSink sink;
  write_turtle(graph, sink, {.version = "test"}, version);
  return sink.text();
}

std::string trig_of(const KnowledgeGraph& graph, const std::string& graph_iri) {
  StringSink sink;
  write_trig(graph, sink, {.graph_iri = graph_iri, .version = "test"});
  return sink.text();
}

TEST(Turtle, IsWrittenAsTheReferenceFile) {
  expect_golden("small.ttl", turtle_of(small_graph(), TurtleVersion::rdf12));
}

TEST(Turtle, OfVersion11HasNoReifiers) {
  EXPECT_THAT(turtle_of(nasty_graph(), TurtleVersion::rdf12), StartsWith("VERSION \"1.2\"\n"));
  EXPECT_THAT(turtle_of(nasty_graph(), TurtleVersion::rdf12), HasSubstr("\n<< actor:"));
  EXPECT_THAT(turtle_of(nasty_graph(), TurtleVersion::rdf11), Not(HasSubstr("<< ")));
  EXPECT_THAT(turtle_of(nasty_graph(), TurtleVersion::rdf11), StartsWith("@prefix"));
}

TEST(Turtle, AbbreviatesOnlyWhatAllReadersTakeForALocalName) {
  const std::string text = turtle_of(nasty_graph(), TurtleVersion::rdf11);
  EXPECT_THAT(text, HasSubstr("\n<https://relata.example/id/document/folder%2Fna%22sty%20%26%3C1%3E.txt>\n"));
  EXPECT_THAT(text, Not(HasSubstr("document:folder")));
}

TEST(Turtle, ReportsANamedGraphThatItCanNotHold) {
  StringSink sink;
  const auto report = write_turtle(small_graph(), sink, {.graph_iri = "urn:g"});
  ASSERT_FALSE(report.left_out.empty());
  EXPECT_EQ(report.left_out.back().what, "named graphs, which Turtle has not");
}

TEST(Trig, IsTurtleWithoutANamedGraph) {
  EXPECT_EQ(trig_of(small_graph(), ""), turtle_of(small_graph(), TurtleVersion::rdf11));
}

TEST(Trig, EnclosesANamedGraph) {
  const std::string text = trig_of(small_graph(), "urn:g");
  EXPECT_THAT(text, HasSubstr(".\n\n<urn:g> {\n\nrun:"));
  EXPECT_TRUE(text.ends_with(" .\n\n}\n"));
}

}  // namespace
}  // namespace relata
