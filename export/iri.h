/// Names for RDF: the IRIs of what the graph holds, and of relata's vocabulary.
#pragma once

#include <string>
#include <string_view>

#include <relata/graph/knowledge_graph.h>

namespace relata {

/// Namespaces of the vocabulary; export/vocabulary/relata.ttl defines its terms. The domain is one that nobody can own
/// (RFC 2606), so the IRIs are names and lead nowhere.
inline constexpr std::string_view vocabulary_namespace = "https://relata.example/ns#";
inline constexpr std::string_view relation_namespace = "https://relata.example/ns/relation#";
inline constexpr std::string_view default_base_iri = "https://relata.example/id/";

/// Letters, digits and -._~ as they are, every other byte as %XX. Source: RFC 3986 section 2.
[[nodiscard]] std::string percent_encoded(std::string_view text);

/// The part of a predicate's IRI behind `relation_namespace`: "ACCUSE", "advance_into".
[[nodiscard]] std::string predicate_local_name(const Relation& relation);

/// IRIs below one base: content makes them, so they are the same in every export of the same content.
class IriMaker {
 public:
  explicit IriMaker(std::string_view base) : base_(base) {}
  [[nodiscard]] std::string document(const DocumentRecord& document) const;
  [[nodiscard]] std::string actor(const Actor& actor) const;
  [[nodiscard]] std::string statement(const Relation& relation) const;
  [[nodiscard]] std::string evidence(const KnowledgeGraph& graph, const Relation& relation,
                                     const Evidence& evidence) const;

 private:
  std::string base_;
};

}  // namespace relata
