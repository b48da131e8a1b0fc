/// Quads of actors. Internal to the makers of quads.
#pragma once

#include <compare>
#include <cstddef>
#include <string>
#include <vector>

#include <relata/export/quad_node.h>
#include <relata/export/selection.h>
#include <relata/graph/content_key.h>

namespace relata {

/// Writes actors with what the documents themselves assert of them, and why their names were merged.
class ActorQuads {
 public:
  /// All must outlive it.
  ActorQuads(const KnowledgeGraph& graph, const Selection& selection, QuadNode& node)
      : graph_(graph), selection_(selection), node_(node) {}

  void write(const Actor& actor);

  [[nodiscard]] std::size_t fact_count() const { return fact_count_; }
  [[nodiscard]] std::size_t identifier_count() const { return identifier_count_; }  ///< `iri` of actors that is none.

 private:
  void write_iri(const Actor& actor);
  void write_facts(const Actor& actor);
  void collect_facts(const Actor& actor);
  void write_identifications(const Actor& actor);
  void write_identification(const Identification& identification, const std::string& local);

  struct Fact {
    std::string predicate;
    ActorId object{};
    friend auto operator<=>(const Fact&, const Fact&) = default;
  };

  const KnowledgeGraph& graph_;
  const Selection& selection_;
  QuadNode& node_;
  std::vector<Fact> facts_;  ///< Of the actor at hand; sorted.
  std::vector<ContentKey> fact_keys_;
  std::vector<RdfTerm> fact_objects_;
  std::vector<std::string> locals_;
  std::size_t fact_count_ = 0;
  std::size_t identifier_count_ = 0;
};

}  // namespace relata
