/// From a document and its extraction to the tables of a project.
#pragma once

#include <relata/extract/document/document.h>
#include <relata/extract/statements/statement.h>
#include <relata/graph/sqlite_database.h>

namespace relata {

/// Inserts a document that is not there yet, within the caller's transaction. @throws InputError
void insert_document(sqlite::Database& database, const Document& document, const Extraction& extraction);

}  // namespace relata
