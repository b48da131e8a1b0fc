/// From documents and their extractions to the tables of a project.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <relata/extract/document/document.h>
#include <relata/extract/statements/statement.h>
#include <relata/graph/sqlite_database.h>
#include <relata/graph/sqlite_image.h>

namespace relata {

/// Fingerprints as they are stored: sixteen hexadecimal digits each.
struct DocumentHashes {
  std::string content;
  std::string extraction;
  friend bool operator==(const DocumentHashes&, const DocumentHashes&) = default;
};

/// First and last key that rows of a document can have in the tables of entities, statements and attributions.
[[nodiscard]] std::pair<std::int64_t, std::int64_t> rows_of_document(std::int64_t number);

/// Writes documents a batch at a time, each within a transaction of the caller's. Rows of entities, statements and
/// attributions are put together in memory and copied at the end of the batch. All functions throw InputError.
class ProjectWriter {
 public:
  /// The database has the schema of a project and outlives the writer.
  explicit ProjectWriter(sqlite::Database& database);

  void begin_batch();

  /// Inserts a document that is not there. `extraction` must hang together.
  void insert(const Document& document, const Extraction& extraction, const DocumentHashes& hashes);

  /// Deletes the document with this number and all that was read from it: also one of this batch.
  void remove(std::int64_t number);

  /// `batch` was made before the transaction and stays until its end.
  void finish_batch(sqlite::Attachment& batch);

  static constexpr const char* attachment_name = "batch";

 private:
  sqlite::Database& database_;
  sqlite::Image image_;
  sqlite::Image::Table entities_, statements_, attributions_;
  std::int64_t first_number_ = 0, next_number_ = 0;  ///< Of documents in this batch.
  std::vector<std::int64_t> removed_;                ///< Those of this batch that shall not stay.
};

/// Deletes the document with this number and all that was read from it, within the caller's transaction.
void delete_document(sqlite::Database& database, std::int64_t number);

}  // namespace relata
