/// The terms of our RDF: namespaces, properties and the values that they have.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace relata {

/// Where an IRI begins; `none` for those that are given whole. From `document` on they lie below the export's base IRI.
enum class RdfNamespace : std::uint8_t {
  none,
  rl,
  rel,
  plover,
  schema,
  prov,
  oa,
  xsd,
  rdf,
  document,
  actor,
  statement,
  evidence,
  run,
};
inline constexpr std::size_t rdf_namespace_count = static_cast<std::size_t>(RdfNamespace::run) + 1;

enum class RdfKind : std::uint8_t { iri, string, integer, boolean, decimal, date, date_time, year_month, year };

/// An IRI (`space` and `text` behind it) or a literal (`text` is its lexical form). The view must outlive the term.
struct RdfTerm {
  RdfKind kind = RdfKind::string;
  RdfNamespace space = RdfNamespace::none;
  std::string_view text;
};

[[nodiscard]] constexpr RdfTerm rdf_iri(RdfNamespace space, std::string_view local) {
  return {RdfKind::iri, space, local};
}
[[nodiscard]] constexpr RdfTerm rdf_string(std::string_view text) {
  return {RdfKind::string, RdfNamespace::none, text};
}

/// "integer", "dateTime": the name of a literal's type in XML Schema; empty for IRIs and strings.
[[nodiscard]] std::string_view xsd_type_of(RdfKind kind);

/// All properties but the relations of plain triples, which are made of what texts say.
enum class RdfProperty : std::uint8_t {
  type,
  // documents
  identifier,
  headline,
  outlet,
  url,
  date_published,
  language,
  // actors
  name,
  alias,
  same_as,
  country,
  office,
  unnamed,
  mention_count,
  document_count,
  identification,
  entity_type,
  merge_rule,
  matched,
  // statements
  subject,
  subject_text,
  predicate,
  relation_type,
  event,
  lemma,
  role,
  cameo,
  object,
  object_text,
  polarity,
  modality,
  voice,
  claimant,
  origin_count,
  first_date,
  last_date,
  confidence,
  derived_from,
  generated_by,
  evidence,
  // evidence
  source,
  quoted_from,
  selector,
  exact,
  start,
  end,
  predicate_text,
  predicate_start,
  predicate_end,
  evidence_lemma,
  evidence_cameo,
  subject_phrase,
  object_phrase,
  time,
  time_text,
  place,
  denial,
  origin,
  attribution,
  reported_in,
  argument,
  filler,
  filler_text,
  // the run
  associated_with,
  software_version,
  min_confidence,
};
inline constexpr std::size_t rdf_property_count = static_cast<std::size_t>(RdfProperty::min_confidence) + 1;

/// Dates stand for all kinds of dates and for text that is none.
enum class RdfRange : std::uint8_t { iri, string, integer, boolean, decimal, date };

struct RdfPropertyInfo {
  RdfProperty property;
  std::string_view key;  ///< In JSON-LD.
  RdfNamespace space;
  std::string_view local;
  RdfRange range;
  bool has_many = false;  ///< Always an array in JSON-LD.
};

/// In the order of the enumerators.
[[nodiscard]] std::span<const RdfPropertyInfo> rdf_properties();

/// The namespaces of one export.
class RdfNamespaces {
 public:
  explicit RdfNamespaces(std::string_view base_iri);
  [[nodiscard]] const std::string& iri(RdfNamespace space) const { return iris_[static_cast<std::size_t>(space)]; }

 private:
  std::array<std::string, rdf_namespace_count> iris_;
};

/// "rl", "schema": how Turtle and JSON-LD abbreviate a namespace; empty for `none`.
[[nodiscard]] std::string_view rdf_prefix(RdfNamespace space);

/// Whether JSON-LD would take this IRI for an abbreviation: one of our prefixes or keys stands before its colon.
[[nodiscard]] bool is_abbreviated_iri(std::string_view iri);

/// All namespaces that have a prefix.
[[nodiscard]] std::span<const RdfNamespace> rdf_prefixed_namespaces();

}  // namespace relata
