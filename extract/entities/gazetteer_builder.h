/// Compiles entries and their names into a Gazetteer.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include <relata/extract/entities/gazetteer.h>

namespace relata {

/// The same calls in the same order give the same bytes. Memory: some 150 bytes a name.
class GazetteerBuilder {
 public:
  static constexpr std::size_t most_pieces = 24;   ///< Longer names are left out: nobody writes them.
  static constexpr std::size_t most_bytes = 1000;  ///< The same; the name of an entry is cut there.

  GazetteerBuilder();
  GazetteerBuilder(GazetteerBuilder&&) noexcept;
  GazetteerBuilder& operator=(GazetteerBuilder&&) noexcept;
  ~GazetteerBuilder();

  /// Copies what it is given.
  GazetteerIndex add_entry(const GazetteerEntry& entry);

  /// Lets the entry be found by `name`. Where several entries claim a name, that of the greatest weight has it; of
  /// those the first.
  void add_name(std::string_view name, GazetteerIndex entry, NameForm form = NameForm::name, std::uint32_t weight = 0);

  [[nodiscard]] std::size_t entry_count() const;

  /// @throws InputError if there are more names than a gazetteer can hold (16 GB of keys)
  [[nodiscard]] Gazetteer build() const;

 private:
  class Tables;
  std::unique_ptr<Tables> tables_;
};

}  // namespace relata
