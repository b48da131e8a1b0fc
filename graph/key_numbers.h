/// Things that agree are merged: equal keys get one number.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <relata/graph/content_id.h>
#include <relata/graph/hash_index.h>

namespace relata {

[[nodiscard]] inline std::uint64_t hash_of(ContentId key) {
  return mix(static_cast<std::uint64_t>(key));
}

/// Gives distinct keys the numbers 0, 1, 2, … in the order in which they first come. `hash_of(key)` is found by
/// argument-dependent look-up.
template <typename Key>
class KeyNumbers {
 public:
  /// `expected` keys fit without growing.
  explicit KeyNumbers(std::size_t expected = 0) : index_(expected) { keys_.reserve(expected); }

  std::uint32_t number(const Key& key) { return number(key, hash_of(key)); }

  /// The same for many at once, which is faster: their cache misses overlap. `numbers` has the size of `keys`.
  void number(std::span<const Key> keys, std::span<std::uint32_t> numbers) {
    std::array<std::uint64_t, block_size> hashes;
    std::array<std::uint32_t, block_size> likely;
    for (std::size_t begin = 0; begin < keys.size(); begin += block_size) {
      const auto block = keys.subspan(begin, std::min(block_size, keys.size() - begin));
      for (std::size_t i = 0; i < block.size(); ++i) index_.prefetch(hashes[i] = hash_of(block[i]));
      for (std::size_t i = 0; i < block.size(); ++i) {
        likely[i] = index_.likely(hashes[i]);
        if (likely[i] != HashIndex::none) prefetch(keys_[likely[i]]);
      }
      for (std::size_t i = 0; i < block.size(); ++i) {
        const bool is_meant = likely[i] != HashIndex::none && keys_[likely[i]] == block[i];
        numbers[begin + i] = is_meant ? likely[i] : number(block[i], hashes[i]);
      }
    }
  }

  /// The number of a key that has one.
  [[nodiscard]] std::uint32_t at(const Key& key) const {
    return index_.find(hash_of(key), [&](std::uint32_t number) { return keys_[number] == key; });
  }

  [[nodiscard]] std::span<const Key> keys() const { return keys_; }  ///< By number.

 private:
  static constexpr std::size_t block_size = 64;

  static void prefetch(const Key& key) { __builtin_prefetch(&key); }

  std::uint32_t number(const Key& key, std::uint64_t hash) {
    const auto is_meant = [&](std::uint32_t number) { return keys_[number] == key; };
    const auto [number, is_new] = index_.find_or_add(hash, static_cast<std::uint32_t>(keys_.size()), is_meant);
    if (is_new) keys_.push_back(key);
    return number;
  }

  HashIndex index_;
  std::vector<Key> keys_;
};

/// For each of `count` numbers where those things stand that have it, in their order: what a counting sort leaves.
class Groups {
 public:
  Groups(std::span<const std::uint32_t> number_of, std::size_t count)
      : first_(count + 1, 0), members_(number_of.size()) {
    for (const std::uint32_t number : number_of) ++first_[number];
    std::uint32_t end = 0;
    for (std::uint32_t& size : first_) size = end += size;
    for (std::size_t i = number_of.size(); i-- > 0;) members_[--first_[number_of[i]]] = static_cast<std::uint32_t>(i);
  }

  [[nodiscard]] std::size_t size() const { return first_.size() - 1; }
  [[nodiscard]] std::span<const std::uint32_t> operator[](std::size_t number) const {
    return std::span(members_).subspan(first_[number], first_[number + 1] - first_[number]);
  }
  [[nodiscard]] std::span<std::uint32_t> operator[](std::size_t number) {
    return std::span(members_).subspan(first_[number], first_[number + 1] - first_[number]);
  }

 private:
  std::vector<std::uint32_t> first_;  ///< One more than there are numbers.
  std::vector<std::uint32_t> members_;
};

}  // namespace relata
