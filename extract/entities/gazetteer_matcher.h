/// Looks the words of a sentence up in a gazetteer.
#pragma once

#include <optional>

#include <relata/extract/entities/gazetteer_layers.h>
#include <relata/extract/entities/sentence_context.h>

namespace relata {

struct GazetteerMatch {
  TokenIndex begin = 0;  ///< Tokens [begin, end) of the sentence.
  TokenIndex end = 0;
  GazetteerName name;
};

/// The longest name that begins at token `begin` and is written as a name: capitalised, or in capitals for an acronym.
/// A single word that is also a common word must be tagged as a name, or stand inside a sentence with a capital; one
/// from a user's gazetteer, where any word may be listed, must be tagged as a name or look like one to the model.
[[nodiscard]] std::optional<GazetteerMatch> match_name(const GazetteerLayers& names, const SentenceContext& context,
                                                       TokenIndex begin);

/// The longest title that begins at token `begin`, in either case. A capital is not asked for.
[[nodiscard]] std::optional<GazetteerMatch> match_title(const Gazetteer& titles, const SentenceContext& context,
                                                        TokenIndex begin);

/// The language model sees a name that meets tokens [begin, end).
[[nodiscard]] bool meets_model_name(const SentenceContext& context, TokenIndex begin, TokenIndex end);

}  // namespace relata
