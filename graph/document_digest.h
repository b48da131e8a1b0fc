/// What the graph needs of one document and its extraction.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <relata/extract/document/document.h>
#include <relata/extract/statements/statement.h>
#include <relata/graph/content_id.h>

namespace relata {

/// How a document uses one of its entities.
struct EntityUse {
  std::uint32_t mentions = 0;
  std::uint32_t position = 0;   ///< First byte of its first mention.
  bool described_only = false;  ///< No name in the text, and its own has no capital letter: "officials".
  bool is_vertex = false;       ///< No date, no quantity, and more than pronouns refer to it.
};

/// A sentence that statements were read from.
struct Quotation {
  Span bytes;
  Span code_points;
  std::string text;
  ContentId origin{};  ///< Equal for what goes back to one text; known once all documents are: see find_origins.h.
};

/// Owns all it needs; the document's text is not kept.
struct DocumentDigest {
  Document document;    ///< Without its text.
  ContentId content{};  ///< Of the document with its text and the extraction.
  std::vector<Entity> entities;
  std::vector<EntityUse> uses;        ///< One for each entity.
  std::vector<Statement> statements;  ///< The extraction's, then those of acts_for.h.
  std::vector<Attribution> attributions;
  std::vector<Quotation> quotations;        ///< In text order.
  std::vector<std::uint32_t> quotation_of;  ///< For each statement.
  std::vector<Span> predicate_positions;    ///< For each statement; unit: code points.
};

/// @throws InputError if a span or an id of `extraction` points outside
[[nodiscard]] DocumentDigest digest(const Document& document, const Extraction& extraction);

}  // namespace relata
