#include <relata/graph/query.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace relata {
namespace {

constexpr std::uint32_t clear_majority = 10;
constexpr std::size_t candidates_shown = 5;

std::string describe(const KnowledgeGraph& graph, const ActorMatch& match) {
  const Actor& actor = graph.actor(match.actor);
  return actor.name + " (" + std::string(to_string(actor.type)) + ", " + to_string(actor.key) + ")";
}

NameError ambiguous_name(const KnowledgeGraph& graph, std::string_view name, std::vector<ActorMatch> candidates) {
  std::string message = "'" + std::string(name) + "' may mean ";
  for (std::size_t i = 0; i < std::min(candidates.size(), candidates_shown); ++i) {
    message += (i ? ", " : "") + describe(graph, candidates[i]);
  }
  if (candidates.size() > candidates_shown) message += ", …";
  return NameError(message, std::move(candidates));
}

std::string_view day_of(std::string_view published, std::string_view bound) {
  return published.substr(0, bound.size());
}

void append(std::vector<RelationId>& ids, std::span<const RelationId> more) {
  ids.insert(ids.end(), more.begin(), more.end());
}

}  // namespace

ActorId resolve_actor(const KnowledgeGraph& graph, std::string_view name) {
  std::vector<ActorMatch> matches = graph.find_actors(name);
  if (matches.empty()) throw NameError("no actor is called '" + std::string(name) + "'", {});
  const bool is_tied = matches.size() > 1 && matches[1].score == matches[0].score;
  const auto mentions = [&](const ActorMatch& match) { return graph.actor(match.actor).mentions; };
  if (is_tied && mentions(matches[0]) < clear_majority * std::max(mentions(matches[1]), 1U)) {
    throw ambiguous_name(graph, name, std::move(matches));
  }
  return matches[0].actor;
}

RelationPattern RelationPattern::from(const ActorReference& subject) const {
  RelationPattern narrower = *this;
  narrower.from_ = subject.resolve(*graph_);
  return narrower;
}

RelationPattern RelationPattern::to(const ActorReference& object) const {
  RelationPattern narrower = *this;
  narrower.to_ = object.resolve(*graph_);
  return narrower;
}

RelationPattern RelationPattern::between(const ActorReference& one, const ActorReference& other) const {
  RelationPattern narrower = *this;
  narrower.between_ = Pair{one.resolve(*graph_), other.resolve(*graph_)};
  return narrower;
}

RelationPattern RelationPattern::with(const ActorReference& actor) const {
  RelationPattern narrower = *this;
  narrower.with_ = actor.resolve(*graph_);
  return narrower;
}

RelationPattern RelationPattern::type(std::string_view type) const {
  RelationPattern narrower = *this;
  narrower.type_ = type;
  return narrower;
}

RelationPattern RelationPattern::lemma(std::string_view lemma) const {
  RelationPattern narrower = *this;
  narrower.lemma_ = lemma;
  return narrower;
}

RelationPattern RelationPattern::named(std::string_view name) const {
  RelationPattern narrower = *this;
  narrower.name_ = name;
  return narrower;
}

RelationPattern RelationPattern::claimed_by(const ActorReference& claimant) const {
  RelationPattern narrower = *this;
  narrower.claimant_ = claimant.resolve(*graph_);
  return narrower;
}

RelationPattern RelationPattern::own_voice() const {
  RelationPattern narrower = *this;
  narrower.voice_ = Voice::own;
  return narrower;
}

RelationPattern RelationPattern::attributed() const {
  RelationPattern narrower = *this;
  narrower.voice_ = Voice::attributed;
  return narrower;
}

RelationPattern RelationPattern::polarity(Polarity polarity) const {
  RelationPattern narrower = *this;
  narrower.polarity_ = polarity;
  return narrower;
}

RelationPattern RelationPattern::modality(Modality modality) const {
  RelationPattern narrower = *this;
  narrower.modality_ = modality;
  return narrower;
}

RelationPattern RelationPattern::outlet(std::string_view source) const {
  RelationPattern narrower = *this;
  narrower.outlet_ = source;
  return narrower;
}

RelationPattern RelationPattern::since(std::string_view date) const {
  RelationPattern narrower = *this;
  narrower.since_ = date;
  return narrower;
}

RelationPattern RelationPattern::until(std::string_view date) const {
  RelationPattern narrower = *this;
  narrower.until_ = date;
  return narrower;
}

RelationPattern RelationPattern::min_confidence(double probability) const {
  RelationPattern narrower = *this;
  narrower.min_confidence_ = probability;
  return narrower;
}

