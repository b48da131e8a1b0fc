#include <relata/extract/entities/party_acronyms.h>

#include <algorithm>
#include <set>
#include <string>

#include <relata/extract/entities/lookup_key.h>

namespace relata {
namespace {

bool is_party_by_acronym(const EntityLexicon& lexicon, const MentionCandidate& mention) {
  if (!mention.entry || mention.kind != MentionKind::name) return false;
  const GazetteerEntry entry = lexicon.names.entry(*mention.entry);
  const bool capitals =
      std::all_of(mention.text.begin(), mention.text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return entry.family == "party" && capitals && mention.key != lookup_key(entry.name);
}

}  // namespace

void forget_parties_of_absent_countries(const EntityLexicon& lexicon, std::span<MentionCandidate* const> mentions) {
  std::set<std::string> countries;
  std::set<GazetteerIndex> entries;
  for (const MentionCandidate* const mention : mentions) {
    if (is_party_by_acronym(lexicon, *mention)) continue;
    countries.insert(mention->country);
    if (mention->entry) entries.insert(*mention->entry);
  }
  for (MentionCandidate* const mention : mentions) {
    if (!is_party_by_acronym(lexicon, *mention) || entries.contains(*mention->entry)) continue;
    const GazetteerEntry entry = lexicon.names.entry(*mention->entry);
    if (!entry.country.empty() && countries.contains(std::string(entry.country))) continue;
    mention->entry.reset();
    mention->family = {};
    mention->country.clear();
  }
}

}  // namespace relata
