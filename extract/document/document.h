/// One text and what is known of where it comes from.
#pragma once

#include <cassert>
#include <string>
#include <string_view>
#include <vector>

#include <relata/extract/document/span.h>

namespace relata {

/// A text as it was read. `text` is valid UTF-8 of at most 4 GiB, kept byte for byte; all spans of an extraction
/// point into it. Fields other than `id` and `text` are empty where nothing is known.
struct Document {
  std::string id;  ///< The id given, else the file's name, else derived from the content; never empty.
  std::string title;
  std::string source;  ///< The outlet: "TASS", "Example Wire".
  std::string url;
  std::string published;  ///< ISO 8601 date or date and time: "2024-08-16", "2024-08-16T09:30:00Z".
  std::string language;   ///< BCP 47: "en".
  std::string text;
  std::vector<std::string> warnings;  ///< What was repaired on reading, one sentence each.
};

/// The slice of the document's text under `span`; valid as long as the document is.
inline std::string_view text_at(const Document& document, Span span) {
  assert(span.begin <= span.end && span.end <= document.text.size());
  return std::string_view(document.text).substr(span.begin, span.end - span.begin);
}

}  // namespace relata
