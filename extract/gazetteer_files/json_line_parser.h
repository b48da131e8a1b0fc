/// Lines of JSON, one object each. Internal to readers: it shows RapidJSON.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <rapidjson/document.h>

#include <relata/extract/gazetteer_files/gazetteer_lines.h>

namespace relata {

/// Parses line by line and uses its memory again. Lines that are a bracket alone and commas at the ends of lines are
/// passed over, so that an array with an element a line reads as JSON Lines do.
class JsonLineParser {
 public:
  /// `file` is for messages.
  JsonLineParser(std::string_view text, std::string_view file) : lines_(text), file_(file) {}

  /// The next object, valid until the next call; null at the end. @throws InputError for what is no JSON object
  [[nodiscard]] const rapidjson::Value* next();

  [[noreturn]] void fail(std::string_view problem) const;  ///< @throws InputError with file and line

 private:
  GazetteerLines lines_;
  std::string_view file_;
  std::string line_;
  rapidjson::Document object_;
};

/// The member, or null where `value` is no object or lacks it.
[[nodiscard]] const rapidjson::Value* member(const rapidjson::Value* value, const char* name);

/// The string; empty where `value` is null or no string.
[[nodiscard]] std::string_view string_of(const rapidjson::Value* value);

/// Calls `visit` with each string of an array; a null pointer or another kind of value holds none.
template <typename Visit>
void for_each_string(const rapidjson::Value* array, Visit visit) {
  if (!array || !array->IsArray()) return;
  for (const auto& value : array->GetArray()) {
    if (value.IsString()) visit(std::string_view(value.GetString(), value.GetStringLength()));
  }
}

}  // namespace relata
