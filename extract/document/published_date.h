/// Publication dates as ISO 8601.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace relata {

/// Reads a date as publishers write it and gives "2024-08-16", or "2024-08-16T09:30:00Z" (with the offset that was
/// given, if one was) where there is a time of day. Understood: ISO 8601 (basic, extended, blank for T, fractions
/// dropped), RFC 5322 ("Fri, 16 Aug 2024 09:30:00 GMT"), "August 16, 2024", "16 August 2024", "Aug. 16, 2024",
/// "2024/08/16". What could be day or month
/// ("08/09/2024") is not a date. Nothing where the text is none, or no day of the calendar.
[[nodiscard]] std::optional<std::string> normalize_date(std::string_view text);

/// The first date with a year in `text`, of at most 1000 bytes, as above without a time of day: "report-2024-08-16.txt"
/// gives "2024-08-16".
[[nodiscard]] std::optional<std::string> find_date(std::string_view text);

}  // namespace relata
