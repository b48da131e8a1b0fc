// Reads files or folders, builds their graph and writes it as GraphML: export_graph INPUT... OUTPUT.graphml
#include <iostream>
#include <string>
#include <variant>
#include <vector>

#include <relata/export/graphml.h>
#include <relata/extract/document/document_reader.h>
#include <relata/extract/extractor.h>
#include <relata/graph/graph_builder.h>

int main(int argument_count, char** arguments) try {
  using namespace relata;
  if (argument_count < 3) {
    std::cerr << "usage: export_graph INPUT... OUTPUT.graphml\n";
    return 2;
  }
  const auto extractor = make_default_extractor();
  DocumentReader reader(std::vector<std::string>(arguments + 1, arguments + argument_count - 1));
  GraphBuilder builder;
  while (const auto result = reader.next()) {
    if (const auto* document = std::get_if<Document>(&*result)) {
      builder.add(*document, extractor->extract(*document));
    } else {
      std::cerr << message_of(std::get<UnreadableDocument>(*result)) << "\n";
    }
  }
  const KnowledgeGraph graph = builder.build();
  FileSink file(arguments[argument_count - 1]);
  write_graphml(graph, file, {.network = {.min_confidence = 0.6}});
  std::cout << graph.documents().size() << " documents\n";
  return 0;
} catch (const std::exception& error) {
  std::cerr << error.what() << "\n";
  return 1;
}
