// What a user's program looks like: installed headers and libraries, nothing of the tree.
#include <cstdio>

#include <relata/export/graphml.h>
#include <relata/extract/extractor.h>
#include <relata/graph/graph_builder.h>
#include <relata/graph/knowledge_graph.h>
#include <relata/graph/project_file.h>
#include <relata/graph/query.h>

int main() {
  relata::Document document;
  document.id = "wire-1";
  document.text = "Russia accused Poland of planning the attack.";

  relata::GraphBuilder builder;
  builder.add(document, relata::make_default_extractor()->extract(document));
  const relata::KnowledgeGraph graph = builder.build();

  relata::StringSink sink;
  relata::write_graphml(graph, sink);
  const std::size_t accusations = match(graph).from("Russia").type("ACCUSE").to("Poland").count();
  std::printf("%zu actors, %zu accusations, %zu bytes of GraphML\n", graph.actors().size(), accusations,
              sink.text().size());
  return accusations == 1 && !sink.text().empty() ? 0 : 1;
}
