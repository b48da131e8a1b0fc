#include <relata/graph/graph_assembler.h>

#include <string>
#include <utility>

#include <relata/graph/actor_table.h>
#include <relata/graph/graph_storage.h>
#include <relata/graph/relation_merger.h>
#include <relata/graph/string_numbers.h>

namespace relata {
namespace {

DocumentColumns make_documents(std::span<const DocumentDigest* const> documents, StringNumbers& strings) {
  DocumentColumns columns;
  const auto column = [&](std::string Document::*field) {
    std::vector<StringId> values;
    for (const DocumentDigest* document : documents) values.push_back(strings.intern(document->document.*field));
    return values;
  };
  const auto packed = [&](std::string Document::*field) {
    const std::vector<StringId> values = column(field);
    return PackedColumn<StringId>(values.size(), [&](std::size_t row) { return values[row]; });
  };
  columns.id = column(&Document::id);
  columns.title = packed(&Document::title);
  columns.source = packed(&Document::source);
  columns.url = packed(&Document::url);
  columns.published = packed(&Document::published);
  columns.language = packed(&Document::language);
  return columns;
}

}  // namespace

KnowledgeGraph GraphAssembler::assemble(std::span<const DocumentDigest* const> documents,
                                        std::span<const Decision> decisions, const GraphOptions& options) {
  GraphParts parts;
  StringNumbers strings(parts.strings);
  parts.documents = make_documents(documents, strings);
  ActorTable actors = make_actors(documents, decisions, options);
  merge_relations(documents, actors, strings, parts);
  parts.actors = std::move(actors.actors);
  return make_graph(std::move(parts));
}

}  // namespace relata
