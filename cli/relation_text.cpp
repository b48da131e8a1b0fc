#include <relata/cli/relation_text.h>

#include <algorithm>

#include <fmt/core.h>

#include <relata/cli/text_layout.h>

namespace relata::cli {
namespace {

constexpr std::size_t literal_width = 60;
constexpr std::size_t quotation_width = 400;

}  // namespace

std::string term_text(const KnowledgeGraph& graph, const Term& term) {
  return term.actor ? graph.actor(*term.actor).name : shorten(term.text, literal_width);
}

std::string claimant_text(const KnowledgeGraph& graph, const Claimant& claimant) {
  if (const auto actor = actor_of(claimant)) return graph.actor(*actor).name;
  return is_own_voice(claimant) ? "own voice" : "unnamed source";
}

std::string chain_text(const KnowledgeGraph& graph, const Evidence& evidence) {
  std::string text;
  for (const Claimant& claimant : graph.claimant_chain(evidence)) {
    if (!text.empty()) text += ", cited by ";
    text += claimant_text(graph, claimant);
  }
  return text;
}

std::string predicate_text(const Relation& relation) {
  std::string text = relation.polarity == Polarity::negated ? "not " : "";
  text += label(relation);
  if (relation.modality != Modality::asserted) text += fmt::format(" ({})", to_string(relation.modality));
  return text;
}

std::string arrow_text(const KnowledgeGraph& graph, const Relation& relation) {
  const std::string subject = term_text(graph, relation.subject);
  if (!relation.object) return fmt::format("{} -{}->", subject, predicate_text(relation));
  return fmt::format("{} -{}-> {}", subject, predicate_text(relation), term_text(graph, *relation.object));
}

std::string source_text(const DocumentRecord& document) {
  const std::string_view where = document.source.empty() ? document.id : document.source;
  if (document.published.empty()) return std::string(where);
  return fmt::format("{}, {}", where, document.published.substr(0, 10));
}

const Evidence& best_evidence(const KnowledgeGraph& graph, const Relation& relation) {
  const auto evidence = graph.evidence(relation);
  return *std::max_element(evidence.begin(), evidence.end(),
                           [](const Evidence& a, const Evidence& b) { return a.confidence < b.confidence; });
}

std::string quotation_text(const KnowledgeGraph& graph, const Evidence& evidence, std::size_t indent) {
  const std::string quotation = shorten(evidence.sentence.text, quotation_width);
  return wrap(fmt::format("“{}” — {}", quotation, source_text(graph.document(evidence.document))), indent);
}

}  // namespace relata::cli
