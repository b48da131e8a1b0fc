#include <relata/export/n_quads.h>
#include <relata/export/quoted_text.h>
#include <relata/export/text_buffer.h>

#include <string>
#include <vector>

namespace relata {
namespace {

class NQuadsWriter final : public QuadHandler {
 public:
  NQuadsWriter(Sink& sink, const RdfOptions& options) : out_(sink), namespaces_(options.base_iri) {
    for (const RdfPropertyInfo& info : rdf_properties()) {
      predicates_.push_back("<" + namespaces_.iri(info.space) + std::string(info.local) + "> ");
    }
    for (std::size_t kind = 0; kind < suffixes_.size(); ++kind) {
      const auto type = xsd_type_of(static_cast<RdfKind>(kind));
      if (!type.empty()) suffixes_[kind] = "^^<" + namespaces_.iri(RdfNamespace::xsd) + std::string(type) + ">";
    }
    if (!options.graph_iri.empty()) tail_ = " <" + options.graph_iri + "> .\n";
  }

  void begin(const RdfTerm& subject, const RdfTriple*) override {
    subject_.assign("<").append(namespaces_.iri(subject.space)).append(subject.text).append("> ");
  }

  void add(RdfProperty property, std::span<const RdfTerm> objects) override {
    for (const RdfTerm& object : objects) write(predicates_[static_cast<std::size_t>(property)], object);
  }

  void add_facts(std::string_view relation, std::span<const RdfTerm> objects) override {
    const std::string predicate = "<" + namespaces_.iri(RdfNamespace::rel) + std::string(relation) + "> ";
    for (const RdfTerm& object : objects) write(predicate, object);
  }

  void end() override {}
  void finish() override { out_.flush(); }

 private:
  void write(std::string_view predicate, const RdfTerm& object) {
    out_.append(subject_);
    out_.append(predicate);
    if (object.kind == RdfKind::iri) {
      out_.append('<');
      out_.append(namespaces_.iri(object.space));
      out_.append(object.text);
      out_.append('>');
    } else {
      append_quoted(object.text, out_);
      out_.append(suffixes_[static_cast<std::size_t>(object.kind)]);
    }
    out_.append(tail_);
  }

  TextBuffer out_;
  RdfNamespaces namespaces_;
  std::vector<std::string> predicates_;  ///< By property, with brackets and a blank behind.
  std::array<std::string, 9> suffixes_;  ///< By kind: what stands behind a literal.
  std::string subject_;
  std::string tail_ = " .\n";
};

}  // namespace

ExportReport write_n_quads(const KnowledgeGraph& graph, Sink& sink, const RdfOptions& options) {
  NQuadsWriter writer(sink, options);
  return visit_quads(graph, options, writer);
}

}  // namespace relata
