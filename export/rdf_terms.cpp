#include <relata/export/iri.h>
#include <relata/export/rdf_terms.h>

#include <algorithm>

namespace relata {
namespace {

using enum RdfNamespace;

struct NamespaceInfo {
  RdfNamespace space;
  std::string_view prefix;
  std::string_view iri;  ///< Of those below the base: what stands behind it.
};

constexpr std::array namespaces{
    NamespaceInfo{none, "", ""},
    NamespaceInfo{rl, "rl", vocabulary_namespace},
    NamespaceInfo{rel, "rel", relation_namespace},
    NamespaceInfo{plover, "plover", plover_namespace},
    NamespaceInfo{schema, "schema", "https://schema.org/"},
    NamespaceInfo{prov, "prov", "http://www.w3.org/ns/prov#"},
    NamespaceInfo{oa, "oa", "http://www.w3.org/ns/oa#"},
    NamespaceInfo{xsd, "xsd", "http://www.w3.org/2001/XMLSchema#"},
    NamespaceInfo{rdf, "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
    NamespaceInfo{document, "document", "document/"},
    NamespaceInfo{actor, "actor", "actor/"},
    NamespaceInfo{statement, "statement", "statement/"},
    NamespaceInfo{evidence, "ev", "evidence/"},
    NamespaceInfo{run, "run", "run/"},
};

constexpr std::array prefixed{rl, rel, plover, schema, prov, oa, xsd, rdf, document, actor, statement, evidence, run};

using P = RdfProperty;
using R = RdfRange;
constexpr bool many = true;

constexpr std::array properties{
    RdfPropertyInfo{P::type, "@type", rdf, "type", R::iri, many},
    RdfPropertyInfo{P::identifier, "identifier", schema, "identifier", R::string},
    RdfPropertyInfo{P::headline, "headline", schema, "headline", R::string},
    RdfPropertyInfo{P::outlet, "outlet", rl, "outlet", R::string},
    RdfPropertyInfo{P::url, "url", schema, "url", R::string},
    RdfPropertyInfo{P::date_published, "datePublished", schema, "datePublished", R::date},
    RdfPropertyInfo{P::language, "language", schema, "inLanguage", R::string},
    RdfPropertyInfo{P::name, "name", schema, "name", R::string},
    RdfPropertyInfo{P::alias, "aliases", schema, "alternateName", R::string, many},
    RdfPropertyInfo{P::same_as, "sameAs", schema, "sameAs", R::iri},
    RdfPropertyInfo{P::country, "country", rl, "country", R::string},
    RdfPropertyInfo{P::office, "offices", rl, "office", R::string, many},
    RdfPropertyInfo{P::unnamed, "unnamed", rl, "unnamed", R::boolean},
    RdfPropertyInfo{P::mention_count, "mentions", rl, "mentionCount", R::integer},
    RdfPropertyInfo{P::document_count, "documents", rl, "documentCount", R::integer},
    RdfPropertyInfo{P::identification, "identifications", rl, "identification", R::iri, many},
    RdfPropertyInfo{P::entity_type, "entityType", rl, "entityType", R::iri},
    RdfPropertyInfo{P::merge_rule, "mergeRule", rl, "mergeRule", R::iri},
    RdfPropertyInfo{P::matched, "matched", rl, "matched", R::string},
    RdfPropertyInfo{P::subject, "subject", rl, "subject", R::iri},
    RdfPropertyInfo{P::subject_text, "subjectText", rl, "subjectText", R::string},
    RdfPropertyInfo{P::predicate, "predicate", rl, "predicate", R::iri},
    RdfPropertyInfo{P::relation_type, "relationType", rl, "relationType", R::iri},
    RdfPropertyInfo{P::event, "event", rl, "event", R::iri},
    RdfPropertyInfo{P::lemma, "lemma", rl, "lemma", R::string},
    RdfPropertyInfo{P::role, "role", rl, "role", R::string},
    RdfPropertyInfo{P::cameo, "cameo", rl, "cameo", R::string},
    RdfPropertyInfo{P::object, "object", rl, "object", R::iri},
    RdfPropertyInfo{P::object_text, "objectText", rl, "objectText", R::string},
    RdfPropertyInfo{P::polarity, "polarity", rl, "polarity", R::iri},
    RdfPropertyInfo{P::modality, "modality", rl, "modality", R::iri},
    RdfPropertyInfo{P::voice, "voice", rl, "voice", R::iri},
    RdfPropertyInfo{P::claimant, "claimant", prov, "wasAttributedTo", R::iri},
    RdfPropertyInfo{P::origin_count, "origins", rl, "originCount", R::integer},
    RdfPropertyInfo{P::first_date, "firstDate", rl, "firstDate", R::date},
    RdfPropertyInfo{P::last_date, "lastDate", rl, "lastDate", R::date},
    RdfPropertyInfo{P::confidence, "confidence", rl, "confidence", R::decimal},
    RdfPropertyInfo{P::derived_from, "derivedFrom", prov, "wasDerivedFrom", R::iri, many},
    RdfPropertyInfo{P::generated_by, "generatedBy", prov, "wasGeneratedBy", R::iri},
    RdfPropertyInfo{P::evidence, "evidence", rl, "evidence", R::iri, many},
    RdfPropertyInfo{P::source, "source", oa, "hasSource", R::iri},
    RdfPropertyInfo{P::quoted_from, "quotedFrom", prov, "wasQuotedFrom", R::iri},
    RdfPropertyInfo{P::selector, "selector", oa, "hasSelector", R::iri, many},
    RdfPropertyInfo{P::exact, "exact", oa, "exact", R::string},
    RdfPropertyInfo{P::start, "start", oa, "start", R::integer},
    RdfPropertyInfo{P::end, "end", oa, "end", R::integer},
    RdfPropertyInfo{P::predicate_text, "predicateText", rl, "predicateText", R::string},
    RdfPropertyInfo{P::predicate_start, "predicateStart", rl, "predicateStart", R::integer},
    RdfPropertyInfo{P::predicate_end, "predicateEnd", rl, "predicateEnd", R::integer},
    RdfPropertyInfo{P::evidence_lemma, "evidenceLemma", rl, "evidenceLemma", R::string},
    RdfPropertyInfo{P::evidence_cameo, "evidenceCameo", rl, "evidenceCameo", R::string},
    RdfPropertyInfo{P::subject_phrase, "subjectPhrase", rl, "subjectPhrase", R::string},
    RdfPropertyInfo{P::object_phrase, "objectPhrase", rl, "objectPhrase", R::string},
    RdfPropertyInfo{P::time, "time", rl, "time", R::date},
    RdfPropertyInfo{P::time_text, "timeText", rl, "timeText", R::string},
    RdfPropertyInfo{P::place, "place", rl, "place", R::iri},
    RdfPropertyInfo{P::denial, "denial", rl, "denial", R::boolean},
    RdfPropertyInfo{P::origin, "origin", rl, "origin", R::string},
    RdfPropertyInfo{P::attribution, "attribution", rl, "attribution", R::iri},
    RdfPropertyInfo{P::reported_in, "reportedIn", rl, "reportedIn", R::iri},
    RdfPropertyInfo{P::argument, "arguments", rl, "argument", R::iri, many},
    RdfPropertyInfo{P::filler, "filler", rl, "filler", R::iri},
    RdfPropertyInfo{P::filler_text, "fillerText", rl, "fillerText", R::string},
    RdfPropertyInfo{P::associated_with, "associatedWith", prov, "wasAssociatedWith", R::iri},
    RdfPropertyInfo{P::software_version, "softwareVersion", rl, "softwareVersion", R::string},
    RdfPropertyInfo{P::min_confidence, "minConfidence", rl, "minConfidence", R::decimal},
};

constexpr bool is_in_order() {
  for (std::size_t i = 0; i < namespaces.size(); ++i) {
    if (static_cast<std::size_t>(namespaces[i].space) != i) return false;
  }
  for (std::size_t i = 0; i < properties.size(); ++i) {
    if (static_cast<std::size_t>(properties[i].property) != i) return false;
  }
  return namespaces.size() == rdf_namespace_count && properties.size() == rdf_property_count;
}
static_assert(is_in_order(), "tables are indexed by enumerators");

}  // namespace

std::string_view xsd_type_of(RdfKind kind) {
  constexpr std::array<std::string_view, 9> names{"",     "",         "integer",    "boolean", "decimal",
                                                  "date", "dateTime", "gYearMonth", "gYear"};
  return names[static_cast<std::size_t>(kind)];
}

std::span<const RdfPropertyInfo> rdf_properties() {
  return properties;
}

RdfNamespaces::RdfNamespaces(std::string_view base_iri) {
  for (const NamespaceInfo& info : namespaces) {
    std::string& iri = iris_[static_cast<std::size_t>(info.space)];
    if (info.space >= document) iri = base_iri;
    iri += info.iri;
  }
}

std::string_view rdf_prefix(RdfNamespace space) {
  return namespaces[static_cast<std::size_t>(space)].prefix;
}

bool is_abbreviated_iri(std::string_view iri) {
  const auto colon = iri.find(':');
  if (colon == std::string_view::npos || iri.substr(colon + 1).starts_with("//")) return false;
  const auto scheme = iri.substr(0, colon);
  return std::any_of(prefixed.begin(), prefixed.end(),
                     [&](RdfNamespace space) { return rdf_prefix(space) == scheme; }) ||
         std::any_of(properties.begin(), properties.end(), [&](const auto& info) { return info.key == scheme; });
}

std::span<const RdfNamespace> rdf_prefixed_namespaces() {
  return prefixed;
}

}  // namespace relata
