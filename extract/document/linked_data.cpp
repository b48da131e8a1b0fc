#include <relata/extract/document/linked_data.h>

#include <rapidjson/document.h>

#include <relata/extract/document/html_tree.h>
#include <relata/extract/document/published_date.h>
#include <relata/extract/document/surrogate_escapes.h>

namespace relata::html {
namespace {

using rapidjson::Value;

std::string_view view(const Value& string) {
  return {string.GetString(), string.GetStringLength()};
}

const Value* find(const Value& object, const char* name) {
  if (!object.IsObject()) return nullptr;
  const auto member = object.FindMember(name);
  return member == object.MemberEnd() ? nullptr : &member->value;
}

const Value& first_of(const Value& value) {
  return value.IsArray() && !value.Empty() ? value[0] : value;
}

/// A string, or a thing's `inner` string: publisher may be "Example Wire" or {"name": "Example Wire"}.
std::string text_of(const Value* value, const char* inner) {
  if (!value) return {};
  const Value& first = first_of(*value);
  const Value* const string = first.IsObject() ? find(first, inner) : &first;
  return string && string->IsString() ? collapse_blanks(view(*string)) : std::string();
}

bool is_article_type(const Value& type) {
  if (type.IsString()) return view(type).ends_with("Article") || view(type).ends_with("Posting");
  if (!type.IsArray()) return false;
  for (const Value& one : type.GetArray()) {
    if (one.IsString() && is_article_type(one)) return true;
  }
  return false;
}

bool is_article(const Value& value) {
  const Value* const type = find(value, "@type");
  return type && is_article_type(*type);
}

const Value* find_article(const Value& value) {
  if (value.IsArray()) {
    for (const Value& item : value.GetArray()) {
      if (is_article(item)) return &item;
      if (const Value* const graph = find(item, "@graph"); graph && graph->IsArray()) return find_article(*graph);
    }
    return nullptr;
  }
  if (is_article(value)) return &value;
  const Value* const graph = find(value, "@graph");
  return graph && graph->IsArray() ? find_article(*graph) : nullptr;
}

void fill(std::string& field, std::string value) {
  if (field.empty()) field = std::move(value);
}

}  // namespace

void read_linked_data(std::string_view json, PageMetadata& metadata) {
  std::string text(json);
  replace_lone_surrogates(text);
  rapidjson::Document parsed;
  parsed.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseCommentsFlag>(text.data(), text.size());
  const Value* const article = parsed.HasParseError() ? nullptr : find_article(parsed);
  if (!article) return;
  fill(metadata.title, text_of(find(*article, "headline"), "@value"));
  fill(metadata.source, text_of(find(*article, "publisher"), "name"));
  fill(metadata.url, text_of(find(*article, "url"), "@id"));
  fill(metadata.url, text_of(find(*article, "mainEntityOfPage"), "@id"));
  fill(metadata.published, normalize_date(text_of(find(*article, "datePublished"), "@value")).value_or(""));
  fill(metadata.language, text_of(find(*article, "inLanguage"), "alternateName"));
}

}  // namespace relata::html
