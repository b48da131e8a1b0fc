#include <relata/graph/relation_columns.h>

#include <algorithm>
#include <map>

namespace relata {
namespace {

constexpr std::uint32_t own_voice = 0;
constexpr std::uint32_t unnamed_source = 1;
constexpr std::uint32_t first_actor_claimant = 2;

template <typename Value>
PackedColumn<Value> column(std::span<const RelationRow> rows, Value RelationRow::*field) {
  return PackedColumn<Value>(rows.size(), [&](std::size_t row) { return rows[row].*field; });
}

template <typename Value>
PackedColumn<Value> column(std::span<const RelationRow> rows, TermRecord RelationRow::*term, Value TermRecord::*field) {
  return PackedColumn<Value>(rows.size(), [&](std::size_t row) { return rows[row].*term.*field; });
}

void pack_predicates(std::span<const RelationRow> rows, RelationColumns& columns) {
  std::map<PredicateRecord, std::uint32_t> numbers;
  std::vector<std::uint32_t> number_of(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto next = static_cast<std::uint32_t>(numbers.size());
    const auto [known, is_new] = numbers.try_emplace(rows[i].predicate, next);
    if (is_new) columns.predicates.push_back(rows[i].predicate);
    number_of[i] = known->second;
  }
  columns.predicates.shrink_to_fit();
  columns.predicate = NarrowNumbers(rows.size(), [&](std::size_t row) { return number_of[row]; });
}

std::vector<ActorId> ends(std::span<const RelationRow> rows, TermRecord RelationRow::*term) {
  std::vector<ActorId> result(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    result[i] = from_optional_index<ActorId>((rows[i].*term).actor).value_or(Topology::no_actor);
  }
  return result;
}

}  // namespace

std::uint32_t claimant_number(const Claimant& claimant) {
  if (is_own_voice(claimant)) return own_voice;
  const std::optional<ActorId> actor = actor_of(claimant);
  return actor ? static_cast<std::uint32_t>(*actor) + first_actor_claimant : unnamed_source;
}

Claimant claimant_from(std::uint32_t number) {
  if (number == own_voice) return OwnVoice{};
  if (number == unnamed_source) return UnnamedSource{};
  return ActorId{number - first_actor_claimant};
}

RelationColumns pack_relations(std::span<const RelationRow> rows) {
  RelationColumns columns;
  pack_predicates(rows, columns);
  columns.subject_text = column(rows, &RelationRow::subject, &TermRecord::text);
  columns.object_text = column(rows, &RelationRow::object, &TermRecord::text);
  columns.subject_relation = column(rows, &RelationRow::subject, &TermRecord::relation);
  columns.object_relation = column(rows, &RelationRow::object, &TermRecord::relation);
  columns.lacks_object = PackedColumn<bool>(rows.size(), [&](std::size_t row) { return !rows[row].has_object; });
  columns.claimant = column(rows, &RelationRow::claimant);
  columns.mentions = column(rows, &RelationRow::mentions);
  columns.documents = column(rows, &RelationRow::documents);
  columns.origins = column(rows, &RelationRow::origins);
  columns.first_date = column(rows, &RelationRow::first_date);
  columns.last_date = column(rows, &RelationRow::last_date);
  columns.confidence = column(rows, &RelationRow::confidence);
  for (const RelationRow& row : rows) {
    columns.keys.push_back(row.key);
    columns.topics.push_back(row.topic);
  }
  columns.keys.shrink_to_fit();
  columns.topics.shrink_to_fit();
  return columns;
}

std::vector<StringId> sorted_names(std::span<const RelationRow> rows, const StringArena& strings) {
  std::vector<StringId> names;
  for (const RelationRow& row : rows) names.push_back(row.predicate.name);
  std::ranges::sort(names);
  names.erase(std::unique(names.begin(), names.end()), names.end());
  std::ranges::sort(names, {}, [&](StringId name) { return strings[name]; });
  names.shrink_to_fit();
  return names;
}

Topology make_topology(std::span<const RelationRow> rows, std::size_t actors, std::span<const StringId> names,
                       const StringArena& strings) {
  std::vector<std::uint32_t> numbers(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto text = [&](StringId name) { return strings[name]; };
    const auto place = std::ranges::lower_bound(names, strings[rows[i].predicate.name], {}, text);
    numbers[i] = static_cast<std::uint32_t>(place - names.begin());
  }
  return Topology(actors, ends(rows, &RelationRow::subject), ends(rows, &RelationRow::object),
                  NarrowNumbers(rows.size(), [&](std::size_t row) { return numbers[row]; }));
}

}  // namespace relata
