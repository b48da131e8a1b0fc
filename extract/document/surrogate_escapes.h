/// Escapes in JSON that name half a character.
#pragma once

#include <cstddef>
#include <string>

namespace relata {

/// Replaces every "\uD800" to "\uDFFF" in `json` that is not one of a pair by "\uFFFD", so that strings can be valid
/// UTF-8; programs that cut texts in UTF-16 write such escapes. Nothing moves. Returns how many there were. Linear.
/// Source: RFC 8259, 8.2
std::size_t replace_lone_surrogates(std::string& json);

}  // namespace relata
