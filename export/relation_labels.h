/// How relations read: "accuses" for ACCUSE.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include <relata/graph/knowledge_graph.h>

namespace relata {

/// Labels of the relation types, from data/lexicon/relation_types.tsv.
class RelationLabels {
 public:
  RelationLabels();

  /// "accuses", "advance into [not, possible]": the type's label, else lemma and role; in brackets whatever makes the
  /// relation something else than a plain assertion.
  [[nodiscard]] std::string readable(const Relation& relation) const;

  /// The same for a type or lemma alone.
  [[nodiscard]] std::string_view of(std::string_view name) const;

 private:
  std::unordered_map<std::string_view, std::string_view> labels_;
};

/// A name for the kind of relation that graph programs take as edge type: "ACCUSE", "NOT_ACCUSE", "ADVANCE_INTO".
/// The name and role in capitals, blanks as '_', with NOT_ before it where the polarity is negated, so that a filter by
/// kind never takes a denial for its opposite.
[[nodiscard]] std::string relation_kind(const Relation& relation);

/// The whole relation as one readable line: "The army did reach the town [negated, according to: the mayor]".
/// `evidence` is that of the relation.
[[nodiscard]] std::string relation_sentence(const KnowledgeGraph& graph, const Relation& relation,
                                            std::span<const Evidence> evidence);

/// Who says it: "own voice", "unnamed source", or the actor's name.
[[nodiscard]] std::string_view claimant_name(const KnowledgeGraph& graph, const Claimant& claimant);

/// The evidence with the highest confidence; the first of those.
[[nodiscard]] const Evidence& best_evidence(std::span<const Evidence> evidence);

}  // namespace relata
