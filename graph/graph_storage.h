/// How KnowledgeGraph keeps its parts. Internal: included by the graph's own sources only.
#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <relata/graph/evidence_columns.h>
#include <relata/graph/knowledge_graph.h>
#include <relata/graph/lazy_records.h>
#include <relata/graph/relation_columns.h>
#include <relata/graph/string_arena.h>
#include <relata/graph/topology.h>

namespace relata {

struct DocumentColumns {
  std::vector<StringId> id;
  PackedColumn<StringId> title, source, url, published, language;
};

/// Actors of whom no more is known than a name of their own.
struct LabelledActors {
  std::vector<StringId> names;  ///< Distinct; sorted by text.
  PackedColumn<std::uint32_t> mentions, documents;
};

/// All that a graph is made of.
struct GraphParts {
  StringArena strings;
  std::vector<Actor> actors;
  LabelledActors labels;  ///< In place of `actors`, where these are empty.
  DocumentColumns documents;
  Topology topology;
  std::vector<StringId> relation_names;  ///< Sorted by text; RelationName is an index.
  RelationColumns relations;
  EvidenceColumns evidence;
};

[[nodiscard]] KnowledgeGraph make_graph(GraphParts parts);
[[nodiscard]] const GraphParts& parts_of(const KnowledgeGraph& graph);

/// A name or alias under which an actor is found.
struct NameEntry {
  std::string key;  ///< name_key() of the name.
  std::string_view name;
  ActorId actor{};
  bool is_alias = false;
};

/// The parts and what was made of them since: records that were asked for, indexes that were needed.
class GraphStorage {
 public:
  explicit GraphStorage(GraphParts parts);

  [[nodiscard]] const GraphParts& parts() const { return parts_; }
  [[nodiscard]] std::size_t actor_count() const;
  [[nodiscard]] std::size_t first_evidence(std::size_t relation) const;  ///< That of the next is the end.

  /// Written out on first use.
  [[nodiscard]] std::span<const Actor> actors(std::size_t first, std::size_t count) const;
  [[nodiscard]] std::span<const Relation> relations(std::size_t first, std::size_t count) const;
  [[nodiscard]] std::span<const Evidence> evidence(RelationId relation) const;
  [[nodiscard]] std::span<const DocumentRecord> documents(std::size_t first, std::size_t count) const;
  [[nodiscard]] std::span<const RelationArgument> arguments(std::size_t first, std::size_t count) const;

  [[nodiscard]] const RelationLists& claims() const;       ///< By claimant; each by name and id.
  [[nodiscard]] std::span<const NameEntry> names() const;  ///< By key, then names before aliases, then by actor.

  /// The same without keeping it.
  [[nodiscard]] Actor labelled_actor(std::size_t index) const;
  [[nodiscard]] Relation relation(std::size_t index) const;
  [[nodiscard]] Relation relation_without_keys(std::size_t index) const;
  [[nodiscard]] Evidence one_evidence(std::size_t index) const;
  [[nodiscard]] DocumentRecord document(std::size_t index) const;
  [[nodiscard]] RelationArgument argument(std::size_t index) const;
  [[nodiscard]] std::string_view name_of(ActorId actor) const;
  [[nodiscard]] ContentId key_of(ActorId actor) const;
  [[nodiscard]] std::string_view id_of(DocumentIndex document) const;

  void prefetch(RelationId relation) const;
  void prefetch(ActorId actor) const;

 private:
  [[nodiscard]] Term end(ActorId actor, StringId text, OptionalIndex relation) const;
  void make_label_keys();
  void make_keys(Relation& relation) const;

  GraphParts parts_;
  std::vector<ContentId> label_keys_;  ///< Of `labels`: a relation asks for those of both ends, an export for more.
  LazyRecords<Actor> actors_;
  LazyRecords<Relation> relations_;
  LazyRecords<Evidence> evidence_;
  LazyRecords<DocumentRecord> documents_;
  LazyRecords<RelationArgument> arguments_;
  mutable std::once_flag claims_made_, names_made_;
  mutable RelationLists claims_;
  mutable std::vector<NameEntry> names_;
};

}  // namespace relata
