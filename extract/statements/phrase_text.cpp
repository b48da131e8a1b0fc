#include <relata/extract/statements/phrase_text.h>

#include <algorithm>

namespace relata {
namespace {

using enum DependencyRelation;

bool is_punctuation(const SentenceTree& tree, TokenIndex token) {
  return tree.token(token).upos == Upos::punct;
}

bool is_quotation_mark(const SentenceTree& tree, TokenIndex token) {
  const std::string_view form = tree.token(token).form;
  return form == "\"" || form == "“" || form == "”" || form == "''" || form == "``";
}

/// A quotation mark at one edge whose other one stands inside: "“complete disregard” of the rules".
bool has_partner(const SentenceTree& tree, const std::vector<TokenIndex>& tokens, TokenIndex mark_token) {
  if (!is_quotation_mark(tree, mark_token)) return false;
  const auto marks = std::ranges::count_if(tokens, [&](TokenIndex token) { return is_quotation_mark(tree, token); });
  const bool around_all = is_quotation_mark(tree, tokens.front()) && is_quotation_mark(tree, tokens.back());
  return marks % 2 == 0 && !(around_all && marks == 2);
}

/// Drops punctuation at the edges and beside gaps that leaving words out has made.
std::vector<TokenIndex> without_loose_punctuation(const SentenceTree& tree, const std::vector<TokenIndex>& tokens) {
  std::vector<TokenIndex> kept;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool joins =
        i > 0 && i + 1 < tokens.size() && tokens[i - 1] + 1 == tokens[i] && tokens[i] + 1 == tokens[i + 1];
    if (!is_punctuation(tree, tokens[i]) || joins || has_partner(tree, tokens, tokens[i])) kept.push_back(tokens[i]);
  }
  while (!kept.empty() && is_punctuation(tree, kept.back()) && !has_partner(tree, kept, kept.back())) kept.pop_back();
  while (!kept.empty() && is_punctuation(tree, kept.front()) && !has_partner(tree, kept, kept.front()))
    kept.erase(kept.begin());
  return kept;
}

/// "those who fled", "all (that) I can afford", "plans to leave": without the clause the words would mean something
/// else.
bool restricts(const SentenceTree& tree, TokenIndex clause) {
  const auto noun = tree.head(clause);
  if (!noun || !is_any(tree.relation(clause), {acl, acl_relcl, advcl_relcl})) return false;
  if (tree.token(*noun).upos == Upos::propn) return false;
  const auto mark_token = tree.child(clause, mark);
  if (mark_token && tree.token(clause).xpos == "VBG") return false;
  const auto tokens = tree.subtree(clause);
  const bool depicts = tree.lemma(tokens.front()) == "as";
  const bool set_off =
      is_punctuation(tree, tokens.front()) || (tokens.front() > 0 && tree.token(tokens.front() - 1).form == ",");
  return tokens.front() > *noun && !set_off && !depicts;
}

bool is_outside_noun_phrase(const SentenceTree& tree, TokenIndex token, TokenIndex head) {
  const auto relation = tree.relation(token);
  if (is_any(relation, {acl, acl_relcl, advcl, advcl_relcl, appos, parataxis, discourse, vocative, reparandum, orphan}))
    return true;
  if (is_any(relation, {nmod, obl}) && tree.has_child(token, case_) &&
      tree.lemma(*tree.child(token, case_)) == "accord")
    return true;
  if (tree.head(token) != head) return false;
  if (is_any(relation, {conj, cc, cc_preconj, case_, mark, cop, nsubj, nsubj_pass, nsubj_outer, csubj, aux, expl, ccomp,
                        obl_unmarked}))
    return true;
  return relation == advmod && tree.token(token).upos == Upos::adv && token > head;
}

/// The restricting clauses of `words`, which are in text order; those with the token `outside` in them aside.
std::vector<TokenIndex> restricting_tokens(const SentenceTree& tree, const std::vector<TokenIndex>& words,
                                           std::optional<TokenIndex> outside) {
  std::vector<TokenIndex> tokens;
  for (const TokenIndex word : words) {
    for (const TokenIndex child : tree.children(word)) {
      if (!restricts(tree, child) || (outside && tree.dominates(child, *outside))) continue;
      const auto clause = tree.subtree(child);
      tokens.insert(tokens.end(), clause.begin(), clause.end());
    }
  }
  return tokens;
}

}  // namespace

std::vector<TokenIndex> noun_phrase_tokens(const SentenceTree& tree, TokenIndex head,
                                           std::optional<TokenIndex> outside) {
  auto words = tree.subtree(head, [&](TokenIndex token) { return is_outside_noun_phrase(tree, token, head); });
  const auto clauses = restricting_tokens(tree, words, outside);
  words.insert(words.end(), clauses.begin(), clauses.end());
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  auto tokens = without_loose_punctuation(tree, words);
  if (tokens.empty()) tokens.push_back(head);
  return tokens;
}

std::vector<TokenIndex> clause_tokens(const SentenceTree& tree, TokenIndex head) {
  auto tokens = tree.subtree(head, [&](TokenIndex token) {
    const bool subordinator = tree.relation(token) == mark && tree.head(token) == head;
    const bool dateline = tree.relation(token) == parataxis && token == 0;
    return dateline || (subordinator && tree.lemma(token) != "to");
  });
  while (tokens.size() > 1 && is_punctuation(tree, tokens.back())) tokens.pop_back();
  while (tokens.size() > 1 && is_punctuation(tree, tokens.front())) tokens.erase(tokens.begin());
  return tokens;
}

Phrase make_phrase(const Document& document, const Sentence& sentence, const std::vector<TokenIndex>& tokens) {
  Phrase phrase;
  phrase.span = span_of(sentence, tokens);
  const bool continuous = tokens.back() - tokens.front() + 1 == tokens.size();
  if (continuous) {
    phrase.text = text_at(document, phrase.span);
    return phrase;
  }
  for (const TokenIndex token : tokens) {
    if (!phrase.text.empty()) phrase.text += ' ';
    phrase.text += text_at(document, sentence.tokens[token].span);
  }
  return phrase;
}

}  // namespace relata
