/// From the bytes of a file to valid UTF-8.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace relata {

/// A text, and what had to be repaired in it, one sentence each.
struct DecodedText {
  std::string text;
  std::vector<std::string> warnings;
};

/// Takes off a byte order mark, converts UTF-16 and UTF-32 that begin with one, and replaces what is not valid by
/// U+FFFD (one for each maximal ill-formed part, as Unicode 3.9 recommends). What was replaced is a warning, with its
/// number and the first place. Any bytes are accepted; linear.
[[nodiscard]] DecodedText decode_text(std::string bytes);

/// The same for bytes in the encoding that a page declares ("windows-1251"); as above where the name is unknown or the
/// bytes begin with a byte order mark.
[[nodiscard]] DecodedText decode_text(std::string bytes, std::string_view encoding);

}  // namespace relata
