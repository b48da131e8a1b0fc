/// Puts the graph together from what is known of each document.
#pragma once

#include <span>

#include <relata/graph/decision.h>
#include <relata/graph/document_digest.h>
#include <relata/graph/graph_options.h>
#include <relata/graph/knowledge_graph.h>

namespace relata {

class GraphAssembler {
 public:
  /// `documents` in the order of ids, each id once.
  [[nodiscard]] static KnowledgeGraph assemble(std::span<const DocumentDigest* const> documents,
                                               std::span<const Decision> decisions, const GraphOptions& options);
};

}  // namespace relata
