/// From a document and its extraction to the tables of a project.
#pragma once

#include <cstdint>
#include <string>

#include <relata/extract/document/document.h>
#include <relata/extract/statements/statement.h>
#include <relata/graph/sqlite_database.h>

namespace relata {

/// Fingerprints as they are stored: sixteen hexadecimal digits each.
struct DocumentHashes {
  std::string content;
  std::string extraction;
  friend bool operator==(const DocumentHashes&, const DocumentHashes&) = default;
};

/// Inserts a document that is not there yet, within the caller's transaction. `extraction` must hang together.
/// @throws InputError
void insert_document(sqlite::Database& database, const Document& document, const Extraction& extraction,
                     const DocumentHashes& hashes);

/// Deletes the document with this number and all that was read from it, within the caller's transaction.
void delete_document(sqlite::Database& database, std::int64_t number);

}  // namespace relata
