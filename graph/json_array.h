/// Small lists inside a column of a project: JSON arrays of numbers, texts, nulls and further arrays, which SQLite's
/// own functions can read. Only what JsonArrayWriter writes is read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace relata {

/// Makes one array after the other in the same memory.
class JsonArrayWriter {
 public:
  void clear() { text_.clear(); }
  void begin() {
    separate();
    text_ += '[';
  }
  void end() { text_ += ']'; }

  void add(std::uint64_t number);
  void add(std::string_view text);

  /// A number, or null.
  template <typename Id>
  void add(const std::optional<Id>& id) {
    if (id) return add(static_cast<std::uint64_t>(*id));
    separate();
    text_ += "null";
  }

  [[nodiscard]] std::string_view text() const { return text_; }

 private:
  void separate() {
    if (!text_.empty() && text_.back() != '[') text_ += ',';
  }

  std::string text_;
};

/// Reads an array from left to right: enter() an array, take its items, and ask at_end() whether that was all.
/// What is not there as it was asked for sets is_bad(), and then all that is read is empty and at its end.
class JsonArrayReader {
 public:
  explicit JsonArrayReader(std::string_view text) : rest_(text) {}

  void enter();                 ///< Into the array that comes next.
  [[nodiscard]] bool at_end();  ///< Whether nothing is left in this array; then it is left.
  [[nodiscard]] std::uint32_t number();
  [[nodiscard]] std::string text();

  template <typename Id>
  [[nodiscard]] std::optional<Id> id() {
    return skip("null") ? std::nullopt : std::optional(Id{number()});
  }

  [[nodiscard]] bool is_bad() const { return is_bad_; }

 private:
  bool skip(std::string_view what);
  void skip_separator() { (void)skip(","); }
  void fail();
  void read_escape(std::string& text);

  std::string_view rest_;
  bool is_bad_ = false;
};

}  // namespace relata
