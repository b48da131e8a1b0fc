#include <relata/export/json_ld.h>
#include <relata/export/json_ld_context.h>
#include <relata/export/quoted_text.h>
#include <relata/export/text_buffer.h>

#include <array>
#include <string>
#include <vector>

namespace relata {
namespace {

/// IRIs need no escapes: their writers have percent-encoded what JSON would escape.
class JsonLdWriter final : public QuadHandler {
 public:
  JsonLdWriter(Sink& sink, const RdfOptions& options) : out_(sink) {
    for (const RdfPropertyInfo& info : rdf_properties()) {
      const std::string text = ",\"" + std::string(info.key) + (info.has_many ? "\":[" : "\":");
      keys_.push_back({ShortText(text), info.range, info.has_many});
    }
    prefixes_[static_cast<std::size_t>(RdfNamespace::none)] = ShortText("\"");
    for (const RdfNamespace space : rdf_prefixed_namespaces()) {
      prefixes_[static_cast<std::size_t>(space)] = ShortText("\"" + std::string(rdf_prefix(space)) + ":");
    }
    out_.append("{\"@context\":");
    out_.append(json_ld_context(RdfNamespaces(options.base_iri)));
    if (!options.graph_iri.empty()) {
      out_.append(",\n\"@id\":\"");
      out_.append(options.graph_iri);
      out_.append('"');
    }
    out_.append(",\n\"@graph\":[");
  }

  void begin(const RdfTerm& subject, const RdfTriple*) override {
    out_.append(separator_);
    separator_ = ",\n{\"@id\":";
    write_iri(subject);
  }

  void add(RdfProperty property, std::span<const RdfTerm> objects) override {
    const Key& key = keys_[static_cast<std::size_t>(property)];
    write(key.text);
    write_value(objects[0], key.range);
    for (const RdfTerm& object : objects.subspan(1)) {
      out_.append(',');
      write_value(object, key.range);
    }
    if (key.has_many) out_.append(']');
  }

  /// Their keys are in no context, so each object says that it is an IRI.
  void add_facts(std::string_view relation, std::span<const RdfTerm> objects) override {
    out_.append(',');
    write_iri(rdf_iri(RdfNamespace::rel, relation));
    std::string_view before = ":[{\"@id\":";
    for (const RdfTerm& object : objects) {
      out_.append(before);
      before = "},{\"@id\":";
      write_iri(object);
    }
    out_.append("}]");
  }

  void end() override { out_.append('}'); }

  void finish() override {
    out_.append("\n]}\n");
    out_.flush();
  }

 private:
  struct Key {
    ShortText text;  ///< A comma, the key, a colon, and the bracket of what is always an array.
    RdfRange range = RdfRange::string;
    bool has_many = false;
  };

  void write(const ShortText& text) { out_.fill_to(put(text, out_.room(ShortText::room))); }

  void write_iri(const RdfTerm& term) {
    write(prefixes_[static_cast<std::size_t>(term.space)]);
    out_.append(term.text);
    out_.append('"');
  }

  void write_value(const RdfTerm& term, RdfRange range) {
    switch (range) {
      case RdfRange::iri:
        return write_iri(term);
      case RdfRange::integer:
      case RdfRange::boolean:
        return out_.append(term.text);
      case RdfRange::decimal:
        out_.append('"');
        out_.append(term.text);
        return out_.append('"');
      case RdfRange::date:
        return write_date(term);
      default:
        append_quoted(term.text, out_);
    }
  }

  void write_date(const RdfTerm& term) {
    const auto type = xsd_type_of(term.kind);
    if (type.empty()) return append_quoted(term.text, out_);
    out_.append("{\"@type\":\"xsd:");
    out_.append(type);
    out_.append("\",\"@value\":\"");
    out_.append(term.text);
    out_.append("\"}");
  }

  TextBuffer out_;
  std::vector<Key> keys_;                                ///< By property.
  std::array<ShortText, rdf_namespace_count> prefixes_;  ///< Behind a quotation mark, with the colon.
  std::string_view separator_ = "\n{\"@id\":";
};

}  // namespace

ExportReport write_json_ld(const KnowledgeGraph& graph, Sink& sink, const RdfOptions& options) {
  JsonLdWriter writer(sink, options);
  return visit_quads(graph, options, writer);
}

}  // namespace relata
