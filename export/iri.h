/// IRIs for RDF: relata's own namespaces, and text made fit to be part of one or to be one.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace relata {

/// Namespaces of the vocabulary; export/vocabulary/relata.ttl defines its terms. The domain is one that nobody can own
/// (RFC 2606), so the IRIs are names and lead nowhere.
inline constexpr std::string_view vocabulary_namespace = "https://relata.example/ns#";
inline constexpr std::string_view relation_namespace = "https://relata.example/ns/relation#";
inline constexpr std::string_view plover_namespace = "https://relata.example/ns/plover#";
inline constexpr std::string_view default_base_iri = "https://relata.example/id/";

/// Appends letters, digits and -._~ as they are, every other byte as %XX. Source: RFC 3986 section 2.
void append_percent_encoded(std::string_view text, std::string& out);

/// `text` as an absolute IRI, characters that have no place in one as %XX; nothing where it has no scheme or its
/// authority is none. `text` is UTF-8. Source: RFC 3987 section 2.2.
[[nodiscard]] std::optional<std::string> absolute_iri(std::string_view text);

}  // namespace relata
