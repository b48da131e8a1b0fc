#include <relata/cli/pattern_query.h>

#include <algorithm>
#include <cstddef>
#include <optional>

namespace relata::cli {
namespace {

bool is_same(const Term& a, const Term& b) {
  return a.actor || b.actor ? a.actor == b.actor : a.relation == b.relation && a.text == b.text;
}

/// Fills one step after the other; what is bound so far narrows the next step.
class PatternSearch {
 public:
  PatternSearch(const KnowledgeGraph& graph, const QueryPattern& pattern, const RelationPattern& filter)
      : graph_(graph), pattern_(pattern), filter_(filter) {
    for (const PatternStep& step : pattern.steps) {
      subjects_.push_back(prepare(step.subject));
      objects_.push_back(prepare(step.object));
    }
    bindings_.resize(answer_.variables.size());
  }

  PatternAnswer run() {
    fill_from(0);
    return std::move(answer_);
  }

 private:
  /// An end with its name looked up; neither field is set for "?".
  struct End {
    std::optional<ActorId> actor;
    std::optional<std::size_t> variable;
  };

  End prepare(const PatternEnd& end) {
    if (!end.is_variable) return {resolve_actor(graph_, end.name), std::nullopt};
    if (end.name.empty()) return {};
    auto& names = answer_.variables;
    const auto found = std::find(names.begin(), names.end(), end.name);
    const auto index = static_cast<std::size_t>(found - names.begin());
    if (found == names.end()) names.push_back(end.name);
    return {std::nullopt, index};
  }

  std::optional<ActorId> known_actor(const End& end) const {
    if (end.variable && bindings_[*end.variable]) return bindings_[*end.variable]->actor;
    return end.actor;
  }

  std::vector<const Relation*> candidates(std::size_t step) const {
    RelationPattern narrowed = filter_;
    if (const auto actor = known_actor(subjects_[step])) narrowed = narrowed.from(*actor);
    if (const auto actor = known_actor(objects_[step])) narrowed = narrowed.to(*actor);
    const auto& names = pattern_.steps[step].relations;
    if (names.empty()) return narrowed.relations();
    std::vector<const Relation*> found;
    for (const std::string& name : names) {
      const auto named = narrowed.named(name).relations();
      found.insert(found.end(), named.begin(), named.end());
    }
    std::sort(found.begin(), found.end(), [](const Relation* a, const Relation* b) { return a->id < b->id; });
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

  /// Binds the end's variable, if it has one that is free. False if it is bound to something else.
  bool bind(const End& end, const Term& term) {
    if (!end.variable) return true;
    std::optional<Term>& binding = bindings_[*end.variable];
    if (binding) return is_same(*binding, term);
    binding = term;
    return true;
  }

  void fill_from(std::size_t step) {
    if (step == pattern_.steps.size()) return add_match();
    for (const Relation* relation : candidates(step)) {
      const auto before = bindings_;
      relations_.push_back(relation);
      const bool fits = bind(subjects_[step], relation->subject) &&
                        (relation->object ? bind(objects_[step], *relation->object) : !objects_[step].variable);
      if (fits) fill_from(step + 1);
      relations_.pop_back();
      bindings_ = before;
    }
  }

  void add_match() {
    PatternMatch match{{}, relations_};
    for (const std::optional<Term>& binding : bindings_) match.variables.push_back(*binding);
    answer_.matches.push_back(std::move(match));
  }

  const KnowledgeGraph& graph_;
  const QueryPattern& pattern_;
  const RelationPattern& filter_;
  std::vector<End> subjects_, objects_;
  std::vector<std::optional<Term>> bindings_;
  std::vector<const Relation*> relations_;
  PatternAnswer answer_;
};

}  // namespace

PatternAnswer find_matches(const KnowledgeGraph& graph, const QueryPattern& pattern, const RelationPattern& filter) {
  return PatternSearch(graph, pattern, filter).run();
}

}  // namespace relata::cli
