/// What the explorer page knows of a graph, as one JSON object. docs/explorer.md describes it.
#pragma once

#include <string>

#include <relata/export/export_report.h>
#include <relata/export/sink.h>
#include <relata/graph/knowledge_graph.h>

namespace relata {

struct PageOptions {
  double min_confidence = default_min_confidence;  ///< Probability in [0, 1]; the page can only narrow it.
  std::string title = "relata";                    ///< Of the page.
};

/// Writes documents, quoted sentences, kinds of relations, actors with their places (export/layout.h), relations with
/// all evidence, and disputes. Each refers to others by their index in this file. Relations below `min_confidence` are
/// left out and counted, but for those that a dispute sets against each other. Streams. @throws WriteError
ExportReport write_page_data(const KnowledgeGraph& graph, Sink& sink, const PageOptions& options = {});

}  // namespace relata
