/// What InstanceMerger has put together so far. Internal to the graph.
#pragma once

#include <cstdint>
#include <vector>

#include <relata/graph/graph_storage.h>
#include <relata/graph/huge_pages.h>
#include <relata/graph/key_numbers.h>
#include <relata/graph/string_arena.h>
#include <relata/graph/string_numbers.h>

namespace relata {

/// What instances have to agree on; numbers of labels and names.
struct EdgeKey {
  std::uint32_t subject = 0, name = 0, object = 0;
  friend bool operator==(const EdgeKey&, const EdgeKey&) = default;
};

[[nodiscard]] inline std::uint64_t hash_of(const EdgeKey& key) {
  return mix((std::uint64_t{key.subject} << 32U | key.object) + std::uint64_t{key.name} * 0x9E3779B97F4A7C15);
}

/// What is kept of the instances that agree: most of it is the first one's.
struct MergedEdge {
  double confidence = 0.0;
  double best_confidence = 0.0;  ///< Of all.
  std::uint32_t document = 0;
  std::uint32_t offset = 0;
  StringId evidence{};
  std::uint32_t mentions = 0;  ///< How many they are.
};

struct MergedInstances {
  MergedInstances(std::size_t expected, std::size_t bytes_of_evidence) : keys(expected / 4) {
    evidence_texts.reserve(bytes_of_evidence);
    edges.reserve(expected / 2);  // Address space; memory is taken as it is used.
    edge_of.reserve(expected);
    document_of.reserve(expected);
    expect_writing(edges.data(), edges.capacity() * sizeof(MergedEdge));
    expect_writing(edge_of.data(), edge_of.capacity() * sizeof(std::uint32_t));
    expect_writing(document_of.data(), document_of.capacity() * sizeof(std::uint32_t));
  }
  MergedInstances(const MergedInstances&) = delete;  // the numbers refer to the texts
  MergedInstances& operator=(const MergedInstances&) = delete;

  StringArena evidence_texts;
  StringArena label_texts, name_texts, document_texts;  ///< Apart from the evidence, to stay close together.
  StringNumbers labels{label_texts}, names{name_texts}, documents{document_texts};
  KeyNumbers<EdgeKey> keys;
  std::vector<MergedEdge> edges;                    ///< By the number of their key.
  std::vector<std::uint32_t> edge_of, document_of;  ///< For each instance.
};

/// The graph of all that was merged, which is taken apart.
[[nodiscard]] KnowledgeGraph assemble(MergedInstances& merged);

}  // namespace relata
