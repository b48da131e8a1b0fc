/// The merged result of many extractions: who is said to have done what to whom, and by whom that is said.
///
///     GraphBuilder builder;                                  // graph/graph_builder.h
///     builder.add(document, extractor->extract(document));
///     const KnowledgeGraph graph = builder.build();
///     for (const Relation& relation : graph.relations()) { … }
///
/// Queries are in graph/query.h, paths in graph/paths.h, contradictions in graph/disputes.h; graph/boost_graph.h makes
/// it a graph for the algorithms of Boost.Graph.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <relata/graph/actor.h>
#include <relata/graph/relation.h>
#include <relata/graph/topology.h>

namespace relata {

/// An actor that a name may mean.
struct ActorMatch {
  ActorId actor{};
  std::string_view name;  ///< The name or alias that matched.
  double score = 0.0;     ///< In (0, 1]: 1 its name, 0.9 an alias, less where only some of its words match.
};

class GraphStorage;
struct GraphParts;

/// Immutable; safe to read from many threads. It is kept in columns; a Relation, an Evidence or a DocumentRecord is
/// written out when it is first asked for, with its neighbours, and then kept. What walks over all of a big graph does
/// better to use topology(), or peek(), which leave nothing behind. Actors are ordered by name, type and key, relations
/// by subject, name, object and key, evidence by document and position: the same extractions give the same graph, byte
/// for byte. Ids must be of this graph. Views and references live as long as the graph does, moves included.
class KnowledgeGraph {
 public:
  KnowledgeGraph();  ///< Empty.
  KnowledgeGraph(KnowledgeGraph&&) noexcept;
  KnowledgeGraph& operator=(KnowledgeGraph&&) noexcept;
  ~KnowledgeGraph();

  [[nodiscard]] std::span<const Actor> actors() const;
  [[nodiscard]] std::span<const Relation> relations() const;
  [[nodiscard]] std::span<const DocumentRecord> documents() const;  ///< By id.

  [[nodiscard]] const Actor& actor(ActorId id) const;
  [[nodiscard]] const Relation& relation(RelationId id) const;
  [[nodiscard]] const DocumentRecord& document(DocumentIndex index) const;

  [[nodiscard]] std::span<const Evidence> evidence(const Relation& relation) const;  ///< Never empty.
  [[nodiscard]] std::span<const RelationArgument> arguments(const Evidence& evidence) const;

  /// Who says it, the innermost source first: {official, Bloomberg}. Empty: the document's own voice.
  [[nodiscard]] std::span<const Claimant> claimant_chain(const Evidence& evidence) const;

  /// Outlets of the evidence; sorted, unique, unknown ones left out.
  [[nodiscard]] std::vector<std::string_view> outlets(const Relation& relation) const;

  /// Relations with this subject, with this object, and by this claimant. Those from it are ordered by name and object,
  /// those to it and by it by name and subject.
  [[nodiscard]] std::span<const RelationId> relations_from(ActorId actor) const;
  [[nodiscard]] std::span<const RelationId> relations_to(ActorId actor) const;
  [[nodiscard]] std::span<const RelationId> relations_claimed_by(ActorId actor) const;

  /// As above but for edges only: both ends are actors.
  [[nodiscard]] std::span<const RelationId> edges_from(ActorId actor) const;
  [[nodiscard]] std::span<const RelationId> edges_to(ActorId actor) const;
  [[nodiscard]] std::span<const RelationId> edges() const;  ///< All, by id.

  /// Who is next to whom, without the records: what algorithms walk on.
  [[nodiscard]] const Topology& topology() const;

  /// The name that relations have (Relation::name), or nothing where none has; and its text.
  [[nodiscard]] std::optional<RelationName> find_relation_name(std::string_view name) const;
  [[nodiscard]] std::string_view text(RelationName name) const;
  [[nodiscard]] std::size_t relation_name_count() const;

  /// Edges from or to an actor that have this name, by id and by subject. Takes the logarithm of the actor's degree.
  [[nodiscard]] std::span<const RelationId> edges_from(ActorId actor, RelationName name) const;
  [[nodiscard]] std::span<const RelationId> edges_to(ActorId actor, RelationName name) const;

  /// Single properties. Nothing is written out.
  [[nodiscard]] std::size_t document_count() const;
  [[nodiscard]] std::string_view name(ActorId actor) const;
  [[nodiscard]] ContentId key(ActorId actor) const;
  [[nodiscard]] std::string_view id(DocumentIndex document) const;
  [[nodiscard]] Claimant claimant(RelationId relation) const;
  [[nodiscard]] std::uint32_t mentions(RelationId relation) const;
  [[nodiscard]] std::uint32_t origins(RelationId relation) const;
  [[nodiscard]] double confidence(RelationId relation) const;

  /// Whole records that are not kept; their texts live as long as the graph does.
  [[nodiscard]] Relation peek(RelationId relation) const;
  [[nodiscard]] Relation peek_without_keys(RelationId relation) const;  ///< `key` and `topic` may take long to make.
  [[nodiscard]] DocumentRecord peek(DocumentIndex document) const;
  [[nodiscard]] const Actor& peek(ActorId actor, Actor& room) const;  ///< Is in `room` where it is not kept anyway.
  void peek_evidence(RelationId relation, std::vector<Evidence>& evidence) const;  ///< Replaces what was there.
  void peek_arguments(const Evidence& evidence, std::vector<RelationArgument>& arguments) const;

  /// Fetches what peek() and peek_evidence() of a relation, or key() of an actor, will read into the cache: ask for it
  /// a few hundred nanoseconds before.
  void prefetch(RelationId relation) const;
  void prefetch(ActorId actor) const;

  /// Actors that `name` may mean, the likeliest first: its name, an alias, its words in part; among equals the most
  /// mentioned. Case, diacritics, punctuation and transliteration don't matter. An IRI or a key is accepted too.
  [[nodiscard]] std::vector<ActorMatch> find_actors(std::string_view name) const;

 private:
  friend KnowledgeGraph make_graph(GraphParts parts);
  friend const GraphParts& parts_of(const KnowledgeGraph& graph);
  explicit KnowledgeGraph(std::unique_ptr<const GraphStorage> storage);
  std::unique_ptr<const GraphStorage> storage_;
};

}  // namespace relata
