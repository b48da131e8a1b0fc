#include <relata/graph/acts_for.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace relata {
namespace {

constexpr double confidence = 0.9;  // of the lexicons, not of the reading

Actor as_actor(const Entity& entity) {
  Actor actor;
  actor.type = entity.type;
  actor.name = entity.name;
  actor.country = entity.country;
  return actor;
}

class ActsForFinder {
 public:
  ActsForFinder(const Document& document, const Extraction& extraction, const StateActors& states)
      : document_(document), extraction_(extraction), states_(states), first_(extraction.entities.size()) {
    for (const Statement& statement : extraction.statements) sentences_.push_back(statement.sentence);
    std::sort(sentences_.begin(), sentences_.end());
    for (const Mention& mention : extraction.mentions) {
      auto& first = first_[static_cast<std::size_t>(mention.entity)];
      if (mention.kind != MentionKind::pronoun && (!first || mention.span < *first)) first = mention.span;
    }
    for (std::size_t i = 0; i < extraction.entities.size(); ++i) {
      const Entity& entity = extraction.entities[i];
      const bool country = entity.type == EntityType::country && !entity.country.empty() && first_[i];
      if (country) countries_.try_emplace(entity.country, static_cast<EntityId>(i));
    }
  }

  std::vector<Statement> find() const {
    std::vector<Statement> found;
    for (std::size_t i = 0; i < extraction_.entities.size(); ++i) {
      const Entity& entity = extraction_.entities[i];
      const auto country = countries_.find(entity.country);
      if (country == countries_.end() || !acts_for_country(entity)) continue;
      if (auto statement = make(static_cast<EntityId>(i), country->second)) found.push_back(*std::move(statement));
    }
    return found;
  }

 private:
  bool acts_for_country(const Entity& entity) const {
    if (entity.type != EntityType::organization || entity.unnamed) return false;
    const StateRole role = states_.role_of(as_actor(entity));
    return role == StateRole::organ || role == StateRole::metonym;
  }

  std::optional<Statement> make(EntityId institution, EntityId country) const {
    for (const Mention& mention : extraction_.mentions) {
      if (mention.entity != institution || mention.kind != MentionKind::name) continue;
      const auto sentence = sentence_of(mention.span);
      if (!sentence) continue;
      Statement statement;
      statement.sentence = *sentence;
      statement.subject = phrase(mention.span, institution);
      statement.predicate = {
          .lemma = "act for", .text = statement.subject.text, .span = mention.span, .type = "ACTS_FOR", .cameo = {}};
      statement.object = phrase(*first_[static_cast<std::size_t>(country)], country);
      statement.confidence = confidence;
      return statement;
    }
    return std::nullopt;
  }

  /// The sentence around `span`, of those with statements.
  std::optional<Span> sentence_of(Span span) const {
    const auto after = std::upper_bound(sentences_.begin(), sentences_.end(), span.begin,
                                        [](std::uint32_t begin, Span sentence) { return begin < sentence.begin; });
    if (after == sentences_.begin() || std::prev(after)->end < span.end) return std::nullopt;
    return *std::prev(after);
  }

  Phrase phrase(Span span, EntityId entity) const {
    return {.span = span, .text = std::string(text_at(document_, span)), .entity = entity, .statement = std::nullopt};
  }

  const Document& document_;
  const Extraction& extraction_;
  const StateActors& states_;
  std::vector<Span> sentences_;                ///< Sorted.
  std::vector<std::optional<Span>> first_;     ///< Of each entity, its first mention that is no pronoun.
  std::map<std::string, EntityId> countries_;  ///< By ISO code.
};

}  // namespace

std::vector<Statement> find_acts_for(const Document& document, const Extraction& extraction,
                                     const StateActors& states) {
  return ActsForFinder(document, extraction, states).find();
}

}  // namespace relata
