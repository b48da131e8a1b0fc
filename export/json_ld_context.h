/// The @context of our JSON-LD: which key means which IRI.
#pragma once

#include <string>

#include <relata/export/rdf_terms.h>

namespace relata {

/// The context as one JSON object, a term a line. It uses nothing that JSON-LD 1.0 has not.
[[nodiscard]] std::string json_ld_context(const RdfNamespaces& namespaces);

}  // namespace relata
