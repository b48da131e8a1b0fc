#include <relata/extract/entities/pronoun_resolution.h>

#include <algorithm>
#include <array>

namespace relata {
namespace {

enum class PronounClass : std::uint8_t { none, male, female, thing, plural, speaker, relative };

struct PronounWord {
  std::string_view word;
  PronounClass reads;
};

constexpr std::array<PronounWord, 24> pronouns = {{
    {"he", PronounClass::male},           {"him", PronounClass::male},       {"his", PronounClass::male},
    {"himself", PronounClass::male},      {"she", PronounClass::female},     {"her", PronounClass::female},
    {"hers", PronounClass::female},       {"herself", PronounClass::female}, {"it", PronounClass::thing},
    {"its", PronounClass::thing},         {"itself", PronounClass::thing},   {"they", PronounClass::plural},
    {"them", PronounClass::plural},       {"their", PronounClass::plural},   {"theirs", PronounClass::plural},
    {"themselves", PronounClass::plural}, {"i", PronounClass::speaker},      {"me", PronounClass::speaker},
    {"my", PronounClass::speaker},        {"myself", PronounClass::speaker}, {"who", PronounClass::relative},
    {"whom", PronounClass::relative},     {"which", PronounClass::relative}, {"that", PronounClass::relative},
}};

PronounClass class_of(const SentenceContext& context, TokenIndex i) {
  const Token& token = context.token(i);
  if (token.upos != Upos::pron) return PronounClass::none;
  const auto found = std::find_if(pronouns.begin(), pronouns.end(),
                                  [&](const PronounWord& pronoun) { return pronoun.word == context.key(i); });
  if (found == pronouns.end() || token.relation == DependencyRelation::expl) return PronounClass::none;
  return found->reads;
}

bool is_object(const Token& token) {
  return token.relation == DependencyRelation::obj || token.relation == DependencyRelation::iobj ||
         token.relation == DependencyRelation::obl;
}

bool is_singular_thing(EntityType type) {
  return type == EntityType::organization || type == EntityType::country || type == EntityType::event ||
         type == EntityType::work || type == EntityType::artifact || type == EntityType::group ||
         type == EntityType::place;
}

bool fits(const Cluster& cluster, PronounClass reads) {
  const EntityType type = type_of(cluster);
  switch (reads) {
    case PronounClass::male:
      return type == EntityType::person && cluster.gender != Gender::female;
    case PronounClass::female:
      return type == EntityType::person && cluster.gender != Gender::male;
    case PronounClass::thing:
      return is_singular_thing(type) && !cluster.plural;
    case PronounClass::plural:
      return type == EntityType::group || cluster.plural || type == EntityType::organization;
    case PronounClass::speaker:
      return type == EntityType::person;
    default:
      return false;
  }
}

bool is_sexed(PronounClass reads) {
  return reads == PronounClass::male || reads == PronounClass::female;
}

/// "it is hard to say", "it was a bad day": an "it" that mostly stands for a clause or for nothing.
bool is_empty_it(const SentenceContext& context, TokenIndex i) {
  using enum DependencyRelation;
  const Token& pronoun = context.token(i);
  if (pronoun.relation != nsubj || pronoun.head == Token::root) return false;
  const auto predicate = static_cast<TokenIndex>(pronoun.head);
  bool copular = false;
  bool clausal = false;
  for (const TokenIndex child : context.dependents(predicate)) {
    const DependencyRelation relation = context.token(child).relation;
    copular = copular || relation == cop;
    clausal = clausal || relation == csubj || relation == ccomp || relation == xcomp || relation == acl_relcl;
  }
  const Upos upos = context.token(predicate).upos;
  const bool nominal = upos == Upos::noun || upos == Upos::propn || upos == Upos::pron || upos == Upos::num;
  const bool means = context.token(predicate).lemma == "mean" || context.token(predicate).lemma == "take";
  return copular ? nominal || clausal : clausal && means;
}

bool is_subject_of_saying(const SentenceContext& context, TokenIndex i) {
  const Token& token = context.token(i);
  return token.relation == DependencyRelation::nsubj && token.head != Token::root &&
         is_saying(context.token(static_cast<TokenIndex>(token.head)).lemma);
}

/// "They signed it": what only people, and what people make up, can do.
bool is_subject_of_acting(const SentenceContext& context, TokenIndex i) {
  constexpr std::array<std::string_view, 30> verbs = {
      "sign",  "agree",  "accuse", "decide",  "refuse", "want",   "plan",  "promise",   "vote", "hope",
      "fear",  "know",   "think",  "believe", "meet",   "demand", "offer", "negotiate", "vow",  "pledge",
      "argue", "reject", "urge",   "feel",    "see",    "hear",   "live",  "work",      "flee", "arrest"};
  const Token& token = context.token(i);
  if (token.relation != DependencyRelation::nsubj || token.head == Token::root) return false;
  const std::string& verb = context.token(static_cast<TokenIndex>(token.head)).lemma;
  return is_saying(verb) || std::find(verbs.begin(), verbs.end(), verb) != verbs.end();
}

/// "they could not resist it": with an object or a clause, a verb's subject is hardly ever a thing.
bool is_subject_of_transitive(const SentenceContext& context, TokenIndex i) {
  using enum DependencyRelation;
  const Token& token = context.token(i);
  if (token.relation != nsubj || token.head == Token::root) return false;
  const auto& dependents = context.dependents(static_cast<TokenIndex>(token.head));
  return std::any_of(dependents.begin(), dependents.end(), [&](TokenIndex child) {
    const DependencyRelation relation = context.token(child).relation;
    return relation == obj || relation == ccomp || relation == xcomp;
  });
}

bool is_actor(EntityType type) {
  return type == EntityType::person || type == EntityType::organization || type == EntityType::country ||
         type == EntityType::group;
}

/// How likely an antecedent: nearer sentences first, subjects before others, owners last.
int score(const PronounPlace& place, const Occurrence& occurrence, const Cluster& cluster, PronounClass reads) {
  const int distance = static_cast<int>(place.context.index() - occurrence.sentence);
  int points = -4 * distance + (occurrence.subject ? 5 : 0) - (occurrence.possessor ? 3 : 0);
  const EntityType type = type_of(cluster);
  if (reads == PronounClass::plural && type == EntityType::organization) points -= 4;
  if (reads == PronounClass::thing && (type == EntityType::place || type == EntityType::group)) points -= 4;
  if (reads == PronounClass::thing && type == EntityType::event) points -= 1;
  if (is_sexed(reads) && cluster.gender != Gender::unknown) points += 2;
  if (is_sexed(reads) && !cluster.named) points -= distance == 0 ? 1 : 3;
  if (occurrence.quoted && !place.quoted) points -= 6;
  if (place.quoted && occurrence.speaks && !occurrence.quoted) points -= 6;
  if (!place.quoted && occurrence.speaks && is_subject_of_saying(place.context, place.token)) points += 4;
  return points;
}

/// "Campaigning against Romney, he …": who does it is none of those it is done to.
bool is_inside_opening_clause(const SentenceContext& context, TokenIndex pronoun, TokenIndex name) {
  using enum DependencyRelation;
  const Token& subject = context.token(pronoun);
  const Token& argument = context.token(name);
  if (subject.relation != nsubj || argument.head == Token::root ||
      (argument.relation != obj && argument.relation != obl))
    return false;
  const Token& participle = context.token(static_cast<TokenIndex>(argument.head));
  return participle.relation == advcl && participle.head == subject.head && participle.xpos == "VBG";
}

/// "him" is not the subject of the verb it is the object of.
bool is_barred(const SentenceContext& context, TokenIndex i, const Occurrence& occurrence) {
  if (occurrence.sentence != context.index()) return false;
  if (is_inside_opening_clause(context, i, occurrence.head)) return true;
  const Token& pronoun = context.token(i);
  const bool reflexive = context.key(i).ends_with("self") || context.key(i).ends_with("selves");
  if (reflexive || !is_object(pronoun)) return false;
  return occurrence.subject && context.token(occurrence.head).head == pronoun.head;
}

/// The best candidate so far and the best of the others.
struct Ranking {
  std::optional<ClusterIndex> best;
  int best_score = 0;
  int second_score = -100;

