// Builds a graph from texts in memory and asks who accuses whom, according to whom.
#include <array>
#include <iostream>
#include <variant>

#include <relata/extract/extractor.h>
#include <relata/graph/graph_builder.h>
#include <relata/graph/query.h>

namespace {

using namespace relata;

std::array<Document, 2> make_documents() {
  Document first;
  first.id = "wire-1";
  first.source = "Example Wire";
  first.published = "2024-08-16";
  first.text = "Russia accused Poland of planning the attack. Poland rejected the accusation.";
  Document second;
  second.id = "gazette-1";
  second.source = "Sample Gazette";
  second.published = "2024-08-17";
  second.text = "The Kremlin said that Poland threatened Russia. Germany condemned Russia.";
  return {first, second};
}

std::string_view name_of(const KnowledgeGraph& graph, const Claimant& claimant) {
  if (const auto actor = actor_of(claimant)) return graph.actor(*actor).name;
  return is_own_voice(claimant) ? "the outlet itself" : "an unnamed source";
}

}  // namespace

int main() {
  const auto extractor = make_default_extractor();
  GraphBuilder builder;
  for (const Document& document : make_documents()) builder.add(document, extractor->extract(document));
  const KnowledgeGraph graph = builder.build();

  for (const char* type : {"ACCUSE", "THREATEN"}) {
    for (const Relation* relation :
         match(graph).type(type).edges_only().min_confidence(default_min_confidence).relations()) {
      const Evidence& evidence = graph.evidence(*relation).front();
      std::cout << graph.actor(*relation->subject.actor).name << " " << type << " "
                << graph.actor(*relation->object->actor).name << "\n  according to "
                << name_of(graph, relation->claimant) << "\n  \"" << evidence.sentence.text << "\" ("
                << graph.document(evidence.document).source << ")\n";
    }
  }
}
