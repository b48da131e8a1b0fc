/// GEXF 1.3: the format of Gephi that has time.
#pragma once

#include <relata/export/network.h>
#include <relata/export/sink.h>

namespace relata {

/// Writes the network of write_network() with the days on which documents say it: timestamps of vertices and edges, and
/// for edges a dynamic `weight`, which is the count of independent origins up to each day. What has no date is there at
/// all times. Kinds of relations are kinds of edges. Valid against the RELAX NG schema.
/// Characters that XML can't hold become U+FFFD and are counted. @throws WriteError
/// Source: https://gexf.net/schema.html, version 1.3
ExportReport write_gexf(const KnowledgeGraph& graph, Sink& sink, const NetworkOptions& options = {});

}  // namespace relata