  void add(ClusterIndex cluster, int points) {
    if (!best || points > best_score) {
      if (best && cluster != *best) second_score = std::max(second_score, best_score);
      best = cluster;
      best_score = points;
    } else if (cluster != *best) {
      second_score = std::max(second_score, points);
    }
  }
};

/// "it" and "they" go to what stands out, or nowhere; as owners and as those who speak they are easier to tell.
bool stands_out(const Ranking& ranking, PronounClass reads, bool told_by_role) {
  if (is_sexed(reads)) return true;
  const int margin = told_by_role ? 1 : 2;
  return ranking.best_score >= (told_by_role ? -4 : 0) && ranking.best_score - ranking.second_score >= margin;
}

/// "using the tax code, he does not defend it": a thing that is no mention stands nearer than the name.
bool stands_behind_thing(const PronounPlace& place, const Occurrence& occurrence, const MentionHistory& history) {
  using enum DependencyRelation;
  const SentenceContext& context = place.context;
  const bool same = occurrence.sentence == context.index();
  const Token& pronoun = context.token(place.token);
  const bool reflexive = context.key(place.token) == "itself";
  if (reflexive || (pronoun.relation != nsubj && !is_object(pronoun))) return false;
  const auto is_mention = [&](TokenIndex i) {
    return std::ranges::any_of(history.latest(60), [&](const Occurrence& other) {
      return other.sentence == context.index() && other.head == i;
    });
  };
  for (TokenIndex i = same ? occurrence.head + 1 : 0; i < place.token; ++i) {
    const Token& token = context.token(i);
    const bool subject = token.relation == nsubj || token.relation == nsubj_pass;
    const bool argument = subject || (token.relation == obj && is_object(pronoun));
    if (argument && token.upos == Upos::noun && token.xpos == "NN" && !is_mention(i)) return true;
  }
  return false;
}

std::optional<ClusterIndex> best_antecedent(const PronounPlace& place, const EntityClusters& clusters,
                                            const MentionHistory& history, PronounClass reads) {
  const SentenceContext& context = place.context;
  if (reads == PronounClass::thing && is_empty_it(context, place.token)) return std::nullopt;
  const std::uint32_t reach = is_sexed(reads) ? 4 : 1;
  const bool acts = is_subject_of_acting(context, place.token) ||
                    (reads == PronounClass::plural && is_subject_of_transitive(context, place.token));
  Ranking ranking;
  const auto latest = history.latest(60);
  for (auto occurrence = latest.rbegin(); occurrence != latest.rend(); ++occurrence) {
    if (context.index() - occurrence->sentence > reach) break;
    if (occurrence->sentence == context.index() && occurrence->begin >= place.token) continue;
    const Cluster& cluster = clusters[occurrence->cluster];
    if (!fits(cluster, reads) || is_barred(context, place.token, *occurrence)) continue;
    if (acts && !is_actor(type_of(cluster))) continue;
    if (reads == PronounClass::thing && !acts && stands_behind_thing(place, *occurrence, history)) continue;
    ranking.add(occurrence->cluster, score(place, *occurrence, cluster, reads));
  }
  const bool owner = context.token(place.token).relation == DependencyRelation::nmod_poss;
  const bool told_by_role = owner || is_subject_of_saying(context, place.token);
  return stands_out(ranking, reads, told_by_role) ? ranking.best : std::nullopt;
}

/// The noun that the relative clause with this pronoun modifies.
std::optional<ClusterIndex> relative_antecedent(const SentenceContext& context, TokenIndex i,
                                                const MentionHistory& history) {
  for (std::int32_t at = static_cast<std::int32_t>(i); at != Token::root;) {
    const Token& token = context.token(static_cast<TokenIndex>(at));
    at = token.head;
    if (token.relation != DependencyRelation::acl_relcl || at == Token::root) continue;
    const auto noun = static_cast<TokenIndex>(at);
    for (const Occurrence& occurrence : history.latest(60)) {
      if (occurrence.sentence == context.index() && occurrence.head == noun && noun < i) return occurrence.cluster;
    }
    return std::nullopt;
  }
  return std::nullopt;
}

/// The person who says something in this sentence.
std::optional<ClusterIndex> speaker(const SentenceContext& context, const EntityClusters& clusters,
                                    const MentionHistory& history) {
  for (const Occurrence& occurrence : history.latest(60)) {
    if (occurrence.sentence != context.index() || !occurrence.subject) continue;
    const std::int32_t verb = context.token(occurrence.head).head;
    if (verb == Token::root || !is_saying(context.token(static_cast<TokenIndex>(verb)).lemma)) continue;
    if (type_of(clusters[occurrence.cluster]) == EntityType::person) return occurrence.cluster;
  }
  return std::nullopt;
}

}  // namespace

bool is_saying(std::string_view lemma) {
  constexpr std::array<std::string_view, 38> verbs = {
      "say",     "tell",   "add",      "write",     "explain",     "note",     "ask",     "reply",
      "respond", "claim",  "declare",  "tweet",     "state",       "admit",    "argue",   "insist",
      "recall",  "warn",   "complain", "announce",  "acknowledge", "concede",  "confirm", "deny",
      "predict", "urge",   "allege",   "maintain",  "stress",      "conclude", "remark",  "testify",
      "observe", "assert", "caution",  "emphasize", "emphasise",   "suggest"};
  return std::find(verbs.begin(), verbs.end(), lemma) != verbs.end();
}

bool is_referring_pronoun(const SentenceContext& context, TokenIndex i) {
  return class_of(context, i) != PronounClass::none;
}

std::optional<ClusterIndex> resolve_pronoun(const PronounPlace& place, const EntityClusters& clusters,
                                            const MentionHistory& history) {
  const PronounClass reads = class_of(place.context, place.token);
  switch (reads) {
    case PronounClass::none:
      return std::nullopt;
    case PronounClass::relative:
      return relative_antecedent(place.context, place.token, history);
    case PronounClass::speaker:
      return speaker(place.context, clusters, history);
    default:
      return best_antecedent(place, clusters, history, reads);
  }
}

}  // namespace relata
