/// Finding numbered things by their hash: what merging stands on.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>
#include <vector>

namespace relata {

/// Spreads the bits of `number` over all of the result.
[[nodiscard]] constexpr std::uint64_t mix(std::uint64_t number) {
  number = (number ^ (number >> 32)) * 0x9E3779B97F4A7C15;
  number = (number ^ (number >> 29)) * 0xD1B54A32D192ED03;
  return number ^ (number >> 32);
}

/// For look-up within one run of one program: it depends on the machine, so it must not get into any output.
[[nodiscard]] inline std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = text.size(), word = 0;
  const char* at = text.data();
  std::size_t left = text.size();
  for (; left > sizeof word; left -= sizeof word, at += sizeof word) {
    std::memcpy(&word, at, sizeof word);
    hash = std::rotl((hash ^ word) * 0x9E3779B97F4A7C15, 29);
  }
  word = 0;
  if (text.size() >= sizeof word) {
    std::memcpy(&word, at + left - sizeof word,
                sizeof word);  // again some of the bytes before: no branch for each size
  } else if (left > 0) {
    std::memcpy(&word, at, left);
  }
  return mix(hash ^ word);
}

/// Whether two texts have the same bytes: for short ones, without a call.
[[nodiscard]] inline bool is_same(std::string_view one, std::string_view other) {
  constexpr std::size_t word_size = sizeof(std::uint64_t);
  const std::size_t size = one.size();
  if (size != other.size()) return false;
  if (size < word_size) return std::equal(one.begin(), one.end(), other.begin());
  const auto differs_at = [&](std::size_t at) {
    std::uint64_t a = 0, b = 0;
    std::memcpy(&a, one.data() + at, word_size);
    std::memcpy(&b, other.data() + at, word_size);
    return a != b;
  };
  for (std::size_t at = 0; at + word_size < size; at += word_size) {
    if (differs_at(at)) return false;
  }
  return !differs_at(size - word_size);
}

/// Numbers by hash, in a table with open addressing and linear probing (Knuth, TAOCP 3, 6.4). What the numbers stand
/// for is the caller's affair, who says which of those with one hash is meant. Eight bytes a slot; up to four fifths
/// full.
///
/// A look-up that misses the cache waits for memory. To let many wait at once, prefetch() the hashes of a block of
/// look-ups before the first of them is done.
class HashIndex {
 public:
  explicit HashIndex(std::size_t expected = 0) { rebuild(std::bit_ceil(std::max<std::size_t>(expected * 5 / 4, 16))); }

  void prefetch(std::uint64_t hash) const { __builtin_prefetch(&slots_[slot_of(tag_of(hash))], 1); }

  /// The number of the first candidate, if one is there, whether or not it is the one that is meant.
  [[nodiscard]] std::uint32_t likely(std::uint64_t hash) const {
    return find(hash, [](std::uint32_t) { return true; });
  }
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  /// The number with this hash for which `is_meant(number)`, else none.
  template <typename IsMeant>
  [[nodiscard]] std::uint32_t find(std::uint64_t hash, IsMeant is_meant) const {
    const std::uint32_t tag = tag_of(hash);
    for (std::size_t at = slot_of(tag);; at = (at + 1) & (slots_.size() - 1)) {
      const Slot& slot = slots_[at];
      if (slot.number == none || (slot.tag == tag && is_meant(slot.number))) return slot.number;
    }
  }

  /// As find(), but puts `number` there if there is none. Second: whether it did.
  template <typename IsMeant>
  std::pair<std::uint32_t, bool> find_or_add(std::uint64_t hash, std::uint32_t number, IsMeant is_meant) {
    const std::uint32_t tag = tag_of(hash);
    for (std::size_t at = slot_of(tag);; at = (at + 1) & (slots_.size() - 1)) {
      Slot& slot = slots_[at];
      if (slot.number == none) {
        slot = {tag, number};
        if (++size_ * 5 > slots_.size() * 4) rebuild(slots_.size() * 2);
        return {number, true};
      }
      if (slot.tag == tag && is_meant(slot.number)) return {slot.number, false};
    }
  }

 private:
  struct Slot {
    std::uint32_t tag = 0;
    std::uint32_t number = none;
  };

  static std::uint32_t tag_of(std::uint64_t hash) { return static_cast<std::uint32_t>(hash); }
  [[nodiscard]] std::size_t slot_of(std::uint32_t tag) const { return tag >> shift_; }

  void rebuild(std::size_t size) {
    std::vector<Slot> old(size);
    std::swap(old, slots_);
    shift_ = 32 - std::countr_zero(size);
    for (const Slot& slot : old) {
      if (slot.number == none) continue;
      std::size_t at = slot_of(slot.tag);
      while (slots_[at].number != none) at = (at + 1) & (size - 1);
      slots_[at] = slot;
    }
  }

  std::vector<Slot> slots_;  ///< A power of two of them.
  int shift_ = 0;
  std::size_t size_ = 0;
};

}  // namespace relata
