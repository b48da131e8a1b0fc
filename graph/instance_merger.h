/// From a list of relation instances ("who, did what, to whom, where it stands") straight to a graph: for graphs that
/// come from elsewhere, or are too big to be resolved name by name. What was read from text goes through GraphBuilder.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>

#include <relata/graph/knowledge_graph.h>

namespace relata {

/// One occurrence of a relation in one document.
struct RelationInstance {
  std::string_view subject;   ///< A label; taken as it is, letter by letter.
  std::string_view relation;  ///< A type, "ACCUSE".
  std::string_view object;
  std::string_view document;  ///< Its id.
  std::uint32_t offset = 0;   ///< Where the evidence begins. Unit: code points.
  double confidence = 1.0;    ///< Probability in [0, 1].
  std::string_view evidence;  ///< The sentence.
};

/// Merges instances that agree on subject, relation and object. Of each relation it keeps the number of instances
/// (Relation::mentions) and of documents, the best confidence, and as evidence the instance that came first. It looks
/// for no reprints: documents count as independent origins.
class InstanceMerger {
 public:
  /// `expected` instances, and so many bytes of evidence that is kept, fit without growing; any numbers are right.
  explicit InstanceMerger(std::size_t expected = 0, std::size_t bytes_of_evidence = 0);
  InstanceMerger(InstanceMerger&&) noexcept;
  InstanceMerger& operator=(InstanceMerger&&) noexcept;
  ~InstanceMerger();

  /// Nothing that is passed must outlive it. Blocks of 64 and more are fastest: their cache misses overlap.
  void add(std::span<const RelationInstance> instances);

  /// The graph of all that was added; nothing is left of the merger. Linear, up to sorting labels.
  [[nodiscard]] KnowledgeGraph build() &&;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Reads a table without header: subject, relation, object, document, offset, confidence, evidence, separated by tabs,
/// in lines of UTF-8. @throws InputError: no such file; "edges.tsv:12: 6 columns instead of 7"
[[nodiscard]] KnowledgeGraph read_instances(const std::filesystem::path& path);

}  // namespace relata
