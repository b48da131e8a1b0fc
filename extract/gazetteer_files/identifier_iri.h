/// Identifiers of gazetteers as IRIs.
#pragma once

#include <string>
#include <string_view>

namespace relata {

/// A Wikidata identifier ("Q212") as that entity's IRI; an IRI as it stands; any other identifier behind
/// "urn:relata:", with what an IRI can't hold percent-encoded; nothing for an empty one.
[[nodiscard]] std::string iri_of_identifier(std::string_view identifier);

[[nodiscard]] bool is_wikidata_identifier(std::string_view text);  ///< "Q" and digits.

}  // namespace relata
