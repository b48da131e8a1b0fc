/// Strings kept once and counted off.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include <relata/graph/hash_index.h>
#include <relata/graph/string_arena.h>

namespace relata {

/// Gives distinct strings the numbers 0, 1, 2, … in the order in which they first come, and keeps them in an arena.
class StringNumbers {
 public:
  /// The arena must outlive it; `expected` strings fit without growing.
  explicit StringNumbers(StringArena& arena, std::size_t expected = 0) : arena_(&arena), index_(expected) {
    ids_.reserve(expected);
  }

  std::uint32_t number(std::string_view text) { return number(text, hash_of(text)); }

  /// The same for many at once, which is faster: their cache misses overlap. `numbers` has the size of `texts`.
  void number(std::span<const std::string_view> texts, std::span<std::uint32_t> numbers);

  /// The string's id in the arena.
  StringId intern(std::string_view text) { return text.empty() ? StringId{} : ids_[number(text)]; }

  [[nodiscard]] std::span<const StringId> ids() const { return ids_; }  ///< By number.
  [[nodiscard]] std::string_view operator[](std::uint32_t number) const { return (*arena_)[ids_[number]]; }

 private:
  std::uint32_t number(std::string_view text, std::uint64_t hash) {
    const auto is_meant = [&](std::uint32_t number) { return is_same((*this)[number], text); };
    const auto [number, is_new] = index_.find_or_add(hash, static_cast<std::uint32_t>(ids_.size()), is_meant);
    if (is_new) ids_.push_back(arena_->append(text));
    return number;
  }

  StringArena* arena_;
  HashIndex index_;
  std::vector<StringId> ids_;
};

}  // namespace relata
