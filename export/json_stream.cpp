#include <relata/export/json_stream.h>
#include <relata/export/number_text.h>
#include <relata/export/quoted_text.h>

namespace relata {

void JsonStream::separate() {
  if (has_predecessor_) out_.append(',');
  if (breaks_line_) out_.append('\n');
  has_predecessor_ = true;
  breaks_line_ = false;
}

void JsonStream::begin(char bracket) {
  separate();
  out_.append(bracket);
  has_predecessor_ = false;
}

void JsonStream::end(char bracket) {
  out_.append(bracket);
  has_predecessor_ = true;
}

void JsonStream::key(std::string_view name) {
  separate();
  append_quoted(name, out_);
  out_.append(':');
  has_predecessor_ = false;
}

void JsonStream::string(std::string_view value) {
  separate();
  append_quoted(value, out_);
}

template <typename Number>
void JsonStream::number(Number value) {
  std::string digits;
  append_number(value, digits);
  separate();
  out_.append(digits);
}

void JsonStream::integer(std::uint64_t value) {
  number(value);
}

void JsonStream::null() {
  separate();
  out_.append("null");
}

void JsonStream::finish() {
  out_.append('\n');
  out_.flush();
}

void JsonStream::text(std::string_view name, std::string_view value) {
  key(name);
  string(value);
}

void JsonStream::text_if_any(std::string_view name, std::string_view value) {
  if (!value.empty()) text(name, value);
}

void JsonStream::texts(std::string_view name, std::span<const std::string> values) {
  if (values.empty()) return;
  key(name);
  begin_array();
  for (const std::string& value : values) string(value);
  end_array();
}

void JsonStream::integer(std::string_view name, std::uint64_t value) {
  key(name);
  number(value);
}

void JsonStream::real(std::string_view name, double value) {
  key(name);
  number(value);
}

void JsonStream::boolean(std::string_view name, bool value) {
  key(name);
  separate();
  out_.append(value ? "true" : "false");
}

}  // namespace relata
