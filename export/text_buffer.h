/// A large buffer before a sink: what the fast writers write into.
#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>
#include <type_traits>

#include <relata/export/sink.h>

namespace relata {

/// Copies `text` to `at` and returns the end of the copy. Without a call where it is short, as most are.
inline char* put(std::string_view text, char* at) {
  const std::size_t size = text.size();
  const char* const from = text.data();
  const auto copy_ends = [&]<std::size_t width>(std::integral_constant<std::size_t, width>) {  // they may overlap
    std::array<char, width> first, last;
    std::memcpy(first.data(), from, width);
    std::memcpy(last.data(), from + size - width, width);
    std::memcpy(at, first.data(), width);
    std::memcpy(at + size - width, last.data(), width);
  };
  if (size > 32) {
    std::memcpy(at, from, size);
  } else if (size >= 16) {
    copy_ends(std::integral_constant<std::size_t, 16>());
  } else if (size >= 8) {
    copy_ends(std::integral_constant<std::size_t, 8>());
  } else if (size >= 4) {
    copy_ends(std::integral_constant<std::size_t, 4>());
  } else {
    for (std::size_t i = 0; i < size; ++i) at[i] = from[i];
  }
  return at + size;
}

/// A text of up to 32 bytes that is copied as 32, whatever its size: what is written again and again.
class ShortText {
 public:
  static constexpr std::size_t room = 32;  ///< What put() touches.

  ShortText() = default;
  explicit ShortText(std::string_view text) : size_(static_cast<std::uint8_t>(text.size())) {
    assert(text.size() <= room);
    put(text, bytes_.data());
  }
  friend char* put(const ShortText& text, char* at) {
    std::memcpy(at, text.bytes_.data(), room);
    return at + text.size_;
  }

 private:
  std::array<char, room> bytes_{};
  std::uint8_t size_ = 0;
};

/// Appends are inlined copies; the sink is called once for each 256 KiB. Everything may throw WriteError.
class TextBuffer {
 public:
  static constexpr std::size_t capacity = std::size_t{1} << 18;

  explicit TextBuffer(Sink& sink) : sink_(sink), bytes_(std::make_unique<char[]>(capacity)) {}

  void append(std::string_view text) {
    if (text.size() > capacity - size_) return append_beyond(text);
    fill_to(put(text, bytes_.get() + size_));
  }

  void append(char c) {
    if (size_ == capacity) flush();
    bytes_[size_++] = c;
  }

  /// Where the next bytes go: room for `size` of them, which is at most the capacity. What was written counts once
  /// fill_to() is told its end.
  [[nodiscard]] char* room(std::size_t size) {
    if (size > capacity - size_) flush();
    return bytes_.get() + size_;
  }
  void fill_to(const char* end) { size_ = static_cast<std::size_t>(end - bytes_.get()); }

  /// Passes all that was written on to the sink. Call it at the end: the destructor does not.
  void flush() {
    sink_.write({bytes_.get(), size_});
    size_ = 0;
  }

 private:
  void append_beyond(std::string_view text);

  Sink& sink_;
  std::unique_ptr<char[]> bytes_;
  std::size_t size_ = 0;
};

}  // namespace relata
