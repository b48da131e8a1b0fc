#include <relata/extract/statements/predicate_lexicon.h>

#include <algorithm>
#include <array>

#include <relata/data/lexicon_table.h>

namespace relata {
namespace {

bool has_preposition(const ClauseFrame& frame, std::string_view preposition) {
  return std::ranges::find(frame.prepositions, preposition) != frame.prepositions.end();
}

bool is_actor(EntityType type) {
  using enum EntityType;
  return type == person || type == organization || type == country || type == group;
}

bool is_place(EntityType type) {
  return type == EntityType::place || type == EntityType::country;
}

template <typename Predicate>
bool any_of(const std::vector<EntityType>& types, Predicate predicate) {
  return std::ranges::any_of(types, predicate);
}

auto one_of(EntityType a, EntityType b) {
  return [a, b](EntityType type) { return type == a || type == b; };
}

bool holds_for_object(std::string_view kind, const ClauseFrame& frame) {
  using enum EntityType;
  const auto& types = frame.object_types;
  if (!frame.has_object) return false;
  if (kind.empty()) return true;
  if (kind == "_actor") return any_of(types, is_actor);
  if (kind == "_person") return any_of(types, one_of(person, group));
  if (kind == "_org") return any_of(types, one_of(organization, organization));
  if (kind == "_place") return any_of(types, is_place);
  if (kind == "_artifact") return any_of(types, one_of(artifact, artifact));
  if (kind == "_work") return any_of(types, one_of(work, work));
  if (kind == "_event") return any_of(types, one_of(event, event));
  return kind == "_thing" && !any_of(types, is_actor) && !any_of(types, is_place);
}

/// Prepositions of a condition ("with|against") that the clause has; the first of them.
std::string_view matching_preposition(std::string_view alternatives, const ClauseFrame& frame) {
  while (!alternatives.empty()) {
    const auto bar = std::min(alternatives.find('|'), alternatives.size());
    if (has_preposition(frame, alternatives.substr(0, bar))) return alternatives.substr(0, bar);
    alternatives.remove_prefix(std::min(bar + 1, alternatives.size()));
  }
  return {};
}

/// Whether one condition holds; notes in `sense` what it says of the target and the direction.
bool holds(std::string_view condition, const ClauseFrame& frame, PredicateSense& sense) {
  if (condition == "no_obj") return !frame.has_object;
  if (condition == "that") return frame.has_clause;
  if (condition == "prt") return frame.has_particle;
  if (condition == "inf") return frame.has_infinitive;
  if (condition == "passive") return frame.passive;
  if (condition == "inverse") return sense.inverse = true;
  if (condition == "subj_actor") return any_of(frame.subject_types, is_actor);
  if (condition == "subj_thing") return !any_of(frame.subject_types, is_actor);
  if (condition.starts_with("obj")) return holds_for_object(condition.substr(3), frame);
  const bool optional = condition.starts_with("?");
  const std::string_view preposition = matching_preposition(condition.substr(optional ? 1 : 0), frame);
  if (!preposition.empty()) sense.preposition = preposition;
  return optional || !preposition.empty();
}

bool fits(const ClauseFrame& frame, PredicateSense& sense) {
  std::string_view rest = sense.frame;
  while (!rest.empty()) {
    const auto end = std::min(rest.find(' '), rest.size());
    if (!holds(rest.substr(0, end), frame, sense)) return false;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return true;
}

/// Without a preposition in the frame the target of an intransitive is what the lemma's last word introduces.
void fill_target(const ClauseFrame& frame, PredicateSense& sense) {
  if (!sense.preposition.empty() || (frame.has_object && !frame.passive)) return;
  const auto blank = sense.lemma.rfind(' ');
  if (blank == std::string_view::npos) return;
  if (has_preposition(frame, sense.lemma.substr(blank + 1))) sense.preposition = sense.lemma.substr(blank + 1);
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
    std::string_view meaning = table.cell(row, lemma);
    const bool negates = meaning.starts_with("not ");
    if (negates) meaning.remove_prefix(4);
    light_verbs_[table.cell(row, verb)].push_back({table.cell(row, verb), table.cell(row, noun),
                                                   table.cell(row, preposition), meaning, table.cell(row, type),
                                                   table.cell(row, cameo), negates});
  }
}

void PredicateLexicon::load_roles() {
  const LexiconTable table(LexiconTable::embedded_text("lexicon/role_nouns.tsv"));
  const auto noun = table.column("noun"), type = table.column("type");
  for (std::size_t row = 0; row < table.row_count(); ++row)
    roles_.emplace(table.cell(row, noun), RoleNoun{table.cell(row, noun), table.cell(row, type)});
}

std::optional<PredicateSense> PredicateLexicon::find_sense(const ClauseFrame& frame) const {
  for (const std::string& lemma : frame.lemmas) {
    const auto found = senses_.find(lemma);
    if (found == senses_.end()) continue;
    for (PredicateSense sense : found->second) {
      if (!fits(frame, sense)) continue;
      fill_target(frame, sense);
      return sense;
    }
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
