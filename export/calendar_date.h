/// Dates for formats that refuse what is none.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace relata {

/// The day that an ISO 8601 date or time begins with, "2024-08-16"; the first day of a year or of a month ("1812-06").
/// Nothing for what is no date of the calendar ("2024-02-30", "soon"), for weeks, and outside the years 1 to 9999.
[[nodiscard]] std::optional<std::string> calendar_date(std::string_view text);

}  // namespace relata
