/// Evidence of the few relations that were asked for last.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include <relata/graph/knowledge_graph.h>

namespace relata {

/// The columns of one edge each ask for the same evidence. This reads it once, and keeps it no longer than it is
/// needed, where the graph would keep it for good.
class EvidenceWindow {
 public:
  explicit EvidenceWindow(const KnowledgeGraph& graph) : graph_(&graph) {}  ///< The graph must outlive it.

  /// Valid until the evidence of a relation is asked for whose id is greater or less by a multiple of 64.
  [[nodiscard]] std::span<const Evidence> of(RelationId relation);

 private:
  struct Pane {
    std::optional<RelationId> relation;
    std::vector<Evidence> evidence;
  };

  const KnowledgeGraph* graph_;
  std::array<Pane, 64> panes_;
};

}  // namespace relata
