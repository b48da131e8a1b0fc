/// What a text says: statements, and who is the source of which.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <relata/extract/document/span.h>
#include <relata/extract/entities/entity.h>

namespace relata {

enum class StatementId : std::uint32_t {};    ///< Index into Extraction::statements.
enum class AttributionId : std::uint32_t {};  ///< Index into Extraction::attributions.

enum class Polarity : std::uint8_t { affirmed, negated };
enum class Modality : std::uint8_t { asserted, possible, intended, required, conditional, questioned };

/// "affirmed", "asserted": the notation of the interchange. The views live as long as the program.
[[nodiscard]] std::string_view to_string(Polarity polarity);
[[nodiscard]] std::string_view to_string(Modality modality);
[[nodiscard]] std::optional<Polarity> polarity_from(std::string_view name);
[[nodiscard]] std::optional<Modality> modality_from(std::string_view name);

/// A subject, object or argument as the text has it. `text` is the slice under `span` where the phrase is
/// continuous; else its words in order joined by single spaces, and `span` reaches from the first to the last.
struct Phrase {
  Span span;
  std::string text;
  std::optional<EntityId> entity;        ///< What the phrase refers to.
  std::optional<StatementId> statement;  ///< Where the phrase is a proposition that is a statement of its own.
};

/// What is said to hold between subject and object.
struct Predicate {
  std::string lemma;  ///< The head's lemma with its particle: "accuse", "rule out".
  std::string text;   ///< The words that carry the relation, in order: "has refused to hold".
  Span span;
  std::string type;   ///< A relation type of data/lexicon/relation_types.tsv, or empty.
  std::string cameo;  ///< A CAMEO code, or empty.
};

struct Argument {
  std::string role;  ///< The preposition or case: "in", "because of"; or "time", "place", "recipient".
  Phrase phrase;
};

/// When something happened. Source of the notation: ISO 8601.
struct TimeExpression {
  std::string value;  ///< "2024-08-06", "2024-08", "2024-W33"; empty where it could not be resolved.
  std::string text;
  Span span;
};

/// Subject – predicate – object with qualifiers, read from one sentence.
struct Statement {
  Span sentence;
  Phrase subject;
  Predicate predicate;
  std::optional<Phrase> object;  ///< Nothing for an intransitive verb.
  std::vector<Argument> arguments;
  Polarity polarity = Polarity::affirmed;
  Modality modality = Modality::asserted;
  std::optional<AttributionId> attribution;  ///< The innermost one; nothing: the document's own author speaks.
  std::optional<TimeExpression> time;
  std::optional<EntityId> place;
  double confidence = 1.0;  ///< Probability in [0, 1] that the text says this.
};

/// Who is the source of a stretch of text. Source of the notions: PARC 3.0 (Pareti, LREC 2016).
struct Attribution {
  std::optional<EntityId> source;  ///< Nothing where the source has no name ("reportedly").
  std::vector<Span> source_spans;
  std::string cue_lemma;  ///< "say", "according to".
  std::vector<Span> cue_spans;
  std::vector<Span> content_spans;
  std::optional<AttributionId> parent;  ///< The attribution in whose content this one lies.
  bool denies = false;                  ///< The source holds the content to be false ("X denied that P").
  bool propositional = true;            ///< The content says something; else it is merely the topic ("X praised P").
};

/// What one document yields.
struct Extraction {
  std::vector<Entity> entities;
  std::vector<Mention> mentions;
  std::vector<Statement> statements;
  std::vector<Attribution> attributions;
  std::vector<std::string> warnings;
};

}  // namespace relata
