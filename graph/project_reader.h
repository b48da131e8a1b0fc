/// From the tables of a project back to a document and its extraction.
#pragma once

#include <cstdint>

#include <relata/graph/project_file.h>
#include <relata/graph/sqlite_database.h>

namespace relata {

/// Reads the document with this number, within the caller's transaction; its text is read as well.
/// @throws InputError if there is none or what is stored makes no sense
[[nodiscard]] ExtractedDocument read_document(sqlite::Database& database, std::int64_t number);

}  // namespace relata
