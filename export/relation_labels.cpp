#include <relata/data/lexicon_table.h>
#include <relata/export/relation_labels.h>

#include <algorithm>

namespace relata {
namespace {

void append_item(std::string_view item, std::string_view separator, std::string& list) {
  if (!list.empty()) list += separator;
  list += item;
}

std::string bracketed(const std::string& items) {
  return items.empty() ? "" : " [" + items + "]";
}

char kind_character(char c) {
  if (c >= 'a' && c <= 'z') return static_cast<char>(c - 'a' + 'A');
  return c == ' ' || c == '-' ? '_' : c;
}

}  // namespace

RelationLabels::RelationLabels() {
  const LexiconTable table(LexiconTable::embedded_text("lexicon/relation_types.tsv"));
  const std::size_t type = table.column("type");
  const std::size_t text = table.column("label");
  for (std::size_t row = 0; row < table.row_count(); ++row)
    labels_.emplace(table.cell(row, type), table.cell(row, text));
}

std::string_view RelationLabels::of(std::string_view name) const {
  const auto found = labels_.find(name);
  return found == labels_.end() ? name : found->second;
}

std::string RelationLabels::readable(const Relation& relation) const {
  std::string text(of(relation.name));
  if (!relation.role.empty()) append_item(relation.role, " ", text);
  std::string qualifiers;
  if (relation.polarity == Polarity::negated) append_item("not", ", ", qualifiers);
  if (relation.modality != Modality::asserted) append_item(to_string(relation.modality), ", ", qualifiers);
  return text + bracketed(qualifiers);
}

std::string relation_kind(const Relation& relation) {
  std::string kind = relation.polarity == Polarity::negated ? "NOT_" : "";
  kind += relation.name;
  if (!relation.role.empty()) append_item(relation.role, "_", kind);
  std::transform(kind.begin(), kind.end(), kind.begin(), kind_character);
  return kind;
}

std::string relation_sentence(const KnowledgeGraph& graph, const Relation& relation,
                              std::span<const Evidence> evidence) {
  std::string text(relation.subject.text);
  append_item(best_evidence(evidence).predicate.text, " ", text);
  if (!relation.role.empty()) append_item(relation.role, " ", text);
  if (relation.object) append_item(relation.object->text, " ", text);
  std::string qualifiers;
  if (relation.polarity == Polarity::negated) append_item(to_string(relation.polarity), ", ", qualifiers);
  if (relation.modality != Modality::asserted) append_item(to_string(relation.modality), ", ", qualifiers);
  if (!is_own_voice(relation.claimant)) {
    append_item("according to: " + std::string(claimant_name(graph, relation.claimant)), ", ", qualifiers);
  }
  return text + bracketed(qualifiers);
}

std::string_view claimant_name(const KnowledgeGraph& graph, const Claimant& claimant) {
  if (const auto actor = actor_of(claimant)) return graph.name(*actor);
  return is_own_voice(claimant) ? "own voice" : "unnamed source";
}

const Evidence& best_evidence(std::span<const Evidence> evidence) {
  return *std::max_element(evidence.begin(), evidence.end(),
                           [](const Evidence& a, const Evidence& b) { return a.confidence < b.confidence; });
}

}  // namespace relata
