/// Everything the entity layer knows beforehand, read from data/lexicon/ once.
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <relata/extract/entities/entity.h>
#include <relata/extract/entities/gazetteer_layers.h>
#include <relata/extract/entities/sorted_table.h>

namespace relata {

/// What a common noun denotes (nouns.tsv).
struct NounClass {
  EntityType type = EntityType::other;
  std::string_view family;  ///< Nouns of one family may refer to the same thing.
  Gender gender = Gender::unknown;
};

/// Where a word of a name tells its type (name_words.tsv).
enum class NameWordPosition : std::uint8_t { last, first, before_of, before_for };

/// Somebody of whom office_holders.tsv knows.
struct OfficeHolder {
  std::string_view name;
  Gender gender = Gender::unknown;
  std::string_view country;
  std::string_view office;
  std::string_view wikidata;  ///< "Q7747", or empty.
};

struct EntityLexicon {
  GazetteerLayers
      names;         ///< Countries, places, organisations, companies, parties, persons, events, works; users' names.
  Gazetteer titles;  ///< Titles and offices; `family` is the kind: office, rank, honorific, profession.
  SortedTable regions{""};
  SortedTable cities{""};
  SortedTable office_holders{""};
  SortedTable given_names{""};
  SortedTable surnames{""};
  std::unordered_map<std::string_view, NounClass> nouns;
  std::unordered_map<std::string_view, GazetteerIndex> countries;  ///< By ISO code.
  std::unordered_map<std::string_view, std::string_view>
      adjectives;                                                  ///< "Russian" by ISO code; a name if there is none.
  std::unordered_map<std::string_view, EntityType> name_words[4];  ///< By NameWordPosition.

  /// The lexicons that ship with relata, with users' gazetteers before them; of these the first wins.
  /// @throws std::logic_error if a lexicon is not linked into the program
  [[nodiscard]] static std::unique_ptr<const EntityLexicon> load_default(std::vector<Gazetteer> own = {});

  [[nodiscard]] std::optional<NounClass> noun(std::string_view lemma) const;
  [[nodiscard]] std::optional<EntityType> name_word(NameWordPosition position, std::string_view word_key) const;
  [[nodiscard]] std::optional<OfficeHolder> office_holder(std::string_view key) const;

  /// The gender of a given name's bearers; nothing where the word is no given name.
  [[nodiscard]] std::optional<Gender> given_name(std::string_view key) const;
};

}  // namespace relata
