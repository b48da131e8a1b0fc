/// Where a build puts what it has extracted.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <relata/extract/extracted_document.h>
#include <relata/graph/decision.h>
#include <relata/graph/graph_options.h>
#include <relata/graph/knowledge_graph.h>

namespace relata::cli {

/// Collects extractions for a graph. Its functions may be called from several threads.
class GraphCollector {
 public:
  virtual ~GraphCollector() = default;

  /// Whether the document is there just as it is, so that it need not be extracted again.
  [[nodiscard]] virtual bool has(const Document& document) const = 0;

  /// @throws InputError if it can't be used or kept; what was collected before stays
  virtual void add(ExtractedDocument document) = 0;

  /// Adds decisions on who is who; a project keeps them.
  virtual void decide(std::vector<Decision> decisions) = 0;

  /// Makes sure of what was added: in a project it is on the disk after that. @throws InputError
  virtual void keep() = 0;

  /// The graph of all that was collected, now and, in a project, before.
  [[nodiscard]] virtual KnowledgeGraph build(const GraphOptions& options) = 0;
};

/// Collects in memory.
[[nodiscard]] std::unique_ptr<GraphCollector> make_memory_collector();

struct ProjectCollectorOptions {
  std::size_t batch = 256;                         ///< Documents that are stored in one transaction, at most.
  std::function<void(std::size_t)> report_stored;  ///< Told, when a batch is safe on the disk, how many are so far.
};

/// Collects in a project file, which is made where there is none; stores in batches, each whole or not at all.
/// @throws InputError
[[nodiscard]] std::unique_ptr<GraphCollector> make_project_collector(const std::string& path,
                                                                     ProjectCollectorOptions options = {});

}  // namespace relata::cli
