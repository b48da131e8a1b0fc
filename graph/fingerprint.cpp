#include <relata/graph/fingerprint.h>

#include <bit>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace relata {
namespace {

/// Writes values one after the other so that different values never give the same bytes.
class Serializer {
 public:
  template <typename... Fields>
  void add_all(const Fields&... fields) {
    (add(fields), ...);
  }

  [[nodiscard]] ContentId id() const { return content_id({bytes_}); }

 private:
  void add_number(std::uint64_t number) {
    for (int shift = 0; shift < 64; shift += 8) bytes_ += static_cast<char>(number >> shift);
  }

  void add(const std::string& text) {
    add_number(text.size());
    bytes_ += text;
  }
  void add(bool value) { bytes_ += value ? '\1' : '\0'; }
  void add(double value) { add_number(std::bit_cast<std::uint64_t>(value)); }

  template <typename Number>
  requires std::is_enum_v<Number> || std::is_same_v<Number, std::uint32_t>
  void add(Number number) { add_number(static_cast<std::uint64_t>(number)); }

  template <typename T>
  void add(const std::optional<T>& value) {
    add(value.has_value());
    if (value) add(*value);
  }
  template <typename T>
  void add(const std::vector<T>& values) {
    add_number(values.size());
    for (const T& value : values) add(value);
  }

  void add(Span span) { add_all(span.begin, span.end); }
  void add(const Entity& e) { add_all(e.type, e.name, e.aliases, e.iri, e.country, e.offices, e.unnamed); }
  void add(const Mention& m) { add_all(m.span, m.sentence, m.head, m.kind, m.entity); }
  void add(const Phrase& p) { add_all(p.span, p.text, p.entity, p.statement); }
  void add(const Predicate& p) { add_all(p.lemma, p.text, p.span, p.type, p.cameo); }
  void add(const Argument& a) { add_all(a.role, a.phrase); }
  void add(const TimeExpression& t) { add_all(t.value, t.text, t.span); }
  void add(const Statement& s) {
    add_all(s.sentence, s.subject, s.predicate, s.object, s.arguments, s.polarity, s.modality, s.attribution, s.time,
            s.place, s.confidence);
  }
  void add(const Attribution& a) {
    add_all(a.source, a.source_spans, a.cue_lemma, a.cue_spans, a.content_spans, a.parent, a.denies);
  }

  std::string bytes_;
};

}  // namespace

ContentId fingerprint(const Document& document) {
  Serializer serializer;
  serializer.add_all(document.id, document.title, document.source, document.url, document.published, document.language,
                     document.text);
  return serializer.id();
}

ContentId fingerprint(const Extraction& extraction) {
  Serializer serializer;
  serializer.add_all(extraction.entities, extraction.mentions, extraction.statements, extraction.attributions);
  return serializer.id();
}

}  // namespace relata
