/// Spellings of one foreign name in Latin letters.
#pragma once

#include <string>
#include <string_view>

namespace relata {

/// A coarse key under which spellings of a word meet: Zelensky, Zelenskyy and Zelenskiy; Heorhiy and Georgiy; Sergei
/// and Sergey; Mohammed and Muhammad. `word` is a lookup_key(). Different names may meet too: compare the rest of the
/// name.
[[nodiscard]] std::string transliteration_key(std::string_view word);

}  // namespace relata
