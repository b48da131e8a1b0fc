#include <relata/export/number_text.h>
#include <relata/export/selection.h>

#include <algorithm>

namespace relata {

Selection::Selection(const KnowledgeGraph& graph, double min_confidence)
    : graph_(&graph), min_confidence_(min_confidence), actors_(graph.topology().actors()) {
  const Topology& topology = graph.topology();
  for (const RelationId id : topology.all()) {
    if (!has(id)) continue;
    ++relation_count_;
    loose_count_ += !topology.is_edge(id);
    homeless_count_ += !home_of(id);
    const ActorId claimant = actor_of(graph.claimant(id)).value_or(Topology::no_actor);
    for (const ActorId actor : {topology.subject(id), topology.object(id), claimant}) {
      if (actor != Topology::no_actor) actors_[static_cast<std::size_t>(actor)] = true;
    }
  }
  actor_count_ = static_cast<std::size_t>(std::count(actors_.begin(), actors_.end(), true));
}

/// The actor with whom a relation that is no edge is shown.
std::optional<ActorId> Selection::home_of(RelationId relation) const {
  const Topology& topology = graph_->topology();
  for (const ActorId end : {topology.subject(relation), topology.object(relation)}) {
    if (end != Topology::no_actor) return end;
  }
  return actor_of(graph_->claimant(relation));
}

std::vector<RelationId> Selection::loose_relations(ActorId actor) const {
  std::vector<RelationId> relations;
  if (loose_count_ == 0) return relations;
  const Topology& topology = graph_->topology();
  const auto add = [&](RelationId id) {
    if (has(id) && !topology.is_edge(id) && home_of(id) == actor) relations.push_back(id);
  };
  for (const RelationId id : topology.from(actor)) add(id);
  for (const RelationId id : topology.to(actor)) add(id);
  for (const RelationId id : graph_->relations_claimed_by(actor)) add(id);
  std::sort(relations.begin(), relations.end());
  relations.erase(std::unique(relations.begin(), relations.end()), relations.end());
  return relations;
}

void Selection::report_relations(ExportReport& report) const {
  std::string threshold;
  append_number(min_confidence_, threshold);
  report.leave_out(graph_->topology().relations() - relation_count_, "relations with a confidence below " + threshold);
}

void Selection::report_actors(ExportReport& report) const {
  report.leave_out(actors_.size() - actor_count_, "actors without a relation that is in the file");
}

}  // namespace relata
