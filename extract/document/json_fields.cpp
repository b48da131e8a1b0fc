#include <relata/extract/document/json_fields.h>

#include <fmt/format.h>

namespace relata {
namespace {

std::string_view view(const rapidjson::Value& string) {
  return {string.GetString(), string.GetStringLength()};
}

}  // namespace

JsonFields::JsonFields(const rapidjson::Value& object, std::string place) : object_(&object), place_(std::move(place)) {
  if (!object.IsObject()) fail("is not a JSON object");
}

void JsonFields::fail(std::string_view problem) const {
  throw InputError(place_.empty() ? std::string(problem) : fmt::format("{}: {}", place_, problem));
}

const rapidjson::Value* JsonFields::find(const char* name) const {
  const auto member = object_->FindMember(name);
  return member == object_->MemberEnd() || member->value.IsNull() ? nullptr : &member->value;
}

std::string_view JsonFields::required_string(const char* name) const {
  if (!find(name)) fail(fmt::format("\"{}\" is missing", name));
  return string(name);
}

std::string_view JsonFields::string(const char* name) const {
  const rapidjson::Value* const value = find(name);
  if (!value) return {};
  if (!value->IsString()) fail(fmt::format("\"{}\" is not a string", name));
  return view(*value);
}

bool JsonFields::boolean(const char* name) const {
  const rapidjson::Value* const value = find(name);
  if (value && !value->IsBool()) fail(fmt::format("\"{}\" is neither true nor false", name));
  return value && value->GetBool();
}

std::optional<double> JsonFields::number(const char* name) const {
  const rapidjson::Value* const value = find(name);
  if (!value) return std::nullopt;
  if (!value->IsNumber()) fail(fmt::format("\"{}\" is not a number", name));
  return value->GetDouble();
}

JsonFields JsonFields::object(const char* name) const {
  if (!find(name)) fail(fmt::format("\"{}\" is missing", name));
  return *optional_object(name);
}

std::optional<JsonFields> JsonFields::optional_object(const char* name) const {
  const rapidjson::Value* const value = find(name);
  if (!value) return std::nullopt;
  return JsonFields(*value, inner_place(name));
}

std::optional<Span> JsonFields::span() const {
  const rapidjson::Value* const begin = find("begin");
  const rapidjson::Value* const end = find("end");
  if (!begin && !end) return std::nullopt;
  if (!begin || !end) fail("\"begin\" and \"end\" go together");
  return checked(*begin, *end);
}

Span JsonFields::span_from(const rapidjson::Value& pair) const {
  if (!pair.IsArray() || pair.Size() != 2) fail("a span is not a pair of offsets");
  return checked(pair[0], pair[1]);
}

std::string_view JsonFields::string_from(const rapidjson::Value& value) const {
  if (!value.IsString()) fail("holds something else than a string where strings are listed");
  return view(value);
}

Span JsonFields::checked(const rapidjson::Value& begin, const rapidjson::Value& end) const {
  if (!begin.IsUint() || !end.IsUint()) fail("an offset is not a natural number");
  const Span span{begin.GetUint(), end.GetUint()};
  if (span.begin > span.end) fail(fmt::format("a span ends ({}) before it begins ({})", span.end, span.begin));
  if (span.end > max_offset) fail(fmt::format("the offset {} is larger than {}", span.end, max_offset));
  return span;
}

const rapidjson::Value* JsonFields::find_array(const char* name) const {
  const rapidjson::Value* const value = find(name);
  if (value && !value->IsArray()) fail(fmt::format("\"{}\" is not an array", name));
  return value;
}

std::string JsonFields::inner_place(const char* name) const {
  return place_.empty() ? std::string(name) : fmt::format("{}.{}", place_, name);
}

}  // namespace relata
