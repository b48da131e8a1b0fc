/// Which type of XML Schema a date has.
#pragma once

#include <string_view>

#include <relata/export/rdf_terms.h>

namespace relata {

/// RdfKind::date, date_time, year_month or year where `text` is one of the years 0001 to 9999 and exists in the
/// calendar and on the clock; else RdfKind::string ("2024-W36", "2024-02-30", "soon"): others could not read it as a
/// date. Source: https://www.w3.org/TR/xmlschema-2/ section 3.2.
[[nodiscard]] RdfKind xsd_date_kind(std::string_view text);

}  // namespace relata
