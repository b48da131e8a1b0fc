/// Finds the names of a gazetteer in plain text, without a language model: at the speed of memory.
#pragma once

#include <functional>
#include <string_view>

#include <relata/extract/document/span.h>
#include <relata/extract/entities/gazetteer.h>

namespace relata {

struct NameInText {
  Span span;
  GazetteerName name;
};

/// Calls `visit` for the names in `text` from left to right, of those that overlap the first and of those that begin
/// together the longest. Names match whole words, whatever their accents, full stops, dashes, apostrophes and blanks
/// are like (lookup_key.h), but must be written as names: with a capital letter somewhere, an acronym in capitals; a
/// small letter begins a name only if one of the next two words has a capital ("al-Qaeda", "von der Leyen"), and
/// "the" never does. No name runs over an empty line or a full stop that ends a word of four letters or more.
/// Linear in the text; any bytes are valid input. Safe to call from many threads.
void scan_names(const Gazetteer& gazetteer, std::string_view text, const std::function<void(const NameInText&)>& visit);

}  // namespace relata
