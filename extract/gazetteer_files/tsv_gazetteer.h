/// Gazetteers as tables.
#pragma once

#include <string_view>

#include <relata/extract/entities/gazetteer_builder.h>

namespace relata {

/// Reads tab-separated values in UTF-8 without quoting. Lines that begin with '#' are comments; the first other line
/// names the columns, in any order: name (must be there), aliases (parted by '|'), type (as the interchange writes
/// it: "Person"; empty: not known), id (see identifier_iri.h), country (ISO 3166-1 alpha-2), gender (f or m). Other
/// columns are passed over. `file` is for messages.
/// @throws InputError with file and line for a row that can't be read
void read_tsv_gazetteer(std::string_view text, std::string_view file, GazetteerBuilder& builder);

}  // namespace relata
