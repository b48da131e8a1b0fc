/// What hangs together.
#pragma once

#include <cstdint>
#include <vector>

#include <relata/graph/algorithms/csr_graph.h>

namespace relata {

/// A part of the vertices for each vertex: numbers from 0, the largest part first, among equals that of the smaller
/// vertex.
struct Partition {
  std::vector<std::uint32_t> part_of;
  std::vector<std::uint32_t> sizes;  ///< For each part.
};

/// Parts within which every vertex is reached from every other, arcs walked either way. Nearly linear.
[[nodiscard]] Partition connected_components(const CsrGraph& graph);

/// Parts within which every vertex is reached from every other, arcs walked as they lead. Linear.
/// Source: Tarjan, "Depth-first search and linear graph algorithms", 1972.
[[nodiscard]] Partition strong_components(const CsrGraph& graph);

/// Numbers the parts as Partition wants it. `part_of` has any numbers below its size.
[[nodiscard]] Partition make_partition(std::vector<std::uint32_t> part_of);

}  // namespace relata
