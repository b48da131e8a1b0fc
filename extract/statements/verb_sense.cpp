#include <relata/extract/statements/verb_sense.h>

#include <algorithm>
#include <functional>

#include <relata/extract/statements/predicate_text.h>

namespace relata {
namespace {

using enum DependencyRelation;

ClauseFrame frame_of(const StatementContext& context, const Clause& clause, const std::vector<Adjunct>& adjuncts) {
  const SentenceTree& tree = context.tree();
  ClauseFrame frame;
  for (const Adjunct& adjunct : adjuncts) {
    if (!adjunct.is_time && !adjunct.role.empty()) frame.prepositions.push_back(adjunct.role);
  }
  for (const TokenIndex child : tree.children(clause.head)) {
    const auto marker = tree.relation(child) == advcl ? tree.child(child, mark) : std::nullopt;
    if (marker && tree.lemma(*marker) != "to") frame.prepositions.emplace_back(tree.lemma(*marker));
  }
  frame.passive = clause.passive && clause.agents.empty();
  frame.has_object = !clause.objects.empty() || clause.passive;
  frame.has_particle = clause.particle.has_value();
  frame.object_types = types_of(context, clause.passive ? clause.subjects : clause.objects);
  frame.subject_types = types_of(context, clause.passive ? clause.agents : clause.subjects);
  for (const TokenIndex complement : clause.complements) {
    frame.has_clause = frame.has_clause || tree.relation(complement) == ccomp;
    frame.has_infinitive = frame.has_infinitive || tree.relation(complement) == xcomp;
  }
  return frame;
}

/// "hold accountable for", "hold accountable", "hold for", "hold".
std::vector<std::string> lemma_choices(const SentenceTree& tree, const Clause& clause,
                                       const std::vector<std::string>& prepositions) {
  const std::string verb = predicate_lemma(tree, clause.head);
  std::vector<std::string> stems{verb};
  for (const TokenIndex child : tree.children(clause.head)) {
    const bool may_belong =
        child > clause.head && tree.children(child).empty() && is_any(tree.relation(child), {advmod, xcomp, obj});
    if (may_belong) stems.insert(stems.begin(), verb + " " + tree.token(child).lemma);
  }
  std::vector<std::string> choices;
  for (const std::string& stem : stems) {
    for (const std::string& preposition : prepositions) {
      const bool mere_circumstance = is_circumstance(preposition) && !clause.objects.empty() && stem == verb;
      if (!mere_circumstance) choices.push_back(stem + " " + preposition);
    }
    choices.push_back(stem);
  }
  std::ranges::stable_sort(choices, std::greater<>(), [](const std::string& c) { return std::ranges::count(c, ' '); });
  return choices;
}

}  // namespace

std::vector<EntityType> types_of(const StatementContext& context, const std::vector<TokenIndex>& heads) {
  std::vector<EntityType> types;
  for (const TokenIndex head : heads) {
    if (const auto type = entity_type_at(context, head)) types.push_back(*type);
  }
  return types;
}

std::optional<PredicateSense> find_verb_sense(const StatementContext& context, const Clause& clause,
                                              const std::vector<Adjunct>& adjuncts, const std::optional<Idiom>& idiom) {
  ClauseFrame frame = frame_of(context, clause, adjuncts);
  if (!idiom) {
    frame.lemmas = lemma_choices(context.tree(), clause, frame.prepositions);
    return context.predicates.find_sense(frame);
  }
  const std::string lemma(idiom->row->lemma);
  for (const std::string& preposition : frame.prepositions) frame.lemmas.push_back(lemma + " " + preposition);
  frame.lemmas.push_back(lemma);
  auto sense = context.predicates.find_sense(frame);
  if (!idiom->row->type.empty()) {
    if (!sense) sense.emplace();
    sense->inverse = false;
    sense->type = idiom->row->type;
    sense->cameo = idiom->row->cameo;
  }
  return sense;
}

}  // namespace relata
