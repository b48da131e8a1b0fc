/// All that is known of one actor, on a page of 80 columns.
#pragma once

#include <cstddef>
#include <string>

#include <relata/graph/knowledge_graph.h>

namespace relata::cli {

struct DossierOptions {
  double min_confidence = default_min_confidence;  ///< Probability in [0, 1]; relations below it are left out.
  std::size_t max_relations = 12;  ///< In each section, those with the most independent origins; 0 for all.
  bool why = false;                ///< Also by which rules its names were merged.
};

/// Who it is; what the documents themselves say it does and others do to it; what others claim about it; what it
/// claims. Each relation stands with a quotation and its source.
[[nodiscard]] std::string format_dossier(const KnowledgeGraph& graph, ActorId actor,
                                         const DossierOptions& options = {});

}  // namespace relata::cli
