/// Extractions on their way in: lines that `relata extract` or another program has written.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

#include <relata/extract/document/line_reader.h>
#include <relata/extract/extracted_document.h>

namespace relata {

/// Reads one line of the interchange; fields that it does not know are ignored.
/// The format carries no full text, so `document.text` is rebuilt from the texts that the line does carry (of
/// sentences, mentions and phrases) at their places, with one blank for every code point in between. Spans are bytes of
/// that text, so text_at gives sentences and phrases as they were, and offsets counted in code points come out as they
/// came in: write_extraction gives the same line again. What is lost is a mention's sentence and head, both 0.
/// @throws InputError for a line that is no JSON object of this form, names an id that is not there, or has an offset
/// beyond 64 Mi; and for a line that stands for an unreadable document. Linear in the line and the largest offset.
[[nodiscard]] ExtractedDocument read_extraction(std::string_view line);

/// Reads a stream line by line; empty lines are passed over. Memory is bounded by the longest line.
class ExtractionReader {
 public:
  static constexpr std::size_t max_line = std::size_t{1} << 30;  ///< Bytes; a longer one is an error.

  /// `name` is what error messages call the stream; the stream must outlive the reader.
  ExtractionReader(std::istream& input, std::string name);

  /// The next document, or nothing at the end. @throws InputError "name:line: ..." for a bad line; the next call then
  /// goes on with the line after it.
  [[nodiscard]] std::optional<ExtractedDocument> next();

 private:
  LineReader lines_;
  std::string name_;
};

}  // namespace relata
