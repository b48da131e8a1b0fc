/// The outlets of a graph's documents.
#pragma once

#include <string_view>
#include <vector>

#include <relata/graph/knowledge_graph.h>

namespace relata::cli {

/// Sorted, unique; documents without an outlet are left out. The views live as long as the graph.
[[nodiscard]] std::vector<std::string_view> list_outlets(const KnowledgeGraph& graph);

/// The outlet with this name, or else the only one whose name has these words in it. Case doesn't matter.
/// @throws InputError naming the outlets that there are or that it may mean
[[nodiscard]] std::string_view find_outlet(const KnowledgeGraph& graph, std::string_view name);

}  // namespace relata::cli
