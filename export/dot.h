/// DOT: the language of Graphviz.
#pragma once

#include <relata/export/network.h>
#include <relata/export/sink.h>

namespace relata {

/// Writes the network with places, sizes and colours; `neato -n2` keeps the places, `dot` and `sfdp` find their own.
/// Labels are texts as they are: no markup, no escapes. @throws WriteError
/// Source: https://graphviz.org/doc/info/lang.html
ExportReport write_dot(const KnowledgeGraph& graph, Sink& sink, const NetworkOptions& options = {});

}  // namespace relata
