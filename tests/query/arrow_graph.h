/// Graphs for tests of queries, written as arrows.
#pragma once

#include <string_view>

#include <relata/graph/knowledge_graph.h>

namespace relata::test {

/// One relation a line, each of a sentence of its own:
///
///     Ann:Person -ACCUSE-> Bob:Person [negated] [possible] [confidence 0.9] [claimed by Cid:Person] [published
///     2024-08-16]
///
/// What stands between the brackets may be left out, and so may the type where it was given before. Words in capitals
/// are types, others lemmas. Blank lines are skipped.
[[nodiscard]] KnowledgeGraph graph_of_arrows(std::string_view lines);

}  // namespace relata::test
