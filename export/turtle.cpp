#include <relata/export/quoted_text.h>
#include <relata/export/text_buffer.h>
#include <relata/export/turtle.h>

#include <algorithm>
#include <string>
#include <vector>

namespace relata {
namespace {

/// Whether `term` may be abbreviated: what is made of keys and of our own terms always may, what is made of text only
/// where all readers agree on it. Turtle allows more.
bool has_local_name(const RdfTerm& term) {
  const std::string_view text = term.text;
  switch (term.space) {
    case RdfNamespace::none:
      return false;
    case RdfNamespace::rel:
    case RdfNamespace::document:
      break;
    default:
      return true;
  }
  const auto is_word = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  };
  return !text.empty() && is_word(text[0]) &&
         std::all_of(text.begin(), text.end(), [&](char c) { return is_word(c) || c == '-'; });
}

class TurtleWriter final : public QuadHandler {
 public:
  TurtleWriter(Sink& sink, const RdfOptions& options, TurtleVersion version)
      : out_(sink), namespaces_(options.base_iri), version_(version) {
    for (const RdfPropertyInfo& info : rdf_properties()) {
      predicates_.push_back(std::string(rdf_prefix(info.space)) + ":" + std::string(info.local) + " ");
    }
    predicates_[static_cast<std::size_t>(RdfProperty::type)] = "a ";
    write_head();
  }

  void begin(const RdfTerm& subject, const RdfTriple* reified) override {
    out_.append('\n');
    if (reified && version_ == TurtleVersion::rdf12) {
      out_.append("<< ");
      write(reified->subject);
      out_.append(' ');
      write(reified->predicate);
      out_.append(' ');
      write(reified->object);
      out_.append(" ~ ");
      write(subject);
      out_.append(" >>");
    } else {
      write(subject);
    }
    separator_ = "\n  ";
  }

  void add(RdfProperty property, std::span<const RdfTerm> objects) override {
    begin_objects();
    out_.append(predicates_[static_cast<std::size_t>(property)]);
    write(objects);
  }

  void add_facts(std::string_view relation, std::span<const RdfTerm> objects) override {
    begin_objects();
    write(rdf_iri(RdfNamespace::rel, relation));
    out_.append(' ');
    write(objects);
  }

  void end() override { out_.append(" .\n"); }

  void open_graph(std::string_view iri) {
    out_.append("\n<");
    out_.append(iri);
    out_.append("> {\n");
    end_ = "\n}\n";
  }

  void finish() override {
    out_.append(end_);
    out_.flush();
  }

 private:
  void write_head() {
    if (version_ == TurtleVersion::rdf12) out_.append("VERSION \"1.2\"\n");
    for (const RdfNamespace space : rdf_prefixed_namespaces()) {
      out_.append("@prefix ");
      out_.append(rdf_prefix(space));
      out_.append(": <");
      out_.append(namespaces_.iri(space));
      out_.append("> .\n");
    }
  }

  void begin_objects() {
    out_.append(separator_);
    separator_ = " ;\n  ";
  }

  void write(std::span<const RdfTerm> objects) {
    write(objects[0]);
    for (const RdfTerm& object : objects.subspan(1)) {
      out_.append(" , ");
      write(object);
    }
  }

  void write(const RdfTerm& term) {
    switch (term.kind) {
      case RdfKind::iri:
        return write_iri(term);
      case RdfKind::integer:
      case RdfKind::boolean:
      case RdfKind::decimal:
        return out_.append(term.text);
      default:
        append_quoted(term.text, out_);
        if (const auto type = xsd_type_of(term.kind); !type.empty()) {
          out_.append("^^xsd:");
          out_.append(type);
        }
    }
  }

  void write_iri(const RdfTerm& term) {
    if (has_local_name(term)) {
      out_.append(rdf_prefix(term.space));
      out_.append(':');
      return out_.append(term.text);
    }
    out_.append('<');
    out_.append(namespaces_.iri(term.space));
    out_.append(term.text);
    out_.append('>');
  }

  TextBuffer out_;
  RdfNamespaces namespaces_;
  TurtleVersion version_;
  std::vector<std::string> predicates_;  ///< By property, with a blank behind.
  std::string_view separator_;           ///< Before the next property of the node at hand.
  std::string_view end_;                 ///< Behind all.
};

}  // namespace

ExportReport write_turtle(const KnowledgeGraph& graph, Sink& sink, const RdfOptions& options, TurtleVersion version) {
  TurtleWriter writer(sink, options, version);
  ExportReport report = visit_quads(graph, options, writer);
  report.leave_out(options.graph_iri.empty() ? 0 : 1, "named graphs, which Turtle has not");
  return report;
}

ExportReport write_trig(const KnowledgeGraph& graph, Sink& sink, const RdfOptions& options) {
  TurtleWriter writer(sink, options, TurtleVersion::rdf11);
  if (!options.graph_iri.empty()) writer.open_graph(options.graph_iri);
  return visit_quads(graph, options, writer);
}

}  // namespace relata
