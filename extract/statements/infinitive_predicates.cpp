#include <relata/extract/statements/infinitive_predicates.h>

namespace relata {
namespace {

using enum DependencyRelation;

}  // namespace

bool is_infinitive_predicate(const SentenceTree& tree, TokenIndex head) {
  const auto to = tree.child(head, mark);
  return to && tree.lemma(*to) == "to" && tree.has_child(head, cop);
}

std::optional<TokenIndex> subject_of_infinitive(const SentenceTree& tree, TokenIndex head) {
  if (!is_infinitive_predicate(tree, head)) return std::nullopt;
  for (const DependencyRelation relation : {nsubj_outer, nsubj}) {
    const auto subject = tree.child(head, relation);
    const bool nominal =
        subject && (tree.token(*subject).upos == Upos::noun || tree.token(*subject).upos == Upos::propn);
    if (nominal && *subject < head) return subject;
  }
  return std::nullopt;
}

const ModalityEffect* purpose_effect(const SentenceTree& tree, TokenIndex head, const ModalityLexicon& modality) {
  const auto purpose = subject_of_infinitive(tree, head);
  const auto* const effect = purpose ? modality.find(tree.lemma(*purpose), Upos::noun, "xcomp") : nullptr;
  const bool wanted =
      effect != nullptr && (effect->modality == Modality::intended || effect->modality == Modality::required);
  return wanted ? effect : nullptr;
}

std::vector<TokenIndex> owners_of_purpose(const SentenceTree& tree, TokenIndex head, const ModalityLexicon& modality) {
  if (purpose_effect(tree, head, modality) == nullptr) return {};
  const TokenIndex purpose = *subject_of_infinitive(tree, head);
  if (const auto owner = tree.child(purpose, nmod_poss)) return tree.with_conjuncts(*owner);
  for (const TokenIndex child : tree.children(purpose, nmod)) {
    const auto preposition = tree.child(child, case_);
    if (preposition && tree.lemma(*preposition) == "of") return tree.with_conjuncts(child);
  }
  return {};
}

}  // namespace relata
