/// Many strings in one stretch of memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string_view>

namespace relata {

template <typename Archive>
class SnapshotTransfer;

/// A string of one StringArena. StringId{0} is the empty string of every arena.
enum class StringId : std::uint32_t {};

/// Strings one after the other, each with its length before it: five bytes more than their text, on average fewer.
/// Holds 16 GiB of text.
class StringArena {
 public:
  StringArena() { append({}); }

  /// A new string, even if the arena has the same already.
  /// @throws std::length_error when full
  StringId append(std::string_view text);

  /// So many bytes of strings fit without moving: for many strings to come. What is not used costs nothing but
  /// addresses.
  void reserve(std::size_t bytes);

  /// Valid until the next append() or trim(); from then on as long as the arena, moves included.
  [[nodiscard]] std::string_view operator[](StringId id) const {
    const char* at = bytes_.get() + std::size_t{static_cast<std::uint32_t>(id)} * alignment;
    std::size_t size = 0;
    for (int shift = 0;; shift += 7) {
      const auto byte = static_cast<unsigned char>(*at++);
      size |= std::size_t{byte & 0x7FU} << shift;
      if (byte < 0x80) return {at, size};
    }
  }

  /// Touches the beginning of a string, so that it is in the cache when it is read a little later; or so many bytes.
  void prefetch(StringId id, std::size_t bytes = 1) const {
    const char* const at = bytes_.get() + std::size_t{static_cast<std::uint32_t>(id)} * alignment;
    for (std::size_t i = 0; i < bytes; i += cache_line) __builtin_prefetch(at + i);
  }

  /// Gives back memory that was kept for strings to come.
  void trim();

 private:
  template <typename Archive>
  friend class SnapshotTransfer;

  static constexpr std::size_t alignment = 4;
  static constexpr std::size_t cache_line = 64;
  struct Free {
    void operator()(char* bytes) const { std::free(bytes); }
  };

  void resize(std::size_t capacity);

  std::unique_ptr<char, Free> bytes_;  ///< Not a vector: the C library enlarges big blocks without copying them.
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
};

}  // namespace relata
