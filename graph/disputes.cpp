#include <relata/graph/disputes.h>

#include <algorithm>
#include <array>
#include <span>

namespace relata {
namespace {

constexpr std::array<std::string_view, 2> reason_names{"denial", "opposite_polarity"};

bool is_denied(const KnowledgeGraph& graph, const Relation& relation) {
  const auto evidence = graph.evidence(relation);
  return std::any_of(evidence.begin(), evidence.end(), [](const Evidence& one) { return one.denial; });
}

/// Own voices are different claimants if some outlet of one side is not the only one of the other.
bool are_different_outlets(const std::vector<std::string_view>& one, const std::vector<std::string_view>& other) {
  if (one.empty() || other.empty()) return false;
  return one.size() > 1 || other.size() > 1 || one.front() != other.front();
}

bool have_different_claimants(const KnowledgeGraph& graph, const Relation& one, const Relation& other) {
  if (one.claimant != other.claimant) return true;
  return is_own_voice(one.claimant) && are_different_outlets(graph.outlets(one), graph.outlets(other));
}

class DisputeFinder {
 public:
  DisputeFinder(const KnowledgeGraph& graph, const DisputeOptions& options) : graph_(graph), options_(options) {}

  std::vector<Dispute> find() {
    const auto relations = graph_.relations();
    for (auto begin = relations.begin(); begin != relations.end();) {
      const auto end = std::find_if(begin, relations.end(), [&](const auto& r) { return r.topic != begin->topic; });
      compare_all({begin, end});
      begin = end;
    }
    std::sort(disputes_.begin(), disputes_.end(), [](const Dispute& a, const Dispute& b) {
      return std::pair(a.affirmed, a.negated) < std::pair(b.affirmed, b.negated);
    });
    return std::move(disputes_);
  }

 private:
  bool counts(const Relation& relation, Polarity polarity) const {
    return relation.polarity == polarity && relation.modality == Modality::asserted &&
           relation.confidence >= options_.min_confidence;
  }

  void compare_all(std::span<const Relation> topic) {
    for (const Relation& affirmed : topic) {
      if (!counts(affirmed, Polarity::affirmed)) continue;
      for (const Relation& negated : topic) {
        if (!counts(negated, Polarity::negated) || !have_different_claimants(graph_, affirmed, negated)) continue;
        disputes_.push_back({affirmed.id, negated.id,
                             is_denied(graph_, negated) ? DisputeReason::denial : DisputeReason::opposite_polarity});
      }
    }
  }

  const KnowledgeGraph& graph_;
  const DisputeOptions& options_;
  std::vector<Dispute> disputes_;
};

}  // namespace

std::string_view to_string(DisputeReason reason) {
  return reason_names[static_cast<std::size_t>(reason)];
}

std::vector<Dispute> find_disputes(const KnowledgeGraph& graph, const DisputeOptions& options) {
  return DisputeFinder(graph, options).find();
}

}  // namespace relata
