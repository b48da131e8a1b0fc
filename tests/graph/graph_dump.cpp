#include "graph/graph_dump.h"

#include <sstream>

namespace relata::test {
namespace {

class Dumper {
 public:
  explicit Dumper(const KnowledgeGraph& graph) : graph_(graph) {}

  std::string dump() {
    for (const DocumentRecord& d : graph_.documents()) {
      line("document", d.id, d.title, d.source, d.url, d.published, d.language);
    }
    for (const Actor& actor : graph_.actors()) dump(actor);
    for (const Relation& relation : graph_.relations()) dump(relation);
    for (const Actor& actor : graph_.actors()) {
      line("from", ids(graph_.relations_from(actor.id)), "to", ids(graph_.relations_to(actor.id)));
      line("edges from", ids(graph_.edges_from(actor.id)), "to", ids(graph_.edges_to(actor.id)), "claims",
           ids(graph_.relations_claimed_by(actor.id)));
    }
    return out_.str();
  }

 private:
  template <typename... Fields>
  void line(const Fields&... fields) {
    ((out_ << fields << '|'), ...);
    out_ << '\n';
  }

  static std::string ids(std::span<const RelationId> relations) {
    std::string text;
    for (const RelationId id : relations) text += std::to_string(static_cast<std::uint32_t>(id)) + ' ';
    return text;
  }

  static std::string text_of(const Claimant& claimant) {
    if (const auto actor = actor_of(claimant)) return std::to_string(static_cast<std::uint32_t>(*actor));
    return is_own_voice(claimant) ? "own" : "unnamed";
  }

  static std::string text_of(const Term& term) {
    std::string text(term.text);
    if (term.actor) text += " =actor " + std::to_string(static_cast<std::uint32_t>(*term.actor));
    if (term.relation) text += " =relation " + std::to_string(static_cast<std::uint32_t>(*term.relation));
    return text;
  }

  void dump(const Actor& a) {
    line("actor", to_string(a.key), to_string(a.type), a.name, a.iri, a.country, a.unnamed, a.mentions, a.documents);
    for (const std::string& alias : a.aliases) line("  alias", alias);
    for (const std::string& office : a.offices) line("  office", office);
    for (const Identification& i : a.identifications) {
      line("  why", i.name, to_string(i.type), to_string(i.rule), i.matched, i.documents);
      for (const std::string& id : i.document_ids) line("    in", id);
    }
  }

  void dump(const Relation& r) {
    line("relation", to_string(r.key), to_string(r.topic), text_of(r.subject), r.name, r.type, r.lemma, r.cameo, r.role,
         r.object ? text_of(*r.object) : "-", to_string(r.polarity), to_string(r.modality), text_of(r.claimant));
    line("  counts", r.mentions, r.documents, r.origins, r.first_date, r.last_date, r.confidence);
    for (const Evidence& evidence : graph_.evidence(r)) dump(evidence);
  }

  void dump(const Evidence& e) {
    line("  evidence", graph_.document(e.document).id, static_cast<std::uint32_t>(e.statement), e.sentence.text,
         e.sentence.bytes.begin, e.sentence.bytes.end, e.sentence.code_points.begin, e.sentence.code_points.end,
         e.predicate.text, e.predicate.code_points.begin, e.lemma, e.cameo, e.subject_text, e.object_text, e.time,
         e.time_text, e.place.has_value(), e.denial, e.confidence, to_string(e.origin));
    for (const RelationArgument& argument : graph_.arguments(e))
      line("    argument", argument.role, text_of(argument.term));
    for (const Claimant& claimant : graph_.claimant_chain(e)) line("    source", text_of(claimant));
  }

  const KnowledgeGraph& graph_;
  std::ostringstream out_;
};

}  // namespace

std::string dump(const KnowledgeGraph& graph) {
  return Dumper(graph).dump();
}

}  // namespace relata::test
