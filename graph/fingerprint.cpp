#include <relata/graph/fingerprint.h>

#include <bit>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace relata {
namespace {

/// Hashes values one after the other, so that different values hardly ever give the same: 64 bits at a time.
/// Source: MurmurHash64A (Appleby, 2008).
class Hasher {
 public:
  template <typename... Fields>
  void add_all(const Fields&... fields) {
    (add(fields), ...);
  }

  [[nodiscard]] ContentId id() const {
    std::uint64_t hash = (hash_ ^ (hash_ >> 47)) * multiplier;
    hash ^= hash >> 47;
    return ContentId{hash};
  }

 private:
  static constexpr std::uint64_t multiplier = 0xc6a4a7935bd1e995;

  void add_number(std::uint64_t number) {
    number *= multiplier;
    number = (number ^ (number >> 47)) * multiplier;
    hash_ = (hash_ ^ number) * multiplier;
  }

  /// Up to eight bytes as a number, the first the least.
  static std::uint64_t number_of(std::string_view bytes) {
    std::uint64_t number = 0;
    if (bytes.size() == sizeof number && std::endian::native == std::endian::little) {
      std::memcpy(&number, bytes.data(), sizeof number);
      return number;
    }
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      number |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    }
    return number;
  }

  void add(const std::string& text) {
    add_number(text.size());
    std::string_view rest = text;
    for (; rest.size() >= 8; rest.remove_prefix(8)) add_number(number_of(rest.substr(0, 8)));
    if (!rest.empty()) add_number(number_of(rest));
  }
  void add(bool value) { add_number(value ? 1 : 0); }
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

  std::uint64_t hash_ = 0x9e3779b97f4a7c15;
};

}  // namespace

ContentId fingerprint(const Document& document) {
  Hasher hasher;
  hasher.add_all(document.id, document.title, document.source, document.url, document.published, document.language,
                 document.text);
  return hasher.id();
}

ContentId fingerprint(const Extraction& extraction) {
  Hasher hasher;
  hasher.add_all(extraction.entities, extraction.mentions, extraction.statements, extraction.attributions);
  return hasher.id();
}

}  // namespace relata