RelationPattern RelationPattern::min_origins(std::uint32_t origins) const {
  RelationPattern narrower = *this;
  narrower.min_origins_ = origins;
  return narrower;
}

RelationPattern RelationPattern::edges_only() const {
  RelationPattern narrower = *this;
  narrower.edges_only_ = true;
  return narrower;
}

bool RelationPattern::matches_ends(const Relation& relation) const {
  const auto subject = relation.subject.actor;
  const auto object = object_actor(relation);
  if (from_ && subject != from_) return false;
  if (to_ && object != to_) return false;
  if (with_ && subject != with_ && object != with_) return false;
  if (!between_) return true;
  return (subject == between_->one && object == between_->other) ||
         (subject == between_->other && object == between_->one);
}

bool RelationPattern::matches_evidence(const Relation& relation) const {
  if (lemma_.empty() && outlet_.empty() && since_.empty() && until_.empty()) return true;
  const auto evidence = graph_->evidence(relation);
  return std::any_of(evidence.begin(), evidence.end(), [this](const Evidence& one) {
    const DocumentRecord& document = graph_->document(one.document);
    if (!since_.empty() && (document.published.empty() || day_of(document.published, since_) < since_)) return false;
    if (!until_.empty() && (document.published.empty() || day_of(document.published, until_) > until_)) return false;
    return (lemma_.empty() || one.lemma == lemma_) && (outlet_.empty() || document.source == outlet_);
  });
}

bool RelationPattern::matches(const Relation& relation) const {
  if (relation.confidence < min_confidence_ || relation.origins < min_origins_) return false;
  if (!type_.empty() && relation.type != type_) return false;
  if (!name_.empty() && relation.name != name_ && relation.lemma != name_) return false;
  if (polarity_ && relation.polarity != *polarity_) return false;
  if (modality_ && relation.modality != *modality_) return false;
  if (voice_ != Voice::any && is_own_voice(relation.claimant) != (voice_ == Voice::own)) return false;
  if (claimant_ && actor_of(relation.claimant) != claimant_) return false;
  if (edges_only_ && !is_edge(relation)) return false;
  return matches_ends(relation) && matches_evidence(relation);
}

std::vector<const Relation*> RelationPattern::relations() const {
  std::vector<const Relation*> found;
  for (const RelationId id : ids()) found.push_back(&graph_->relation(id));
  return found;
}

std::vector<RelationId> RelationPattern::ids() const {
  std::vector<RelationId> found;
  const auto name = type_.empty() ? std::nullopt : graph_->find_relation_name(type_);
  if (!type_.empty() && !name) return found;
  const auto keep = [&](RelationId id) {
    if (name && graph_->topology().name(id) != *name) return;  // most fail here, before anything is written out
    if (matches(graph_->peek(id))) found.push_back(id);
  };
  if (const std::optional<std::vector<RelationId>> candidates = this->candidates()) {
    std::ranges::for_each(*candidates, keep);
  } else {
    for (std::uint32_t i = 0; i < graph_->topology().relations(); ++i) keep(RelationId{i});
  }
  return found;
}

std::optional<std::vector<RelationId>> RelationPattern::candidates() const {
  std::vector<RelationId> ids;
  if (from_) {
    append(ids, graph_->relations_from(*from_));
  } else if (to_) {
    append(ids, graph_->relations_to(*to_));
  } else if (between_ || with_) {
    const ActorId actor = between_ ? between_->one : *with_;
    append(ids, graph_->relations_from(actor));
    append(ids, graph_->relations_to(actor));
  } else if (claimant_) {
    append(ids, graph_->relations_claimed_by(*claimant_));
  } else {
    return std::nullopt;
  }
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

std::size_t RelationPattern::count() const {
  return ids().size();
}

std::vector<Neighbour> neighbours(const KnowledgeGraph& graph, const ActorReference& actor,
                                  const RelationPattern& pattern) {
  const ActorId centre = actor.resolve(graph);
  std::map<ActorId, std::vector<const Relation*>> found;
  for (const Relation* relation : pattern.with(centre).edges_only().relations()) {
    const ActorId subject = *relation->subject.actor;
    const ActorId object = *object_actor(*relation);
    if (subject != object) found[subject == centre ? object : subject].push_back(relation);
  }
  std::vector<Neighbour> result;
  for (auto& [other, relations] : found) result.push_back({other, std::move(relations)});
  std::stable_sort(result.begin(), result.end(),
                   [](const Neighbour& a, const Neighbour& b) { return a.relations.size() > b.relations.size(); });
  return result;
}

std::vector<Neighbour> neighbours(const KnowledgeGraph& graph, const ActorReference& actor) {
  return neighbours(graph, actor, match(graph));
}

}  // namespace relata
