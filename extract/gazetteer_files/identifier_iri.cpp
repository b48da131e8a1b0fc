#include <relata/extract/gazetteer_files/identifier_iri.h>

#include <algorithm>

namespace relata {
namespace {

bool is_alphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// RFC 3987 leaves these out of an IRI, and everything up to the blank.
bool is_excluded(char c) {
  return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F ||
         std::string_view("<>\"{}|\\^`").find(c) != std::string_view::npos;
}

bool is_iri(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon < 2 || std::any_of(text.begin(), text.end(), is_excluded)) return false;
  const std::string_view scheme = text.substr(0, colon);
  return std::all_of(scheme.begin(), scheme.end(), is_alphanumeric) &&
         (text.substr(colon).starts_with("://") || scheme == "urn" || scheme == "tag" || scheme == "did");
}

}  // namespace

bool is_wikidata_identifier(std::string_view text) {
  return text.size() > 1 && text[0] == 'Q' &&
         std::all_of(text.begin() + 1, text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string iri_of_identifier(std::string_view identifier) {
  if (identifier.empty()) return {};
  if (is_wikidata_identifier(identifier)) return "http://www.wikidata.org/entity/" + std::string(identifier);
  if (is_iri(identifier)) return std::string(identifier);
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string iri = "urn:relata:";
  for (const char c : identifier) {
    if (is_alphanumeric(c) || c == '-' || c == '.' || c == '_' || c == '~' || c == ':' ||
        static_cast<signed char>(c) < 0) {
      iri += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      iri += {'%', digits[byte >> 4], digits[byte & 15]};
    }
  }
  return iri;
}

}  // namespace relata
