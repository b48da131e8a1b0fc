#include <relata/graph/claim.h>

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

#include <relata/graph/name_key.h>

namespace relata {
namespace {

constexpr auto trailing_prepositions = std::to_array<std::string_view>(
    {"about", "against", "at", "by", "for", "from", "in", "into", "of", "on", "over", "to", "with", "within"});

constexpr auto forms_of_be = std::to_array<std::string_view>({"am", "are", "be", "been", "being", "is", "was", "were"});

constexpr auto adverbs_without_ly =
    std::to_array<std::string_view>({"also", "already", "now", "once", "still", "then"});

/// Objects that make one predicate with their verb: "take part" is no taking.
constexpr auto objects_of_light_verbs = std::to_array<std::string_view>({"action", "care", "part", "place", "steps"});

template <typename Words>
bool contains(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::vector<std::string_view> split(std::string_view words) {
  std::vector<std::string_view> parts;
  while (!words.empty()) {
    const auto end = std::min(words.find(' '), words.size());
    if (end > 0) parts.push_back(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return parts;
}

std::string without_preposition(std::string_view lemma) {
  const auto space = lemma.rfind(' ');
  const bool ends_so = space != std::string_view::npos && contains(trailing_prepositions, lemma.substr(space + 1));
  return std::string(ends_so ? lemma.substr(0, space) : lemma);
}

/// "had been halted": a form of "be", then what is neither the lemma nor a participle of the present.
bool is_passive(std::string_view predicate, std::string_view lemma) {
  const std::string words = folded_words(predicate);
  if (lemma.starts_with("be ") || lemma == "be" || words.ends_with(" by")) return false;
  const std::string_view verb = lemma.substr(0, lemma.find(' '));
  bool is_after_be = false;
  for (const std::string_view word : split(words)) {
    if (contains(forms_of_be, word)) {
      is_after_be = true;
    } else if (is_after_be && !word.ends_with("ly") && word != "not" && !contains(adverbs_without_ly, word)) {
      return word != verb && !word.ends_with("ing");
    }
  }
  return false;
}

class ClaimMaker {
 public:
  explicit ClaimMaker(const KnowledgeGraph& graph) : graph_(graph) {}

  Claim make(const Relation& relation, const Evidence& evidence) const {
    Claim claim;
    claim.relation = &relation;
    claim.evidence = &evidence;
    claim.lemma = without_preposition(evidence.lemma);
    claim.subject = participant(relation.subject, evidence.subject_text);
    if (relation.object) {
      claim.object = participant(*relation.object, relation.role.empty() ? evidence.object_text : std::string_view());
    }
    for (const RelationArgument& argument : graph_.arguments(evidence)) {
      claim.arguments.push_back({argument.role, participant(argument.term, argument.term.text)});
    }
    claim.is_passive = is_passive(evidence.predicate.text, evidence.lemma);
    claim.expressions = expressions(claim);
    return claim;
  }

 private:
  Participant participant(const Term& term, std::string_view text_here) const {
    const Actor* actor = term.actor ? &graph_.actor(*term.actor) : nullptr;
    ContentWords words = content_words(text_here);
    if (!words.head.empty() && !is_told_by_name(actor, words)) return {actor, text_here, std::move(words)};
    const std::string_view text = actor ? std::string_view(actor->name) : term.text;
    return {actor, text, content_words(text)};
  }

  /// "the operation", of which the graph knows that it is the Kursk operation.
  static bool is_told_by_name(const Actor* actor, const ContentWords& words) {
    const bool bare_event = actor && actor->type == EntityType::event && words.others.empty() && words.numbers.empty();
    return bare_event && !content_words(actor->name).others.empty();
  }

  static std::vector<std::string> expressions(const Claim& claim) {
    const std::string prefix = is_negated(claim) ? "not " : "";
    const bool is_light = claim.object && !claim.object->actor && contains(objects_of_light_verbs, claim.object->text);
    std::vector<std::string> result;
    const auto add = [&](const std::string& words) {
      if (!contains(result, prefix + words)) result.push_back(prefix + words);
    };
    if (!is_light) {
      add(std::string(claim.evidence->lemma));
      add(claim.lemma);
    }
    if (claim.object && !claim.object->actor && !claim.object->words.head.empty()) {
      add(claim.lemma + " " + folded_words(claim.object->text));
    }
    for (const auto& [role, participant] : claim.arguments) {
      const std::string_view word = participant.text.substr(participant.text.rfind(' ') + 1);
      if (!role.empty() && !participant.is_named()) {
        add(claim.lemma + " " + std::string(role) + " " + folded_words(word));
      }
    }
    return result;
  }

  const KnowledgeGraph& graph_;
};

/// The outlet, or else the document.
std::string_view voice_of(const KnowledgeGraph& graph, const Claim& claim) {
  const DocumentRecord& document = graph.document(claim.evidence->document);
  return document.source.empty() ? document.id : document.source;
}

}  // namespace

std::vector<Claim> make_claims(const KnowledgeGraph& graph, double min_confidence) {
  const ClaimMaker maker(graph);
  std::vector<Claim> claims;
  for (const Relation& relation : graph.relations()) {
    for (const Evidence& evidence : graph.evidence(relation)) {
      if (evidence.confidence >= min_confidence) claims.push_back(maker.make(relation, evidence));
    }
  }
  return claims;
}

const Participant* patient_of(const Claim& claim) {
  if (claim.is_passive) return &claim.subject;
  return claim.object ? &*claim.object : nullptr;
}

bool have_different_voices(const KnowledgeGraph& graph, const Claim& one, const Claim& other) {
  if (one.relation->claimant != other.relation->claimant) return true;
  return is_own_voice(one.relation->claimant) && voice_of(graph, one) != voice_of(graph, other);
}

}  // namespace relata
