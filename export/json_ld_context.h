/// The @context of our JSON-LD: which key means which IRI.
#pragma once

#include <relata/export/json_stream.h>

namespace relata {

/// Writes the context as one JSON object. It uses nothing that JSON-LD 1.0 has not.
void write_json_ld_context(JsonStream& json);

}  // namespace relata
