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

/// How likely an antecedent: nearer sentences first, subjects before others, owners last.
int score(const Occurrence& occurrence, const Cluster& cluster, std::uint32_t sentence, PronounClass reads) {
  const int distance = static_cast<int>(sentence - occurrence.sentence);
  int points = -4 * distance + (occurrence.subject ? 5 : 0) - (occurrence.possessor ? 3 : 0);
  const EntityType type = type_of(cluster);
  if (reads == PronounClass::plural && type == EntityType::organization) points -= 4;
  if (reads == PronounClass::thing && (type == EntityType::place || type == EntityType::group)) points -= 4;
  if (reads == PronounClass::thing && type == EntityType::event) points -= 1;
  const bool sexed = reads == PronounClass::male || reads == PronounClass::female;
  if (sexed && cluster.gender != Gender::unknown) points += 2;
  if (sexed && !cluster.named) points -= 1;
  return points;
}

/// "him" is not the subject of the verb it is the object of.
bool is_barred(const SentenceContext& context, TokenIndex i, const Occurrence& occurrence) {
  if (occurrence.sentence != context.index()) return false;
  const Token& pronoun = context.token(i);
  const bool reflexive = context.key(i).ends_with("self") || context.key(i).ends_with("selves");
  if (reflexive || !is_object(pronoun)) return false;
  return occurrence.subject && context.token(occurrence.head).head == pronoun.head;
}

std::optional<ClusterIndex> best_antecedent(const SentenceContext& context, TokenIndex i,
                                            const EntityClusters& clusters, const MentionHistory& history,
                                            PronounClass reads) {
  const std::uint32_t reach = reads == PronounClass::male || reads == PronounClass::female ? 4 : 1;
  std::optional<ClusterIndex> best;
  int best_score = 0;
  const auto latest = history.latest(60);
  for (auto occurrence = latest.rbegin(); occurrence != latest.rend(); ++occurrence) {
    if (context.index() - occurrence->sentence > reach) break;
    if (occurrence->sentence == context.index() && occurrence->begin >= i) continue;
    const Cluster& cluster = clusters[occurrence->cluster];
    if (!fits(cluster, reads) || is_barred(context, i, *occurrence)) continue;
    const int points = score(*occurrence, cluster, context.index(), reads);
    if (best && points <= best_score) continue;
    best = occurrence->cluster;
    best_score = points;
  }
  return best;
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

bool is_saying(std::string_view lemma) {
  constexpr std::array<std::string_view, 18> verbs = {"say",   "tell",  "add",     "write",  "explain", "note",
                                                      "ask",   "reply", "respond", "claim",  "declare", "tweet",
                                                      "state", "admit", "argue",   "insist", "recall",  "warn"};
  return std::find(verbs.begin(), verbs.end(), lemma) != verbs.end();
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

bool is_referring_pronoun(const SentenceContext& context, TokenIndex i) {
  return class_of(context, i) != PronounClass::none;
}

std::optional<ClusterIndex> resolve_pronoun(const SentenceContext& context, TokenIndex i,
                                            const EntityClusters& clusters, const MentionHistory& history) {
  const PronounClass reads = class_of(context, i);
  switch (reads) {
    case PronounClass::none:
      return std::nullopt;
    case PronounClass::relative:
      return relative_antecedent(context, i, history);
    case PronounClass::speaker:
      return speaker(context, clusters, history);
    default:
      return best_antecedent(context, i, clusters, history, reads);
  }
}

}  // namespace relata
