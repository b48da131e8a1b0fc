/// JSON inside other formats: lists of strings as one value.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace relata {

/// Appends `text` (UTF-8) between double quotes; escapes quotes, backslashes and control characters, no others.
/// Source: RFC 8259 section 7.
void append_json_string(std::string_view text, std::string& out);

/// Appends ["a","b"].
void append_json_array(std::span<const std::string> texts, std::string& out);

}  // namespace relata
