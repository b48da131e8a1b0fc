#include <relata/graph/actor_table.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include <relata/graph/entity_resolution.h>
#include <relata/graph/metonyms.h>

namespace relata {
namespace {

/// Where an occurrence comes from.
struct EntityPlace {
  std::uint32_t document = 0;
  std::uint32_t entity = 0;
};

void sort_unique(std::vector<std::string>& texts) {
  std::sort(texts.begin(), texts.end());
  texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
}

std::string most_frequent(const std::map<std::string, std::size_t>& counts) {
  const auto best = std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) {
    return std::tie(a.second, b.first) < std::tie(b.second, a.first);
  });
  return best == counts.end() ? std::string() : best->first;
}

class ActorMaker {
 public:
  explicit ActorMaker(std::span<const DocumentDigest* const> documents) : documents_(documents) {
    for (std::uint32_t d = 0; d < documents.size(); ++d) {
      for (std::uint32_t e = 0; e < documents[d]->entities.size(); ++e) add_occurrence({d, e});
    }
  }

  ActorTable make(std::span<const Decision> decisions, const GraphOptions& options) const {
    std::vector<ResolvedActor> resolved = resolve_entities(occurrences_, decisions);
    ActorTable table;
    table.actors = make_actors(resolved);
    table.acts_for.resize(table.actors.size());
    if (options.fold_metonyms) {
      resolved = fold(std::move(resolved), find_metonyms(table.actors));
      table.actors = make_actors(resolved);
      table.acts_for = find_metonyms(table.actors).where_it_acts;
    }
    for (const DocumentDigest* document : documents_) table.actor_of.emplace_back(document->entities.size());
    for (std::uint32_t i = 0; i < resolved.size(); ++i) {
      for (const std::uint32_t occurrence : resolved[i].occurrences) {
        table.actor_of[places_[occurrence].document][places_[occurrence].entity] = ActorId{i};
      }
    }
    return table;
  }

 private:
  void add_occurrence(EntityPlace place) {
    const DocumentDigest& document = *documents_[place.document];
    const EntityUse& use = document.uses[place.entity];
    if (!use.is_vertex) return;
    occurrences_.push_back({.document_id = document.document.id,
                            .position = use.position,
                            .entity = &document.entities[place.entity],
                            .described_only = use.described_only});
    places_.push_back(place);
  }

  std::vector<Actor> make_actors(std::span<const ResolvedActor> resolved) const {
    std::vector<Actor> actors;
    for (const ResolvedActor& one : resolved) {
      actors.push_back(make_actor(ActorId{static_cast<std::uint32_t>(actors.size())}, one));
    }
    return actors;
  }

  /// Puts what always stands for a country into the country; the order of the rest stays.
  static std::vector<ResolvedActor> fold(std::vector<ResolvedActor> resolved, const Metonyms& metonyms) {
    std::vector<ResolvedActor> kept;
    for (std::size_t i = 0; i < resolved.size(); ++i) {
      if (const auto country = metonyms.always[i]) add(resolved[i], resolved[static_cast<std::size_t>(*country)]);
    }
    for (std::size_t i = 0; i < resolved.size(); ++i) {
      if (!metonyms.always[i]) kept.push_back(std::move(resolved[i]));
    }
    return kept;
  }

  static void add(const ResolvedActor& metonym, ResolvedActor& country) {
    auto& occurrences = country.occurrences;
    occurrences.insert(occurrences.end(), metonym.occurrences.begin(), metonym.occurrences.end());
    std::sort(occurrences.begin(), occurrences.end());
    for (Identification one : metonym.identifications) {
      one.rule = MergeRule::metonym;
      one.matched = country.name;
      country.identifications.push_back(std::move(one));
    }
  }

  Actor make_actor(ActorId id, const ResolvedActor& resolved) const {
    Actor actor;
    actor.id = id;
    actor.key = resolved.key;
    actor.type = resolved.type;
    actor.name = resolved.name;
    actor.iri = resolved.iri;
    actor.unnamed = resolved.unnamed;
    actor.identifications = resolved.identifications;
    std::map<std::string, std::size_t> countries;
    std::vector<std::uint32_t> documents;
    for (const std::uint32_t occurrence : resolved.occurrences) {
      const Entity& entity = *occurrences_[occurrence].entity;
      const EntityPlace place = places_[occurrence];
      actor.aliases.push_back(entity.name);
      actor.aliases.insert(actor.aliases.end(), entity.aliases.begin(), entity.aliases.end());
      actor.offices.insert(actor.offices.end(), entity.offices.begin(), entity.offices.end());
      if (!entity.country.empty()) ++countries[entity.country];
      actor.mentions += documents_[place.document]->uses[place.entity].mentions;
      documents.push_back(place.document);
    }
    sort_unique(actor.aliases);
    std::erase(actor.aliases, actor.name);
    sort_unique(actor.offices);
    actor.country = most_frequent(countries);
    std::sort(documents.begin(), documents.end());
    actor.documents = static_cast<std::uint32_t>(std::unique(documents.begin(), documents.end()) - documents.begin());
    return actor;
  }

  std::span<const DocumentDigest* const> documents_;
  std::vector<EntityOccurrence> occurrences_;
  std::vector<EntityPlace> places_;
};

}  // namespace

ActorTable make_actors(std::span<const DocumentDigest* const> documents, std::span<const Decision> decisions,
                       const GraphOptions& options) {
  return ActorMaker(documents).make(decisions, options);
}

}  // namespace relata
