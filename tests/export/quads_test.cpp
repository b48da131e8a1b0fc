#include <relata/export/n_quads.h>
#include <relata/export/quads.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>

#include "export/golden_file.h"
#include "export/sample_graph.h"

namespace relata {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing_support::expect_golden;
using testing_support::nasty_graph;
using testing_support::small_graph;

std::string name_of(const RdfTerm& term) {
  return std::string(rdf_prefix(term.space)) + ":" + std::string(term.text);
}

/// Notes what it is given, and whether that keeps the promises of QuadHandler.
class Recorder final : public QuadHandler {
 public:
  void begin(const RdfTerm& subject, const RdfTriple* reified) override {
    EXPECT_TRUE(subjects.insert(name_of(subject)).second) << name_of(subject) << " comes twice";
    EXPECT_TRUE(subject_.empty()) << "not ended";
    subject_ = name_of(subject);
    if (reified) {
      EXPECT_EQ(reified->subject.kind, RdfKind::iri);
      EXPECT_EQ(reified->predicate.space, RdfNamespace::rel);
      reified_by[subject_] = name_of(reified->object);
    }
  }
  void add(RdfProperty property, std::span<const RdfTerm> objects) override {
    EXPECT_FALSE(objects.empty());
    EXPECT_EQ(properties_.empty(), property == RdfProperty::type) << "the type comes first";
    EXPECT_TRUE(properties_.insert(property).second) << "a property comes twice";
    const RdfPropertyInfo& info = rdf_properties()[static_cast<std::size_t>(property)];
    EXPECT_TRUE(info.has_many || objects.size() == 1) << info.key;
    for (const RdfTerm& object : objects) {
      EXPECT_EQ(object.kind == RdfKind::iri, info.range == RdfRange::iri) << info.key;
      if (object.kind == RdfKind::iri && object.space >= RdfNamespace::document) references.insert(name_of(object));
    }
  }
  void add_facts(std::string_view relation, std::span<const RdfTerm> objects) override {
    EXPECT_TRUE(relations_.insert(std::string(relation)).second) << relation;
    std::set<std::string> names;
    for (const RdfTerm& object : objects) EXPECT_TRUE(names.insert(name_of(object)).second) << "a fact comes twice";
    facts += objects.size();
  }
  void end() override {
    subject_.clear();
    properties_.clear();
    relations_.clear();
  }

  std::set<std::string> subjects, references;
  std::map<std::string, std::string> reified_by;
  std::size_t facts = 0;

 private:
  std::string subject_;
  std::set<RdfProperty> properties_;
  std::set<std::string> relations_;
};

TEST(Quads, ComeByNodesWhichAllExist) {
  for (const KnowledgeGraph& graph : {small_graph(), nasty_graph(), KnowledgeGraph()}) {
    Recorder recorder;
    const ExportReport report = visit_quads(graph, {.min_confidence = 0.0}, recorder);
    EXPECT_EQ(report.relations, graph.relations().size());
    EXPECT_EQ(report.edges, recorder.facts);
    EXPECT_TRUE(std::includes(recorder.subjects.begin(), recorder.subjects.end(), recorder.references.begin(),
                              recorder.references.end()));
  }
}

TEST(Quads, ReifyTheTripleOfAStatementWithTwoSides) {
  const KnowledgeGraph graph = small_graph();
  Recorder recorder;
  visit_quads(graph, {}, recorder);
  for (const Relation& relation : graph.relations()) {
    const bool is_written = relation.confidence >= default_min_confidence && relation.object.has_value();
    EXPECT_EQ(recorder.reified_by.count("statement:" + to_string(relation.key)), is_written) << relation.name;
  }
}

struct BadIriCase {
  std::string_view name, base, graph;
};
class BadIriTest : public testing::TestWithParam<BadIriCase> {};
TEST_P(BadIriTest, IsRefused) {
  Recorder recorder;
  const RdfOptions options{.base_iri = std::string(GetParam().base), .graph_iri = std::string(GetParam().graph)};
  EXPECT_THROW(visit_quads(small_graph(), options, recorder), std::invalid_argument);
  EXPECT_TRUE(recorder.subjects.empty());
}
INSTANTIATE_TEST_SUITE_P(Options, BadIriTest,
                         testing::Values(BadIriCase{"RelativeBase", "id/", ""},
                                         BadIriCase{"BlankInBase", "https://example.org/a b/", ""},
                                         BadIriCase{"PrefixAsScheme", "schema:", ""},
                                         BadIriCase{"RelativeGraph", "https://example.org/", "graph"},
                                         BadIriCase{"BracketInGraph", "https://example.org/", "http://a/>"}),
                         [](const auto& test) { return std::string(test.param.name); });

std::string n_quads_of(const KnowledgeGraph& graph, const RdfOptions& options = {.version = "test"}) {
  StringSink sink;
  write_n_quads(graph, sink, options);
  return sink.text();
}

TEST(NQuads, AreWrittenAsTheReferenceFile) {
  expect_golden("small.nq", n_quads_of(small_graph()));
}

TEST(NQuads, AssertOnlyWhatTheDocumentsAffirmThemselves) {
  const std::string text = n_quads_of(small_graph());
  EXPECT_THAT(text, HasSubstr("> <https://relata.example/ns/relation#ACCUSE> <"));
  EXPECT_THAT(text, Not(HasSubstr("> <https://relata.example/ns/relation#ASSAULT> <"))) << "an official's claim";
  EXPECT_THAT(text, Not(HasSubstr("> <https://relata.example/ns/relation#inform> <"))) << "negated, or unnamed source";
}

TEST(NQuads, StandInTheGraphThatIsAskedFor) {
  const std::string text = n_quads_of(small_graph(), {.graph_iri = "urn:g", .version = "test"});
  std::string expected = n_quads_of(small_graph());
  for (auto end = expected.find(" .\n"); end != std::string::npos; end = expected.find(" .\n", end + 11)) {
    expected.insert(end, " <urn:g>");
  }
  EXPECT_EQ(text, expected);
}

}  // namespace
}  // namespace relata
