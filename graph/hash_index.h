/// Finding numbered things by their hash: what merging stands on.
#pragma once

#include <algorithm>
#include <array>
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

namespace detail {

[[nodiscard]] inline std::uint64_t word_at(const char* at) {
  std::uint64_t word = 0;
  std::memcpy(&word, at, sizeof word);
  return word;
}

constexpr std::size_t word_size = sizeof(std::uint64_t);

/// Most names have 8 to 32 bytes: the same four words cover each of these sizes, overlapping in the shorter ones. So
/// there is no branch that depends on the size, which no processor could foresee.
[[nodiscard]] constexpr bool fits_four_words(std::size_t size) {
  return size - word_size <= 3 * word_size;  // False for less than a word, too.
}
[[nodiscard]] inline std::array<std::uint64_t, 4> four_words(const char* text, std::size_t size) {
  const std::size_t last = size - word_size;
  return {word_at(text), word_at(text + std::min(word_size, last)),
          word_at(text + (last > word_size ? last - word_size : 0)), word_at(text + last)};
}

/// All bytes of a shorter text, and its size.
[[nodiscard]] inline std::uint64_t short_word(std::string_view text) {
  const std::size_t size = text.size();
  if (size >= sizeof(std::uint32_t)) {
    std::uint32_t first = 0, last = 0;
    std::memcpy(&first, text.data(), sizeof first);
    std::memcpy(&last, text.data() + size - sizeof last, sizeof last);
    return (std::uint64_t{first} << 32U | last) + size;
  }
  if (size == 0) return 0;
  const auto byte = [&](std::size_t at) { return std::uint64_t{static_cast<unsigned char>(text[at])}; };
  return byte(0) << 24U | byte(size / 2) << 16U | byte(size - 1) << 8U | size;
}

}  // namespace detail

/// For look-up within one run of one program: it depends on the machine, so it must not get into any output.
[[nodiscard]] inline std::uint64_t hash_of(std::string_view text) {
  const char* at = text.data();
  if (detail::fits_four_words(text.size())) {
    const auto [a, b, c, d] = detail::four_words(at, text.size());
    const std::uint64_t one = (a ^ text.size()) * 0x9E3779B97F4A7C15 + b * 0xD1B54A32D192ED03;
    const std::uint64_t other = c * 0x8CB92BA72F3D8DD7 + d * 0xAAAAAAAAAAAAAAAB;
    return mix(one ^ std::rotl(other, 29));
  }
  if (text.size() < detail::word_size) return mix(detail::short_word(text));
  std::uint64_t hash = text.size();
  std::size_t left = text.size();
  for (; left > detail::word_size; left -= detail::word_size, at += detail::word_size) {
    hash = std::rotl((hash ^ detail::word_at(at)) * 0x9E3779B97F4A7C15, 29);
  }
  return mix(hash ^ detail::word_at(at + left - detail::word_size));
}

/// Whether two texts have the same bytes: for short ones, without a call.
[[nodiscard]] inline bool is_same(std::string_view one, std::string_view other) {
  const std::size_t size = one.size();
  if (size != other.size()) return false;
  if (detail::fits_four_words(size)) {
    const auto a = detail::four_words(one.data(), size), b = detail::four_words(other.data(), size);
    return ((a[0] ^ b[0]) | (a[1] ^ b[1]) | (a[2] ^ b[2]) | (a[3] ^ b[3])) == 0;
  }
  if (size < detail::word_size) return detail::short_word(one) == detail::short_word(other);
  return std::memcmp(one.data(), other.data(), size) == 0;
}

/// Numbers by hash, in a table with open addressing and linear probing (Knuth, TAOCP 3, 6.4). What the numbers stand
/// for is the caller's affair, who says which of those with one hash is meant. Eight bytes a slot; up to three
/// fifths full.
///
/// A look-up that misses the cache waits for memory. To let many wait at once, prefetch() the hashes of a block of
/// look-ups before the first of them is done.
class HashIndex {
 public:
  explicit HashIndex(std::size_t expected = 0) {
    rebuild(std::bit_ceil(std::max<std::size_t>(expected * 5 / 3 + 1, 16)));
  }

  void prefetch(std::uint64_t hash) const { __builtin_prefetch(&slots_[slot_of(tag_of(hash))]); }

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
        if (++size_ * 5 > slots_.size() * 3) rebuild(slots_.size() * 2);
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
