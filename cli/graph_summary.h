/// What is in a graph, in a few lines.
#pragma once

#include <string>

#include <relata/graph/knowledge_graph.h>

namespace relata::cli {

/// Numbers of documents, actors, relations and disputes, the actors with most relations, and the disputes with most
/// independent origins. Relations below `min_confidence` don't count.
[[nodiscard]] std::string format_summary(const KnowledgeGraph& graph, double min_confidence);
[[nodiscard]] std::string format_summary_as_json(const KnowledgeGraph& graph, double min_confidence);

}  // namespace relata::cli
