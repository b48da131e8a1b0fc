/// A whole graph as bytes, to have it back in a moment.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

#include <relata/graph/knowledge_graph.h>

namespace relata {

/// Writes the columns of the graph as they are in memory, in pieces of about a megabyte that `take` gets in order.
/// The same graph gives the same bytes on all machines of one byte order. Linear.
void write_snapshot(const KnowledgeGraph& graph, const std::function<void(std::string_view)>& take);

/// The graph that write_snapshot() had, from the pieces that `give` returns in order, cut anywhere, an empty one at
/// their end; each need stay valid only until the next is asked for. `size` is that of them all. Nothing if bytes are
/// missing or left over, or are from a machine with another byte order. The pieces must be what was written: whoever
/// keeps them checks that.
[[nodiscard]] std::optional<KnowledgeGraph> read_snapshot(std::uint64_t size,
                                                          const std::function<std::string_view()>& give);

}  // namespace relata
