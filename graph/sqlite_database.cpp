#include <relata/graph/sqlite_database.h>

#include <bit>
#include <cerrno>
#include <cstring>

#include <sqlite3.h>

#include <relata/extract/document/input_error.h>

namespace relata::sqlite {
namespace {

/// A failed system call, by its errno.
std::string problem_of_system(int error) {
  switch (error) {
    case ENOSPC:
    case EDQUOT:
      return "can't be written: the disk is full";
    case EFBIG:
      return "can't be written: the file would be larger than is allowed";
    case 0:
      return "can't be read or written: the disk is full or failing, or a limit is set on the size of files";
    default:
      return std::string("can't be read or written: ") + std::strerror(error);
  }
}

std::string problem_of(int code, sqlite3* database) {
  const int error = database ? sqlite3_system_errno(database) : 0;
  switch (code & 0xFF) {
    case SQLITE_NOTADB:
      return "is not a relata project";
    case SQLITE_CORRUPT:
      return "is damaged or truncated";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "is being written by another process";
    case SQLITE_FULL:
      return problem_of_system(ENOSPC);
    case SQLITE_IOERR:
      return problem_of_system(error);
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return "can't be written: no permission";
    case SQLITE_CANTOPEN:
      return error == 0 ? "can't be opened" : std::string("can't be opened: ") + std::strerror(error);
    default:
      return std::string("can't be used: ") + (database ? sqlite3_errmsg(database) : sqlite3_errstr(code));
  }
}

[[noreturn]] void fail(const std::filesystem::path& path, int code, sqlite3* database) {
  throw InputError(path.string(), 0, problem_of(code, database));
}

void check(const std::filesystem::path& path, sqlite3* database, int code) {
  if (code != SQLITE_OK) fail(path, code, database);
}

}  // namespace

Query::Query(const std::filesystem::path& path, sqlite3* database, const char* sql)
    : path_(&path), database_(database) {
  sqlite3_stmt* statement = nullptr;
  check(path, database, sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr));
  statement_.reset(statement);
  bound_.resize(static_cast<std::size_t>(sqlite3_bind_parameter_count(statement)) + 1);  // They count from 1.
}

bool Query::next() {
  is_running_ = true;
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) {
    reset();
    return false;
  }
  const std::string problem = problem_of(code, database_);  // Before reset() changes what SQLite remembers.
  reset();
  throw InputError(path_->string(), 0, problem);
}

void Query::run() {
  while (next()) {
  }
}

void Query::reset() {
  if (is_running_) sqlite3_reset(statement_.get());  // Repeats the error of the last step, which was reported.
  is_running_ = false;
}

std::int64_t Query::number(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}
double Query::real(int column) const {
  return sqlite3_column_double(statement_.get(), column);
}
bool Query::is_null(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

std::string_view Query::text(int column) const {
  const void* bytes = sqlite3_column_blob(statement_.get(), column);
  const int size = sqlite3_column_bytes(statement_.get(), column);
  return size ? std::string_view(static_cast<const char*>(bytes), static_cast<std::size_t>(size)) : std::string_view();
}

/// False if this is what the parameter is bound to already.
bool Query::remember(int index, const Value& value) {
  Value& known = bound_[static_cast<std::size_t>(index)];
  if (known == value) return false;
  known = value;
  return true;
}

void Query::bind_at(int index, std::string_view text) {
  const char* bytes = text.data() ? text.data() : "";
  if (!remember(index, {Value::Kind::text, reinterpret_cast<std::uintptr_t>(bytes), text.size()})) return;
  check(*path_, database_,
        sqlite3_bind_text64(statement_.get(), index, bytes, text.size(), SQLITE_STATIC, SQLITE_UTF8));
}
void Query::bind_at(int index, Bytes bytes) {
  const char* data = bytes.bytes.data() ? bytes.bytes.data() : "";
  if (!remember(index, {Value::Kind::bytes, reinterpret_cast<std::uintptr_t>(data), bytes.bytes.size()})) return;
  check(*path_, database_, sqlite3_bind_blob64(statement_.get(), index, data, bytes.bytes.size(), SQLITE_STATIC));
}
void Query::bind_at(int index, double value) {
  if (!remember(index, {Value::Kind::real, std::bit_cast<std::uint64_t>(value), 0})) return;
  check(*path_, database_, sqlite3_bind_double(statement_.get(), index, value));
}
void Query::bind_at(int index, std::nullopt_t) {
  if (!remember(index, {Value::Kind::null, 0, 0})) return;
  check(*path_, database_, sqlite3_bind_null(statement_.get(), index));
}
void Query::bind_number(int index, std::int64_t number) {
  if (!remember(index, {Value::Kind::number, static_cast<std::uint64_t>(number), 0})) return;
  check(*path_, database_, sqlite3_bind_int64(statement_.get(), index, number));
}

void Query::Finalize::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}
void Database::Close::operator()(sqlite3* database) const {
  sqlite3_close_v2(database);
}

Database::Database(std::filesystem::path path, OpenMode mode, int busy_timeout_ms)
    : path_(std::make_unique<const std::filesystem::path>(std::move(path))) {
  const int flags = mode == OpenMode::read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  const char* file = mode == OpenMode::memory ? ":memory:" : path_->c_str();
  sqlite3* database = nullptr;
  const int code = sqlite3_open_v2(file, &database, flags | SQLITE_OPEN_NOMUTEX, nullptr);
  database_.reset(database);
  if (code != SQLITE_OK) fail(*path_, code, database);
  sqlite3_busy_timeout(database, busy_timeout_ms);
}

void Database::execute(const char* sql) {
  check(*path_, database_.get(), sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr));
}

Query& Database::query(const char* sql) {
  const auto known = queries_.find(sql);
  Query& query = known != queries_.end() ? known->second
                                         : queries_.emplace(sql, Query(*path_, database_.get(), sql)).first->second;
  query.reset();
  return query;
}

std::int64_t Database::number(const char* sql) {
  Query query(*path_, database_.get(), sql);
  return query.next() ? query.number(0) : 0;
}

bool Database::is_in_wal_mode() {
  Query query(*path_, database_.get(), "PRAGMA journal_mode");
  return query.next() && query.text(0) == "wal";
}

std::int64_t Database::last_insert_id() const {
  return sqlite3_last_insert_rowid(database_.get());
}

void Attachment::load(std::span<char> image) {
  database_.execute((std::string("ATTACH ':memory:' AS ") + name_).c_str());
  is_attached_ = true;
  sqlite3* const database = database_.database_.get();
  const auto size = static_cast<sqlite3_int64>(image.size());
  check(database_.path(), database,
        sqlite3_deserialize(database, name_, reinterpret_cast<unsigned char*>(image.data()), size, size,
                            SQLITE_DESERIALIZE_READONLY));
}

Attachment::~Attachment() {
  if (!is_attached_) return;
  try {
    database_.execute((std::string("DETACH ") + name_).c_str());
  } catch (const InputError&) {  // Then the next one can't be attached, and says so.
  }
}

Transaction::Transaction(Database& database, const char* begin) : database_(&database) {
  database.execute(begin);
}

void Transaction::commit() {
  database_->execute("COMMIT");
  database_ = nullptr;
}

Transaction::~Transaction() {
  if (!database_) return;
  try {
    database_->execute("ROLLBACK");
  } catch (const InputError&) {  // SQLite has rolled back by itself; what went wrong is on its way to the caller.
  }
}

}  // namespace relata::sqlite
