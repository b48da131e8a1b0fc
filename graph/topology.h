/// The bare graph beneath a KnowledgeGraph: which relations lead from whom to whom. What algorithms walk on.
///
///     const Topology& topology = graph.topology();
///     const std::optional<RelationName> accuse = graph.find_relation_name("ACCUSE");
///     for (const RelationId relation : topology.from(actor, *accuse)) visit(topology.object(relation));
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

#include <relata/graph/actor.h>
#include <relata/graph/narrow_numbers.h>
#include <relata/graph/relation.h>

namespace relata {

/// A name of relations ("ACCUSE", "meet"), numbered from 0 in the order of their text. Holds for one graph.
enum class RelationName : std::uint32_t {};

/// Relations whose ids follow each other.
class RelationRange {
 public:
  class Iterator {
   public:
    using value_type = RelationId;
    using difference_type = std::ptrdiff_t;
    Iterator() = default;
    explicit Iterator(std::uint32_t at) : at_(at) {}
    RelationId operator*() const { return RelationId{at_}; }
    Iterator& operator++() {
      ++at_;
      return *this;
    }
    Iterator operator++(int) { return Iterator(at_++); }
    friend bool operator==(Iterator, Iterator) = default;

   private:
    std::uint32_t at_ = 0;
  };

  RelationRange(std::uint32_t first, std::uint32_t last) : first_(first), last_(last) {}
  [[nodiscard]] Iterator begin() const { return Iterator(first_); }
  [[nodiscard]] Iterator end() const { return Iterator(last_); }
  [[nodiscard]] std::size_t size() const { return last_ - first_; }
  [[nodiscard]] bool empty() const { return first_ == last_; }

 private:
  std::uint32_t first_, last_;
};

/// For each actor the ids of some relations, one list after the other.
class RelationLists {
 public:
  RelationLists() : first_(1, 0) {}

  /// `actor_of(relation)` is the actor whose list it belongs to, or no_actor. Lists keep the order of `relations`.
  template <typename ActorOf>
  RelationLists(std::size_t actors, std::span<const RelationId> relations, ActorOf actor_of);

  [[nodiscard]] std::span<const RelationId> of(ActorId actor) const {
    const auto index = static_cast<std::size_t>(actor);
    return std::span(relations_).subspan(first_[index], first_[index + 1] - first_[index]);
  }
  [[nodiscard]] std::span<const RelationId> all() const { return relations_; }

 private:
  std::vector<std::uint32_t> first_;  ///< One more than there are actors.
  std::vector<RelationId> relations_;
};

/// Immutable; spans live as long as it does. Relations are in the order of KnowledgeGraph::relations(): those with an
/// actor as subject first, by subject, then by name.
class Topology {
 public:
  /// In place of an actor where there is none: the end is a literal or a proposition, or missing.
  static constexpr ActorId no_actor{0xFFFFFFFF};

  Topology() : Topology(0, {}, {}, {}) {}

  /// `names` are RelationNames. All are in the order of relations.
  Topology(std::size_t actors, std::vector<ActorId> subjects, std::vector<ActorId> objects, NarrowNumbers names);

  [[nodiscard]] std::size_t actors() const { return first_from_.size() - 1; }
  [[nodiscard]] std::size_t relations() const { return subjects_.size(); }
  [[nodiscard]] std::size_t edges() const { return edge_count_; }  ///< Relations with an actor at both ends.

  [[nodiscard]] ActorId subject(RelationId relation) const { return subjects_[static_cast<std::size_t>(relation)]; }
  [[nodiscard]] ActorId object(RelationId relation) const { return objects_[static_cast<std::size_t>(relation)]; }
  [[nodiscard]] RelationName name(RelationId relation) const {
    return RelationName{names_[static_cast<std::size_t>(relation)]};
  }
  [[nodiscard]] bool is_edge(RelationId relation) const {
    return subject(relation) != no_actor && object(relation) != no_actor;
  }
  [[nodiscard]] bool has_only_edges() const { return edge_count_ == relations(); }
  [[nodiscard]] RelationRange all() const { return {0, static_cast<std::uint32_t>(relations())}; }

