/// A picture of the graph for web pages and documents.
#pragma once

#include <relata/export/network.h>
#include <relata/export/sink.h>

namespace relata {

/// Draws vertices as discs with their names and edges as arrows; hovering shows kind, claimants and quotation. No
/// scripts, no fonts or images from elsewhere. Vertices are drawn above edges. Memory: the places of the vertices.
/// @throws WriteError. Source: https://www.w3.org/TR/SVG2/
ExportReport write_svg(const KnowledgeGraph& graph, Sink& sink, const NetworkOptions& options = {});

}  // namespace relata
