/// A force-directed layout: neighbours attract each other, all vertices repel each other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <relata/export/barnes_hut.h>

namespace relata {

/// An edge for the layout: indices of two vertices. Direction does not matter.
struct LayoutEdge {
  std::uint32_t source = 0;
  std::uint32_t target = 0;
  double weight = 1;  ///< Above 0; edges that weigh more draw their ends closer together.
};

struct ForceAtlasOptions {
  std::size_t iterations = 400;  ///< Fewer are done for more than 2,000 vertices.
  double scaling = 20;           ///< Above 0: how much room vertices take.
  double gravity = 0.02;         ///< Pull towards the middle, which grows with the distance.
  double theta = 1.2;            ///< Accuracy of far repulsion; see BarnesHutTree.
};

/// One place for each of `vertices` vertices, centred on (0, 0); the same graph always gets the same places.
/// O(iterations (n log n + m)). Source: ForceAtlas2 with LinLog and strong gravity (Jacomy, Venturini, Heymann,
/// Bastian; PLoS ONE 9(6), 2014).
[[nodiscard]] std::vector<Point> force_atlas(std::size_t vertices, std::span<const LayoutEdge> edges,
                                             const ForceAtlasOptions& options = {});

}  // namespace relata
