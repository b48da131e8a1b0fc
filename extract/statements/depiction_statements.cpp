#include <algorithm>

#include <relata/extract/entities/depicting_verbs.h>
#include <relata/extract/statements/depictions.h>
#include <relata/extract/statements/phrase_text.h>
#include <relata/extract/statements/predicate_text.h>
#include <relata/extract/statements/statement_draft.h>

namespace relata {
namespace {

using enum DependencyRelation;

bool is_as(const SentenceTree& tree, TokenIndex token) {
  return tree.lemma(token) == "as" && is_any(tree.relation(token), {case_, mark, advmod});
}

/// The phrase that "as" introduces, below the verb or, where the parser hung it there, below its object.
std::optional<TokenIndex> as_phrase(const SentenceTree& tree, TokenIndex head, TokenIndex object) {
  for (const TokenIndex child : tree.children(head)) {
    if (child <= object || !is_any(tree.relation(child), {obl, nmod, xcomp, advcl, acl})) continue;
    const auto below = tree.children(child);
    if (std::ranges::any_of(below, [&](TokenIndex token) { return token < child && is_as(tree, token); })) return child;
  }
  return std::nullopt;
}

/// "called it a mistake", "considers the law unfair".
std::optional<TokenIndex> bare_complement(const SentenceTree& tree, const Clause& clause, TokenIndex object) {
  for (const TokenIndex complement : clause.complements) {
    const Upos upos = tree.token(complement).upos;
    const bool describes = upos == Upos::adj || upos == Upos::noun || upos == Upos::propn;
    if (describes && tree.relation(complement) == xcomp && complement > object) return complement;
  }
  for (const TokenIndex second : clause.objects) {
    if (second > object && tree.relation(second) == obj) return second;
  }
  return std::nullopt;
}

std::optional<StatementDraft> read_depiction(const StatementContext& context, const Depiction& depiction) {
  const SentenceTree& tree = context.tree();
  const Factuality factuality = factuality_of(tree, depiction.verb, context.modality);
  if (factuality.polarity == Polarity::negated) return std::nullopt;
  StatementDraft draft;
  draft.construction = Construction::depiction;
  draft.predicate = depiction.what;
  draft.statement.sentence = context.sentence().span;
  draft.statement.modality = factuality.modality;
  draft.statement.subject = noun_phrase(context, depiction.who, draft);
  draft.subject_head = depiction.who;
  Predicate& predicate = draft.statement.predicate;
  const Token& what = tree.token(depiction.what);
  predicate.text = what.form;
  predicate.span = what.span;
  if (what.upos != Upos::adj) {
    predicate.lemma = "be";
    predicate.type = "IS_A";
    draft.statement.object = noun_phrase(context, depiction.what);
    draft.object_head = depiction.what;
    return draft;
  }
  predicate.lemma = "be " + what.lemma;
  for (const TokenIndex child : tree.children(depiction.what)) {
    const auto words = preposition_tokens(tree, child);
    if (tree.relation(child) != obl || words.empty() || child < depiction.what) continue;
    for (const TokenIndex word : words) predicate.lemma += " " + tree.token(word).lemma;
    draft.statement.object = noun_phrase(context, child);
    draft.object_head = child;
    return draft;
  }
  draft.statement.object = make_phrase(context.document, context.sentence(), {depiction.what});
  return draft;
}

}  // namespace

std::optional<Depiction> find_depiction(const SentenceTree& tree, const Clause& clause) {
  if (clause.kind != ClauseKind::verbal || clause.passive || clause.objects.empty()) return std::nullopt;
  const TokenIndex object = clause.objects.front();
  const std::string_view verb = tree.lemma(clause.head);
  std::optional<TokenIndex> what;
  if (depicts_with_as(verb)) what = as_phrase(tree, clause.head, object);
  if (!what && depicts_with_as(verb)) what = as_phrase(tree, object, object);
  if (!what && depicts_bare(verb)) what = bare_complement(tree, clause, object);
  if (!what || tree.token(*what).upos == Upos::verb) return std::nullopt;
  return Depiction{clause.head, object, *what};
}

std::vector<StatementDraft> read_depiction_statements(const StatementContext& context) {
  std::vector<StatementDraft> drafts;
  for (const Clause& clause : context.reading.clauses) {
    const auto depiction = find_depiction(context.tree(), clause);
    if (!depiction) continue;
    if (auto draft = read_depiction(context, *depiction)) drafts.push_back(*std::move(draft));
  }
  return drafts;
}

}  // namespace relata
