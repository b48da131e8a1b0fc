#include <relata/export/iri.h>
#include <relata/export/predicate_name.h>

#include <algorithm>
#include <array>

namespace relata {
namespace {

constexpr std::array<std::string_view, 16> plover_types{
    "ACCUSE",   "AGREE",   "AID",    "ASSAULT", "COERCE",  "CONCEDE",  "CONSULT", "COOPERATE",
    "MOBILIZE", "PROTEST", "REJECT", "REQUEST", "RETREAT", "SANCTION", "SUPPORT", "THREATEN"};
static_assert(std::is_sorted(plover_types.begin(), plover_types.end()));

/// Words joined by underscores.
void append_words(std::string_view text, std::string& out) {
  while (true) {
    const auto blank = text.find(' ');
    append_percent_encoded(text.substr(0, blank), out);
    if (blank == std::string_view::npos) return;
    out += '_';
    text.remove_prefix(blank + 1);
  }
}

}  // namespace

void make_predicate_name(const Relation& relation, std::string& out) {
  out.clear();
  append_words(relation.name, out);
  if (!relation.role.empty()) {
    out += '_';
    append_words(relation.role, out);
  }
  if (out.empty()) out = "_";
}

bool is_asserted_fact(const Relation& relation) {
  return is_edge(relation) && is_own_voice(relation.claimant) && relation.polarity == Polarity::affirmed &&
         relation.modality == Modality::asserted;
}

bool is_plover_type(std::string_view type) {
  return std::binary_search(plover_types.begin(), plover_types.end(), type);
}

}  // namespace relata
