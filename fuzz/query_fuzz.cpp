// The language of patterns: parsed, then run on a small graph within a limit of steps.
#include <relata/fuzz/require.h>
#include <relata/fuzz/sample_extraction.h>
#include <relata/graph/graph_builder.h>
#include <relata/query/query_error.h>
#include <relata/query/run_query.h>

namespace {

using namespace relata;

struct SampleGraph {
  SampleGraph() : knowledge(make()), graph(knowledge, 0.0) {}
  static KnowledgeGraph make() {
    GraphBuilder builder;
    const ExtractedDocument sample = fuzz::sample_extraction();
    builder.add(sample.document, sample.extraction);
    return builder.build();
  }
  KnowledgeGraph knowledge;
  query::PropertyGraph graph;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const SampleGraph sample;
  try {
    const query::Query query = query::parse_query(fuzz::view(data, size));
    const query::Answer answer = run_query(sample.graph, query, {.parameters = {}, .most_steps = 20'000});
    for (const auto& row : answer.rows) {
      fuzz::require(row.size() == answer.columns.size(), "a row has a value for each column");
    }
  } catch (const query::QueryError& error) {
    fuzz::require(!error.problem().empty() && error.place().line > 0, "an error says what is wrong, and where");
  }
  return 0;
}
