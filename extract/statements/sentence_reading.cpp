#include <relata/extract/statements/sentence_reading.h>

#include <algorithm>
#include <array>

#include <relata/extract/statements/clause_reader.h>

namespace relata {
namespace {

/// Marks the tokens that `mention` covers; a shorter mention wins over a longer one that encloses it.
void place_mention(SentenceReading& reading, const Mention& mention) {
  const auto& tokens = reading.tree.sentence().tokens;
  if (mention.head >= tokens.size()) return;
  const Mention*& at_head = reading.mention_at[mention.head];
  if (at_head == nullptr || length(at_head->span) < length(mention.span)) at_head = &mention;
  for (TokenIndex i = 0; i < tokens.size(); ++i) {
    if (!contains(mention.span, tokens[i].span)) continue;
    if (reading.inside[i] == nullptr || length(mention.span) < length(reading.inside[i]->span))
      reading.inside[i] = &mention;
  }
}

/// What institutions put their figures and views in: "United Nations estimates".
bool is_record(std::string_view noun) {
  static constexpr std::array<std::string_view, 18> nouns{
      "estimate", "data",  "figure", "statistic", "report",  "statement", "document", "survey",   "poll",
      "study",    "tally", "count",  "record",    "website", "account",   "filing",   "analysis", "release"};
  return std::ranges::find(nouns, noun) != nouns.end();
}

}  // namespace

const Clause* SentenceReading::clause_at(TokenIndex head) const {
  for (const Clause& clause : clauses) {
    if (clause.head == head) return &clause;
  }
  return nullptr;
}

const Mention* SentenceReading::mention_of(TokenIndex head) const {
  using enum DependencyRelation;
  if (mention_at[head] != nullptr) return mention_at[head];
  const Mention* const covering = inside[head];
  // A name whose parser's head is another of its words: "Sabrina Singh" headed by "Singh".
  if (covering != nullptr && covering->kind == MentionKind::name) {
    const auto parent = tree.head(head);
    const bool tops_the_name = !parent || inside[*parent] != covering;
    if (tops_the_name) return covering;
  }
  // A name below its title: "Secretary (of Defense) Chuck Hagel" headed by "Secretary".
  for (const TokenIndex child : tree.children(head)) {
    const Mention* const below = mention_at[child];
    const bool name_of_head = is_any(tree.relation(child), {flat, appos, nmod_desc, nmod_unmarked}) && child > head;
    if (name_of_head && below != nullptr && below->kind == MentionKind::name) return below;
  }
  return nullptr;
}

std::optional<EntityId> SentenceReading::entity_of(TokenIndex head) const {
  const Mention* const mention = mention_of(head);
  if (mention == nullptr) return std::nullopt;
  return mention->entity;
}

std::optional<EntityId> SentenceReading::speaker_of(TokenIndex head, std::span<const TokenIndex> source) const {
  const auto own = entity_of(head);
  const auto type_of = [&](EntityId id) { return entities[static_cast<std::size_t>(id)].type; };
  if (own && type_of(*own) == EntityType::person) return own;
  if (!own && is_record(tree.lemma(head))) return publisher_of(head);
  if (tree.token(head).upos != Upos::propn) return own;
  const Mention* last = nullptr;
  for (const TokenIndex token : source) {
    if (tree.token(token).form == ",") break;
    last = inside[token];
  }
  const bool ends_in_person =
      last != nullptr && last->kind == MentionKind::name && type_of(last->entity) == EntityType::person;
  return ends_in_person ? last->entity : own;
}

std::optional<EntityId> SentenceReading::publisher_of(TokenIndex record) const {
  for (const TokenIndex child : tree.children(record)) {
    const Mention* const mention = child < record ? inside[child] : nullptr;
    const bool owner = is_any(tree.relation(child),
                              {DependencyRelation::compound, DependencyRelation::nmod_poss, DependencyRelation::amod});
    if (owner && mention != nullptr && mention->kind == MentionKind::name) return mention->entity;
  }
  return std::nullopt;
}

std::vector<SentenceReading> read_sentences(std::span<const Sentence> sentences, const EntityReading& entities,
                                            const ModalityLexicon& modality) {
  std::vector<SentenceReading> readings;
  readings.reserve(sentences.size());
  for (const Sentence& sentence : sentences) {
    SentenceTree tree(sentence);
    auto clauses = read_clauses(tree, modality);
    const std::size_t size = sentence.tokens.size();
    readings.push_back({std::move(tree), std::move(clauses), std::vector<const Mention*>(size, nullptr),
                        std::vector<const Mention*>(size, nullptr), entities.entities});
  }
  for (const Mention& mention : entities.mentions) {
    if (mention.sentence < readings.size()) place_mention(readings[mention.sentence], mention);
  }
  return readings;
}

}  // namespace relata
