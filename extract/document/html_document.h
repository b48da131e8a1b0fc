/// Documents that are web pages.
#pragma once

#include <string>

#include <relata/extract/document/document.h>

namespace relata {

/// Makes a document of a page: its headline and main text, one paragraph after the other with an empty line between
/// them, without navigation, side matter, forms, captions, notices and scripts; and what the page says of itself in its
/// metadata (Open Graph, JSON-LD, Dublin Core and the like): title, outlet, date, address, language.
/// `bytes` may be in any encoding that a byte order mark or the page names, else is taken for UTF-8; what had to be
/// repaired is a warning. Any bytes are accepted; a page without text gives an empty text. The id is left to the
/// caller. Source: https://html.spec.whatwg.org (elements), https://ogp.me, https://schema.org/NewsArticle
[[nodiscard]] Document read_html(std::string bytes);

}  // namespace relata
