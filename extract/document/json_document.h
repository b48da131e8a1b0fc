/// Documents that are JSON objects.
#pragma once

#include <string>
#include <string_view>

#include <relata/extract/document/unreadable_document.h>

namespace relata {

/// Reads one object with the fields id, text, title, source, published, url and language; only `text` must be there,
/// others are ignored. The text is exactly the string that is given, so that offsets into it hold. An object without an
/// id has `id_otherwise`, or where that is empty one made from its content. A date that is none is left out with a
/// warning. `json` may hold invalid UTF-8, which is replaced and reported; `place` is what messages call it:
/// "news.jsonl:17".
[[nodiscard]] ReadResult read_json_document(std::string_view json, std::string_view id_otherwise,
                                            std::string_view place);

/// Whether `text` is one whole JSON object and nothing else.
[[nodiscard]] bool is_json_object(std::string_view text);

/// An id for a document that has none: the same for the same text, title and URL, another for others.
[[nodiscard]] std::string derive_id(const Document& document);

}  // namespace relata
