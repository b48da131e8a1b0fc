/// SQLite as C++ values. Internal: the library itself stays out of sight.
#pragma once

#include <concepts>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace relata::sqlite {

/// Bound as a blob, not as a text.
struct Bytes {
  std::string_view bytes;
};

/// A prepared statement. Parameters count from 1, columns from 0. All functions throw InputError on failure.
class Query {
 public:
  Query(const std::filesystem::path& path, sqlite3* database, const char* sql);

  /// Binds all parameters, in order: numbers, enumerators, texts, bytes, and optionals of these.
  template <typename... Values>
  Query& bind(const Values&... values) {
    start();
    bind_next(values...);
    return *this;
  }

  /// The same step by step, for statements with many rows of values.
  void start() {
    reset();
    parameter_ = 0;
  }
  template <typename... Values>
  void bind_next(const Values&... values) {
    (bind_at(++parameter_, values), ...);
  }

  [[nodiscard]] bool next();  ///< Whether there is a row; then its columns may be read.
  void run();                 ///< For statements that give no rows.
  void reset();

  [[nodiscard]] std::int64_t number(int column) const;
  [[nodiscard]] double real(int column) const;
  [[nodiscard]] std::string_view text(int column) const;  ///< Or bytes. Valid until the next step.
  [[nodiscard]] bool is_null(int column) const;

  /// An index type such as EntityId; nothing where the column is null.
  template <typename Id>
  [[nodiscard]] std::optional<Id> id(int column) const {
    return is_null(column) ? std::nullopt : std::optional(Id{static_cast<std::uint32_t>(number(column))});
  }

 private:
  void bind_at(int index, std::string_view text);
  void bind_at(int index, Bytes bytes);
  void bind_at(int index, double value);
  void bind_at(int index, std::nullopt_t);
  template <typename Number>
  requires std::integral<Number> || std::is_enum_v<Number>
  void bind_at(int index, Number number) { bind_number(index, static_cast<std::int64_t>(number)); }
  template <typename Value>
  void bind_at(int index, const std::optional<Value>& value) {
    if (value) {
      bind_at(index, *value);
    } else {
      bind_at(index, std::nullopt);
    }
  }
  void bind_number(int index, std::int64_t number);

  /// What a parameter is bound to. Texts and bytes are known by where they are: SQLite reads them there.
  struct Value {
    enum class Kind : std::uint8_t { none, null, number, real, text, bytes };
    Kind kind = Kind::none;
    std::uint64_t bits = 0;  ///< The number, the address.
    std::size_t size = 0;
    friend bool operator==(const Value&, const Value&) = default;
  };
  [[nodiscard]] bool remember(int index, const Value& value);

  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  const std::filesystem::path* path_;
  sqlite3* database_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  std::vector<Value> bound_;  ///< By parameter: what is bound already is not bound again.
  int parameter_ = 0;         ///< The last that was bound.
  bool is_running_ = false;
};

enum class OpenMode : std::uint8_t {
  read_only,
  create,  ///< For reading and writing; made where there is none.
  memory   ///< Made in memory; the path is for messages alone.
};

/// An open database. Errors become InputError with the path and words for users.
class Database {
 public:
  Database(std::filesystem::path path, OpenMode mode, int busy_timeout_ms);

  void execute(const char* sql);  ///< One or more statements without results.

  /// A statement that is prepared once; `sql` is a literal.
  [[nodiscard]] Query& query(const char* sql);

  [[nodiscard]] std::int64_t number(const char* sql);  ///< The number that a pragma or query gives; else 0.
  [[nodiscard]] bool is_in_wal_mode();
  [[nodiscard]] std::int64_t last_insert_id() const;
  [[nodiscard]] const std::filesystem::path& path() const { return *path_; }

 private:
  friend class Attachment;
  struct Close {
    void operator()(sqlite3* database) const;
  };
  std::unique_ptr<const std::filesystem::path> path_;  ///< Queries keep a pointer to it.
  std::unique_ptr<sqlite3, Close> database_;
  std::unordered_map<const char*, Query> queries_;
};

/// A second database, in memory and for reading, beside an open one.
class Attachment {
 public:
  /// Where there is none yet. `name` is a literal.
  Attachment(Database& database, const char* name) : database_(database), name_(name) {}
  Attachment(const Attachment&) = delete;
  Attachment& operator=(const Attachment&) = delete;

  /// Not within a transaction.
  ~Attachment();

  /// `image` is read where it is, as long as this lives. Transactions that write begin before, since SQLite would want
  /// to write all databases that it has then.
  void load(std::span<char> image);

 private:
  Database& database_;
  const char* name_;
  bool is_attached_ = false;
};

/// Begins a transaction; rolls it back unless commit() was called.
class Transaction {
 public:
  Transaction(Database& database, const char* begin);
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();
  void commit();

 private:
  Database* database_;
};

}  // namespace relata::sqlite
