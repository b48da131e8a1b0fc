/// The workload of edges as documents with extractions.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include <relata/extract/extracted_document.h>

namespace relata::bench {

/// One line of instances.tsv.
struct EdgeInstance {
  std::string subject;
  std::string relation;
  std::string object;
  std::string document;
  double confidence = 1.0;
  std::string sentence;
};

/// Reads up to `limit` lines of tab-separated subject, relation, object, document, offset, confidence and sentence.
[[nodiscard]] std::vector<EdgeInstance> read_edge_instances(const std::filesystem::path& file, std::size_t limit);

/// A document for each that the instances name, by id: its text is their sentences, a line each, and each is a
/// statement with a mention of its subject and of its object.
[[nodiscard]] std::vector<ExtractedDocument> make_documents(const std::vector<EdgeInstance>& instances);

}  // namespace relata::bench
