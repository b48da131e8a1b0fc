/// A document together with what was extracted from it.
#pragma once

#include <relata/extract/document/document.h>
#include <relata/extract/statements/statement.h>

namespace relata {

struct ExtractedDocument {
  Document document;
  Extraction extraction;
};

}  // namespace relata
