#include <relata/extract/entities/name_coreference.h>

#include <algorithm>

#include <relata/extract/entities/lookup_key.h>
#include <relata/extract/entities/transliteration.h>

namespace relata {
namespace {

// Kinds of look-up words, told apart by a first character that no key has.
constexpr char entry_mark = '\x01';       // the number of a gazetteer entry
constexpr char spelling_mark = '\x02';    // a surname's transliteration key
constexpr char given_name_mark = '\x03';  // the first word of a person's name
constexpr char initials_mark = '\x04';    // the initials of a name of several words
constexpr char acronym_mark = '\x05';     // a name of one word, which may be an acronym
constexpr char part_mark = '\x06';        // the first or last words of an institution's name

std::string marked(char mark, const std::string& word) {
  return mark + word;
}

std::string first_word(const std::string& key) {
  return key.substr(0, key.find(' '));
}
std::string last_word(const std::string& key) {
  return key.substr(key.rfind(' ') + 1);
}
bool is_one_word(const std::string& key) {
  return key.find(' ') == std::string::npos;
}

bool is_generation(std::string_view word) {
  return word == "jr" || word == "sr" || word == "ii" || word == "iii";
}

/// The surname of a person's full name by key.
std::string surname(std::string key) {
  if (is_generation(last_word(key)) && !is_one_word(key)) key.resize(key.rfind(' '));
  return last_word(key);
}

/// Given names that can be the same person's: equal, spelt alike, an initial, or one of them missing.
bool given_names_agree(const std::string& a, const std::string& b) {
  if (is_one_word(a) || is_one_word(b)) return true;
  const std::string x = first_word(a);
  const std::string y = first_word(b);
  if (x == y || x.starts_with(y) || y.starts_with(x)) return true;
  return transliteration_key(x) == transliteration_key(y);
}

bool genders_agree(Gender a, Gender b) {
  return a == Gender::unknown || b == Gender::unknown || a == b;
}
bool countries_agree(std::string_view a, std::string_view b) {
  return a.empty() || b.empty() || a == b;
}

bool is_longer_name(const std::string& candidate, const std::string& name) {
  const auto words = [](const std::string& text) { return std::count(text.begin(), text.end(), ' '); };
  return words(candidate) > words(name);
}

bool may_be_person(const MentionCandidate& name) {
  return name.type == EntityType::person || (name.type == EntityType::other && !name.entry);
}

bool may_be_institution(const MentionCandidate& name) {
  return name.type == EntityType::organization || (name.type == EntityType::other && !name.entry);
}

bool is_thing(EntityType type) {
  return type == EntityType::artifact || type == EntityType::work;
}

/// The same name as if the lexicons did not know it.
MentionCandidate without_entry(MentionCandidate name) {
  name.entry.reset();
  name.type = EntityType::other;
  name.family = {};
  name.country.clear();
  return name;
}

}  // namespace

std::string place_key(const std::string& key) {
  for (const std::string_view word : {" region", " oblast", " province", " district", " city", " governorate",
                                      " county", " oblast region", " prefecture", " state"}) {
    if (key.size() > word.size() && key.ends_with(word)) return place_key(key.substr(0, key.size() - word.size()));
  }
  return key;
}

std::string acronym_of(std::string_view name) {
  std::string acronym;
  bool starts_word = true;
  for (const char c : name) {
    if (starts_word && c >= 'A' && c <= 'Z') acronym.push_back(static_cast<char>(c - 'A' + 'a'));
    starts_word = c == ' ' || c == '-';
  }
  return acronym;
}

ClusterIndex NameCoreference::resolve(const MentionCandidate& name) {
  const auto found = find(name);
  const ClusterIndex index = found ? *found : clusters_.add();
  join(index, found && is_short_for(name, clusters_[index]) ? without_entry(name) : name);
  return index;
}

/// "Javelin" after "Javelin Coal": the company, not the missile, unless the lexicon knows exactly which thing it means.
bool NameCoreference::is_short_for(const MentionCandidate& name, const Cluster& cluster) const {
  if (!name.entry || cluster.entry || type_of(cluster) != EntityType::organization) return false;
  const GazetteerEntry& entry = lexicon_.names.entry(*name.entry);
  return is_thing(entry.type) && entry.iri.empty();
}

std::optional<ClusterIndex> NameCoreference::country(const std::string& code) {
  const auto found = lexicon_.countries.find(code);
  if (found == lexicon_.countries.end()) return std::nullopt;
  const GazetteerEntry entry = lexicon_.names.entry(found->second);
  MentionCandidate name;
  name.entry = found->second;
  name.type = entry.type;
  name.key = lookup_key(entry.name);
  name.text = entry.name;
  name.country = code;
  name.family = entry.family;
  return resolve(name);
}

std::optional<ClusterIndex> NameCoreference::find(const MentionCandidate& name) const {
  if (const auto found = find_by_key(name)) return found;
  if (may_be_person(name)) {
    if (const auto found = find_person(name)) return found;
  }
  const bool may_be_short_form = name.entry && is_thing(name.type) && is_one_word(name.key);
  if (may_be_institution(name) || may_be_short_form) return find_institution(name);
  return std::nullopt;
}

std::optional<ClusterIndex> NameCoreference::find_by_key(const MentionCandidate& name) const {
  if (name.entry && name.form != NameForm::people) {
    const auto& same_entry = clusters_.with_key(marked(entry_mark, std::to_string(*name.entry)));
    if (!same_entry.empty()) return same_entry.back();
    if (name.type != EntityType::person) {
      for (const ClusterIndex index : clusters_.with_key(place_key(name.key))) {
        if (!clusters_[index].entry && type_of(clusters_[index]) != EntityType::person) return index;
      }
      return std::nullopt;
    }
  }
  const auto& same_key = clusters_.with_key(place_key(name.key));
  for (auto index = same_key.rbegin(); index != same_key.rend(); ++index) {
    const Cluster& cluster = clusters_[*index];
    if (!countries_agree(cluster.country, name.country) || (cluster.entry && name.entry)) continue;
    if (name.form != NameForm::people || cluster.plural) return *index;
  }
  return std::nullopt;
}

std::optional<ClusterIndex> NameCoreference::find_person(const MentionCandidate& name) const {
  const bool one_word = is_one_word(name.key);
  const bool known_person = name.type == EntityType::person;
  const auto agrees = [&](ClusterIndex index) {
    const Cluster& cluster = clusters_[index];
    if (type_of(cluster) != EntityType::person || !genders_agree(cluster.gender, name.gender)) return false;
    return std::all_of(cluster.keys.begin(), cluster.keys.end(), [&](const std::string& key) {
      return key.starts_with(entry_mark) || one_word || given_names_agree(key, name.key);
    });
  };
  for (const std::string& word : {surname(name.key), marked(spelling_mark, transliteration_key(surname(name.key)))}) {
    if (word.starts_with(spelling_mark) && !known_person && one_word) continue;
    const auto& clusters = clusters_.with_word(word);
    const auto found = std::find_if(clusters.rbegin(), clusters.rend(), agrees);
    if (found != clusters.rend()) return *found;
  }
  if (!one_word) return std::nullopt;
  const auto& clusters = clusters_.with_word(marked(given_name_mark, name.key));
  const auto found = std::find_if(clusters.rbegin(), clusters.rend(), agrees);
  return found == clusters.rend() ? std::nullopt : std::optional(*found);
}

std::optional<ClusterIndex> NameCoreference::find_institution(const MentionCandidate& name) const {
  const auto agrees = [&](ClusterIndex index) {
    const Cluster& cluster = clusters_[index];
    return type_of(cluster) != EntityType::person && countries_agree(cluster.country, name.country);
  };
  const std::string by_acronym =
      is_one_word(name.key) ? marked(initials_mark, name.key) : marked(acronym_mark, acronym_of(name.text));
  for (const std::string& word : {by_acronym, marked(part_mark, name.key)}) {
    const auto& clusters = clusters_.with_word(word);
    const auto found = std::find_if(clusters.rbegin(), clusters.rend(), agrees);
    if (found != clusters.rend()) return *found;
  }
  return std::nullopt;
}

void NameCoreference::join(ClusterIndex index, const MentionCandidate& name) {
  Cluster& cluster = clusters_[index];
  const bool adjective = name.form == NameForm::adjective;
  if (name.entry && name.form != NameForm::people && !cluster.entry) {
    cluster.entry = name.entry;
    cluster.name = lexicon_.names.entry(*name.entry).name;
  } else if (!cluster.entry && (cluster.name.empty() || is_longer_name(name.text, cluster.name))) {
    cluster.name = name.text;
  }
  const EntityType type = adjective && name.entry ? lexicon_.names.entry(*name.entry).type : name.type;
  cluster.type_votes[static_cast<std::size_t>(type)] += name.entry ? 100 : name.weight;
  cluster.named = true;
  cluster.plural = cluster.plural || name.form == NameForm::people;
  if (cluster.country.empty()) cluster.country = name.country;
  if (cluster.gender == Gender::unknown) cluster.gender = name.gender;
  if (!name.family.empty() && !has_family(cluster, name.family)) cluster.families.push_back(name.family);
  for (const std::string& office : name.offices) {
    if (std::find(cluster.offices.begin(), cluster.offices.end(), office) == cluster.offices.end()) {
      cluster.offices.push_back(office);
    }
  }
  if (name.entry && name.form != NameForm::people)
    clusters_.add_key(index, marked(entry_mark, std::to_string(*name.entry)));
  if (!adjective) clusters_.add_key(index, place_key(name.key));
  if (name.type == EntityType::person) add_person_words(index, name);
  if (may_be_institution(name)) add_institution_words(index, name);
}

void NameCoreference::add_person_words(ClusterIndex index, const MentionCandidate& name) {
  Cluster& cluster = clusters_[index];
  const std::string key = name.entry ? lookup_key(cluster.name) : name.key;
  if (name.entry) clusters_.add_key(index, key);
  clusters_.add_word(index, surname(key));
  clusters_.add_word(index, marked(spelling_mark, transliteration_key(surname(key))));
  if (!is_one_word(key)) clusters_.add_word(index, marked(given_name_mark, first_word(key)));
  const auto holder = is_one_word(key) ? std::nullopt : lexicon_.office_holder(key);
  if (!holder || !countries_agree(cluster.country, holder->country)) return;
  cluster.wikidata = holder->wikidata;
  cluster.country = holder->country;
  if (cluster.gender == Gender::unknown) cluster.gender = holder->gender;
}

/// Someone or somewhere that the lexicons know by this name. A thing's name may as well begin a company's.
bool NameCoreference::is_known_actor(const std::string& key) const {
  const auto known = lexicon_.names.find(key);
  return known && !is_thing(lexicon_.names.entry(known->name.entry).type);
}

void NameCoreference::add_institution_words(ClusterIndex index, const MentionCandidate& name) {
  Cluster& cluster = clusters_[index];
  if (is_one_word(name.key)) {
    clusters_.add_word(index, marked(acronym_mark, name.key));
    return;
  }
  const std::string acronym = acronym_of(name.text);
  if (acronym.size() >= 2) clusters_.add_word(index, marked(initials_mark, acronym));
  for (auto space = name.key.find(' '); space != std::string::npos; space = name.key.find(' ', space + 1)) {
    const std::string tail = name.key.substr(space + 1);
    if (!is_one_word(tail)) clusters_.add_word(index, marked(part_mark, tail));
    const std::string head = name.key.substr(0, space);
    const bool telling = !is_one_word(head) || (head.size() >= 4 && !is_known_actor(head) && !lexicon_.noun(head));
    if (telling) clusters_.add_word(index, marked(part_mark, head));
  }
  if (const auto noun = lexicon_.noun(last_word(name.key)); noun && !has_family(cluster, noun->family)) {
    cluster.families.push_back(noun->family);
  }
}

}  // namespace relata
