/// From the tables of a project back to a document and its extraction.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include <relata/graph/project_file.h>
#include <relata/graph/sqlite_database.h>

namespace relata {

/// Reads the document with this number, within the caller's transaction; its text is read as well.
/// @throws InputError if there is none or what is stored makes no sense
[[nodiscard]] ExtractedDocument read_document(sqlite::Database& database, std::int64_t number);

/// Calls `visit` for each document in the order of ids, within the caller's transaction.
void read_documents(sqlite::Database& database, const std::function<void(const Document&, const Extraction&)>& visit);

[[nodiscard]] std::vector<Decision> read_decisions(sqlite::Database& database);  ///< By names.

}  // namespace relata
