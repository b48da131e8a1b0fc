/// The vertices of the graph: someone or something, merged from what many documents call it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <relata/extract/entities/entity.h>
#include <relata/graph/content_id.h>

namespace relata {

/// Index into KnowledgeGraph::actors(). Holds for one graph; what stays the same from graph to graph is Actor::key.
enum class ActorId : std::uint32_t {};

/// Why an entity of a document was taken for this actor.
enum class MergeRule : std::uint8_t {
  same_iri,         ///< The extractor gave it the actor's IRI.
  same_name,        ///< Names agree once case, diacritics and punctuation are levelled.
  transliteration,  ///< Names agree once the spellings of one foreign name are levelled too.
  alias,            ///< Its name is an alias of this actor and of no other, or the other way round.
  acronym,          ///< An alias that is made of the initials.
  surname,          ///< A surname alone, of one person only.
  own_description,  ///< Known by description alone: not merged with anything.
  decision,         ///< A user says so.
  metonym           ///< It stands for its country; see GraphOptions::fold_metonyms.
};

/// "same_iri", …: the enumerator. The view lives as long as the program.
[[nodiscard]] std::string_view to_string(MergeRule rule);

/// One name under which an actor was found, and the rule that brought it there.
struct Identification {
  std::string name;
  EntityType type = EntityType::other;
  MergeRule rule = MergeRule::same_name;
  std::string matched;                    ///< What it was matched with: an IRI or a name.
  std::uint32_t documents = 0;            ///< How many documents use it so.
  std::vector<std::string> document_ids;  ///< Which; sorted.
};

/// A merged entity. Persons, organizations, countries and so on; dates, quantities and pronouns never become actors.
struct Actor {
  ActorId id{};
  ContentId key{};  ///< Made from the IRI, else from name and type, else (unnamed) from document and position.
  EntityType type = EntityType::other;
  std::string name;
  std::vector<std::string> aliases;  ///< Without `name`; sorted, unique.
  std::string iri;                   ///< Wikidata where known; else empty.
  std::string country;               ///< ISO 3166-1 alpha-2; else empty.
  std::vector<std::string> offices;  ///< Sorted, unique.
  bool unnamed = false;              ///< Known by description alone ("a Western official"); of one document only.
  std::uint32_t mentions = 0;        ///< Mentions of any kind in all documents.
  std::uint32_t documents = 0;       ///< Documents that mention it.
  std::vector<Identification> identifications;  ///< Why its names were merged; by name, type and rule.
};

}  // namespace relata
