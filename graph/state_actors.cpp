#include <relata/graph/state_actors.h>

#include <algorithm>
#include <array>

#include <relata/data/lexicon_table.h>
#include <relata/graph/content_words.h>
#include <relata/graph/name_key.h>

namespace relata {
namespace {

constexpr auto government_heads = std::to_array<std::string_view>(
    {"administration", "authorities", "government", "governments", "leadership", "regime", "side"});

constexpr auto organ_heads =
    std::to_array<std::string_view>({"army", "brigade", "brigades", "department", "forces", "intelligence", "military",
                                     "ministry", "navy", "officials", "service", "services", "soldiers", "troops"});

std::string_view last_word(std::string_view key) {
  const auto space = key.rfind(' ');
  return space == std::string_view::npos ? key : key.substr(space + 1);
}

template <typename Words>
bool contains(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

template <typename Visit>
void for_each_part(std::string_view cell, Visit visit) {
  while (!cell.empty()) {
    const auto end = std::min(cell.find('|'), cell.size());
    visit(cell.substr(0, end));
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
}

/// "Russian Defense Ministry", "Ministry of Defence", "government of Northland".
template <typename Heads>
bool has_head(std::string_view key, const Heads& heads) {
  const auto of = key.find(" of ");
  return contains(heads, last_word(key.substr(0, of)));
}

}  // namespace

StateActors::StateActors(std::string_view countries, std::string_view seats_of_government) {
  const LexiconTable country_table(countries);
  const auto code = country_table.column("iso2");
  const auto capital = country_table.column("capital");
  for (std::size_t row = 0; row < country_table.row_count(); ++row) {
    auto& capitals = capitals_[std::string(country_table.cell(row, code))];
    for_each_part(country_table.cell(row, capital), [&](std::string_view name) { capitals.insert(name_key(name)); });
  }
  const LexiconTable seat_table(seats_of_government);
  const auto name = seat_table.column("name");
  const auto country = seat_table.column("country");
  for (std::size_t row = 0; row < seat_table.row_count(); ++row) {
    seats_[std::string(seat_table.cell(row, country))].insert(name_key(seat_table.cell(row, name)));
  }
}

StateActors StateActors::load_default() {
  return {LexiconTable::embedded_text("lexicon/countries.tsv"),
          LexiconTable::embedded_text("lexicon/seats_of_government.tsv")};
}

bool StateActors::is_seat(const Actor& actor) const {
  const auto known = seats_.find(actor.country);
  return known != seats_.end() && known->second.contains(name_key(actor.name));
}

StateRole StateActors::role_of(const Actor& actor) const {
  if (actor.country.empty() || actor.type == EntityType::person) return StateRole::none;
  if (actor.type == EntityType::country) return StateRole::country;
  const std::string key = name_key(actor.name);
  if (actor.type == EntityType::place) {
    const auto capitals = capitals_.find(actor.country);
    const bool is_capital = capitals != capitals_.end() && capitals->second.contains(key);
    return is_capital || is_seat(actor) ? StateRole::metonym : StateRole::none;
  }
  if (actor.type != EntityType::organization && actor.type != EntityType::group) return StateRole::none;
  if (is_seat(actor) || has_head(key, government_heads)) return StateRole::metonym;
  return has_head(key, organ_heads) ? StateRole::organ : StateRole::none;
}

}  // namespace relata
