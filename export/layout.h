/// Places for vertices, so that a graph opens as a readable picture in any program.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include <relata/export/force_atlas.h>

namespace relata {

/// One place for each of `vertices` vertices, centred on (0, 0); the same graph always gets the same places.
/// Connected parts are laid out by themselves (export/force_atlas.h) and stand in rows, the largest on top, with room
/// for a name beside each vertex. Costs what the force layout costs.
[[nodiscard]] std::vector<Point> lay_out(std::size_t vertices, std::span<const LayoutEdge> edges);

}  // namespace relata
