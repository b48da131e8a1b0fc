/// Extractions on their way out: one line of JSON a document, as `relata extract` prints them.
#pragma once

#include <string>
#include <string_view>

#include <relata/extract/document/document.h>
#include <relata/extract/statements/statement.h>

namespace relata {

/// Appends one line, newline included, that holds everything of `extraction` but the language layer.
/// Unit of all offsets: Unicode code points of the document's text. Entities are "e1", "e2", ..., statements "s1", ...,
/// attributions "a1", ... by their index; fields of which nothing is known are left out, save `object`, `attribution`
/// and `parent`, which are null. Warnings are the document's, then the extraction's.
/// Beyond the minimum of the format it writes a sentence's `text`, an entity's `country`, `offices` and `unnamed`, and
/// an attribution's `denies`, so that a line can be read back without loss by read_extraction.
/// Expects ids within range, spans inside the text at starts of code points, and a finite confidence.
void write_extraction(const Document& document, const Extraction& extraction, std::string& out);

/// Appends the line that stands for a document which can't be read: {"document": {"id": ...}, "error": ...}.
void write_extraction_error(std::string_view id, std::string_view message, std::string& out);

}  // namespace relata
