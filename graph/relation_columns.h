/// How the graph keeps its relations: one column for each property. Internal to the graph.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <relata/graph/packed_column.h>
#include <relata/graph/relation.h>
#include <relata/graph/string_arena.h>
#include <relata/graph/topology.h>

namespace relata {

/// An index plus one; 0 where there is nothing.
using OptionalIndex = std::uint32_t;
template <typename Id>
[[nodiscard]] OptionalIndex optional_index(const std::optional<Id>& id) {
  return id ? static_cast<std::uint32_t>(*id) + 1 : 0;
}
template <typename Id>
[[nodiscard]] std::optional<Id> from_optional_index(OptionalIndex index) {
  return index == 0 ? std::nullopt : std::optional(Id{index - 1});
}

/// What is said to hold between subject and object: the same for many relations.
struct PredicateRecord {
  StringId name{}, type{}, lemma{}, cameo{}, role{};
  Polarity polarity = Polarity::affirmed;
  Modality modality = Modality::asserted;
  friend auto operator<=>(const PredicateRecord&, const PredicateRecord&) = default;
};

struct TermRecord {
  StringId text{};  ///< Of an actor that is subject or object: empty, it is the actor's name.
  OptionalIndex actor = 0, relation = 0;
};

/// Claimants as numbers: own voice, an unnamed source, or an actor's id plus first_actor_claimant.
[[nodiscard]] std::uint32_t claimant_number(const Claimant& claimant);
[[nodiscard]] Claimant claimant_from(std::uint32_t number);

/// A relation on its way into the columns.
struct RelationRow {
  ContentId key{}, topic{};
  TermRecord subject, object;
  bool has_object = false;
  PredicateRecord predicate;
  std::uint32_t claimant = 0;
  std::uint32_t mentions = 0, documents = 0, origins = 0;
  StringId first_date{}, last_date{};
  double confidence = 0.0;
};

struct RelationColumns {
  std::vector<PredicateRecord> predicates;
  NarrowNumbers predicate;  ///< Which of them.
  PackedColumn<StringId> subject_text, object_text;
  PackedColumn<OptionalIndex> subject_relation, object_relation;
  PackedColumn<bool> lacks_object;
  PackedColumn<std::uint32_t> claimant;
  PackedColumn<std::uint32_t> mentions, documents, origins;
  PackedColumn<StringId> first_date, last_date;
  PackedColumn<double> confidence;
  std::vector<ContentId> keys, topics;  ///< Empty: made from the ends when asked for (label_keys.h).
};

[[nodiscard]] RelationColumns pack_relations(std::span<const RelationRow> rows);

/// Distinct names of relations, by text: a RelationName is an index.
[[nodiscard]] std::vector<StringId> sorted_names(std::span<const RelationRow> rows, const StringArena& strings);

/// `names` are sorted_names().
[[nodiscard]] Topology make_topology(std::span<const RelationRow> rows, std::size_t actors,
                                     std::span<const StringId> names, const StringArena& strings);

}  // namespace relata
