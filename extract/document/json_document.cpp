#include <relata/extract/document/json_document.h>

#include <cstdint>

#include <fmt/format.h>
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <relata/extract/document/json_fields.h>
#include <relata/extract/document/published_date.h>
#include <relata/extract/document/surrogate_escapes.h>
#include <relata/extract/document/utf8.h>

namespace relata {
namespace {

/// FNV-1a with 64 bits. Source: IETF draft-eastlake-fnv.
std::uint64_t hash(std::string_view text, std::uint64_t state) {
  for (const char byte : text) state = (state ^ static_cast<unsigned char>(byte)) * 0x100000001B3ULL;
  return (state ^ 0xFFU) * 0x100000001B3ULL;  // a field's end
}

std::string id_from(const JsonFields& fields) {
  const rapidjson::Value* const id = fields.find("id");
  if (!id) return {};
  if (id->IsInt64()) return std::to_string(id->GetInt64());
  return std::string(fields.string("id"));
}

void read_published(const JsonFields& fields, Document& document) {
  const auto published = fields.string("published");
  if (published.empty()) return;
  if (auto date = normalize_date(published)) {
    document.published = std::move(*date);
  } else {
    const auto shown = published.size() > 100 ? std::string_view("(a long text)") : published;
    document.warnings.push_back(fmt::format("\"published\" is not a date: \"{}\"", shown));
  }
}

Document document_from(const JsonFields& fields) {
  Document document;
  document.text = fields.required_string("text");
  document.title = fields.string("title");
  document.source = fields.string("source");
  document.url = fields.string("url");
  document.language = fields.string("language");
  read_published(fields, document);
  return document;
}

}  // namespace

bool is_json_object(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos || text[begin] != '{') return false;
  std::string json(text);
  replace_lone_surrogates(json);
  rapidjson::MemoryStream stream(json.data(), json.size());
  rapidjson::BaseReaderHandler<> ignore;
  return !rapidjson::Reader().Parse<rapidjson::kParseIterativeFlag>(stream, ignore).IsError();
}

std::string derive_id(const Document& document) {
  std::uint64_t state = 0xCBF29CE484222325ULL;
  for (const std::string_view field : {document.text, document.title, document.url}) state = hash(field, state);
  return fmt::format("{:016x}", state);
}

ReadResult read_json_document(std::string_view json, std::string_view id_otherwise, std::string_view place) {
  std::string id(id_otherwise.empty() ? place : id_otherwise);
  DecodedText decoded = decode_text(std::string(json));
  if (const std::size_t count = replace_lone_surrogates(decoded.text); count > 0) {
    decoded.warnings.push_back(fmt::format("{} escapes of half a character replaced by U+FFFD", count));
  }
  rapidjson::Document parsed;
  parsed.Parse<rapidjson::kParseIterativeFlag>(decoded.text.data(), decoded.text.size());
  if (parsed.HasParseError()) {
    return UnreadableDocument{id, std::string(place),
                              fmt::format("not JSON at byte {}: {}", parsed.GetErrorOffset(),
                                          rapidjson::GetParseError_En(parsed.GetParseError()))};
  }
  try {
    const JsonFields fields(parsed, "");
    const std::string own_id = id_from(fields);
    if (!own_id.empty()) id = own_id;
    Document document = document_from(fields);
    document.id = own_id.empty() && id_otherwise.empty() ? derive_id(document) : id;
    document.warnings.insert(document.warnings.begin(), decoded.warnings.begin(), decoded.warnings.end());
    return document;
  } catch (const InputError& error) {
    return UnreadableDocument{id, std::string(place), error.what()};
  }
}

}  // namespace relata
