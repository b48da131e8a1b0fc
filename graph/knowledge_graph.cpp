#include <relata/graph/knowledge_graph.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <string>

#include <relata/graph/graph_storage.h>

namespace relata {
namespace {

constexpr std::array<std::string_view, 9> merge_rule_names{"same_iri",        "same_name", "transliteration",
                                                           "alias",           "acronym",   "surname",
                                                           "own_description", "decision",  "metonym"};

template <typename Values, typename Id>
const auto& at(const Values& values, Id id) {
  assert(static_cast<std::size_t>(id) < values.size());
  return values[static_cast<std::size_t>(id)];
}

std::string_view preposition_of(std::string_view role) {
  if (role == "place") return "in";
  if (role == "recipient") return "to";
  return role;
}

}  // namespace

std::string_view to_string(MergeRule rule) {
  return merge_rule_names[static_cast<std::size_t>(rule)];
}

std::string label(const Relation& relation) {
  std::string text(relation.name);
  if (!relation.role.empty()) text.append(" ").append(preposition_of(relation.role));
  return text;
}

KnowledgeGraph::KnowledgeGraph() {
  auto storage = std::make_unique<GraphStorage>();
  storage->first_evidence.push_back(0);
  storage_ = std::move(storage);
}
KnowledgeGraph::KnowledgeGraph(KnowledgeGraph&&) noexcept = default;
KnowledgeGraph& KnowledgeGraph::operator=(KnowledgeGraph&&) noexcept = default;
KnowledgeGraph::~KnowledgeGraph() = default;

std::span<const Actor> KnowledgeGraph::actors() const {
  return storage_->actors;
}
std::span<const Relation> KnowledgeGraph::relations() const {
  return storage_->relations;
}
std::span<const DocumentRecord> KnowledgeGraph::documents() const {
  return storage_->documents;
}

const Actor& KnowledgeGraph::actor(ActorId id) const {
  return at(storage_->actors, id);
}
const Relation& KnowledgeGraph::relation(RelationId id) const {
  return at(storage_->relations, id);
}
const DocumentRecord& KnowledgeGraph::document(DocumentIndex index) const {
  return at(storage_->documents, index);
}

std::span<const Evidence> KnowledgeGraph::evidence(const Relation& relation) const {
  const auto index = static_cast<std::size_t>(relation.id);
  const std::uint32_t first = storage_->first_evidence[index];
  return std::span(storage_->evidence).subspan(first, storage_->first_evidence[index + 1] - first);
}

std::span<const RelationArgument> KnowledgeGraph::arguments(const Evidence& evidence) const {
  return std::span(storage_->arguments).subspan(evidence.first_argument, evidence.argument_count);
}

std::span<const Claimant> KnowledgeGraph::claimant_chain(const Evidence& evidence) const {
  return std::span(storage_->sources).subspan(evidence.first_source, evidence.source_count);
}

std::vector<std::string_view> KnowledgeGraph::outlets(const Relation& relation) const {
  std::vector<std::string_view> result;
  for (const Evidence& evidence : this->evidence(relation)) {
    if (const std::string_view outlet = document(evidence.document).source; !outlet.empty()) result.push_back(outlet);
  }
  std::sort(result.begin(), result.end());
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

std::span<const RelationId> KnowledgeGraph::relations_from(ActorId actor) const {
  return storage_->from.of(actor);
}
std::span<const RelationId> KnowledgeGraph::relations_to(ActorId actor) const {
  return storage_->to.of(actor);
}
std::span<const RelationId> KnowledgeGraph::relations_claimed_by(ActorId actor) const {
  return storage_->claimed_by.of(actor);
}
std::span<const RelationId> KnowledgeGraph::edges_from(ActorId actor) const {
  return storage_->edges_from.of(actor);
}
std::span<const RelationId> KnowledgeGraph::edges_to(ActorId actor) const {
  return storage_->edges_to.of(actor);
}
std::span<const RelationId> KnowledgeGraph::edges() const {
  return storage_->edges_from.relations;
}

}  // namespace relata
