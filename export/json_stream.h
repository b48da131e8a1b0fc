/// JSON written as it goes, straight into a sink.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include <relata/export/sink.h>

namespace relata {

/// Objects, arrays and values in the order of the calls; commas and escapes are taken care of. The caller sees to it
/// that what is begun is ended and that keys alternate with values. Strings are UTF-8. Everything may throw WriteError.
class JsonStream {
 public:
  explicit JsonStream(Sink& sink);  ///< The sink must outlive it.
  ~JsonStream();

  void begin_object();
  void end_object();
  void begin_array();
  void end_array();
  void key(std::string_view name);
  void string(std::string_view value);
  void line_break();  ///< Between two values, for people and for diff.
  void finish();      ///< Passes all that was written on to the sink.

  void text(std::string_view name, std::string_view value);
  void text_if_any(std::string_view name, std::string_view value);         ///< Nothing for an empty value.
  void texts(std::string_view name, std::span<const std::string> values);  ///< Nothing for no values.
  void integer(std::string_view name, std::uint64_t value);
  void boolean(std::string_view name, bool value);

 private:
  struct Writer;
  std::unique_ptr<Writer> writer_;
};

}  // namespace relata
