#include <relata/graph/disputes.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include <relata/graph/claim_comparison.h>
#include <relata/graph/claim_index.h>
#include <relata/graph/counted_claims.h>
#include <relata/graph/denials.h>
#include <relata/graph/judgements.h>
#include <relata/graph/publication_distance.h>

namespace relata {
namespace {

constexpr std::array<std::string_view, 4> reason_names{"denial", "opposite_polarity", "contrary_predicates",
                                                       "different_quantities"};

/// How far a reason is to be trusted.
constexpr std::array<double, 4> reason_weights{1.0, 0.95, 0.85, 0.8};

/// Predicates that only say that something came about.
constexpr auto lemmas_of_coming_about = std::to_array<std::string_view>(
    {"conclude", "conduct", "exist", "happen", "occur", "reach", "sign", "strike", "take", "take place"});
constexpr double denied_event_match = 0.75;

constexpr double weight_of_confidence = 0.2;  ///< How much a reading that is unsure lowers the score.
constexpr double weight_of_intention = 0.9;   ///< What is planned may come otherwise.

/// What is halted one day may go on the next week: the doer and the deed are only of one moment in documents this near.
constexpr int most_days_between_patients = 2;

/// Predicates that say too little for two of them to be about one thing.
constexpr auto empty_lemmas = std::to_array<std::string_view>({"do", "get", "go", "happen", "have", "mean", "react"});

bool is_asserted(const Claim& claim) {
  return claim.relation->modality == Modality::asserted;
}

bool is_asserted_or_intended(const Claim& claim) {
  return is_asserted(claim) || claim.relation->modality == Modality::intended;
}

/// "unlikely to withdraw", "does not seek to seize": as good as a negation.
bool is_negative_outlook(const Claim& claim) {
  const Modality modality = claim.relation->modality;
  return is_negated(claim) && (modality == Modality::possible || modality == Modality::intended);
}

bool have_contrary_modality(const Claim& affirmed, const Claim& negated) {
  if (affirmed.relation->modality == negated.relation->modality) {
    return is_asserted(affirmed) || affirmed.relation->modality == Modality::intended;
  }
  return is_asserted(affirmed) && is_negative_outlook(negated);
}

bool is_report(const Claim& claim) {
  return claim.relation->type == "STATE" || claim.relation->type == "BELIEVES";
}

bool says_too_little(const Claim& claim) {
  if (is_report(claim)) return true;
  if (claim.object) return claim.object->words.head.empty() && !claim.object->actor;
  return std::find(empty_lemmas.begin(), empty_lemmas.end(), claim.lemma) != empty_lemmas.end();
}

/// What is said not to have come about: "no agreement was reached", "the test did not take place".
const Participant* denied_event(const Claim& claim) {
  if (std::find(lemmas_of_coming_about.begin(), lemmas_of_coming_about.end(), claim.lemma) ==
      lemmas_of_coming_about.end()) {
    return nullptr;
  }
  const bool has_fixed_object = claim.object && claim.object->text == "place";
  const Participant* event = claim.is_passive || has_fixed_object || !claim.object ? &claim.subject : &*claim.object;
  return event->words.head.empty() || event->is_named() ? nullptr : event;
}

/// Of whom someone is a spokesman, a minister, a member.
std::vector<const Actor*> employers_of(const KnowledgeGraph& graph, ActorId actor) {
  std::vector<const Actor*> employers;
  for (const RelationId id : graph.edges_from(actor)) {
    const Relation& relation = graph.relation(id);
    const bool works_for = relation.type == "HOLDS_POSITION" || relation.type == "EMPLOYED_BY";
    if (works_for && relation.polarity == Polarity::affirmed)
      employers.push_back(&graph.actor(*object_actor(relation)));
  }
  return employers;
}

/// Two sentences and whom they are about. A list of objects ("charged with fraud and theft") makes one dispute.
using DisputeKey = std::tuple<DocumentIndex, Span, DocumentIndex, Span, std::optional<ActorId>, std::optional<ActorId>>;

class DisputeFinder {
 public:
  DisputeFinder(const KnowledgeGraph& graph, const DisputeOptions& options)
      : graph_(graph),
        options_(options),
        claims_(make_claims(graph, options.min_confidence)),
        matcher_(ParticipantMatcher::load_default()),
        contraries_(ContraryLexicon::load_default()),
        judgements_(JudgementLexicon::load_default()),
        comparison_(matcher_) {
    for (const Claim& claim : claims_) {
      by_lemma_[claim.lemma].push_back(&claim);
      for (const std::string& expression : claim.expressions) by_expression_[expression].push_back(&claim);
    }
  }

