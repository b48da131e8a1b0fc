#include <relata/export/iri.h>
#include <relata/export/json_ld_context.h>

namespace relata {
namespace {

struct Prefix {
  std::string_view name, iri;
};

constexpr Prefix prefixes[] = {
    {"rl", vocabulary_namespace},       {"rel", relation_namespace},
    {"schema", "https://schema.org/"},  {"prov", "http://www.w3.org/ns/prov#"},
    {"oa", "http://www.w3.org/ns/oa#"}, {"xsd", "http://www.w3.org/2001/XMLSchema#"},
};

struct Term {
  std::string_view key, iri, type;  ///< `type`: "@id" where values are IRIs, a datatype, or empty for plain values.
};

constexpr Term terms[] = {
    // documents
    {"identifier", "schema:identifier", ""},
    {"headline", "schema:headline", ""},
    {"outlet", "rl:outlet", ""},
    {"url", "schema:url", ""},
    {"datePublished", "schema:datePublished", ""},
    {"language", "schema:inLanguage", ""},
    // actors
    {"name", "schema:name", ""},
    {"aliases", "schema:alternateName", ""},
    {"sameAs", "schema:sameAs", "@id"},
    {"country", "rl:country", ""},
    {"offices", "rl:office", ""},
    {"unnamed", "rl:unnamed", ""},
    {"mentions", "rl:mentionCount", ""},
    {"documents", "rl:documentCount", ""},
    // statements
    {"subject", "rl:subject", "@id"},
    {"subjectText", "rl:subjectText", ""},
    {"predicate", "rl:predicate", "@id"},
    {"relationType", "rl:relationType", "@id"},
    {"lemma", "rl:lemma", ""},
    {"role", "rl:role", ""},
    {"cameo", "rl:cameo", ""},
    {"object", "rl:object", "@id"},
    {"objectText", "rl:objectText", ""},
    {"polarity", "rl:polarity", "@id"},
    {"modality", "rl:modality", "@id"},
    {"voice", "rl:voice", "@id"},
    {"claimant", "prov:wasAttributedTo", "@id"},
    {"origins", "rl:originCount", ""},
    {"firstDate", "rl:firstDate", ""},
    {"lastDate", "rl:lastDate", ""},
    {"confidence", "rl:confidence", "xsd:decimal"},
    {"derivedFrom", "prov:wasDerivedFrom", "@id"},
    {"evidence", "rl:evidence", "@id"},
    // evidence
    {"source", "oa:hasSource", "@id"},
    {"selector", "oa:hasSelector", "@id"},
    {"exact", "oa:exact", ""},
    {"start", "oa:start", ""},
    {"end", "oa:end", ""},
    {"predicateText", "rl:predicateText", ""},
    {"evidenceLemma", "rl:evidenceLemma", ""},
    {"evidenceCameo", "rl:evidenceCameo", ""},
    {"subjectPhrase", "rl:subjectPhrase", ""},
    {"objectPhrase", "rl:objectPhrase", ""},
    {"time", "rl:time", ""},
    {"timeText", "rl:timeText", ""},
    {"place", "rl:place", "@id"},
    {"denial", "rl:denial", ""},
    {"attribution", "rl:attribution", "@id"},
    {"reportedIn", "rl:reportedIn", "@id"},
    {"arguments", "rl:argument", "@id"},
    {"filler", "rl:filler", "@id"},
    {"fillerText", "rl:fillerText", ""},
};

}  // namespace

void write_json_ld_context(JsonStream& json) {
  json.begin_object();
  for (const auto& [name, iri] : prefixes) json.text(name, iri);
  for (const auto& [key, iri, type] : terms) {
    json.line_break();
    if (type.empty()) {
      json.text(key, iri);
      continue;
    }
    json.key(key);
    json.begin_object();
    json.text("@id", iri);
    json.text("@type", type);
    json.end_object();
  }
  json.end_object();
}

}  // namespace relata
