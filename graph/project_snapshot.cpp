#include <relata/graph/project_snapshot.h>

#include <cstring>
#include <string_view>

#include <relata/graph/graph_revision.h>
#include <relata/graph/graph_snapshot.h>

namespace relata {
namespace {

/// Of a piece at its place. Source: MurmurHash64A (Appleby, 2008); the bytes that are left over count as one word.
std::int64_t checksum(std::string_view bytes, std::int64_t number) {
  constexpr std::uint64_t multiplier = 0xc6a4a7935bd1e995;
  std::uint64_t hash = (bytes.size() + static_cast<std::uint64_t>(number)) * multiplier;
  while (!bytes.empty()) {
    std::uint64_t word = 0;
    const std::size_t size = std::min(bytes.size(), sizeof word);
    std::memcpy(&word, bytes.data(), size);
    bytes.remove_prefix(size);
    word *= multiplier;
    hash = (hash ^ ((word ^ (word >> 47)) * multiplier)) * multiplier;
  }
  return static_cast<std::int64_t>(hash ^ (hash >> 47));
}

/// The pieces of a graph one after the other, as long as each follows the last and is what was stored.
class Pieces {
 public:
  Pieces(sqlite::Database& database, const GraphOptions& options, std::int64_t changes)
      : rows_(database
                  .query("SELECT number, checksum, bytes FROM graph WHERE folded = ? AND changes = ? AND revision = ?"
                         " ORDER BY number")
                  .bind(options.fold_metonyms, changes, graph_revision())) {}
  Pieces(const Pieces&) = delete;
  Pieces& operator=(const Pieces&) = delete;
  ~Pieces() { rows_.reset(); }

  std::string_view next() {
    if (!rows_.next() || rows_.number(0) != number_) return {};
    const std::string_view bytes = rows_.text(2);
    return checksum(bytes, number_++) == rows_.number(1) ? bytes : std::string_view();
  }

 private:
  sqlite::Query& rows_;
  std::int64_t number_ = 0;
};

}  // namespace

std::int64_t count_changes(sqlite::Database& database) {
  return database.number("SELECT changes FROM state");
}

void store_snapshot(sqlite::Database& database, const KnowledgeGraph& graph, const GraphOptions& options) {
  const std::int64_t changes = count_changes(database);
  std::int64_t number = 0;
  database.query("DELETE FROM graph WHERE folded = ?").bind(options.fold_metonyms).run();
  sqlite::Query& insert = database.query("INSERT INTO graph VALUES (?, ?, ?, ?, ?, ?)");
  write_snapshot(graph, [&](std::string_view bytes) {
    insert.bind(options.fold_metonyms, number, changes, graph_revision(), checksum(bytes, number), sqlite::Bytes{bytes})
        .run();
    ++number;
  });
}

std::optional<KnowledgeGraph> load_snapshot(sqlite::Database& database, const GraphOptions& options) {
  const std::int64_t changes = count_changes(database);
  sqlite::Query& size =
      database.query("SELECT sum(length(bytes)) FROM graph WHERE folded = ? AND changes = ? AND revision = ?")
          .bind(options.fold_metonyms, changes, graph_revision());
  const std::int64_t bytes = size.next() ? size.number(0) : 0;
  size.reset();
  if (bytes == 0) return std::nullopt;
  Pieces pieces(database, options, changes);
  return read_snapshot(static_cast<std::uint64_t>(bytes), [&] { return pieces.next(); });
}

}  // namespace relata
