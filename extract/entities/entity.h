/// Who and what a document speaks of: mentions, and the entities they refer to.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <relata/extract/document/span.h>

namespace relata {

enum class EntityId : std::uint32_t {};   ///< Index into Extraction::entities.
enum class MentionId : std::uint32_t {};  ///< Index into Extraction::mentions.

enum class EntityType : std::uint8_t {
  person,
  organization,
  country,
  place,
  group,
  event,
  work,
  artifact,
  date,
  quantity,
  other,
};

enum class MentionKind : std::uint8_t { name, nominal, pronoun };

/// "Person", "name": the notation of the interchange. The views live as long as the program.
[[nodiscard]] std::string_view to_string(EntityType type);
[[nodiscard]] std::string_view to_string(MentionKind kind);
[[nodiscard]] std::optional<EntityType> entity_type_from(std::string_view name);
[[nodiscard]] std::optional<MentionKind> mention_kind_from(std::string_view name);

/// A stretch of text that refers to an entity.
struct Mention {
  Span span;
  std::uint32_t sentence = 0;  ///< Index of its sentence.
  std::uint32_t head = 0;      ///< Index of its head token in that sentence.
  MentionKind kind = MentionKind::name;
  EntityId entity{};
};

/// Someone or something inside one document.
struct Entity {
  EntityType type = EntityType::other;
  std::string name;                  ///< The best name: full rather than short, without titles.
  std::vector<std::string> aliases;  ///< Other names by which it is known or that the text uses; sorted, unique.
  std::string iri;                   ///< Wikidata where known: "http://www.wikidata.org/entity/Q212"; else empty.
  std::string country;               ///< ISO 3166-1 alpha-2 of the country it belongs to or acts for; else empty.
  std::vector<std::string> offices;  ///< Titles and offices the text gives: "president", "press secretary".
  bool unnamed = false;              ///< Known by description alone ("a Western official"): never merged by name.
};

/// What is known of the entities of one document; mentions are in text order, an enclosing mention before its parts.
struct EntityReading {
  std::vector<Entity> entities;
  std::vector<Mention> mentions;
};

}  // namespace relata
