#include <relata/export/number_text.h>
#include <relata/export/selection.h>

#include <algorithm>
#include <optional>

namespace relata {
namespace {

/// The actor with whom a relation that is no edge is shown.
std::optional<ActorId> home_of(const Relation& relation) {
  if (relation.subject.actor) return relation.subject.actor;
  if (const auto object = object_actor(relation)) return object;
  return actor_of(relation.claimant);
}

}  // namespace

Selection::Selection(const KnowledgeGraph& graph, double min_confidence)
    : graph_(&graph), min_confidence_(min_confidence), actors_(graph.actors().size()) {
  for (const Relation& relation : graph.relations()) {
    if (!has(relation)) continue;
    ++relation_count_;
    add_actors_of(relation);
    homeless_count_ += !home_of(relation);
  }
  actor_count_ = static_cast<std::size_t>(std::count(actors_.begin(), actors_.end(), true));
}

void Selection::add_actors_of(const Relation& relation) {
  for (const auto actor : {relation.subject.actor, object_actor(relation), actor_of(relation.claimant)}) {
    if (actor) actors_[static_cast<std::size_t>(*actor)] = true;
  }
}

std::vector<const Relation*> Selection::loose_relations(ActorId actor) const {
  std::vector<const Relation*> relations;
  for (const auto ids :
       {graph_->relations_from(actor), graph_->relations_to(actor), graph_->relations_claimed_by(actor)}) {
    for (const RelationId id : ids) {
      const Relation& relation = graph_->relation(id);
      if (has(relation) && !is_edge(relation) && home_of(relation) == actor) relations.push_back(&relation);
    }
  }
  const auto by_id = [](const Relation* a, const Relation* b) { return a->id < b->id; };
  std::sort(relations.begin(), relations.end(), by_id);
  relations.erase(std::unique(relations.begin(), relations.end()), relations.end());
  return relations;
}

void Selection::report_relations(ExportReport& report) const {
  std::string threshold;
  append_number(min_confidence_, threshold);
  report.leave_out(graph_->relations().size() - relation_count_, "relations with a confidence below " + threshold);
}

void Selection::report_actors(ExportReport& report) const {
  report.leave_out(actors_.size() - actor_count_, "actors without a relation that is in the file");
}

}  // namespace relata
