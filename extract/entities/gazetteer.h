/// Names known beforehand, found in text by longest match.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <relata/extract/entities/entity.h>
#include <relata/extract/entities/name_pieces.h>

namespace relata {

enum class Gender : std::uint8_t { unknown, female, male };

/// Someone or something the lexicons know. Views live as long as what the entry was taken from.
struct GazetteerEntry {
  std::string_view name;
  EntityType type = EntityType::other;
  std::string_view country;  ///< ISO 3166-1 alpha-2, or empty.
  std::string_view iri;
  std::string_view family;  ///< A noun family of nouns.tsv by which the text may speak of it: "agency", "outlet".
  Gender gender = Gender::unknown;
};

using GazetteerIndex = std::uint32_t;  ///< Index of an entry in its Gazetteer.

/// How an alias names its entry: "Russia", "Russian", "Russians"; a capital's name may stand for its country.
enum class NameForm : std::uint8_t { name, adjective, people, capital };

struct GazetteerName {
  GazetteerIndex entry = 0;
  NameForm form = NameForm::name;
  bool acronym = false;  ///< Written in capitals: "WHO", unlike "who".
};

/// What a gazetteer knows of a run of pieces.
enum class RunState : std::uint8_t { unknown, beginning, name };  ///< Nothing; names begin so; it is one.

/// Entries and their names in one block of bytes, which is searched where it lies: in memory or in a mapped file.
/// Names are found piece by piece through a hash table of all beginnings of names, so that a look-up costs one access
/// a piece however many names there are. Immutable; copies share the bytes. Made by GazetteerBuilder.
class Gazetteer {
 public:
  Gazetteer();  ///< Knows nothing.

  /// Takes bytes that image() gave, aligned to 8. `owner` keeps them. @throws InputError if they are damaged
  Gazetteer(std::string_view image, std::shared_ptr<const void> owner);

  [[nodiscard]] std::size_t size() const { return entry_count_; }
  [[nodiscard]] std::size_t name_count() const { return name_count_; }
  [[nodiscard]] GazetteerEntry entry(GazetteerIndex index) const;
  [[nodiscard]] std::string_view image() const { return image_; }

  /// The name with the same lookup_key() as `name`.
  [[nodiscard]] std::optional<GazetteerName> find(std::string_view name) const;

  /// Calls `visit(count, name)` for each name that is the first `count` of `pieces`, the shorter first. `text` is what
  /// the pieces were read from, and their positions count in it.
  template <typename Visit>
  void for_each_name_at(std::string_view text, std::span<const NamePiece> pieces, Visit visit) const {
    if (pieces.empty() || !may_begin_name(pieces[0].hash)) return;
    std::uint64_t run = pieces[0].hash;
    for (std::uint32_t count = 1;; ++count) {
      const Step step = find_step(run, text, pieces.first(count));
      if (step.name) visit(count, *step.name);
      if (!step.continues || count == pieces.size()) return;
      run = extend_piece_hash(run, pieces[count]);
      if (!may_go_on(run)) return;
    }
  }

  /// Calls `visit(key, name)` for every name, in the order in which they were added.
  template <typename Visit>
  void for_each_name(Visit visit) const {
    for (std::size_t offset = 0; offset < record_bytes_;)
      visit(key_at(offset), name_at(offset)), offset = after(offset);
  }

  /// False for most pieces with which no name begins. Touches little memory.
  [[nodiscard]] bool may_begin_name(std::uint64_t hash) const;

  /// The same for the hash of a run of two pieces or more.
  [[nodiscard]] bool may_go_on(std::uint64_t run) const;
  void prefetch_may_go_on(std::uint64_t run) const;  ///< Fetches what that looks at.

  /// Fetches the name that is a run of pieces of this hash, and tells what is known of the run. What it tells is too
  /// much once in four thousand million times.
  RunState prefetch_name(std::uint64_t run) const;

  /// Fetches what the look-up of a run begins with.
  void prefetch(std::uint64_t hash) const { __builtin_prefetch(slots_ + (hash & slot_mask_)); }

 private:
  struct Step {
    std::optional<GazetteerName> name;
    bool continues = false;
  };
  [[nodiscard]] Step find_step(std::uint64_t run, std::string_view text, std::span<const NamePiece> pieces) const;
  [[nodiscard]] std::string_view key_at(std::size_t record) const;
  [[nodiscard]] GazetteerName name_at(std::size_t record) const;
  [[nodiscard]] std::size_t after(std::size_t record) const;

  std::string_view image_;
  std::shared_ptr<const void> owner_;
  const std::uint64_t* slots_ = nullptr;
  std::uint64_t slot_mask_ = 0;
  const std::uint64_t* filter_ = nullptr;
  const std::uint64_t* run_filter_ = nullptr;
  std::size_t run_filter_words_ = 0;
  const char* entries_ = nullptr;
  const char* records_ = nullptr;
  const char* texts_ = nullptr;
  std::size_t entry_count_ = 0;
  std::size_t name_count_ = 0;
  std::size_t record_bytes_ = 0;
};

}  // namespace relata
