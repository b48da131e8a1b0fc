#include <relata/graph/statement_resolution.h>

#include <algorithm>
#include <string>

#include <relata/graph/metonyms.h>
#include <relata/graph/name_key.h>

namespace relata {
namespace {

/// Propositions nested deeper than this, or in a circle, count as literals.
constexpr int max_nesting = 32;

bool is_empty(const Phrase& phrase) {
  return phrase.text.empty() && !phrase.entity && !phrase.statement;
}

bool is_place_role(std::string_view role) {
  return role == "place";
}

/// Prepositions that introduce someone rather than somewhere.
bool names_partner(std::string_view role) {
  return role == "with" || role == "against" || role == "recipient";
}

class StatementResolver {
 public:
  StatementResolver(const DocumentDigest& document, std::span<const std::optional<ActorId>> actor_of,
                    const ActorTable& actors)
      : document_(document),
        actor_of_(actor_of),
        actors_(actors.actors),
        acts_for_(actors.acts_for),
        resolved_(document.statements.size()),
        states_(document.statements.size(), State::untouched) {}

  std::vector<ResolvedStatement> resolve() {
    for (std::size_t i = 0; i < resolved_.size(); ++i) resolve(i, 0);
    return std::move(resolved_);
  }

 private:
  enum class State : std::uint8_t { untouched, in_progress, done };

  void resolve(std::size_t index, int depth) {
    if (states_[index] == State::done) return;
    states_[index] = State::in_progress;
    const Statement& statement = document_.statements[index];
    ResolvedStatement result;
    result.name = name_of(statement.predicate);
    const std::string_view type = statement.predicate.type;
    result.subject = resolve(statement.subject, depth, is_act(type));
    if (statement.object && !is_empty(*statement.object)) {
      result.object = resolve(*statement.object, depth, is_towards_actor(type));
    }
    if (!result.object) promote_argument(statement, result);
    result.chain = chain_of(statement);
    result.topic = topic_of(statement, result);
    result.key = key_of(statement, result);
    resolved_[index] = std::move(result);
    states_[index] = State::done;
  }

  static std::string_view name_of(const Predicate& predicate) {
    if (!predicate.type.empty()) return predicate.type;
    return predicate.lemma.empty() ? predicate.text : predicate.lemma;
  }

  /// Whom an actor means where it acts.
  ActorId acting(ActorId actor) const {
    const auto index = static_cast<std::size_t>(actor);
    return index < acts_for_.size() ? acts_for_[index].value_or(actor) : actor;
  }

  ResolvedTerm resolve(const Phrase& phrase, int depth, bool acts) {
    ResolvedTerm term = resolve_phrase(phrase, actor_of_);
    if (term.actor && acts) term.actor = acting(*term.actor);
    if (term.actor) {
      term.text = actor_with(*term.actor).name;
      term.key = content_id({"actor", to_string(actor_with(*term.actor).key)});
    } else if (term.statement && is_resolvable(*term.statement, depth)) {
      const auto inner = static_cast<std::size_t>(*term.statement);
      resolve(inner, depth + 1);
      term.key = content_id({"relation", to_string(resolved_[inner].key)});
    } else {
      term.statement.reset();
      term.key = content_id({"literal", name_key(term.text)});
    }
    return term;
  }

  bool is_resolvable(StatementId statement, int depth) const {
    return depth < max_nesting && states_[static_cast<std::size_t>(statement)] != State::in_progress;
  }

  void promote_argument(const Statement& statement, ResolvedStatement& result) {
    const Argument* best = nullptr;
    for (const Argument& argument : statement.arguments) {
      if (argument.role == "time" || !resolve_phrase(argument.phrase, actor_of_).actor) continue;
      if (!best || (is_place_role(best->role) && !is_place_role(argument.role))) best = &argument;
    }
    if (!best) return;
    result.object = resolve(best->phrase, 0, names_partner(best->role) && is_towards_actor(statement.predicate.type));
    result.role = best->role;
  }

  std::vector<Claimant> chain_of(const Statement& statement) const {
    std::vector<Claimant> chain;
    auto next = statement.attribution;
    while (next && chain.size() < document_.attributions.size()) {
      const Attribution& attribution = document_.attributions[static_cast<std::size_t>(*next)];
      chain.push_back(source_of(attribution));
      next = attribution.parent;
    }
    return chain;
  }

  Claimant source_of(const Attribution& attribution) const {
    if (!attribution.source) return UnnamedSource{};
    const std::optional<ActorId> actor = actor_of_[static_cast<std::size_t>(*attribution.source)];
    return actor ? Claimant(acting(*actor)) : Claimant(UnnamedSource{});
  }

  std::string claimant_key(const Claimant& claimant) const {
    if (is_own_voice(claimant)) return "own voice";
    const std::optional<ActorId> actor = actor_of(claimant);
    return actor ? to_string(actor_with(*actor).key) : "unnamed source";
  }

  const Actor& actor_with(ActorId id) const { return actors_[static_cast<std::size_t>(id)]; }

  static ContentId topic_of(const Statement& statement, const ResolvedStatement& result) {
    return content_id({"topic", to_string(result.subject.key), statement.predicate.type.empty() ? "lemma" : "type",
                       result.name, result.role, result.object ? to_string(result.object->key) : "none"});
  }

  ContentId key_of(const Statement& statement, const ResolvedStatement& result) const {
    return content_id({"relation", to_string(result.topic), to_string(statement.polarity),
                       to_string(statement.modality), claimant_key(claimant_of(result))});
  }

  const DocumentDigest& document_;
  std::span<const std::optional<ActorId>> actor_of_;
  std::span<const Actor> actors_;
  std::span<const std::optional<ActorId>> acts_for_;
  std::vector<ResolvedStatement> resolved_;
  std::vector<State> states_;
};

}  // namespace

Claimant claimant_of(const ResolvedStatement& statement) {
  return statement.chain.empty() ? Claimant(OwnVoice{}) : statement.chain.front();
}

ResolvedTerm resolve_phrase(const Phrase& phrase, std::span<const std::optional<ActorId>> actor_of) {
  ResolvedTerm term{.text = phrase.text, .actor = std::nullopt, .statement = phrase.statement, .key = {}};
  if (phrase.entity) term.actor = actor_of[static_cast<std::size_t>(*phrase.entity)];
  return term;
}

std::vector<ResolvedStatement> resolve_statements(const DocumentDigest& document,
                                                  std::span<const std::optional<ActorId>> actor_of,
                                                  const ActorTable& actors) {
  return StatementResolver(document, actor_of, actors).resolve();
}

}  // namespace relata
