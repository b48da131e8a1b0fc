/// Text in XML 1.0 documents.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace relata {

/// Appends `text` (UTF-8) to `out` as character data that any XML 1.0 parser reads back unchanged: & < > are escaped,
/// and a carriage return, which parsers would turn into a line feed, is written as a reference.
/// Characters that XML 1.0 can't hold at all (U+0000-1F but tab, line feed, carriage return; U+FFFE; U+FFFF) become
/// U+FFFD. Returns how many did. Source: https://www.w3.org/TR/xml/ sections 2.2 and 2.11.
std::size_t append_xml_text(std::string_view text, std::string& out);

/// The same for a value between double quotes: the quote, tab and line feed are escaped as well (section 3.3.3).
std::size_t append_xml_attribute(std::string_view text, std::string& out);

}  // namespace relata
