/// Which country an actor acts for: capitals, seats of government, ministries, armies.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include <relata/graph/actor.h>

namespace relata {

/// How closely an actor stands for its country.
enum class StateRole : std::uint8_t {
  none,
  organ,    ///< A part of the state that acts for it: "Russian Defense Ministry", "Russian troops".
  metonym,  ///< The government by another name: "Kyiv", "Kremlin", "Ukrainian government".
  country   ///< The country itself.
};

/// What is known of metonyms, from lexicon/countries.tsv and lexicon/seats_of_government.tsv.
class StateActors {
 public:
  StateActors(std::string_view countries, std::string_view seats_of_government);

  /// Of the lexicons that are linked into the program.
  [[nodiscard]] static StateActors load_default();

  /// How `actor` stands for the country that Actor::country names. A capital counts as a metonym: whether it acts or is
  /// a mere place is for the caller to see.
  [[nodiscard]] StateRole role_of(const Actor& actor) const;

 private:
  [[nodiscard]] bool is_seat(const Actor& actor) const;

  std::map<std::string, std::set<std::string>, std::less<>> seats_;     ///< Name keys by country.
  std::map<std::string, std::set<std::string>, std::less<>> capitals_;  ///< Name keys by country.
};

}  // namespace relata
