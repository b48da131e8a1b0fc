#include <relata/graph/merged_instances.h>

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>
#include <vector>

#include <relata/graph/string_order.h>

namespace relata {
namespace {

/// `order` sorted by a key in [0, count) of each of its elements; equals keep their order.
template <typename KeyOf>
std::vector<std::uint32_t> sorted_by(const std::vector<std::uint32_t>& order, std::size_t count, KeyOf key_of) {
  std::vector<std::uint32_t> next(count + 1, 0), sorted(order.size());
  for (const std::uint32_t element : order) ++next[key_of(element) + 1];
  for (std::size_t key = 1; key < next.size(); ++key) next[key] += next[key - 1];
  for (const std::uint32_t element : order) sorted[next[key_of(element)]++] = element;
  return sorted;
}

/// Moves the strings to `arena` in their order; their ids there.
std::vector<StringId> move_strings(const StringNumbers& strings, const StringOrder& order, StringArena& arena) {
  std::vector<StringId> ids(order.sorted.size());
  for (std::size_t i = 0; i < ids.size(); ++i) ids[i] = arena.append(strings[order.sorted[i]]);
  return ids;
}

class InstanceAssembler {
 public:
  explicit InstanceAssembler(MergedInstances& merged)
      : merged_(merged),
        labels_(order_of(merged_.labels)),
        names_(order_of(merged_.names)),
        documents_(order_of(merged_.documents)) {}

  GraphParts assemble() {
    count();
    order_edges();
    parts_.strings = std::move(merged_.evidence_texts);
    parts_.labels.names = move_strings(merged_.labels, labels_, parts_.strings);
    parts_.relation_names = move_strings(merged_.names, names_, parts_.strings);
    parts_.documents.id = move_strings(merged_.documents, documents_, parts_.strings);
    add_actors();
    add_relations();
    add_evidence();
    return std::move(parts_);
  }

 private:
  struct Count {
    std::uint32_t documents = 0, mentions = 0, seen_in = 0xFFFFFFFF;
    void add(std::uint32_t document) {
      ++mentions;
      documents += std::exchange(seen_in, document) != document ? 1 : 0;
    }
  };
  struct Occurrence {
    double confidence = 0.0;
    std::uint32_t document = 0, edge = 0;
  };

  void count();
  [[nodiscard]] std::vector<Occurrence> by_document() const;
  void order_edges();
  void add_actors();
  void add_relations();
  void add_evidence();

  /// A column of relations or of evidence: a field of the edges in the order of relations.
  template <typename Value>
  PackedColumn<Value> column(Value FirstInstance::*field) const {
    return PackedColumn<Value>(edges_.size(), [&](std::size_t row) { return edges_[row].*field; });
  }
  template <typename Value>
  static PackedColumn<Value> column(const std::vector<Value>& values, const std::vector<std::uint32_t>& order) {
    return PackedColumn<Value>(order.size(), [&](std::size_t row) { return values[order[row]]; });
  }

