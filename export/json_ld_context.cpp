#include <relata/export/json_ld_context.h>
#include <relata/export/json_text.h>

namespace relata {
namespace {

void begin_term(std::string_view key, std::string& json) {
  json += json.size() == 1 ? "\n" : ",\n";
  append_json_string(key, json);
  json += ':';
}

std::string abbreviated(RdfNamespace space, std::string_view local) {
  return std::string(rdf_prefix(space)).append(":").append(local);
}

void append_term(const RdfPropertyInfo& info, std::string_view type, std::string& json) {
  begin_term(info.key, json);
  const std::string iri = abbreviated(info.space, info.local);
  if (type.empty()) return append_json_string(iri, json);
  json += "{\"@id\":";
  append_json_string(iri, json);
  json += ",\"@type\":";
  append_json_string(type, json);
  json += '}';
}

/// What values of a term are taken for; empty where JSON says it itself.
std::string type_of(RdfRange range) {
  if (range == RdfRange::iri) return "@id";
  return range == RdfRange::decimal ? abbreviated(RdfNamespace::xsd, "decimal") : std::string();
}

}  // namespace

std::string json_ld_context(const RdfNamespaces& namespaces) {
  std::string json = "{";
  for (const RdfNamespace space : rdf_prefixed_namespaces()) {
    begin_term(rdf_prefix(space), json);
    append_json_string(namespaces.iri(space), json);
  }
  for (const RdfPropertyInfo& info : rdf_properties()) {
    if (info.property != RdfProperty::type) append_term(info, type_of(info.range), json);
  }
  return json + "}";
}

}  // namespace relata
