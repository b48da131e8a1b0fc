/// Graphs made by hand for the tests of exporters.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <relata/graph/graph_builder.h>

namespace relata::testing_support {

/// One document under construction: words are given as text and found in it.
class SampleDocument {
 public:
  explicit SampleDocument(Document document);

  /// An entity that is mentioned wherever its name stands in the text.
  EntityId entity(EntityType type, std::string name, std::string iri = {});
  Entity& edit(EntityId id) { return extraction_.entities[static_cast<std::size_t>(id)]; }

  /// "X, cited by `parent`": its content is the whole text. No source: "reportedly".
  AttributionId attribution(std::optional<EntityId> source, std::optional<AttributionId> parent = std::nullopt);

  /// A statement from the sentence [begin of `sentence`, its end) of the text. Words that are an entity's name refer to
  /// it. An empty object means that there is none. The result is valid until the next statement.
  Statement& statement(std::string_view sentence, std::string_view subject, std::string_view predicate,
                       std::string_view lemma, std::string_view type, std::string_view object);

  void add_to(GraphBuilder& builder) const { builder.add(document_, extraction_); }

 private:
  Span find(std::string_view words, std::size_t from) const;
  Phrase phrase(std::string_view words, std::size_t from) const;

  Document document_;
  Extraction extraction_;
};

/// Two documents on one event that tell it from two sides: a small graph with everything that exporters must show.
KnowledgeGraph small_graph();

/// Everything that breaks readers of files: control characters, markup, emoji, right-to-left marks, very long and empty
/// fields, self-loops, parallel edges, "null" and "INF", dates before 1970.
KnowledgeGraph nasty_graph();

}  // namespace relata::testing_support
