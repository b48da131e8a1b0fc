#include <relata/export/relation_groups.h>
#include <relata/export/statement_links.h>

namespace relata {
namespace {

void add_term(const Selection& selection, std::string_view kind, const Term& term, std::vector<StatementLink>& links) {
  if (term.actor) {
    links.push_back({kind, *term.actor});
  } else if (term.relation && selection.has(*term.relation)) {
    links.push_back({kind, *term.relation});
  }
}

}  // namespace

std::vector<StatementLink> statement_links(const Selection& selection, const Relation& relation) {
  std::vector<StatementLink> links;
  add_term(selection, "SUBJECT", relation.subject, links);
  if (relation.object) add_term(selection, "OBJECT", *relation.object, links);
  if (const auto claimant = actor_of(relation.claimant)) links.push_back({"CLAIMANT", *claimant});
  return links;
}

std::string target_key(const KnowledgeGraph& graph, const StatementLink& link) {
  if (const auto* actor = std::get_if<ActorId>(&link.target)) return actor_key(graph.key(*actor));
  return relation_key(graph.peek(std::get<RelationId>(link.target)));
}

}  // namespace relata
