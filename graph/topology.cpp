#include <relata/graph/topology.h>

#include <numeric>
#include <utility>

namespace relata {
namespace {

constexpr std::size_t index_of(ActorId actor) {
  return static_cast<std::size_t>(actor);
}

}  // namespace

Topology::Topology(std::size_t actors, std::vector<ActorId> subjects, std::vector<ActorId> objects, NarrowNumbers names)
    : subjects_(std::move(subjects)),
      objects_(std::move(objects)),
      names_(std::move(names)),
      first_from_(actors + 1, 0),
      lazy_(std::make_unique<LazyLists>()) {
  for (std::size_t i = 0; i < relations(); ++i) {
    if (subjects_[i] != no_actor) ++first_from_[index_of(subjects_[i]) + 1];
    edge_count_ += subjects_[i] != no_actor && objects_[i] != no_actor ? 1 : 0;
  }
  std::partial_sum(first_from_.begin(), first_from_.end(), first_from_.begin());
  const std::vector<RelationId> order = by_name();
  to_ = RelationLists(actors, order, [this](RelationId relation) { return object(relation); });
  if (has_only_edges()) return;
  edges_to_ = RelationLists(actors, order, [this](RelationId r) { return is_edge(r) ? object(r) : no_actor; });
}

std::vector<RelationId> Topology::by_name() const {
  std::uint32_t greatest = 0;
  for (std::size_t i = 0; i < relations(); ++i) greatest = std::max(greatest, names_[i]);
  std::vector<std::uint32_t> next(std::size_t{greatest} + 2, 0);
  for (std::size_t i = 0; i < relations(); ++i) ++next[names_[i] + 1];
  std::partial_sum(next.begin(), next.end(), next.begin());
  std::vector<RelationId> order(relations());
  for (std::size_t i = 0; i < relations(); ++i) order[next[names_[i]]++] = RelationId{static_cast<std::uint32_t>(i)};
  return order;
}

std::span<const RelationId> Topology::with_name(std::span<const RelationId> list, RelationName name) const {
  const auto [first, last] =
      std::ranges::equal_range(list, name, {}, [this](RelationId relation) { return this->name(relation); });
  return {first, last};
}

std::span<const RelationId> Topology::all_relations() const {
  std::call_once(lazy_->all_made, [this] {
    lazy_->all.resize(relations());
    for (std::size_t i = 0; i < relations(); ++i) lazy_->all[i] = RelationId{static_cast<std::uint32_t>(i)};
  });
  return lazy_->all;
}

std::span<const RelationId> Topology::relations_from(ActorId actor) const {
  const std::uint32_t first = first_from_[index_of(actor)];
  return all_relations().subspan(first, first_from_[index_of(actor) + 1] - first);
}

std::span<const RelationId> Topology::edges_from(ActorId actor) const {
  return has_only_edges() ? relations_from(actor) : edge_lists().of(actor);
}

std::span<const RelationId> Topology::all_edges() const {
  return has_only_edges() ? all_relations() : edge_lists().all();
}

const RelationLists& Topology::edge_lists() const {
  std::call_once(lazy_->edges_made, [this] {
    const auto edge_subject = [this](RelationId relation) { return is_edge(relation) ? subject(relation) : no_actor; };
    lazy_->edges_from = RelationLists(actors(), all_relations(), edge_subject);
  });
  return lazy_->edges_from;
}

}  // namespace relata
