/// Words for what stands in the graph.
#pragma once

#include <string>

#include <relata/graph/knowledge_graph.h>

namespace relata::cli {

/// The actor's name, else the text of the literal or proposition, shortened.
[[nodiscard]] std::string term_text(const KnowledgeGraph& graph, const Term& term);

/// "SVR"; "own voice" and "unnamed source" for claimants that are no actor.
[[nodiscard]] std::string claimant_text(const KnowledgeGraph& graph, const Claimant& claimant);

/// "an official, cited by Bloomberg": who says it, the innermost source first; empty for the document's own voice.
[[nodiscard]] std::string chain_text(const KnowledgeGraph& graph, const Evidence& evidence);

/// "ACCUSE", "not CONTROL", "AID (intended)": name, role, polarity and modality.
[[nodiscard]] std::string predicate_text(const Relation& relation);

/// "Russia -ACCUSE-> Poland".
[[nodiscard]] std::string arrow_text(const KnowledgeGraph& graph, const Relation& relation);

/// "Example Wire, 2024-08-16": outlet or else document, and date where known.
[[nodiscard]] std::string source_text(const DocumentRecord& document);

/// The piece of evidence that shows a relation best: the most confident, then the first.
[[nodiscard]] const Evidence& best_evidence(const KnowledgeGraph& graph, const Relation& relation);

/// Two lines or more at `indent`: the quotation in quotation marks and where it stands.
[[nodiscard]] std::string quotation_text(const KnowledgeGraph& graph, const Evidence& evidence, std::size_t indent);

}  // namespace relata::cli