  std::vector<Dispute> find() {
    find_opposite_polarity();
    find_denied_events();
    find_contrary_predicates();
    find_contrary_judgements();
    find_different_quantities();
    find_denials();
    return sorted();
  }

 private:
  void find_opposite_polarity();
  void find_denied_events();
  void find_contrary_predicates();
  [[nodiscard]] const ClaimIndex& asserted_with(const std::string& expression);
  void find_contraries_of(const Claim& claim, const Contrary& contrary);
  void find_contrary_judgements();
  void find_different_quantities();
  void find_denials();
  void add(const Claim& claim, const Claim& counterclaim, DisputeReason reason, double match);
  [[nodiscard]] bool are_of_one_moment(const Claim& one, const Claim& other) const;
  [[nodiscard]] bool have_different_speakers(const Claim& denial, const Claim& claim) const;
  [[nodiscard]] DisputeKey sentences_of(const Dispute& dispute) const;
  [[nodiscard]] std::vector<Dispute> sorted() const;

  const KnowledgeGraph& graph_;
  const DisputeOptions& options_;
  std::vector<Claim> claims_;
  ParticipantMatcher matcher_;
  ContraryLexicon contraries_;
  JudgementLexicon judgements_;
  ClaimComparison comparison_;
  std::map<std::string_view, std::vector<const Claim*>> by_lemma_;
  std::map<std::string_view, std::vector<const Claim*>> by_expression_;
  std::map<std::string, ClaimIndex> asserted_by_expression_;
  std::map<std::pair<RelationId, RelationId>, Dispute> disputes_;
};

void DisputeFinder::add(const Claim& claim, const Claim& counterclaim, DisputeReason reason, double match) {
  if (claim.relation == counterclaim.relation) return;
  const double confidence = std::min(claim.evidence->confidence, counterclaim.evidence->confidence);
  const double certainty = 1 - weight_of_confidence * (1 - confidence);
  const double score = match * reason_weights[static_cast<std::size_t>(reason)] * certainty;
  if (score < options_.min_score) return;
  Dispute dispute{.claim = claim.relation->id,
                  .counterclaim = counterclaim.relation->id,
                  .reason = reason,
                  .claim_evidence = claim.evidence,
                  .counterclaim_evidence = counterclaim.evidence,
                  .score = score};
  const auto pair = std::minmax(dispute.claim, dispute.counterclaim);
  const auto [known, is_new] = disputes_.try_emplace(pair, dispute);
  if (!is_new && score > known->second.score) known->second = dispute;
}

void DisputeFinder::find_opposite_polarity() {
  std::map<std::string_view, ClaimIndex> affirmed_by_lemma;
  for (const Claim& negated : claims_) {
    if (!is_negated(negated) || says_too_little(negated)) continue;
    auto index = affirmed_by_lemma.find(negated.lemma);
    if (index == affirmed_by_lemma.end()) {
      std::vector<const Claim*> affirmed = by_lemma_.at(negated.lemma);
      std::erase_if(affirmed, [](const Claim* claim) { return is_negated(*claim); });
      index = affirmed_by_lemma.try_emplace(negated.lemma, std::move(affirmed), matcher_).first;
    }
    for (const Claim* affirmed : index->second.find_same(negated)) {
      if (!have_contrary_modality(*affirmed, negated)) continue;
      if (negated.object && affirmed->evidence->lemma != negated.evidence->lemma) continue;  // "pay", "pay for"
      if (!have_different_voices(graph_, *affirmed, negated)) continue;
      const double match = comparison_.match_as_same(*affirmed, negated);
      if (match == 0) continue;
      add(*affirmed, negated, negated.evidence->denial ? DisputeReason::denial : DisputeReason::opposite_polarity,
          match);
    }
  }
}

/// "No agreement was reached" against "they agreed": of one document, since little else ties them.
void DisputeFinder::find_denied_events() {
  std::map<std::pair<std::string, DocumentIndex>, std::vector<const Claim*>> by_stem;
  for (const Claim& claim : claims_) {
    if (is_negated(claim) || !is_asserted(claim)) continue;
    by_stem[{word_stem(claim.lemma), claim.evidence->document}].push_back(&claim);
  }
  for (const Claim& negated : claims_) {
    const Participant* event = is_negated(negated) && is_asserted(negated) ? denied_event(negated) : nullptr;
    if (!event || !matcher_.is_happening(event->words)) continue;
    for (const Claim* affirmed : by_stem[{event->words.head, negated.evidence->document}]) {
      if (!have_different_voices(graph_, *affirmed, negated)) continue;
      add(*affirmed, negated, negated.evidence->denial ? DisputeReason::denial : DisputeReason::opposite_polarity,
          denied_event_match);
    }
  }
}

void DisputeFinder::find_contrary_predicates() {
  for (const Claim& claim : claims_) {
    if (!is_asserted_or_intended(claim)) continue;
    for (const std::string& expression : claim.expressions) {
      for (const Contrary& contrary : contraries_.contraries_of(expression)) {
        if (contrary.is_second) find_contraries_of(claim, contrary);
      }
    }
  }
}

const ClaimIndex& DisputeFinder::asserted_with(const std::string& expression) {
  const auto known = asserted_by_expression_.find(expression);
  if (known != asserted_by_expression_.end()) return known->second;
  std::vector<const Claim*> claims;
  if (const auto found = by_expression_.find(expression); found != by_expression_.end()) claims = found->second;
  std::erase_if(claims, [](const Claim* claim) { return !is_asserted_or_intended(*claim); });
  return asserted_by_expression_.try_emplace(expression, std::move(claims), matcher_).first->second;
}

void DisputeFinder::find_contraries_of(const Claim& claim, const Contrary& contrary) {
  for (const Claim* other : asserted_with(contrary.expression).find_contrary(claim, contrary.frame)) {
    const bool own_stances = contrary.frame == ContraryFrame::stance;  // whoever tells of them
    if (!own_stances && !have_different_voices(graph_, claim, *other)) continue;
    const double match = comparison_.match_as_contrary(claim, *other, contrary.frame);
    const bool both_asserted = is_asserted(claim) && is_asserted(*other);
    if (contrary.frame == ContraryFrame::patient && !(both_asserted && are_of_one_moment(claim, *other))) continue;
    const double certainty = both_asserted ? 1 : weight_of_intention;
    if (match > 0) add(claim, *other, DisputeReason::contrary_predicates, match * certainty);
  }
}

bool DisputeFinder::are_of_one_moment(const Claim& one, const Claim& other) const {
  const auto days = days_between(graph_.document(one.evidence->document), graph_.document(other.evidence->document));
  return days.value_or(0) <= most_days_between_patients;
}

/// "legitimate defence" against "an act of terrorism".
void DisputeFinder::find_contrary_judgements() {
  std::vector<const Claim*> approving, blaming;
  for (const Claim& claim : claims_) {
    if (const auto judgement = judgements_.judgement_of(claim))
      (*judgement == Judgement::approval ? approving : blaming).push_back(&claim);
  }
  const ClaimIndex blames(std::move(blaming), matcher_);
  for (const Claim* approval : approving) {
    for (const Claim* blame : blames.find_of_subject(*approval)) {
      if (!have_different_voices(graph_, *approval, *blame)) continue;
      const double match = comparison_.match_as_judged(*approval, *blame);
      if (match > 0) add(*approval, *blame, DisputeReason::contrary_predicates, match);
    }
  }
}

void DisputeFinder::find_different_quantities() {
  for (const auto& [lemma, claims] : by_lemma_) {
    std::vector<const Claim*> counted;
    for (const Claim* claim : claims) {
      const bool counts = is_asserted(*claim) && !is_negated(*claim) && !is_report(*claim);
      if (counts && (!claim->subject.words.numbers.empty() || (claim->object && !claim->object->words.numbers.empty())))
        counted.push_back(claim);
    }
    for_each_counted_pair(counted, matcher_, [this](const Claim& one, const Claim& other) {
      if (!have_different_voices(graph_, one, other)) return;
      const double match = comparison_.match_as_quantities(one, other);
      if (match > 0) add(one, other, DisputeReason::different_quantities, match);
    });
  }
}

/// The one who denies is not the one who says it, nor does the document say both in one breath.
bool DisputeFinder::have_different_speakers(const Claim& denial, const Claim& claim) const {
  const auto claimant = actor_of(claim.relation->claimant);
  if (claimant && denial.subject.actor && *claimant == denial.subject.actor->id) return false;
  return claim.evidence->sentence.bytes != denial.evidence->sentence.bytes || !is_own_voice(claim.relation->claimant);
}

void DisputeFinder::find_denials() {
  std::map<DocumentIndex, std::vector<const Claim*>> by_document;
  for (const Claim& claim : claims_) by_document[claim.evidence->document].push_back(&claim);
  std::map<const Claim*, Denial> denials;  // In the order of claims, which stand in one array.
  for (const Claim& claim : claims_) {
    if (auto denial = read_denial(claim)) denials.emplace(&claim, *std::move(denial));
  }
  for (auto& [claim, denial] : denials) {
    if (claim->subject.actor) denial.speaks_for = employers_of(graph_, claim->subject.actor->id);
    for (const Claim* other : by_document.at(claim->evidence->document)) {
      if (denials.contains(other) || !have_different_speakers(*claim, *other)) continue;
      const double match = match_denial(denial, *other, matcher_);
      if (match > 0) add(*other, *claim, DisputeReason::denial, match);
    }
  }
}

DisputeKey DisputeFinder::sentences_of(const Dispute& dispute) const {
  const Evidence& one = *dispute.claim_evidence;
  const Evidence& other = *dispute.counterclaim_evidence;
  return {one.document,
          one.sentence.bytes,
          other.document,
          other.sentence.bytes,
          graph_.relation(dispute.claim).subject.actor,
          graph_.relation(dispute.counterclaim).subject.actor};
}

std::vector<Dispute> DisputeFinder::sorted() const {
  std::vector<Dispute> disputes;
  for (const auto& [pair, dispute] : disputes_) disputes.push_back(dispute);
  std::sort(disputes.begin(), disputes.end(), [](const Dispute& a, const Dispute& b) {
    return std::tuple(-a.score, a.claim, a.counterclaim) < std::tuple(-b.score, b.claim, b.counterclaim);
  });
  std::set<DisputeKey> told;
  std::erase_if(disputes, [&](const Dispute& dispute) {
    const DisputeKey key = sentences_of(dispute);
    DisputeKey without_subjects = key;
    std::get<4>(without_subjects).reset();
    std::get<5>(without_subjects).reset();
    const bool names_nobody = !std::get<4>(key) || !std::get<5>(key);
    const bool is_told = told.contains(names_nobody ? without_subjects : key);
    told.insert({key, without_subjects});
    return is_told;
  });
  return disputes;
}

}  // namespace

std::string_view to_string(DisputeReason reason) {
  return reason_names[static_cast<std::size_t>(reason)];
}

std::vector<Dispute> find_disputes(const KnowledgeGraph& graph, const DisputeOptions& options) {
  return DisputeFinder(graph, options).find();
}

}  // namespace relata
