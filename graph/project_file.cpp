#include <relata/graph/project_file.h>

#include <cstdint>
#include <set>
#include <system_error>
#include <utility>

#include <relata/extract/document/input_error.h>
#include <relata/graph/extraction_check.h>
#include <relata/graph/fingerprint.h>
#include <relata/graph/name_key.h>
#include <relata/graph/project_reader.h>
#include <relata/graph/project_schema.h>
#include <relata/graph/project_writer.h>
#include <relata/graph/sqlite_database.h>

namespace relata {
namespace {

/// What is reported as stored is on the disk: the log is synced with every transaction. It is long before it goes into
/// the file, so that pages that many batches touch are written there once.
constexpr const char* writer_settings =
    "PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 4096";

bool is_new(sqlite::Database& database) {
  return database.number("PRAGMA application_id") == 0 && database.number("SELECT count(*) FROM sqlite_schema") == 0;
}

void check_project(sqlite::Database& database) {
  const std::string path = database.path().string();
  if (database.number("PRAGMA application_id") != project_application_id) {
    throw InputError(path, 0, "is not a relata project");
  }
  const std::int64_t version = database.number("PRAGMA user_version");
  if (version < ProjectFile::schema_version) {
    throw InputError(path, 0,
                     "was written by an older version of relata (schema " + std::to_string(version) +
                         ", this one reads " + std::to_string(ProjectFile::schema_version) + "): build it again");
  }
  if (version > ProjectFile::schema_version) {
    throw InputError(path, 0,
                     "was written by a newer version of relata (schema " + std::to_string(version) +
                         ", this one reads " + std::to_string(ProjectFile::schema_version) + ")");
  }
}

/// The schema and what marks the file as a project come in one transaction, so that no file is ever half a project.
void make_project(sqlite::Database& database) {
  sqlite::Transaction transaction(database, "BEGIN IMMEDIATE");
  if (!is_new(database)) return;  // Another process was faster.
  database.execute(project_schema);
  database.execute(("PRAGMA application_id = " + std::to_string(project_application_id)).c_str());
  database.execute(("PRAGMA user_version = " + std::to_string(ProjectFile::schema_version)).c_str());
  transaction.commit();
}

/// SQLite reads what is missing of the last page as zeros, so it does not always notice. Where there is a log, the file
/// may well be in the middle of a page: SQLite finishes that when it opens it.
void check_not_cut_off(sqlite::Database& database) {
  const std::filesystem::path& path = database.path();
  std::error_code error;
  const auto log_size = std::filesystem::file_size(path.string() + "-wal", error);
  if (!error && log_size > 0) return;
  const auto size = std::filesystem::file_size(path, error);
  const auto page_size = static_cast<std::uintmax_t>(database.number("PRAGMA page_size"));
  if (!error && size % page_size != 0) throw InputError(path.string(), 0, "is damaged or truncated");
}

/// Number and hashes of a stored document.
struct StoredDocument {
  std::int64_t number = 0;
  DocumentHashes hashes;
};

std::optional<StoredDocument> find_stored(sqlite::Database& database, std::string_view id) {
  sqlite::Query& row =
      database.query("SELECT number, content_hash, extraction_hash FROM document WHERE id = ?").bind(id);
  if (!row.next()) return std::nullopt;
  StoredDocument stored{row.number(0), {std::string(row.text(1)), std::string(row.text(2))}};
  row.reset();
  return stored;
}

std::string_view type_name(const DecidedName& name) {
  return name.type ? to_string(*name.type) : std::string_view();
}

bool is_meant(const DecidedName& stored, const DecidedName& asked) {
  const bool is_same_name = stored.name == asked.name || name_key(stored.name) == name_key(asked.name);
  return is_same_name && (!asked.type || asked.type == stored.type);
}

}  // namespace

struct ProjectFile::Implementation {
  explicit Implementation(sqlite::Database&& opened) : database(std::move(opened)) {}

  mutable sqlite::Database database;
  std::optional<ProjectWriter> writer;  ///< Once something was stored.

