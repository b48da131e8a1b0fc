#include <relata/extract/statements/cue_lexicon.h>

#include <algorithm>
#include <array>

#include <relata/data/lexicon_table.h>

namespace relata {
namespace {

constexpr std::array<std::string_view, 11> stance_names{"neutral",   "committed",  "doubtful",    "denying",
                                                        "asking",    "promising",  "threatening", "believing",
                                                        "intending", "perceiving", "expressing"};

Stance stance_from(std::string_view name) {
  const auto* const found = std::ranges::find(stance_names, name);
  return found == stance_names.end() ? Stance::neutral : static_cast<Stance>(found - stance_names.begin());
}

Upos part_of_speech_from(std::string_view name) {
  if (name == "noun") return Upos::noun;
  if (name == "adjective") return Upos::adj;
  if (name == "adverb") return Upos::adv;
  if (name == "preposition") return Upos::adp;
  return Upos::verb;
}

bool lists(std::string_view contents, std::string_view wanted) {
  while (!contents.empty()) {
    const auto bar = std::min(contents.find('|'), contents.size());
    const std::string_view item = contents.substr(0, bar);
    if (item == wanted || item == "any") return true;
    contents.remove_prefix(std::min(bar + 1, contents.size()));
  }
  return false;
}

AttributionCue make_cue(std::string_view pos, std::string_view stance, std::string_view contents) {
  AttributionCue cue;
  cue.part_of_speech = part_of_speech_from(pos);
  cue.stance = stance_from(stance);
  cue.takes_clause = lists(contents, "that");
  cue.takes_infinitive = lists(contents, "inf");
  cue.takes_object = lists(contents, "obj");
  cue.takes_quote = lists(contents, "quote");
  cue.complements = contents;
  return cue;
}

}  // namespace

bool AttributionCue::takes(std::string_view preposition) const {
  return lists(complements, preposition);
}

CueLexicon::CueLexicon(std::string_view tsv) {
  const LexiconTable table(tsv);
  const auto cue = table.column("cue"), pos = table.column("pos"), stance = table.column("stance"),
             content = table.column("content");
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    cues_[table.cell(row, cue)].push_back(
        make_cue(table.cell(row, pos), table.cell(row, stance), table.cell(row, content)));
  }
}

CueLexicon CueLexicon::load_default() {
  return CueLexicon(LexiconTable::embedded_text("lexicon/attribution_cues.tsv"));
}

const AttributionCue* CueLexicon::find(std::string_view lemma, Upos part_of_speech) const {
  const auto found = cues_.find(lemma);
  if (found == cues_.end()) return nullptr;
  const auto cue = std::ranges::find(found->second, part_of_speech, &AttributionCue::part_of_speech);
  return cue == found->second.end() ? nullptr : &*cue;
}

}  // namespace relata
