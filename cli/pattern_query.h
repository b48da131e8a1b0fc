/// Answers to a query pattern.
#pragma once

#include <string>
#include <vector>

#include <relata/cli/query_pattern.h>
#include <relata/graph/query.h>

namespace relata::cli {

/// One way to fill the pattern.
struct PatternMatch {
  std::vector<Term> variables;             ///< In the order of `PatternAnswer::variables`.
  std::vector<const Relation*> relations;  ///< One for each step.
};

struct PatternAnswer {
  std::vector<std::string> variables;  ///< Named ones, in the order in which they first stand in the pattern.
  std::vector<PatternMatch> matches;   ///< By the ids of their relations.
};

/// Fills `pattern` with relations that `filter` lets pass. A variable stands for an actor, or for a literal, which is
/// the same as another one if their texts are. @throws NameError for a name that means no actor, or several
[[nodiscard]] PatternAnswer find_matches(const KnowledgeGraph& graph, const QueryPattern& pattern,
                                         const RelationPattern& filter);

}  // namespace relata::cli
