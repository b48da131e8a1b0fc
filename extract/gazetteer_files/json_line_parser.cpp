#include <relata/extract/gazetteer_files/json_line_parser.h>

#include <fmt/format.h>
#include <rapidjson/error/en.h>

#include <relata/extract/document/input_error.h>

namespace relata {

const rapidjson::Value* JsonLineParser::next() {
  constexpr unsigned flags = rapidjson::kParseInsituFlag | rapidjson::kParseValidateEncodingFlag |
                             rapidjson::kParseIterativeFlag;  // depth costs no stack
  while (const auto line = lines_.next()) {
    std::string_view text = line->substr(line->find_first_not_of(" \t"));
    text.remove_suffix(text.size() - 1 - text.find_last_not_of(" \t,"));
    if (text.empty() || text == "[" || text == "]") continue;
    line_.assign(text);
    object_.SetNull();
    object_.GetAllocator().Clear();
    object_.ParseInsitu<flags>(line_.data());
    if (object_.HasParseError()) {
      fail(fmt::format("is not JSON: {} (byte {})", rapidjson::GetParseError_En(object_.GetParseError()),
                       object_.GetErrorOffset()));
    }
    if (!object_.IsObject()) fail("is not a JSON object");
    return &object_;
  }
  return nullptr;
}

void JsonLineParser::fail(std::string_view problem) const {
  throw InputError(file_, lines_.number(), problem);
}

const rapidjson::Value* member(const rapidjson::Value* value, const char* name) {
  if (!value || !value->IsObject()) return nullptr;
  const auto found = value->FindMember(name);
  return found == value->MemberEnd() ? nullptr : &found->value;
}

std::string_view string_of(const rapidjson::Value* value) {
  return value && value->IsString() ? std::string_view(value->GetString(), value->GetStringLength())
                                    : std::string_view{};
}

}  // namespace relata
