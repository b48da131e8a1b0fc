/// What stands in the place of a document that can't be read.
#pragma once

#include <string>
#include <variant>

#include <relata/extract/document/document.h>

namespace relata {

/// Reported, counted and skipped; the documents after it are not touched by it.
struct UnreadableDocument {
  std::string id;       ///< The document's id as far as it is known, else `place`.
  std::string place;    ///< Where it stands: "news.jsonl:17", "news/kursk.html", "standard input".
  std::string problem;  ///< What is wrong: "\"text\" is missing".
};

using ReadResult = std::variant<Document, UnreadableDocument>;

/// "news.jsonl:17: \"text\" is missing"
inline std::string message_of(const UnreadableDocument& unreadable) {
  return unreadable.place + ": " + unreadable.problem;
}

}  // namespace relata
