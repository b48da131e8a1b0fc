/// One spelling for all ways to write a name.
#pragma once

#include <string>
#include <string_view>

namespace relata {

/// Folds a name for look-up: lower case, no diacritics on Latin letters, straight apostrophes and plain hyphens, no
/// full stops, single blanks. "U.S." is "us", "Recep Tayyip Erdoğan" is "recep tayyip erdogan". Letters of other
/// scripts stay as they are. The keys of the lexicons that data/build_lexicons.py writes are made alike.
[[nodiscard]] std::string name_key(std::string_view name);

/// Appends the key of `name` to `key`, without a blank between them.
void append_name_key(std::string_view name, std::string& key);

}  // namespace relata
