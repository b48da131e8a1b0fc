/// Whether two documents, or two extractions, are the same.
#pragma once

#include <relata/extract/document/document.h>
#include <relata/extract/statements/statement.h>
#include <relata/graph/content_id.h>

namespace relata {

/// Made from every field but the warnings. Linear in the content.
[[nodiscard]] ContentId fingerprint(const Document& document);
[[nodiscard]] ContentId fingerprint(const Extraction& extraction);

}  // namespace relata
