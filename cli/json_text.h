/// Indented JSON for what the commands print. Not installed, so RapidJSON may show.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

namespace relata::cli {

/// One JSON value in the making.
class JsonText {
 public:
  JsonText() : writer_(buffer_) { writer_.SetIndent(' ', 2); }

  void begin_object() { writer_.StartObject(); }
  void end_object() { writer_.EndObject(); }
  void begin_array() { writer_.StartArray(); }
  void end_array() { writer_.EndArray(); }
  void key(std::string_view name) { writer_.Key(name.data(), static_cast<rapidjson::SizeType>(name.size())); }
  void value(std::string_view text) { writer_.String(text.data(), static_cast<rapidjson::SizeType>(text.size())); }
  void value(const std::string& text) { value(std::string_view(text)); }
  void value(std::uint64_t number) { writer_.Uint64(number); }
  void value(std::uint32_t number) { writer_.Uint(number); }
  void value(double number) { writer_.Double(number); }
  void value(bool truth) { writer_.Bool(truth); }
  void number(std::string_view digits) { writer_.RawValue(digits.data(), digits.size(), rapidjson::kNumberType); }

  template <typename Value>
  void field(std::string_view name, const Value& content) {
    key(name);
    value(content);
  }

  /// Nothing where nothing is known.
  void field_if_known(std::string_view name, std::string_view content) {
    if (!content.empty()) field(name, content);
  }

  template <typename Strings>
  void strings(std::string_view name, const Strings& items) {
    key(name);
    begin_array();
    for (const auto& item : items) value(std::string_view(item));
    end_array();
  }

  /// What was written, with a newline at its end.
  [[nodiscard]] std::string text() const { return std::string(buffer_.GetString(), buffer_.GetSize()) + "\n"; }

 private:
  rapidjson::StringBuffer buffer_;
  rapidjson::PrettyWriter<rapidjson::StringBuffer> writer_;
};

}  // namespace relata::cli
