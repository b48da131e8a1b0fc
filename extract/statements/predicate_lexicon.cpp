#include <relata/extract/statements/predicate_lexicon.h>

#include <algorithm>
#include <array>

#include <relata/data/lexicon_table.h>

namespace relata {
namespace {

bool is_shape(std::string_view frame) {
  static constexpr std::array<std::string_view, 7> shapes{"",     "obj", "obj_actor", "no_obj",
                                                          "that", "inf", "passive_ok"};
  return std::ranges::find(shapes, frame) != shapes.end();
}

bool has_preposition(const ClauseFrame& frame, std::string_view preposition) {
  return std::ranges::find(frame.prepositions, preposition) != frame.prepositions.end();
}

bool fits_one(std::string_view condition, const ClauseFrame& frame) {
  if (condition.empty() || condition == "passive_ok") return true;
  if (condition == "obj") return frame.has_object;
  if (condition == "obj_actor") return frame.has_object && frame.object_is_actor;
  if (condition == "no_obj") return !frame.has_object;
  if (condition == "that") return frame.has_clause;
  if (condition == "inf") return frame.has_infinitive;
  return has_preposition(frame, condition);
}

/// A frame is one condition or several joined by ',' or '+', all of which must hold; '|' joins alternatives.
bool fits(std::string_view frame_text, const ClauseFrame& frame) {
  bool all = true;
  while (all && !frame_text.empty()) {
    const auto end = std::min(frame_text.find_first_of(",+"), frame_text.size());
    std::string_view alternatives = frame_text.substr(0, end);
    bool any = false;
    while (!alternatives.empty()) {
      const auto bar = std::min(alternatives.find('|'), alternatives.size());
      any = any || fits_one(alternatives.substr(0, bar), frame);
      alternatives.remove_prefix(std::min(bar + 1, alternatives.size()));
    }
    all = any;
    frame_text.remove_prefix(std::min(end + 1, frame_text.size()));
  }
  return all;
}

/// The first condition of a frame that is a preposition.
std::string_view preposition_in(std::string_view frame_text, const ClauseFrame& frame) {
  while (!frame_text.empty()) {
    const auto end = std::min(frame_text.find_first_of(",+|"), frame_text.size());
    const std::string_view condition = frame_text.substr(0, end);
    if (!is_shape(condition) && has_preposition(frame, condition)) return condition;
    frame_text.remove_prefix(std::min(end + 1, frame_text.size()));
  }
  return {};
}

}  // namespace

bool lists(std::string_view list, std::string_view item) {
  while (!list.empty()) {
    const auto bar = std::min(list.find('|'), list.size());
    if (list.substr(0, bar) == item) return true;
    list.remove_prefix(std::min(bar + 1, list.size()));
  }
  return false;
}

PredicateLexicon PredicateLexicon::load_default() {
  PredicateLexicon lexicon;
  lexicon.load_senses();
  lexicon.load_nominals();
  lexicon.load_light_verbs();
  lexicon.load_roles();
  return lexicon;
}

void PredicateLexicon::load_senses() {
  const LexiconTable table(LexiconTable::embedded_text("lexicon/predicates.tsv"));
  const auto lemma = table.column("lemma"), type = table.column("type"), cameo = table.column("cameo"),
             frame = table.column("frame");
  senses_.reserve(table.row_count());
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    senses_[table.cell(row, lemma)].push_back(
        {table.cell(row, lemma), table.cell(row, type), table.cell(row, cameo), table.cell(row, frame), {}});
  }
}

void PredicateLexicon::load_nominals() {
  const LexiconTable table(LexiconTable::embedded_text("lexicon/nominal_predicates.tsv"));
  const auto noun = table.column("noun"), verb = table.column("verb"), type = table.column("type"),
             cameo = table.column("cameo"), agent = table.column("agent"), patient = table.column("patient"),
             event = table.column("event");
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    nominals_.emplace(
        table.cell(row, noun),
        NominalPredicate{table.cell(row, noun), table.cell(row, verb), table.cell(row, type), table.cell(row, cameo),
                         table.cell(row, agent), table.cell(row, patient), table.cell(row, event) == "yes"});
  }
}

void PredicateLexicon::load_light_verbs() {
  const LexiconTable table(LexiconTable::embedded_text("lexicon/light_verbs.tsv"));
  const auto verb = table.column("verb"), noun = table.column("noun"), preposition = table.column("preposition"),
             lemma = table.column("lemma"), type = table.column("type"), cameo = table.column("cameo");
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    light_verbs_[table.cell(row, verb)].push_back({table.cell(row, verb), table.cell(row, noun),
                                                   table.cell(row, preposition), table.cell(row, lemma),
                                                   table.cell(row, type), table.cell(row, cameo)});
  }
}

void PredicateLexicon::load_roles() {
  const LexiconTable table(LexiconTable::embedded_text("lexicon/role_nouns.tsv"));
  const auto noun = table.column("noun"), type = table.column("type");
  for (std::size_t row = 0; row < table.row_count(); ++row)
    roles_.emplace(table.cell(row, noun), RoleNoun{table.cell(row, noun), table.cell(row, type)});
}

std::optional<PredicateSense> PredicateLexicon::find_sense(std::string_view lemma, const ClauseFrame& frame) const {
  for (const std::string& preposition : frame.prepositions) {
    const auto found = senses_.find(std::string(lemma) + " " + preposition);
    if (found == senses_.end()) continue;
    for (PredicateSense sense : found->second) {
      sense.preposition = found->first.substr(lemma.size() + 1);
      if (fits(sense.frame, frame)) return sense;
    }
  }
  const auto found = senses_.find(lemma);
  if (found == senses_.end()) return std::nullopt;
  for (PredicateSense sense : found->second) {
    if (!fits(sense.frame, frame)) continue;
    sense.preposition = preposition_in(sense.frame, frame);
    return sense;
  }
  return std::nullopt;
}

const NominalPredicate* PredicateLexicon::find_nominal(std::string_view noun) const {
  const auto found = nominals_.find(noun);
  return found == nominals_.end() ? nullptr : &found->second;
}

const LightVerb* PredicateLexicon::find_light_verb(std::string_view verb, std::string_view noun) const {
  const auto found = light_verbs_.find(verb);
  if (found == light_verbs_.end()) return nullptr;
  const auto row = std::ranges::find(found->second, noun, &LightVerb::noun);
  return row == found->second.end() ? nullptr : &*row;
}

const RoleNoun* PredicateLexicon::find_role(std::string_view noun) const {
  const auto found = roles_.find(noun);
  return found == roles_.end() ? nullptr : &found->second;
}

}  // namespace relata
