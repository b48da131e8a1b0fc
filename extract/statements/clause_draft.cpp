#include <relata/extract/statements/clause_draft.h>

#include <algorithm>

#include <relata/extract/statements/phrase_text.h>
#include <relata/extract/statements/predicate_text.h>

namespace relata {
namespace {

void sort_unique(std::vector<TokenIndex>& words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
}

}  // namespace

StatementDraft start_draft(const StatementContext& context, const Clause& clause) {
  StatementDraft draft;
  draft.predicate = clause.head;
  draft.statement.sentence = context.sentence().span;
  const Factuality factuality = factuality_of(context.tree(), clause.head, context.modality);
  draft.statement.polarity = factuality.polarity;
  draft.statement.modality = factuality.modality;
  draft.subject_understood = clause.subject_understood;
  return draft;
}

void set_subject(const StatementContext& context, TokenIndex head, StatementDraft& draft) {
  draft.statement.subject = noun_phrase(context, head, draft);
  draft.subject_head = head;
}

void set_object(const StatementContext& context, TokenIndex head, StatementDraft& draft) {
  draft.statement.object = noun_phrase(context, head, draft);
  draft.object_head = head;
}

void set_predicate(const StatementContext& context, std::vector<TokenIndex>& words, StatementDraft& draft) {
  sort_unique(words);
  if (words.empty()) words.push_back(draft.predicate);
  const Phrase phrase = make_phrase(context.document, context.sentence(), words);
  draft.statement.predicate.text = phrase.text;
  draft.statement.predicate.span = phrase.span;
}

void append_preposition(const SentenceTree& tree, TokenIndex head, std::vector<TokenIndex>& words) {
  const auto preposition = preposition_tokens(tree, head);
  words.insert(words.end(), preposition.begin(), preposition.end());
  sort_unique(words);
}

bool is_bare_wh_word(const SentenceTree& tree, TokenIndex head, TokenIndex predicate) {
  return tree.token(head).xpos.starts_with("W") && noun_phrase_tokens(tree, head, predicate).size() == 1;
}

bool is_nominal(const Token& token) {
  return token.upos == Upos::noun || token.upos == Upos::propn;
}

}  // namespace relata
