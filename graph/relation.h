/// The edges of the graph: what is said to hold, by whom, and on what evidence.
///
/// String views of everything in this file point into the KnowledgeGraph and live as long as it does.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include <relata/extract/document/span.h>
#include <relata/extract/statements/statement.h>
#include <relata/graph/actor.h>
#include <relata/graph/content_id.h>

namespace relata {

/// Probability in [0, 1] below which relations are left out of exports and answers where nothing else is asked for: of
/// what is said with less, most is misread (docs/extraction.md has the curve).
inline constexpr double default_min_confidence = 0.4;

/// Indexes into KnowledgeGraph::relations() and KnowledgeGraph::documents(). Hold for one graph.
enum class RelationId : std::uint32_t {};
enum class DocumentIndex : std::uint32_t {};

/// What the graph keeps of a document: everything but its text.
struct DocumentRecord {
  std::string_view id;
  std::string_view title;
  std::string_view source;  ///< The outlet.
  std::string_view url;
  std::string_view published;  ///< ISO 8601, or empty.
  std::string_view language;
};

/// A subject, an object or an argument. It has an `actor` where it refers to a vertex, a `relation` where it is a
/// proposition that stands in the graph itself ("X said that [P]"), and else is a literal: its text.
struct Term {
  std::string_view text;  ///< The actor's name; else as the documents put it most often.
  std::optional<ActorId> actor;
  std::optional<RelationId> relation;
};

struct OwnVoice {  ///< The documents' own authors speak.
  friend constexpr auto operator<=>(OwnVoice, OwnVoice) = default;
};
struct UnnamedSource {  ///< "reportedly": a source that is not even described.
  friend constexpr auto operator<=>(UnnamedSource, UnnamedSource) = default;
};
/// Who asserts something.
using Claimant = std::variant<OwnVoice, UnnamedSource, ActorId>;

[[nodiscard]] inline bool is_own_voice(const Claimant& claimant) {
  return std::holds_alternative<OwnVoice>(claimant);
}
[[nodiscard]] inline std::optional<ActorId> actor_of(const Claimant& claimant) {
  const ActorId* actor = std::get_if<ActorId>(&claimant);
  return actor ? std::optional(*actor) : std::nullopt;
}

/// All statements that agree on subject, name, role, object, polarity, modality and claimant.
struct Relation {
  RelationId id{};
  ContentId key{};    ///< Made from all on which the statements agree.
  ContentId topic{};  ///< Made from subject, name, role and object: equal for a claim and its denial.
  Term subject;
  std::string_view name;   ///< Its type, else its lemma.
  std::string_view type;   ///< A relation type of data/lexicon/relation_types.tsv, or empty.
  std::string_view lemma;  ///< The most frequent lemma of its evidence.
  std::string_view cameo;  ///< The most frequent CAMEO code of its evidence, or empty.
  std::string_view role;   ///< Preposition where the object is one of an intransitive verb ("advance" "into" Kursk).
  std::optional<Term> object;
  Polarity polarity = Polarity::affirmed;
  Modality modality = Modality::asserted;
  Claimant claimant;            ///< The innermost source.
  std::uint32_t mentions = 0;   ///< Statements, which is pieces of evidence.
  std::uint32_t documents = 0;  ///< Documents they are from.
  std::uint32_t origins = 0;    ///< Independent origins: what was copied from one text counts once. The weight.
  std::string_view first_date;  ///< Earliest publication date of the evidence; empty if none is known.
  std::string_view last_date;   ///< Latest publication date.
  double confidence = 0.0;      ///< That of the best evidence.
};

/// Between two vertices, hence an edge for graph algorithms. All others have a literal or a proposition at one end.
[[nodiscard]] inline bool is_edge(const Relation& relation) {
  return relation.subject.actor && relation.object && relation.object->actor;
}

[[nodiscard]] inline std::optional<ActorId> object_actor(const Relation& relation) {
  return relation.object ? relation.object->actor : std::nullopt;
}

/// "ACCUSE", "advance into": name and role.
[[nodiscard]] std::string label(const Relation& relation);

/// A stretch of a document's text.
struct Passage {
  std::string_view text;
  Span bytes;
  Span code_points;  ///< Same stretch, counted in Unicode code points: what leaves the program.
};

/// One statement of one document that a relation was read from.
struct Evidence {
  DocumentIndex document{};
  StatementId statement{};  ///< In that document's extraction.
  Passage sentence;         ///< The quotation.
  Passage predicate;        ///< `text` is joined where the words are not continuous.
  std::string_view lemma;
  std::string_view cameo;
  std::string_view subject_text;  ///< As this sentence has it: "he".
  std::string_view object_text;   ///< Empty where there is no object.
  std::string_view time;          ///< ISO 8601 of when it happened; empty where unknown.
  std::string_view time_text;     ///< "on Tuesday"
  std::optional<ActorId> place;
  bool denial = false;  ///< The claimant was read as denying it ("X denied that P").
  double confidence = 1.0;
  ContentId origin{};  ///< Equal for evidence that goes back to one text, as far as words show; see find_origins.h.

  std::uint32_t first_argument = 0;  ///< Where KnowledgeGraph keeps arguments and sources; use its functions.
  std::uint32_t argument_count = 0;
  std::uint32_t first_source = 0;
  std::uint32_t source_count = 0;
};

/// A further participant of one piece of evidence.
struct RelationArgument {
  std::string_view role;
  Term term;  ///< Its text as this document has it.
};

}  // namespace relata
