/// Finding relations. A query is a value:
///
///     const RelationPattern accusations = match(graph).type("ACCUSE").to("United States");
///     for (const Relation* relation : accusations.claimed_by("Izvestia").relations()) print(*relation);
#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <relata/graph/knowledge_graph.h>

namespace relata {

/// A name that means no actor, or more than one equally well.
class NameError : public std::runtime_error {
 public:
  NameError(const std::string& message, std::vector<ActorMatch> candidates)
      : std::runtime_error(message), candidates_(std::move(candidates)) {}
  [[nodiscard]] const std::vector<ActorMatch>& candidates() const { return candidates_; }  ///< Best first.

 private:
  std::vector<ActorMatch> candidates_;
};

/// The one actor that `name` means best. Among actors that match equally well, one that is mentioned at least ten times
/// as often as the next is taken. @throws NameError
[[nodiscard]] ActorId resolve_actor(const KnowledgeGraph& graph, std::string_view name);

/// An actor, by id or by whatever resolve_actor() understands.
class ActorReference {
 public:
  ActorReference(ActorId id) : id_(id) {}                 // NOLINT(google-explicit-constructor): calls shall read well
  ActorReference(std::string_view name) : name_(name) {}  // NOLINT(google-explicit-constructor)
  ActorReference(const char* name) : name_(name) {}       // NOLINT(google-explicit-constructor)
  ActorReference(const std::string& name) : name_(name) {}  // NOLINT(google-explicit-constructor)
  [[nodiscard]] ActorId resolve(const KnowledgeGraph& graph) const { return id_ ? *id_ : resolve_actor(graph, name_); }

 private:
  std::optional<ActorId> id_;
  std::string name_;
};

/// What relations must satisfy. Each step returns a narrower pattern and leaves its own as it was; a step that is
/// repeated replaces its earlier value. Runs only in relations() and count(). The graph must outlive it.
/// Steps that take an actor throw NameError.
class RelationPattern {
 public:
  explicit RelationPattern(const KnowledgeGraph& graph) : graph_(&graph) {}

  [[nodiscard]] RelationPattern from(const ActorReference& subject) const;
  [[nodiscard]] RelationPattern to(const ActorReference& object) const;
  [[nodiscard]] RelationPattern between(const ActorReference& one, const ActorReference& other) const;  ///< Either way.
  [[nodiscard]] RelationPattern with(const ActorReference& actor) const;  ///< As subject or as object.
  [[nodiscard]] RelationPattern type(std::string_view type) const;        ///< "ACCUSE"
  [[nodiscard]] RelationPattern lemma(std::string_view lemma) const;      ///< Some evidence has this lemma.
  [[nodiscard]] RelationPattern named(std::string_view name) const;       ///< Type or lemma, whichever fits.
  [[nodiscard]] RelationPattern claimed_by(const ActorReference& claimant) const;
  [[nodiscard]] RelationPattern own_voice() const;   ///< Asserted by the documents themselves.
  [[nodiscard]] RelationPattern attributed() const;  ///< Asserted by anyone else.
  [[nodiscard]] RelationPattern polarity(Polarity polarity) const;
  [[nodiscard]] RelationPattern modality(Modality modality) const;
  [[nodiscard]] RelationPattern outlet(std::string_view source) const;  ///< Some evidence is from this outlet.
  [[nodiscard]] RelationPattern since(std::string_view date) const;     ///< Published on this ISO 8601 date or later.
  [[nodiscard]] RelationPattern until(std::string_view date) const;     ///< Published on this date or before.
  [[nodiscard]] RelationPattern min_confidence(double probability) const;  ///< Default: 0.
  [[nodiscard]] RelationPattern min_origins(std::uint32_t origins) const;
  [[nodiscard]] RelationPattern edges_only() const;  ///< Subject and object are both actors.

  [[nodiscard]] bool matches(const Relation& relation) const;

  /// All that match, by id. Looks only at the relations of the actors that are named, where any are.
  [[nodiscard]] std::vector<const Relation*> relations() const;
  [[nodiscard]] std::size_t count() const;

  /// The same as ids. Writes no records out, which keeps a big graph small.
  [[nodiscard]] std::vector<RelationId> ids() const;

  [[nodiscard]] const KnowledgeGraph& graph() const { return *graph_; }

 private:
  enum class Voice : std::uint8_t { any, own, attributed };
  struct Pair {
    ActorId one, other;
  };

  /// The relations of the actors that are named, by id; nothing where none are.
  [[nodiscard]] std::optional<std::vector<RelationId>> candidates() const;
  [[nodiscard]] bool matches_ends(const Relation& relation) const;
  [[nodiscard]] bool matches_evidence(const Relation& relation) const;

  const KnowledgeGraph* graph_;
  std::optional<ActorId> from_, to_, with_, claimant_;
  std::optional<Pair> between_;
  std::string type_, lemma_, name_, outlet_, since_, until_;
  std::optional<Polarity> polarity_;
  std::optional<Modality> modality_;
  double min_confidence_ = 0.0;
  std::uint32_t min_origins_ = 0;
  Voice voice_ = Voice::any;
  bool edges_only_ = false;
};

/// Where every query begins: all relations.
[[nodiscard]] inline RelationPattern match(const KnowledgeGraph& graph) {
  return RelationPattern(graph);
}

/// An actor next to another one, and the edges between them, either way, by id.
struct Neighbour {
  ActorId actor{};
  std::vector<const Relation*> relations;
};

/// Neighbours over the edges that `pattern` lets pass, those with most edges first, then by id.
[[nodiscard]] std::vector<Neighbour> neighbours(const KnowledgeGraph& graph, const ActorReference& actor,
                                                const RelationPattern& pattern);
[[nodiscard]] std::vector<Neighbour> neighbours(const KnowledgeGraph& graph, const ActorReference& actor);

}  // namespace relata
