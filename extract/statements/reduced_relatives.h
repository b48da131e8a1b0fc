/// Mends the trees of "the wife of a man shot by police recorded a video": who was shot recorded nothing.
#pragma once

#include <span>

#include <relata/extract/language/sentence.h>

namespace relata {

/// A participle with an agent ("by police") that was read as the clause's active verb, and the verb after it as the
/// agent's participle. The second takes the place and the subject of the first, which becomes a modifier of the noun
/// before it. Trees stay trees. Linear in the tokens for sentences of common length.
void mend_reduced_relatives(std::span<Sentence> sentences);

}  // namespace relata