  /// Relations with this subject; of this name. Those of a name are found by bisection.
  [[nodiscard]] RelationRange from(ActorId actor) const {
    const auto index = static_cast<std::size_t>(actor);
    return {first_from_[index], first_from_[index + 1]};
  }
  [[nodiscard]] RelationRange from(ActorId actor, RelationName name) const {
    const auto index = static_cast<std::size_t>(actor);
    return names_.visit([&](const auto& names) {
      const auto is_below = [&](std::uint32_t at, std::uint32_t bound) { return names[at] < bound; };
      const std::uint32_t end = first_from_[index + 1];
      const auto bound = static_cast<std::uint32_t>(name);
      const std::uint32_t first = partition_point(first_from_[index], end, is_below, bound);
      return RelationRange(first, partition_point(first, end, is_below, bound + 1));
    });
  }

  /// Relations with this object, by name and subject; of this name.
  [[nodiscard]] std::span<const RelationId> to(ActorId actor) const { return to_.of(actor); }
  [[nodiscard]] std::span<const RelationId> to(ActorId actor, RelationName name) const {
    return with_name(to_.of(actor), name);
  }

  /// The same as from() in memory.
  [[nodiscard]] std::span<const RelationId> relations_from(ActorId actor) const;

  /// Edges only.
  [[nodiscard]] std::span<const RelationId> edges_from(ActorId actor) const;
  [[nodiscard]] std::span<const RelationId> edges_to(ActorId actor) const {
    return has_only_edges() ? to_.of(actor) : edges_to_.of(actor);
  }
  [[nodiscard]] std::span<const RelationId> all_edges() const;

  /// Calls `visit(relation, object)` for each edge from `actor`, `visit(relation, subject)` for each to it.
  template <typename Visit>
  void for_each_from(ActorId actor, Visit visit) const {
    for (const RelationId relation : from(actor)) {
      if (const ActorId other = object(relation); other != no_actor) visit(relation, other);
    }
  }
  template <typename Visit>
  void for_each_to(ActorId actor, Visit visit) const {
    for (const RelationId relation : to(actor)) {
      if (const ActorId other = subject(relation); other != no_actor) visit(relation, other);
    }
  }

  /// Of a list that is ordered by name the part with this name.
  [[nodiscard]] std::span<const RelationId> with_name(std::span<const RelationId> list, RelationName name) const;

  /// All relations by name, then by id.
  [[nodiscard]] std::vector<RelationId> by_name() const;

 private:
  template <typename Archive>
  friend class SnapshotTransfer;

  template <typename IsBelow>
  static std::uint32_t partition_point(std::uint32_t first, std::uint32_t last, IsBelow is_below, std::uint32_t bound) {
    std::uint32_t count = last - first;
    while (count > 0) {  // without a branch that depends on what is read
      const std::uint32_t half = (count + 1) / 2;
      first = is_below(first + half - 1, bound) ? first + half : first;
      count -= half;
    }
    return first;
  }

  [[nodiscard]] std::span<const RelationId> all_relations() const;
  [[nodiscard]] const RelationLists& edge_lists() const;

  std::vector<ActorId> subjects_, objects_;
  NarrowNumbers names_;
  std::size_t edge_count_ = 0;
  std::vector<std::uint32_t> first_from_;  ///< One more than there are actors.
  RelationLists to_, edges_to_;            ///< The second only where there are others than edges.

  struct LazyLists {  ///< Made on first use: algorithms do without.
    std::once_flag all_made, edges_made;
    std::vector<RelationId> all;
    RelationLists edges_from;
  };
  std::unique_ptr<LazyLists> lazy_;
};

template <typename ActorOf>
RelationLists::RelationLists(std::size_t actors, std::span<const RelationId> relations, ActorOf actor_of)
    : first_(actors + 1, 0) {
  for (const RelationId relation : relations) {
    if (const ActorId actor = actor_of(relation); actor != Topology::no_actor)
      ++first_[static_cast<std::size_t>(actor)];
  }
  std::uint32_t end = 0;
  for (std::uint32_t& count : first_) count = end += count;
  relations_.resize(end);
  for (std::size_t i = relations.size(); i-- > 0;) {  // from the back, so that each end of a list becomes its beginning
    if (const ActorId actor = actor_of(relations[i]); actor != Topology::no_actor) {
      relations_[--first_[static_cast<std::size_t>(actor)]] = relations[i];
    }
  }
}

}  // namespace relata
