/// Whether an extraction hangs together.
#pragma once

#include <relata/extract/document/document.h>
#include <relata/extract/statements/statement.h>

namespace relata {

/// Refuses spans outside the text and ids of nothing, so that everything after it may rely on them.
/// @throws InputError with the document's id and what is wrong
void check_extraction(const Document& document, const Extraction& extraction);

}  // namespace relata