  MergedInstances& merged_;
  StringOrder labels_, names_, documents_;
  std::vector<std::uint32_t> order_;  ///< Edges in the order of relations.
  std::vector<FirstInstance> edges_;  ///< In this order.
  std::vector<std::uint32_t> documents_of_edge_, mentions_of_edge_, documents_of_label_, mentions_of_label_;
  std::vector<double> confidence_of_edge_;
  GraphParts parts_;
};

/// How often and in how many documents each edge and each label stands. One pass over the documents: what was seen in
/// this one already is marked with its number. What the next steps need is fetched some steps ahead.
void InstanceAssembler::count() {
  constexpr std::size_t edges_ahead = 24, labels_ahead = 12;
  std::vector<Count> edges(merged_.edges.size()), labels(labels_.rank.size());
  const std::vector<Occurrence> occurrences = by_document();
  const auto keys = merged_.keys.keys();
  confidence_of_edge_.assign(edges.size(), 0.0);
  for (std::size_t i = 0; i < occurrences.size(); ++i) {
    const auto ahead = [&](std::size_t steps) { return occurrences[std::min(i + steps, occurrences.size() - 1)].edge; };
    __builtin_prefetch(&edges[ahead(edges_ahead)], 1);
    __builtin_prefetch(&confidence_of_edge_[ahead(edges_ahead)], 1);
    __builtin_prefetch(&keys[ahead(edges_ahead)]);
    __builtin_prefetch(&labels[keys[ahead(labels_ahead)].subject], 1);
    __builtin_prefetch(&labels[keys[ahead(labels_ahead)].object], 1);
    const auto& [confidence, document, edge] = occurrences[i];
    confidence_of_edge_[edge] = std::max(confidence_of_edge_[edge], confidence);
    edges[edge].add(document);
    labels[keys[edge].subject].add(document);
    labels[keys[edge].object].add(document);
  }
  std::ranges::transform(edges, std::back_inserter(documents_of_edge_), &Count::documents);
  std::ranges::transform(edges, std::back_inserter(mentions_of_edge_), &Count::mentions);
  std::ranges::transform(labels, std::back_inserter(documents_of_label_), &Count::documents);
  std::ranges::transform(labels, std::back_inserter(mentions_of_label_), &Count::mentions);
}

std::vector<InstanceAssembler::Occurrence> InstanceAssembler::by_document() const {
  std::vector<std::uint32_t> next(documents_.rank.size() + 1, 0);
  for (const std::uint32_t document : merged_.document_of) ++next[document + 1];
  std::partial_sum(next.begin(), next.end(), next.begin());
  std::vector<Occurrence> occurrences(merged_.edge_of.size());
  for (std::size_t i = 0; i < occurrences.size(); ++i) {
    const std::uint32_t document = merged_.document_of[i];
    occurrences[next[document]++] = {merged_.confidence_of[i], document, merged_.edge_of[i]};
  }
  return occurrences;
}

void InstanceAssembler::order_edges() {
  const auto keys = merged_.keys.keys();
  order_.resize(keys.size());
  for (std::uint32_t i = 0; i < order_.size(); ++i) order_[i] = i;
  const std::size_t labels = labels_.rank.size();
  order_ = sorted_by(order_, labels, [&](std::uint32_t edge) { return labels_.rank[keys[edge].object]; });
  order_ = sorted_by(order_, names_.rank.size(), [&](std::uint32_t edge) { return names_.rank[keys[edge].name]; });
  order_ = sorted_by(order_, labels, [&](std::uint32_t edge) { return labels_.rank[keys[edge].subject]; });
  edges_.resize(order_.size());
  std::ranges::transform(order_, edges_.begin(), [&](std::uint32_t edge) { return merged_.edges[edge]; });
}

void InstanceAssembler::add_actors() {
  parts_.labels.mentions = column(mentions_of_label_, labels_.sorted);
  parts_.labels.documents = column(documents_of_label_, labels_.sorted);
}

void InstanceAssembler::add_relations() {
  std::vector<ActorId> subjects(order_.size()), objects(order_.size());
  std::vector<std::uint32_t> names(order_.size());
  for (std::size_t row = 0; row < order_.size(); ++row) {
    const EdgeKey& key = merged_.keys.keys()[order_[row]];
    subjects[row] = ActorId{labels_.rank[key.subject]};
    objects[row] = ActorId{labels_.rank[key.object]};
    names[row] = names_.rank[key.name];
  }
  const auto name_at = [&](std::size_t row) { return names[row]; };
  for (const StringId name : parts_.relation_names) parts_.relations.predicates.push_back({.name = name, .type = name});
  parts_.relations.predicate = NarrowNumbers(names.size(), name_at);
  parts_.topology =
      Topology(labels_.rank.size(), std::move(subjects), std::move(objects), NarrowNumbers(names.size(), name_at));
  parts_.relations.mentions = column(mentions_of_edge_, order_);
  parts_.relations.documents = column(documents_of_edge_, order_);
  parts_.relations.origins = parts_.relations.documents;
  parts_.relations.confidence = column(confidence_of_edge_, order_);
}

void InstanceAssembler::add_evidence() {
  EvidenceColumns& evidence = parts_.evidence;
  evidence.size = edges_.size();
  evidence.document = PackedColumn<std::uint32_t>(
      edges_.size(), [&](std::size_t row) { return documents_.rank[edges_[row].document]; });
  evidence.sentence.text = column(&FirstInstance::evidence);
  evidence.sentence.code_point_begin = column(&FirstInstance::offset);
  evidence.confidence = column(&FirstInstance::confidence);
}

}  // namespace

KnowledgeGraph assemble(MergedInstances& merged) {
  return make_graph(InstanceAssembler(merged).assemble());
}

}  // namespace relata
