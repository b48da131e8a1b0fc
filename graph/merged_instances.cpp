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
    count_mentions();
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
  /// In how many documents something stands, when they are gone through one after the other.
  struct Count {
    std::uint32_t documents = 0, seen_in = 0xFFFFFFFF;
    void add(std::uint32_t document) { documents += std::exchange(seen_in, document) != document ? 1 : 0; }
  };
  struct EdgeCount {
    std::uint32_t subject = 0, object = 0;
    Count count;
  };

  struct Occurrences {
    std::vector<std::uint32_t> end_of_document, edges;
  };

  void count();
  [[nodiscard]] Occurrences edges_by_document() const;
  void count_mentions();
  void order_edges();
  void add_actors();
  void add_relations();
  void add_evidence();

  /// A column of relations or of evidence: a field of the edges in the order of relations.
  template <typename Value>
  PackedColumn<Value> column(Value MergedEdge::*field) const {
    return PackedColumn<Value>(edges_.size(), [&](std::size_t row) { return edges_[row].*field; });
  }
  template <typename Value>
  static PackedColumn<Value> column(const std::vector<Value>& values, const std::vector<std::uint32_t>& order) {
    return PackedColumn<Value>(order.size(), [&](std::size_t row) { return values[order[row]]; });
  }

  MergedInstances& merged_;
  StringOrder labels_, names_, documents_;
  std::vector<std::uint32_t> order_;  ///< Edges in the order of relations.
  std::vector<MergedEdge> edges_;     ///< In this order.
  std::vector<std::uint32_t> documents_of_edge_, documents_of_label_, mentions_of_label_;
  GraphParts parts_;
};

/// In how many documents each edge and each label stands, and how often. One pass over the documents: what was seen in
/// this one already is marked with its number. What the next steps need is fetched some steps ahead.
void InstanceAssembler::count() {
  constexpr std::size_t edges_ahead = 24, labels_ahead = 12;
  std::vector<EdgeCount> edges;
  edges.reserve(merged_.keys.keys().size());
  for (const EdgeKey& key : merged_.keys.keys()) edges.push_back({key.subject, key.object, {}});
  std::vector<Count> labels(labels_.rank.size());
  const Occurrences by_document = edges_by_document();
  const std::vector<std::uint32_t>& occurrences = by_document.edges;
  std::size_t i = 0;
  for (std::uint32_t document = 0; document < by_document.end_of_document.size(); ++document) {
    for (; i < by_document.end_of_document[document]; ++i) {
      const auto ahead = [&](std::size_t n) { return occurrences[std::min(i + n, occurrences.size() - 1)]; };
      __builtin_prefetch(&edges[ahead(edges_ahead)], 1);
      __builtin_prefetch(&labels[edges[ahead(labels_ahead)].subject], 1);
      __builtin_prefetch(&labels[edges[ahead(labels_ahead)].object], 1);
      const std::uint32_t edge = occurrences[i];
      edges[edge].count.add(document);
      labels[edges[edge].subject].add(document);
      labels[edges[edge].object].add(document);
    }
  }
  for (const EdgeCount& edge : edges) documents_of_edge_.push_back(edge.count.documents);
  for (const Count& label : labels) documents_of_label_.push_back(label.documents);
}

/// The edges of all instances, document by document, and where each document's end.
InstanceAssembler::Occurrences InstanceAssembler::edges_by_document() const {
  std::vector<std::uint32_t> next(documents_.rank.size() + 1, 0), edges(merged_.edge_of.size());
  for (const std::uint32_t document : merged_.document_of) ++next[document + 1];
  std::partial_sum(next.begin(), next.end(), next.begin());
  for (std::size_t i = 0; i < edges.size(); ++i) edges[next[merged_.document_of[i]]++] = merged_.edge_of[i];
  next.pop_back();
  return {std::move(next), std::move(edges)};
}

void InstanceAssembler::count_mentions() {
  mentions_of_label_.assign(labels_.rank.size(), 0);
  for (std::size_t edge = 0; edge < merged_.edges.size(); ++edge) {
    const EdgeKey& key = merged_.keys.keys()[edge];
    mentions_of_label_[key.subject] += merged_.edges[edge].mentions;
    mentions_of_label_[key.object] += merged_.edges[edge].mentions;
  }
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
  parts_.relations.mentions = column(&MergedEdge::mentions);
  parts_.relations.documents = column(documents_of_edge_, order_);
  parts_.relations.origins = parts_.relations.documents;
  parts_.relations.confidence = column(&MergedEdge::best_confidence);
}

void InstanceAssembler::add_evidence() {
  EvidenceColumns& evidence = parts_.evidence;
  evidence.size = edges_.size();
  evidence.document = PackedColumn<std::uint32_t>(
      edges_.size(), [&](std::size_t row) { return documents_.rank[edges_[row].document]; });
  evidence.sentence.text = column(&MergedEdge::evidence);
  evidence.sentence.code_point_begin = column(&MergedEdge::offset);
  evidence.confidence = column(&MergedEdge::confidence);
}

}  // namespace

KnowledgeGraph assemble(MergedInstances& merged) {
  return make_graph(InstanceAssembler(merged).assemble());
}

}  // namespace relata
