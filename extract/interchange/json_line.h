/// Writes one line of JSON into a string. Internal to extract/interchange: it shows RapidJSON.
#pragma once

#include <array>
#include <charconv>
#include <string>
#include <string_view>

#include <rapidjson/writer.h>

namespace relata::interchange {

/// RapidJSON's output stream over a string that it appends to.
struct StringOutput {
  using Ch = char;
  std::string& out;
  void Put(char byte) { out.push_back(byte); }
  void Flush() {}
};

/// One JSON value in the making; numbers in their shortest form that reads back as the same number.
class JsonLine {
 public:
  explicit JsonLine(std::string& out) : output_{out}, writer_(output_) {}

  void begin_object() { writer_.StartObject(); }
  void end_object() { writer_.EndObject(); }
  void begin_array() { writer_.StartArray(); }
  void end_array() { writer_.EndArray(); }
  void key(std::string_view name) { writer_.Key(name.data(), static_cast<rapidjson::SizeType>(name.size())); }
  void value(std::string_view text) { writer_.String(text.data(), static_cast<rapidjson::SizeType>(text.size())); }
  void value(std::uint32_t number) { writer_.Uint(number); }
  void value(bool truth) { writer_.Bool(truth); }
  void null() { writer_.Null(); }

  void value(double number) {
    std::array<char, 32> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    writer_.RawValue(digits.data(), static_cast<std::size_t>(end - digits.data()), rapidjson::kNumberType);
  }

  template <typename Value>
  void field(std::string_view name, const Value& content) {
    key(name);
    value(content);
  }
  void field(std::string_view name, const std::string& content) { field(name, std::string_view(content)); }

  /// Nothing where nothing is known.
  void field_if_known(std::string_view name, std::string_view content) {
    if (!content.empty()) field(name, content);
  }

  template <typename Strings>
  void strings(std::string_view name, const Strings& items) {
    key(name);
    begin_array();
    for (const std::string& item : items) value(std::string_view(item));
    end_array();
  }

 private:
  StringOutput output_;
  rapidjson::Writer<StringOutput> writer_;
};

}  // namespace relata::interchange
