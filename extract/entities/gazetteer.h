/// Names known beforehand, found in text by longest match.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <relata/extract/entities/entity.h>

namespace relata {

enum class Gender : std::uint8_t { unknown, female, male };

/// Someone or something the lexicons know. Views live as long as the lexicons' text.
struct GazetteerEntry {
  std::string_view name;
  EntityType type = EntityType::other;
  std::string_view country;  ///< ISO 3166-1 alpha-2, or empty.
  std::string_view iri;
  std::string_view family;  ///< A noun family of nouns.tsv by which the text may speak of it: "agency", "outlet".
  Gender gender = Gender::unknown;
};

using GazetteerIndex = std::uint32_t;  ///< Index of an entry in its Gazetteer.

/// How an alias names its entry: "Russia", "Russian", "Russians"; a capital's name may stand for its country.
enum class NameForm : std::uint8_t { name, adjective, people, capital };

struct GazetteerName {
  GazetteerIndex entry = 0;
  NameForm form = NameForm::name;
  bool acronym = false;  ///< Written in capitals: "WHO", unlike "who".
};

struct GazetteerMatch {
  std::uint32_t begin = 0;  ///< Tokens [begin, end) of the sentence.
  std::uint32_t end = 0;
  GazetteerName name;
};

/// Entries and their names by name_key(). The first entry that claims a name keeps it.
class Gazetteer {
 public:
  GazetteerIndex add_entry(const GazetteerEntry& entry);
  void add_name(std::string_view name, GazetteerIndex entry, NameForm form = NameForm::name);

  [[nodiscard]] const GazetteerEntry& entry(GazetteerIndex index) const { return entries_[index]; }
  [[nodiscard]] const GazetteerName* find(std::string_view key) const;

  /// The most words of a name that begins with this word's key; 0 if none does.
  [[nodiscard]] std::uint32_t longest_from(std::string_view first_word_key) const;

 private:
  std::vector<GazetteerEntry> entries_;
  std::deque<std::string> keys_;  // stable storage for the views below
  std::unordered_map<std::string_view, GazetteerName> names_;
  std::unordered_map<std::string_view, std::uint32_t> longest_;
};

/// The words of a key as the tokeniser parts them, roughly: "abi-ali" counts three. An upper bound is enough.
[[nodiscard]] std::uint32_t count_key_words(std::string_view key);

/// The first word of a key: up to a blank, hyphen or apostrophe.
[[nodiscard]] std::string_view first_key_word(std::string_view key);

}  // namespace relata
