/// One spelling for all ways to write a name.
#pragma once

#include <string>
#include <string_view>

namespace relata {

/// Folds a name for look-up: lower case, no diacritics on Latin letters, straight apostrophes and plain hyphens, no
/// full stops, single blanks. "U.S." is "us", "Recep Tayyip Erdoğan" is "recep tayyip erdogan". Letters of other
/// scripts stay as they are. The keys of the lexicons that data/build_lexicons.py writes are made alike.
[[nodiscard]] std::string lookup_key(std::string_view name);

/// Appends the key of `name` to `key`, without a blank between them.
void append_lookup_key(std::string_view name, std::string& key);

/// The bytes of the first character of a text that is not empty, as its first byte tells; fewer where it is ill-formed.
[[nodiscard]] std::string_view first_character(std::string_view text);

/// Appends the folded form of one character outside ASCII: nothing, a blank, letters, or the character itself.
void append_folded_character(std::string_view character, std::string& key);

}  // namespace relata
