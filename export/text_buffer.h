/// A large buffer before a sink: what the fast writers write into.
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string_view>

#include <relata/export/sink.h>

namespace relata {

/// Appends are inlined copies; the sink is called once for each 256 KiB. Everything may throw WriteError.
class TextBuffer {
 public:
  explicit TextBuffer(Sink& sink) : sink_(sink), bytes_(std::make_unique<char[]>(capacity)) {}

  void append(std::string_view text) {
    if (text.size() > capacity - size_) return append_beyond(text);
    std::copy_n(text.data(), text.size(), bytes_.get() + size_);  // unlike memcpy, takes a null view
    size_ += text.size();
  }

  void append(char c) {
    if (size_ == capacity) flush();
    bytes_[size_++] = c;
  }

  /// Passes all that was written on to the sink. Call it at the end: the destructor does not.
  void flush() {
    sink_.write({bytes_.get(), size_});
    size_ = 0;
  }

 private:
  static constexpr std::size_t capacity = std::size_t{1} << 18;

  void append_beyond(std::string_view text);

  Sink& sink_;
  std::unique_ptr<char[]> bytes_;
  std::size_t size_ = 0;
};

}  // namespace relata
