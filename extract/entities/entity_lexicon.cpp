#include <relata/extract/entities/entity_lexicon.h>

#include <relata/data/lexicon_table.h>
#include <relata/extract/entities/gazetteer_builder.h>

namespace relata {
namespace {

template <typename Visit>
void for_each_part(std::string_view cell, Visit visit) {
  while (!cell.empty()) {
    const auto bar = cell.find('|');
    visit(cell.substr(0, bar));
    if (bar == std::string_view::npos) return;
    cell.remove_prefix(bar + 1);
  }
}

Gender gender_from(std::string_view cell) {
  return cell == "f" ? Gender::female : cell == "m" ? Gender::male : Gender::unknown;
}

/// The cells of one row by column name; an absent column is empty.
class Row {
 public:
  Row(const LexiconTable& table, std::size_t row) : table_(table), row_(row) {}
  std::string_view operator[](std::string_view column) const { return table_.cell(row_, table_.column(column)); }

 private:
  const LexiconTable& table_;
  std::size_t row_;
};

template <typename Visit>
void for_each_row(std::string_view path, Visit visit) {
  const LexiconTable table(LexiconTable::embedded_text(path));
  for (std::size_t row = 0; row < table.row_count(); ++row) visit(Row(table, row));
}

GazetteerIndex add(GazetteerBuilder& names, const Row& row, const GazetteerEntry& entry) {
  const GazetteerIndex index = names.add_entry(entry);
  names.add_name(entry.name, index);
  for_each_part(row["aliases"], [&](std::string_view alias) { names.add_name(alias, index); });
  return index;
}

void add_countries(EntityLexicon& lexicon, GazetteerBuilder& names) {
  for_each_row("lexicon/countries.tsv", [&](const Row& row) {
    const EntityType type = entity_type_from(row["type"]).value_or(EntityType::place);
    const GazetteerIndex index = add(names, row, {row["name"], type, row["iso2"], row["iri"], "country"});
    lexicon.countries.emplace(row["iso2"], index);
    const std::string_view adjective = row["adjectives"].substr(0, row["adjectives"].find('|'));
    lexicon.adjectives.emplace(row["iso2"], adjective.empty() ? row["name"] : adjective);
    const auto add_forms = [&](std::string_view column, NameForm form) {
      for_each_part(row[column], [&](std::string_view name) { names.add_name(name, index, form); });
    };
    add_forms("adjectives", NameForm::adjective);  // before people: "a Russian" is rarer than "Russian troops"
    add_forms("people", NameForm::people);
  });
  for_each_row("lexicon/countries.tsv", [&](const Row& row) {
    bool first = true;
    GazetteerIndex capital = 0;
    for_each_part(row["capital"], [&](std::string_view name) {
      if (first) capital = names.add_entry({name, EntityType::place, row["iso2"], "", "capital"});
      names.add_name(name, capital, NameForm::capital);
      first = false;
    });
  });
}

void add_places(GazetteerBuilder& names) {
  for_each_row("lexicon/places.tsv", [&](const Row& row) {
    const GazetteerIndex index =
        add(names, row, {row["name"], EntityType::place, row["country"], row["iri"], "region"});
    for_each_part(row["adjectives"], [&](std::string_view name) { names.add_name(name, index, NameForm::adjective); });
  });
}

void add_organizations(GazetteerBuilder& names) {
  for_each_row("lexicon/organizations.tsv", [&](const Row& row) {
    add(names, row, {row["name"], EntityType::organization, row["country"], row["iri"], row["kind"]});
  });
  const auto add_file = [&](std::string_view path, std::string_view family) {
    for_each_row(path, [&](const Row& row) {
      add(names, row, {row["name"], EntityType::organization, row["country"], row["iri"], family});
    });
  };
  add_file("lexicon/outlets.tsv", "outlet");
  add_file("lexicon/companies.tsv", "company");
  add_file("lexicon/parties.tsv", "party");
}

void add_persons_and_others(GazetteerBuilder& names) {
  for_each_row("lexicon/persons.tsv", [&](const Row& row) {
    add(names, row,
        {row["name"], EntityType::person, row["country"], row["iri"], "person", gender_from(row["gender"])});
  });
  for_each_row("lexicon/events.tsv", [&](const Row& row) {
    add(names, row, {row["name"], EntityType::event, "", row["iri"], "event"});
  });
  for_each_row("lexicon/works_and_artifacts.tsv", [&](const Row& row) {
    const EntityType type = entity_type_from(row["type"]).value_or(EntityType::other);
    add(names, row, {row["name"], type, "", row["iri"], "work"});
  });
}

void add_words(EntityLexicon& lexicon) {
  GazetteerBuilder titles;
  for_each_row("lexicon/nouns.tsv", [&](const Row& row) {
    lexicon.nouns.emplace(row["noun"], NounClass{entity_type_from(row["type"]).value_or(EntityType::other),
                                                 row["family"], gender_from(row["gender"])});
  });
  for_each_row("lexicon/titles.tsv", [&](const Row& row) {
    const GazetteerIndex index =
        titles.add_entry({row["title"], EntityType::person, "", "", row["kind"], gender_from(row["gender"])});
    titles.add_name(row["title"], index);
  });
  lexicon.titles = titles.build();
  for_each_row("lexicon/name_words.tsv", [&](const Row& row) {
    const std::string_view position = row["position"];
    const auto which = position == "last"        ? NameWordPosition::last
                       : position == "first"     ? NameWordPosition::first
                       : position == "before_of" ? NameWordPosition::before_of
                                                 : NameWordPosition::before_for;
    lexicon.name_words[static_cast<std::size_t>(which)].emplace(
        row["word"], entity_type_from(row["type"]).value_or(EntityType::other));
  });
}

}  // namespace

std::unique_ptr<const EntityLexicon> EntityLexicon::load_default(std::vector<Gazetteer> own) {
  auto lexicon = std::make_unique<EntityLexicon>();
  GazetteerBuilder names;
  add_countries(*lexicon, names);
  add_organizations(names);
  add_places(names);
  add_persons_and_others(names);
  lexicon->names = GazetteerLayers(names.build(), std::move(own));
  add_words(*lexicon);
  lexicon->regions = SortedTable(LexiconTable::embedded_text("lexicon/regions.tsv"));
  lexicon->cities = SortedTable(LexiconTable::embedded_text("lexicon/cities.tsv"));
  lexicon->office_holders = SortedTable(LexiconTable::embedded_text("lexicon/office_holders.tsv"));
  lexicon->surnames = SortedTable(LexiconTable::embedded_text("lexicon/surnames.tsv"));
  lexicon->given_names = SortedTable(LexiconTable::embedded_text("lexicon/given_names.tsv"));
  return lexicon;
}

std::optional<NounClass> EntityLexicon::noun(std::string_view lemma) const {
  const auto found = nouns.find(lemma);
  return found == nouns.end() ? std::nullopt : std::optional(found->second);
}

std::optional<EntityType> EntityLexicon::name_word(NameWordPosition position, std::string_view word_key) const {
  const auto& words = name_words[static_cast<std::size_t>(position)];
  const auto found = words.find(word_key);
  return found == words.end() ? std::nullopt : std::optional(found->second);
}

std::optional<OfficeHolder> EntityLexicon::office_holder(std::string_view key) const {
  const auto row = office_holders.find(key);
  if (!row || row->size() < 6) return std::nullopt;
  return OfficeHolder{(*row)[1], gender_from((*row)[2]), (*row)[3], (*row)[4], (*row)[5]};
}

std::optional<Gender> EntityLexicon::given_name(std::string_view key) const {
  const auto row = given_names.find(key);
  if (!row || row->size() < 2) return std::nullopt;
  return gender_from((*row)[1]);
}

}  // namespace relata
