/// Documents with extractions made by hand, for tests of the graph.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <relata/extract/document/document.h>
#include <relata/extract/statements/statement.h>
#include <relata/graph/graph_builder.h>

namespace relata::test {

/// Writes a text sentence by sentence, and its extraction with it.
class DocumentMaker {
 public:
  explicit DocumentMaker(std::string id, std::string source = "Example Wire", std::string published = "2024-08-16");

  EntityId entity(std::string name, EntityType type = EntityType::person, std::string iri = {});
  Entity& operator[](EntityId id) { return extraction.entities[static_cast<std::size_t>(id)]; }
  Statement& operator[](StatementId id) { return extraction.statements[static_cast<std::size_t>(id)]; }
  Attribution& operator[](AttributionId id) { return extraction.attributions[static_cast<std::size_t>(id)]; }

  /// Appends `sentence` to the text and a mention of `entity` by its name, or all of the sentence.
  void mention(std::string_view sentence, EntityId entity, MentionKind kind = MentionKind::name);

  /// Appends `sentence` to the text and a statement to the extraction; lemmas in capitals are types too.
  StatementId statement(std::string_view sentence, EntityId subject, std::string lemma, EntityId object);
  StatementId statement(std::string_view sentence, EntityId subject, std::string lemma, std::string object_text);
  StatementId statement(std::string_view sentence, EntityId subject, std::string lemma);

  AttributionId attribution(std::optional<EntityId> source, std::optional<AttributionId> parent = std::nullopt);

  Document document;
  Extraction extraction;

 private:
  Span append(std::string_view sentence);
  Phrase phrase(Span sentence, EntityId entity);
};

/// The graph of these documents.
template <typename... Makers>
KnowledgeGraph graph_of(const Makers&... makers) {
  GraphBuilder builder;
  (builder.add(makers.document, makers.extraction), ...);
  return builder.build();
}

/// Four documents with claims, denials, nested sources, literals, arguments and names that vary.
std::vector<DocumentMaker> sample_documents();

}  // namespace relata::test
