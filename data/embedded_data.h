/// Lexicons and models that are linked into the program, so that nothing has to be found at run time.
#pragma once

#include <string_view>

namespace relata {

/// The content of a file under data/ by its path there ("lexicon/countries.tsv", "model/english.model").
/// Aligned to 64 bytes and valid as long as the program. Returns an empty view for a file that is not embedded.
[[nodiscard]] std::string_view embedded_data(std::string_view path);

}  // namespace relata
