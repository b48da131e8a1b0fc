#include <relata/extract/statements/idioms.h>

#include <relata/extract/statements/phrase_text.h>

namespace relata {
namespace {

/// "into custody", "on wanted list": the preposition and the lemmas of the phrase, without articles.
std::string fixed_form(const SentenceTree& tree, const Oblique& oblique) {
  std::string form = oblique.role;
  for (const TokenIndex token : noun_phrase_tokens(tree, oblique.head)) {
    const bool article = tree.token(token).xpos == "DT" && (tree.lemma(token) == "the" || tree.lemma(token) == "a");
    if (!article) form.append(" ").append(tree.lemma(token));
  }
  return form;
}

}  // namespace

std::optional<Idiom> find_idiom(const SentenceTree& tree, const Clause& clause, const PredicateLexicon& predicates) {
  for (const Oblique& oblique : clause.obliques) {
    if (oblique.role.empty()) continue;
    const LightVerb* const row = predicates.find_light_verb(tree.lemma(clause.head), fixed_form(tree, oblique));
    if (row != nullptr) return Idiom{row, oblique.head};
  }
  return std::nullopt;
}

}  // namespace relata
