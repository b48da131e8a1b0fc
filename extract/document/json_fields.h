/// Reads fields of JSON objects and says what is wrong with them. Internal to readers: it shows RapidJSON.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <rapidjson/document.h>

#include <relata/extract/document/input_error.h>
#include <relata/extract/document/span.h>

namespace relata {

/// One object of a line, with its place in it for messages: "statements[3]".
class JsonFields {
 public:
  static constexpr std::uint32_t max_offset = 64U << 20;  ///< Code points; keeps a damaged offset from costing memory.

  /// @throws InputError where `object` is no object
  JsonFields(const rapidjson::Value& object, std::string place);

  [[noreturn]] void fail(std::string_view problem) const;  ///< @throws InputError "statements[3]: problem"

  /// The value, or null where the field is absent or null.
  [[nodiscard]] const rapidjson::Value* find(const char* name) const;

  /// @throws InputError where the field is of another kind; the first also where it is absent
  [[nodiscard]] std::string_view required_string(const char* name) const;
  [[nodiscard]] std::string_view string(const char* name) const;  ///< Empty where absent.
  [[nodiscard]] bool boolean(const char* name) const;             ///< False where absent.
  [[nodiscard]] std::optional<double> number(const char* name) const;
  [[nodiscard]] JsonFields object(const char* name) const;
  [[nodiscard]] std::optional<JsonFields> optional_object(const char* name) const;

  /// `begin` and `end`; nothing where both are absent.
  [[nodiscard]] std::optional<Span> span() const;

  /// Calls `visit` with each value of an array field; an absent one is an empty one.
  template <typename Visit>
  void for_each(const char* name, Visit visit) const {
    const rapidjson::Value* const array = find_array(name);
    if (!array) return;
    for (const auto& value : array->GetArray()) visit(value);
  }

  /// The same for an array of objects, each with its place.
  template <typename Visit>
  void for_each_object(const char* name, Visit visit) const {
    std::size_t index = 0;
    for_each(name, [&](const rapidjson::Value& value) {
      visit(JsonFields(value, inner_place(name) + "[" + std::to_string(index++) + "]"));
    });
  }

  /// A pair [begin, end].
  [[nodiscard]] Span span_from(const rapidjson::Value& pair) const;
  [[nodiscard]] std::string_view string_from(const rapidjson::Value& value) const;

 private:
  [[nodiscard]] const rapidjson::Value* find_array(const char* name) const;
  [[nodiscard]] Span checked(const rapidjson::Value& begin, const rapidjson::Value& end) const;
  [[nodiscard]] std::string inner_place(const char* name) const;

  const rapidjson::Value* object_;
  std::string place_;
};

}  // namespace relata
