/// From extractions to the graph.
#pragma once

#include <cstddef>
#include <memory>

#include <relata/extract/document/document.h>
#include <relata/extract/statements/statement.h>
#include <relata/graph/decision.h>
#include <relata/graph/graph_options.h>
#include <relata/graph/knowledge_graph.h>

namespace relata {

/// Collects extractions and merges them. The graph is a pure function of the set that was added and of the decisions:
/// order and partition don't matter, and adding the same document with the same extraction again changes nothing.
/// Keeps what it needs of each document (quotations, not the whole text): nothing passed to add() must outlive it.
class GraphBuilder {
 public:
  GraphBuilder();
  GraphBuilder(GraphBuilder&&) noexcept;
  GraphBuilder& operator=(GraphBuilder&&) noexcept;
  ~GraphBuilder();

  /// Spans and ids of `extraction` must lie within it and within `document`.
  /// @throws InputError if one does not, or if another document, or another extraction of it, has this id already
  void add(const Document& document, const Extraction& extraction);

  /// Adds a user's decision on who is who; it replaces the one on the same pair of names, if there is one.
  void decide(Decision decision);

  [[nodiscard]] std::size_t document_count() const;

  /// The graph of all that was added so far. Linear in statements, up to sorting.
  [[nodiscard]] KnowledgeGraph build(const GraphOptions& options = {}) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace relata
