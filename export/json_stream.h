/// JSON written as it goes, straight into a sink.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include <relata/export/text_buffer.h>

namespace relata {

/// Objects, arrays and values in the order of the calls; commas and escapes are taken care of. The caller sees to it
/// that what is begun is ended and that keys alternate with values. Strings are UTF-8. Everything may throw WriteError.
class JsonStream {
 public:
  explicit JsonStream(Sink& sink) : out_(sink) {}  ///< The sink must outlive it.

  void begin_object() { begin('{'); }
  void end_object() { end('}'); }
  void begin_array() { begin('['); }
  void end_array() { end(']'); }
  void key(std::string_view name);
  void string(std::string_view value);
  void integer(std::uint64_t value);
  void null();
  void line_break() { breaks_line_ = true; }  ///< Before the next key or value, for people and for diff.
  void finish();                              ///< Ends the last line and passes all that was written on to the sink.

  void text(std::string_view name, std::string_view value);
  void text_if_any(std::string_view name, std::string_view value);         ///< Nothing for an empty value.
  void texts(std::string_view name, std::span<const std::string> values);  ///< Nothing for no values.
  void integer(std::string_view name, std::uint64_t value);
  void real(std::string_view name, double value);  ///< Finite; the shortest text that reads back as the same.
  void boolean(std::string_view name, bool value);

 private:
  void separate();
  void begin(char bracket);
  void end(char bracket);
  template <typename Number>
  void number(Number value);

  TextBuffer out_;
  bool has_predecessor_ = false;  ///< A comma belongs before what comes next.
  bool breaks_line_ = false;
};

}  // namespace relata
