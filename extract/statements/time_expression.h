/// Dates in running text, made into ISO 8601 with the help of the document's own date.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <relata/extract/statements/sentence_tree.h>

namespace relata {

/// A day of the proleptic Gregorian calendar.
struct CalendarDate {
  int year = 0;
  int month = 0;  ///< 1 to 12
  int day = 0;    ///< 1 to 31
};

/// The date at the beginning of an ISO 8601 date or date and time; nothing if there is none.
[[nodiscard]] std::optional<CalendarDate> parse_iso_date(std::string_view text);

/// Whether the phrase with these tokens speaks of a point or stretch of time: "on August 6", "last week", "1994".
[[nodiscard]] bool is_time_phrase(const SentenceTree& tree, const std::vector<TokenIndex>& tokens);

/// The phrase as an ISO 8601 date, month, year or week: "August 6" in a text of 2024-08-16 is "2024-08-06", "Tuesday"
/// the last one before or on the text's date, "next week" the week after it. Without a date of the text only full dates
/// and years are resolved. Empty where the phrase has no value. Source: ISO 8601-1:2019; TIMEX3 practice.
[[nodiscard]] std::string resolve_time(const SentenceTree& tree, const std::vector<TokenIndex>& tokens,
                                       std::optional<CalendarDate> published, bool future);

}  // namespace relata
