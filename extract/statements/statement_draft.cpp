#include <relata/extract/statements/statement_draft.h>

#include <relata/extract/statements/phrase_text.h>

namespace relata {
namespace {

/// "not only a racist": a racist.
void drop_not_only(const SentenceTree& tree, std::vector<TokenIndex>& tokens) {
  if (tokens.size() > 2 && tree.lemma(tokens[0]) == "not" && tree.token(tokens[1]).upos == Upos::adv)
    tokens.erase(tokens.begin(), tokens.begin() + 2);
}

}  // namespace

Phrase noun_phrase(const StatementContext& context, TokenIndex head) {
  const SentenceTree& tree = context.tree();
  auto tokens = noun_phrase_tokens(tree, head);
  const bool negated_predicate =
      tokens.size() > 1 && tree.lemma(tokens.front()) == "not" && tree.has_child(head, DependencyRelation::cop);
  if (negated_predicate) tokens.erase(tokens.begin());  // "was not an angle that would show it"
  Phrase phrase = make_phrase(context.document, context.sentence(), tokens);
  phrase.entity = context.reading.entity_of(head);
  return phrase;
}

Phrase noun_phrase(const StatementContext& context, TokenIndex head, const StatementDraft& draft) {
  const SentenceTree& tree = context.tree();
  auto tokens = noun_phrase_tokens(tree, head, draft.predicate);
  if (draft.statement.polarity == Polarity::negated) {
    const auto told_already = [&](TokenIndex token) {
      const std::string_view lemma = tree.lemma(token);
      return tree.head(token) == head && (lemma == "no" || lemma == "neither" || lemma == "not");
    };
    std::erase_if(tokens, told_already);
  }
  const bool negated_predicate =
      draft.predicate != head && tree.lemma(tokens.front()) == "not" && tree.has_child(head, DependencyRelation::cop);
  if (negated_predicate && tokens.size() > 1) tokens.erase(tokens.begin());
  drop_not_only(tree, tokens);
  const bool opens_clause = tokens.size() > 1 && tree.token(tokens.front()).xpos == "WRB";
  if (opens_clause) tokens.erase(tokens.begin());  // "when (he was) owner of the team"
  Phrase phrase = make_phrase(context.document, context.sentence(), tokens);
  phrase.entity = context.reading.entity_of(head);
  return phrase;
}

Phrase clause_phrase(const StatementContext& context, TokenIndex head) {
  return make_phrase(context.document, context.sentence(), clause_tokens(context.tree(), head));
}

std::optional<EntityType> entity_type_at(const StatementContext& context, TokenIndex head) {
  const auto entity = context.reading.entity_of(head);
  if (!entity) return std::nullopt;
  return context.entities.entities[static_cast<std::size_t>(*entity)].type;
}

}  // namespace relata
