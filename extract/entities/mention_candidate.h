/// A stretch of text that may refer to something, before it is known to what.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <relata/extract/document/span.h>
#include <relata/extract/entities/entity.h>
#include <relata/extract/entities/gazetteer.h>
#include <relata/extract/entities/sentence_context.h>

namespace relata {

enum class Definiteness : std::uint8_t { bare, indefinite, definite, demonstrative, possessive };

/// The name that follows an event's head: "into the Kursk region", "with Iran".
struct EventComplement {
  std::string text;  ///< With its preposition.
  std::string key;   ///< Of the name.
  bool is_country = false;
};

/// Tokens [begin, end) of one sentence with what the words themselves tell. Views are those of the lexicons.
struct MentionCandidate {
  std::uint32_t sentence = 0;
  TokenIndex begin = 0;
  TokenIndex end = 0;
  TokenIndex head = 0;
  Span span;
  MentionKind kind = MentionKind::name;
  EntityType type = EntityType::other;
  std::uint32_t weight = 1;  ///< How much the type counts against that of other mentions.
  std::string key;           ///< lookup_key() of a name; the lower-case lemma of a description's head or of a pronoun.
  std::string text;          ///< As an entity's name: straight apostrophes, single blanks.
  std::optional<GazetteerIndex> entry;
  NameForm form = NameForm::name;
  std::string_view family;  ///< Noun family of a description.
  Gender gender = Gender::unknown;
  bool plural = false;
  bool predicative = false;  ///< Says what its subject is: "X is a lawyer". Refers to nothing new.
  bool owned = false;        ///< A name or a possessive stands before or after a description's head.
  Definiteness definiteness = Definiteness::bare;
  std::string country;                 ///< ISO code: of the entry, of an adjective or owner before the head.
  std::vector<std::string> modifiers;  ///< Keys of what else stands before a description's head.
  EventComplement complement;
  std::vector<std::string> offices;  ///< Titles before a name, in lower case.
};

/// The text of tokens [begin, end) as a name for people to read.
[[nodiscard]] std::string readable_name(const SentenceContext& context, TokenIndex begin, TokenIndex end);

/// The token of [begin, end) whose head lies outside; the last one if several do.
[[nodiscard]] TokenIndex head_token(const SentenceContext& context, TokenIndex begin, TokenIndex end);

}  // namespace relata
