/// Which words of a sentence can be part of a name, and how far a name runs.
#pragma once

#include <relata/extract/entities/entity_lexicon.h>
#include <relata/extract/entities/sentence_context.h>

namespace relata {

/// A word that is no name by itself, however it is written: "the", "must", "who".
[[nodiscard]] bool is_function_key(std::string_view key);

/// A word that may stand in a name: tagged as a name, or capitalised inside a sentence. Names of days and months are no
/// names here, nor are function words.
[[nodiscard]] bool is_name_word(const SentenceContext& context, TokenIndex i);

/// Where the unbroken stretch of name words that begins at `begin` ends: it runs over hyphens, over particles ("de",
/// "bin"), and over "of", "for", "and" inside the names of institutions ("Ministry of Health and Social Care").
[[nodiscard]] TokenIndex end_of_name_words(const EntityLexicon& lexicon, const SentenceContext& context,
                                           TokenIndex begin);

/// "Monday", "Aug.", "tues": a day or month by its key.
[[nodiscard]] bool is_day_or_month(std::string_view key);

/// "Jan" in "Jan Brandt", "April" in "April Novak": the name of a month that is a person's here.
[[nodiscard]] bool is_month_as_first_name(const SentenceContext& context, TokenIndex i);

/// The number of a month by its key ("august", "aug"), 1 to 12; 0 for another word.
[[nodiscard]] int month_number(std::string_view key);

}  // namespace relata
