/// Everything a graph says, as text: equal texts mean equal graphs.
#pragma once

#include <string>

#include <relata/graph/knowledge_graph.h>

namespace relata::test {

std::string dump(const KnowledgeGraph& graph);

}  // namespace relata::test