  void store(const ExtractedDocument& one, StoreResult& result) {
    const DocumentHashes hashes{to_string(fingerprint(one.document)), to_string(fingerprint(one.extraction))};
    const auto stored = find_stored(database, one.document.id);
    if (stored && stored->hashes == hashes) {
      ++result.unchanged;
      return;
    }
    check_extraction(one.document, one.extraction);
    if (stored) writer->remove(stored->number);
    writer->insert(one.document, one.extraction, hashes);
    ++(stored ? result.replaced : result.added);
  }
};

ProjectFile::ProjectFile(std::unique_ptr<Implementation> implementation) : implementation_(std::move(implementation)) {}
ProjectFile::ProjectFile(ProjectFile&&) noexcept = default;
ProjectFile& ProjectFile::operator=(ProjectFile&&) noexcept = default;
ProjectFile::~ProjectFile() = default;

ProjectFile ProjectFile::open(const std::filesystem::path& path, const ProjectOptions& options) {
  sqlite::Database database(path, sqlite::OpenMode::create, options.busy_timeout_ms);
  if (is_new(database)) {
    database.execute("PRAGMA page_size = 8192");  // Has to come before there is a page.
    make_project(database);
  }
  check_project(database);
  check_not_cut_off(database);
  if (!database.is_in_wal_mode()) database.execute("PRAGMA journal_mode = WAL");
  database.execute(writer_settings);
  return ProjectFile(std::make_unique<Implementation>(std::move(database)));
}

ProjectFile ProjectFile::open_read_only(const std::filesystem::path& path, const ProjectOptions& options) {
  if (!std::filesystem::exists(path)) throw InputError(path.string(), 0, "there is no such file");
  sqlite::Database database(path, sqlite::OpenMode::read_only, options.busy_timeout_ms);
  if (is_new(database)) {
    database = sqlite::Database(path, sqlite::OpenMode::memory, options.busy_timeout_ms);
    make_project(database);
  }
  check_project(database);
  check_not_cut_off(database);
  return ProjectFile(std::make_unique<Implementation>(std::move(database)));
}

bool ProjectFile::is_unchanged(const Document& document) const {
  const auto stored = find_stored(implementation_->database, document.id);
  return stored && stored->hashes.content == to_string(fingerprint(document));
}

StoreResult ProjectFile::store(std::span<const ExtractedDocument> batch) {
  StoreResult result;
  std::optional<ProjectWriter>& writer = implementation_->writer;
  if (!writer) writer.emplace(implementation_->database);
  sqlite::Attachment rows(implementation_->database, ProjectWriter::attachment_name);
  sqlite::Transaction transaction(implementation_->database, "BEGIN IMMEDIATE");
  writer->begin_batch();
  for (const ExtractedDocument& one : batch) implementation_->store(one, result);
  writer->finish_batch(rows);
  transaction.commit();
  return result;
}

std::vector<std::string> ProjectFile::remove(std::span<const std::string> document_ids) {
  sqlite::Database& database = implementation_->database;
  sqlite::Transaction transaction(database, "BEGIN IMMEDIATE");
  std::vector<std::string> missing;
  std::set<std::string_view> done;
  for (const std::string& id : document_ids) {
    if (!done.insert(id).second) continue;
    const auto stored = find_stored(database, id);
    stored ? delete_document(database, stored->number) : missing.push_back(id);
  }
  if (missing.empty()) transaction.commit();
  return missing;
}

void ProjectFile::decide(std::span<const Decision> decisions) {
  sqlite::Database& database = implementation_->database;
  sqlite::Transaction transaction(database, "BEGIN IMMEDIATE");
  for (const Decision& unordered : decisions) {
    const Decision decision = in_order(unordered);
    database
        .query(
            "INSERT OR REPLACE INTO decision (one, one_type, other, other_type, verdict, note)"
            " VALUES (?, ?, ?, ?, ?, ?)")
        .bind(decision.one.name, type_name(decision.one), decision.other.name, type_name(decision.other),
              to_string(decision.verdict), decision.note)
        .run();
  }
  transaction.commit();
}

bool ProjectFile::undo_decision(const DecidedName& one, const DecidedName& other) {
  std::vector<Decision> found = decisions();
  std::erase_if(found, [&](const Decision& decision) {
    const bool in_this_order = is_meant(decision.one, one) && is_meant(decision.other, other);
    return !in_this_order && !(is_meant(decision.one, other) && is_meant(decision.other, one));
  });
  sqlite::Database& database = implementation_->database;
  sqlite::Transaction transaction(database, "BEGIN IMMEDIATE");
  for (const Decision& decision : found) {
    database.query("DELETE FROM decision WHERE one = ? AND one_type = ? AND other = ? AND other_type = ?")
        .bind(decision.one.name, type_name(decision.one), decision.other.name, type_name(decision.other))
        .run();
  }
  transaction.commit();
  return !found.empty();
}

std::vector<Decision> ProjectFile::decisions() const {
  return read_decisions(implementation_->database);
}

std::size_t ProjectFile::document_count() const {
  return static_cast<std::size_t>(implementation_->database.number("SELECT count(*) FROM document"));
}

std::vector<std::string> ProjectFile::document_ids() const {
  std::vector<std::string> ids;
  sqlite::Query& row = implementation_->database.query("SELECT id FROM document ORDER BY id");
  while (row.next()) ids.emplace_back(row.text(0));
  return ids;
}

std::optional<ExtractedDocument> ProjectFile::find(std::string_view document_id) const {
  sqlite::Database& database = implementation_->database;
  sqlite::Transaction snapshot(database, "BEGIN");
  const auto stored = find_stored(database, document_id);
  return stored ? std::optional(read_document(database, stored->number)) : std::nullopt;
}

std::optional<DocumentVersion> ProjectFile::version(std::string_view document_id) const {
  sqlite::Query& row =
      implementation_->database.query("SELECT published, content_hash, extraction_hash FROM document WHERE id = ?")
          .bind(document_id);
  if (!row.next()) return std::nullopt;
  DocumentVersion version{std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2))};
  row.reset();
  return version;
}

void ProjectFile::for_each(const std::function<void(const Document&, const Extraction&)>& visit) const {
  sqlite::Transaction snapshot(implementation_->database, "BEGIN");
  read_documents(implementation_->database, visit);
}

sqlite::Database& ProjectFile::database() const {
  return implementation_->database;
}

}  // namespace relata
