/// Quads of statements and their evidence. Internal to the makers of quads.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <relata/export/quad_node.h>
#include <relata/export/selection.h>
#include <relata/graph/content_key.h>

namespace relata {

/// Writes a relation as a statement, then each piece of its evidence with selectors, sources and arguments.
class StatementQuads {
 public:
  /// All must outlive it. `run`: local name of the run that makes the statements.
  StatementQuads(const KnowledgeGraph& graph, const Selection& selection, QuadNode& node, std::string_view run)
      : graph_(graph), selection_(selection), node_(node), run_(run) {}

  void write(const Relation& relation);

 private:
  void write_statement(const Relation& relation);
  void write_predicate(const Relation& relation);
  void write_provenance(const Relation& relation);
  void write_documents();
  std::optional<RdfTriple> triple_of(const Relation& relation, const std::optional<RdfTerm>& subject,
                                     const std::optional<RdfTerm>& object) const;
  std::optional<RdfTerm> node_of(const Term& term, std::optional<ContentKey>& key) const;

  void write_evidence(const Evidence& evidence, std::string_view local);
  void write_selectors(const Evidence& evidence);
  void write_sources(const Evidence& evidence);
  void write_arguments();

  void write_term(RdfProperty iri, RdfProperty text, const Term& term, const std::optional<RdfTerm>& node);
  void write_claimant(const Claimant& claimant);
  std::string_view document_local(DocumentIndex document);
  std::string_view part(std::string_view kind);
  std::string_view part(std::string_view kind, std::size_t number);

  const KnowledgeGraph& graph_;
  const Selection& selection_;
  QuadNode& node_;
  std::string_view run_;
  std::vector<Evidence> evidence_;  ///< Of the relation at hand.
  std::vector<ContentKey> evidence_keys_;
  std::vector<std::string> documents_;
  std::vector<RelationArgument> arguments_;  ///< Of the evidence at hand.
  std::vector<std::string> argument_names_;
  std::string predicate_, type_, quote_, position_;
  std::string document_;  ///< Local name of `document_index_`.
  std::optional<DocumentIndex> document_index_;
  std::string part_;                 ///< Local name of a part of the evidence at hand.
  std::size_t evidence_length_ = 0;  ///< How much of `part_` names the evidence itself.
  std::optional<ContentKey> subject_key_, object_key_;
};

}  // namespace relata
