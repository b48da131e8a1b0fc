#include <relata/export/relation_groups.h>
#include <relata/export/relation_labels.h>

#include <algorithm>
#include <tuple>
#include <vector>

namespace relata {
namespace {

/// What two relations must share to be one aggregated edge.
auto group_key(const Relation& relation) {
  return std::tuple(*relation.subject.actor, relation.name, *relation.object->actor, relation.role, relation.polarity);
}

bool share_ends(const Relation& a, const Relation& b) {
  return a.subject.actor == b.subject.actor && a.object->actor == b.object->actor && a.name == b.name;
}

void visit_groups(std::vector<Relation>& relations, const std::function<void(RelationGroup)>& visit) {
  std::vector<const Relation*> sorted;
  for (const Relation& relation : relations) sorted.push_back(&relation);
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const Relation* a, const Relation* b) { return group_key(*a) < group_key(*b); });
  for (auto first = sorted.begin(); first != sorted.end();) {
    const auto end = std::find_if(first + 1, sorted.end(),
                                  [&](const Relation* other) { return group_key(**first) != group_key(*other); });
    visit(RelationGroup(first, end));
    first = end;
  }
  relations.clear();
}

}  // namespace

void for_each_edge(const KnowledgeGraph& graph, const Selection& selection, StatementShape shape,
                   const std::function<void(RelationGroup)>& visit) {
  std::vector<Relation> group;  // edges come by subject, name and object
  for (const RelationId id : graph.topology().all()) {
    if (!graph.topology().is_edge(id) || !selection.has(id)) continue;
    Relation relation = graph.peek(id);
    if (!group.empty() && (shape == StatementShape::edges || !share_ends(group.front(), relation))) {
      visit_groups(group, visit);
    }
    group.push_back(relation);
  }
  visit_groups(group, visit);
}

Voice voice_of(RelationGroup group) {
  const auto is_own = [](const Relation* relation) { return is_own_voice(relation->claimant); };
  if (std::all_of(group.begin(), group.end(), is_own)) return Voice::own;
  return std::any_of(group.begin(), group.end(), is_own) ? Voice::both : Voice::attributed;
}

std::string_view to_string(Voice voice) {
  constexpr std::string_view names[] = {"own", "attributed", "both"};
  return names[static_cast<std::size_t>(voice)];
}

std::string actor_key(ContentId key) {
  return "a" + to_string(key);
}
std::string actor_key(const Actor& actor) {
  return actor_key(actor.key);
}
std::string relation_key(const Relation& relation) {
  return "r" + to_string(relation.key);
}

std::string edge_key(const KnowledgeGraph& graph, const Relation& relation) {
  return "e" + to_string(content_id({actor_key(graph.key(*relation.subject.actor)), relation_kind(relation),
                                     actor_key(graph.key(*relation.object->actor))}));
}

}  // namespace relata
