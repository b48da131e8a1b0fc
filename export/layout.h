/// Places for vertices, so that a graph opens as a readable picture in any program.
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

struct LayoutOptions {
  std::size_t iterations = 400;  ///< Fewer are done for more than 2,000 vertices.
  double scaling = 20;           ///< Above 0: how much room vertices take.
  double gravity = 0.02;         ///< Pull towards the middle, which grows with the distance and keeps parts near.
  double theta = 1.2;            ///< Accuracy of far repulsion; see BarnesHutTree.
};

/// One place for each of `vertices` vertices, centred on (0, 0); the same graph always gets the same places.
/// O(iterations (n log n + m)). Source: ForceAtlas2 (Jacomy, Venturini, Heymann, Bastian; PLoS ONE 9(6), 2014) with
/// LinLog and strong gravity.
[[nodiscard]] std::vector<Point> lay_out(std::size_t vertices, std::span<const LayoutEdge> edges,
                                         const LayoutOptions& options = {});

}  // namespace relata
