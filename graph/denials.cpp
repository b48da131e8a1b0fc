#include <relata/graph/denials.h>

#include <algorithm>
#include <array>

namespace relata {
namespace {

constexpr std::size_t most_content_words = 20;

/// What follows these is what is held to be false.
constexpr auto denying_lemmas =
    std::to_array<std::string_view>({"contradict", "debunk", "deny", "dispute", "rebut", "refute"});

/// These can also turn down offers and requests: only with a noun for what was said.
constexpr auto rejecting_lemmas = std::to_array<std::string_view>(
    {"brush off", "disavow", "dismiss", "reject", "repudiate", "scoff at", "shrug off"});

/// Stems of nouns that stand for what was said before, without saying it.
constexpr auto accusation_nouns = std::to_array<std::string_view>(
    {"accusat", "allegat", "assert", "charg", "claim", "insinuat", "report", "suggest", "wrongdo", "involv"});

/// Verbs whose passive says of what its subject is accused, though not by whom.
constexpr auto accusing_lemmas = std::to_array<std::string_view>(
    {"accuse", "blame", "charge", "implicate", "indict", "prosecute", "suspect", "tie", "link"});

/// Stems of verbs for what moves troops: who denies sending them denies that they were moved or rolled in, too.
constexpr auto verbs_of_moving =
    std::to_array<std::string_view>({"send", "move", "deploy", "dispatch", "enter", "pour", "roll", "invade"});

/// Whether what has this modality can be denied.
bool is_held(Modality modality) {
  return modality == Modality::asserted || modality == Modality::possible;
}

template <typename Words>
bool contains(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::vector<std::string> words_after_predicate(const Evidence& evidence) {
  const std::string_view sentence = evidence.sentence.text;
  const std::size_t end = evidence.predicate.bytes.end - evidence.sentence.bytes.begin;
  if (evidence.predicate.bytes.end < evidence.sentence.bytes.begin || end > sentence.size()) return {};
  std::vector<std::string> stems = content_stems(sentence.substr(end));
  stems.resize(std::min(stems.size(), most_content_words));
  return stems;
}

/// Whether `actor`, as `words` call it here, is `accused` or acts for it: "China's ministry" for China.
bool acts_for(const Actor& actor, const ContentWords& words, const Actor& accused, const ParticipantMatcher& matcher) {
  if (actor.id == accused.id || matcher.are_related(actor, accused)) return true;
  if (accused.type != EntityType::country) return false;
  const std::string country = content_words(accused.name).head;
  const bool names_it = std::binary_search(words.others.begin(), words.others.end(), country);
  return names_it || (!actor.country.empty() && actor.country == accused.country);
}

/// Whether the one who denies is whom the claim is about, or speaks for it.
bool speaks_for(const Denial& denial, const Participant& accused, const ParticipantMatcher& matcher) {
  const Participant& denier = denial.claim->subject;
  if (!denier.actor || !accused.actor) return false;
  if (acts_for(*denier.actor, denier.words, *accused.actor, matcher)) return true;
  return std::any_of(denial.speaks_for.begin(), denial.speaks_for.end(), [&](const Actor* employer) {
    return acts_for(*employer, content_words(employer->name), *accused.actor, matcher);
  });
}

/// "preparat" and "prepar" meet, too.
bool are_of_one_stem(std::string_view one, std::string_view other) {
  constexpr std::size_t least_common = 5;
  const bool begins_alike = one.starts_with(other) || other.starts_with(one);
  return one == other || (begins_alike && std::min(one.size(), other.size()) >= least_common);
}

/// Nothing is said of what the allegations are about, or the sentence of the claim says the like.
bool is_on_topic(const Denial& denial, const Claim& claim) {
  const std::vector<std::string> told = content_stems(claim.evidence->sentence.text);
  const auto is_told = [&](const std::string& topic) {
    return std::any_of(told.begin(), told.end(), [&](const auto& word) { return are_of_one_stem(topic, word); });
  };
  return denial.topic.empty() || std::any_of(denial.topic.begin(), denial.topic.end(), is_told);
}

double match_accusation(const Denial& denial, const Claim& claim, const ParticipantMatcher& matcher) {
  const std::string_view verb = std::string_view(claim.lemma).substr(0, claim.lemma.find(' '));
  const bool is_accused = claim.is_passive && contains(accusing_lemmas, verb);
  if (claim.relation->type != "ACCUSE" && !is_accused) return 0;
  const Participant* accused = patient_of(claim);
  return accused && speaks_for(denial, *accused, matcher) && is_on_topic(denial, claim) ? 0.9 : 0;
}

bool names(const Denial& denial, const Participant& participant) {
  return !participant.words.head.empty() && contains(denial.content, participant.words.head);
}

/// Propositions and long literals are named by two of their words.
bool names_content(const Denial& denial, const Participant& participant) {
  if (participant.actor) return names(denial, participant);
  const auto& others = participant.words.others;
  const auto count =
      std::count_if(others.begin(), others.end(), [&](const auto& word) { return contains(denial.content, word); });
  return names(denial, participant) || count >= 2;
}

/// "denied sending troops into Ukraine" against "Russian troops were entering Ukraine".
bool names_same_movement(const Denial& denial, const Claim& claim, std::string_view verb) {
  const auto moves = [](std::string_view word) {
    return std::any_of(verbs_of_moving.begin(), verbs_of_moving.end(),
                       [&](std::string_view known) { return word == word_stem(known); });
  };
  const bool denies_movement = std::any_of(denial.content.begin(), denial.content.end(), moves);
  const bool of_same = names(denial, claim.subject) || (claim.object && names(denial, *claim.object));
  return denies_movement && moves(word_stem(verb)) && of_same;
}

double match_content(const Denial& denial, const Claim& claim, const ParticipantMatcher& matcher) {
  if (claim.relation->type == "STATE" || claim.relation->type == "BELIEVES") return 0;  // what they say is denied
  const std::string_view verb = std::string_view(claim.lemma).substr(0, claim.lemma.find(' '));
  const bool same = contains(denial.content, word_stem(verb));
  if (!same && !names_same_movement(denial, claim, verb)) return 0;
  double score = same ? 0.5 : 0.45;
  if (claim.object && names_content(denial, *claim.object)) score += 0.25;
  if (names(denial, claim.subject) || speaks_for(denial, claim.subject, matcher)) score += 0.15;
  for (const ClaimArgument& argument : claim.arguments) {
    if (argument.participant.actor && names(denial, argument.participant)) score += 0.1;
  }
  return score < 0.7 ? 0 : std::min(score, 1.0);
}

}  // namespace

std::optional<Denial> read_denial(const Claim& claim) {
  const Relation& relation = *claim.relation;
  if (is_negated(claim) || relation.modality != Modality::asserted || claim.is_passive) return std::nullopt;
  if (claim.subject.words.head.empty()) return std::nullopt;
  const bool has_noun = claim.object && contains(accusation_nouns, claim.object->words.head);
  const bool rejects_words = has_noun && contains(rejecting_lemmas, claim.lemma);
  if (!contains(denying_lemmas, claim.lemma) && !rejects_words) return std::nullopt;
  Denial denial{.claim = &claim, .content = words_after_predicate(*claim.evidence), .speaks_for = {}, .topic = {}};
  denial.is_of_accusations = has_noun;
  if (has_noun) denial.topic = claim.object->words.others;
  return denial.content.empty() ? std::nullopt : std::optional(denial);
}

double match_denial(const Denial& denial, const Claim& claim, const ParticipantMatcher& matcher) {
  const Relation& relation = *claim.relation;
  if (!share_document(*denial.claim, claim) || is_negated(claim) || !is_held(relation.modality)) return 0;
  const bool is_own_accusation = claim.subject.actor && claim.subject.actor == denial.claim->subject.actor;
  if (relation.type == "ACCUSE" && is_own_accusation && !claim.is_passive) return 0;
  const double accusation = denial.is_of_accusations ? match_accusation(denial, claim, matcher) : 0;
  return std::max(accusation, match_content(denial, claim, matcher));
}

}  // namespace relata
