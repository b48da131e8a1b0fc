#include <relata/graph/metonyms.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include <relata/graph/state_actors.h>

namespace relata {
namespace {

constexpr auto acts = std::to_array<std::string_view>(
    {"ACCUSE",  "AGREE",     "AID",      "ALLIED_WITH", "ASSAULT",  "BELIEVES", "COERCE",     "CONCEDE",
     "CONSULT", "COOPERATE", "INTENDS",  "KNOWS_OF",    "MOBILIZE", "OPPOSES",  "PROTEST",    "REJECT",
     "REQUEST", "RETREAT",   "SANCTION", "STATE",       "SUPPORT",  "THREATEN", "TRADES_WITH"});

constexpr auto towards_actors = std::to_array<std::string_view>(
    {"ACCUSE", "AGREE", "AID", "ALLIED_WITH", "COERCE", "CONCEDE", "CONSULT", "COOPERATE", "OPPOSES", "REJECT",
     "REQUEST", "SANCTION", "STATE", "SUPPORT", "THREATEN", "TRADES_WITH"});

template <typename Words>
bool contains(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// The vertex of each country; one with an IRI before one without.
std::map<std::string_view, ActorId> find_countries(std::span<const Actor> actors) {
  std::map<std::string_view, ActorId> countries;
  for (const bool has_iri : {true, false}) {
    for (const Actor& actor : actors) {
      if (actor.type != EntityType::country || actor.country.empty() || actor.iri.empty() == has_iri) continue;
      countries.try_emplace(actor.country, actor.id);
    }
  }
  return countries;
}

}  // namespace

Metonyms find_metonyms(std::span<const Actor> actors) {
  const StateActors states = StateActors::load_default();
  const auto countries = find_countries(actors);
  Metonyms metonyms;
  metonyms.always.resize(actors.size());
  metonyms.where_it_acts.resize(actors.size());
  for (const Actor& actor : actors) {
    const auto country = countries.find(actor.country);
    if (country == countries.end() || states.role_of(actor) != StateRole::metonym) continue;
    const auto index = static_cast<std::size_t>(actor.id);
    (actor.type == EntityType::place ? metonyms.where_it_acts : metonyms.always)[index] = country->second;
  }
  return metonyms;
}

bool is_act(std::string_view relation_type) {
  return contains(acts, relation_type);
}

bool is_towards_actor(std::string_view relation_type) {
  return contains(towards_actors, relation_type);
}

}  // namespace relata
