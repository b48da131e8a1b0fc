/// What kind of thing a name that no lexicon knows as a whole may name.
#pragma once

#include <optional>

#include <relata/extract/entities/entity_lexicon.h>
#include <relata/extract/entities/sentence_context.h>

namespace relata {

struct NameReading {
  EntityType type = EntityType::other;
  Gender gender = Gender::unknown;
  std::string_view country;  ///< Of an office holder, region or city of that name.
  std::uint32_t weight = 1;  ///< How much the evidence counts against that of the name's other mentions.
};

/// Reads tokens [begin, end): its words ("Ministry", "River"), office holders, cities and regions, then the kind that
/// it is marked with; of another type where nothing tells. `titled`: a personal title stands before it.
[[nodiscard]] NameReading read_name_type(const EntityLexicon& lexicon, const SentenceContext& context, TokenIndex begin,
                                         TokenIndex end, bool titled);

/// The language model's opinion where one of its names meets tokens [begin, end).
[[nodiscard]] std::optional<NameKind> model_name_kind(const SentenceContext& context, TokenIndex begin, TokenIndex end);

/// The type that the words of a name of several words tell: "Ministry of Health", "Lake Geneva", "Su-24".
[[nodiscard]] std::optional<EntityType> type_from_words(const EntityLexicon& lexicon, const SentenceContext& context,
                                                        TokenIndex begin, TokenIndex end);

}  // namespace relata
