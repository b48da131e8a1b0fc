#include <relata/graph/knowledge_graph.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <string>
#include <utility>

#include <relata/graph/graph_storage.h>

namespace relata {
namespace {

constexpr std::array<std::string_view, 9> merge_rule_names{"same_iri",        "same_name", "transliteration",
                                                           "alias",           "acronym",   "surname",
                                                           "own_description", "decision",  "metonym"};

template <typename Id>
std::size_t index_of(Id id) {
  return static_cast<std::size_t>(id);
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

KnowledgeGraph make_graph(GraphParts parts) {
  return KnowledgeGraph(std::make_unique<GraphStorage>(std::move(parts)));
}

const GraphParts& parts_of(const KnowledgeGraph& graph) {
  return graph.storage_->parts();
}

KnowledgeGraph::KnowledgeGraph() : KnowledgeGraph(std::make_unique<GraphStorage>(GraphParts())) {}
KnowledgeGraph::KnowledgeGraph(std::unique_ptr<const GraphStorage> storage) : storage_(std::move(storage)) {}
KnowledgeGraph::KnowledgeGraph(KnowledgeGraph&&) noexcept = default;
KnowledgeGraph& KnowledgeGraph::operator=(KnowledgeGraph&&) noexcept = default;
KnowledgeGraph::~KnowledgeGraph() = default;

std::span<const Actor> KnowledgeGraph::actors() const {
  return storage_->actors(0, storage_->actor_count());
}
std::span<const Relation> KnowledgeGraph::relations() const {
  return storage_->relations(0, topology().relations());
}
std::span<const DocumentRecord> KnowledgeGraph::documents() const {
  return storage_->documents(0, storage_->parts().documents.id.size());
}

const Actor& KnowledgeGraph::actor(ActorId id) const {
  assert(index_of(id) < storage_->actor_count());
  return storage_->actors(index_of(id), 1).front();
}
const Relation& KnowledgeGraph::relation(RelationId id) const {
  assert(index_of(id) < topology().relations());
  return storage_->relations(index_of(id), 1).front();
}
const DocumentRecord& KnowledgeGraph::document(DocumentIndex index) const {
  return storage_->documents(index_of(index), 1).front();
}

std::span<const Evidence> KnowledgeGraph::evidence(const Relation& relation) const {
  return storage_->evidence(relation.id);
}

std::span<const RelationArgument> KnowledgeGraph::arguments(const Evidence& evidence) const {
  return storage_->arguments(evidence.first_argument, evidence.argument_count);
}

std::span<const Claimant> KnowledgeGraph::claimant_chain(const Evidence& evidence) const {
  return std::span(storage_->parts().evidence.sources).subspan(evidence.first_source, evidence.source_count);
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
  return topology().relations_from(actor);
}
std::span<const RelationId> KnowledgeGraph::relations_to(ActorId actor) const {
  return topology().to(actor);
}
std::span<const RelationId> KnowledgeGraph::relations_claimed_by(ActorId actor) const {
  return storage_->claims().of(actor);
}
std::span<const RelationId> KnowledgeGraph::edges_from(ActorId actor) const {
  return topology().edges_from(actor);
}
std::span<const RelationId> KnowledgeGraph::edges_to(ActorId actor) const {
  return topology().edges_to(actor);
}
std::span<const RelationId> KnowledgeGraph::edges() const {
  return topology().all_edges();
}

const Topology& KnowledgeGraph::topology() const {
  return storage_->parts().topology;
}

std::optional<RelationName> KnowledgeGraph::find_relation_name(std::string_view name) const {
  const auto& names = storage_->parts().relation_names;
  const auto text = [this](StringId id) { return storage_->parts().strings[id]; };
  const auto place = std::ranges::lower_bound(names, name, {}, text);
  if (place == names.end() || text(*place) != name) return std::nullopt;
  return RelationName{static_cast<std::uint32_t>(place - names.begin())};
}
std::string_view KnowledgeGraph::text(RelationName name) const {
  return storage_->parts().strings[storage_->parts().relation_names[index_of(name)]];
}
std::size_t KnowledgeGraph::relation_name_count() const {
  return storage_->parts().relation_names.size();
}

std::span<const RelationId> KnowledgeGraph::edges_from(ActorId actor, RelationName name) const {
  return topology().with_name(topology().edges_from(actor), name);
}
std::span<const RelationId> KnowledgeGraph::edges_to(ActorId actor, RelationName name) const {
  return topology().with_name(topology().edges_to(actor), name);
}

std::size_t KnowledgeGraph::document_count() const {
  return storage_->parts().documents.id.size();
}
std::string_view KnowledgeGraph::name(ActorId actor) const {
  return storage_->name_of(actor);
}
ContentId KnowledgeGraph::key(ActorId actor) const {
  return storage_->key_of(actor);
}
std::string_view KnowledgeGraph::id(DocumentIndex document) const {
  return storage_->id_of(document);
}
Claimant KnowledgeGraph::claimant(RelationId relation) const {
  return claimant_from(storage_->parts().relations.claimant[index_of(relation)]);
}
std::uint32_t KnowledgeGraph::mentions(RelationId relation) const {
  return storage_->parts().relations.mentions[index_of(relation)];
}
std::uint32_t KnowledgeGraph::origins(RelationId relation) const {
  return storage_->parts().relations.origins[index_of(relation)];
}
double KnowledgeGraph::confidence(RelationId relation) const {
  return storage_->parts().relations.confidence[index_of(relation)];
}

Relation KnowledgeGraph::peek(RelationId relation) const {
  return storage_->relation(index_of(relation));
}
Relation KnowledgeGraph::peek_without_keys(RelationId relation) const {
  return storage_->relation_without_keys(index_of(relation));
}
DocumentRecord KnowledgeGraph::peek(DocumentIndex document) const {
  return storage_->document(index_of(document));
}
const Actor& KnowledgeGraph::peek(ActorId actor, Actor& room) const {
  const auto& kept = storage_->parts().actors;
  if (!kept.empty()) return kept[index_of(actor)];
  return room = storage_->labelled_actor(index_of(actor));
}
void KnowledgeGraph::peek_evidence(RelationId relation, std::vector<Evidence>& evidence) const {
  evidence.clear();
  const std::size_t end = storage_->first_evidence(index_of(relation) + 1);
  for (std::size_t i = storage_->first_evidence(index_of(relation)); i < end; ++i) {
    evidence.push_back(storage_->one_evidence(i));
  }
}
void KnowledgeGraph::peek_arguments(const Evidence& evidence, std::vector<RelationArgument>& arguments) const {
  arguments.clear();
  for (std::size_t i = 0; i < evidence.argument_count; ++i) {
    arguments.push_back(storage_->argument(evidence.first_argument + i));
  }
}

void KnowledgeGraph::prefetch(RelationId relation) const {
  storage_->prefetch(relation);
}
void KnowledgeGraph::prefetch(ActorId actor) const {
  storage_->prefetch(actor);
}

}  // namespace relata
