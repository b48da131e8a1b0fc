/// The quads of one node after the other, value by value. Internal to the makers of quads.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

#include <relata/export/quads.h>
#include <relata/graph/content_key.h>

namespace relata {

/// Turns values into terms for a QuadHandler. begin() and end() enclose the values of a node.
class QuadNode {
 public:
  explicit QuadNode(QuadHandler& handler) : handler_(handler) {}

  void begin(RdfNamespace space, std::string_view local, const RdfTriple* reified = nullptr) {
    handler_.begin(rdf_iri(space, local), reified);
  }
  void end() { handler_.end(); }

  /// Classes; empty names are passed over.
  void types(std::initializer_list<RdfTerm> classes);

  void add(RdfProperty property, const RdfTerm& object) { handler_.add(property, {&object, 1}); }
  void iri(RdfProperty property, RdfNamespace space, std::string_view local) { add(property, rdf_iri(space, local)); }
  void text(RdfProperty property, std::string_view value) { add(property, rdf_string(value)); }
  void text_if_any(RdfProperty property, std::string_view value);
  void texts(RdfProperty property, std::span<const std::string> values);  ///< Nothing for no values.
  void integer(RdfProperty property, std::uint64_t value);
  void boolean(RdfProperty property, bool value);
  void decimal(RdfProperty property, double value);  ///< Not negative; six digits behind the point at most.
  void date_if_any(RdfProperty property, std::string_view value);  ///< Typed where it is a date to XML Schema.

  /// IRIs of one namespace; nothing for none.
  template <typename Locals>
  void iris(RdfProperty property, RdfNamespace space, const Locals& locals) {
    terms_.clear();
    for (const auto& local : locals) terms_.push_back(rdf_iri(space, text_of(local)));
    if (!terms_.empty()) handler_.add(property, terms_);
  }

  [[nodiscard]] QuadHandler& handler() { return handler_; }

 private:
  static std::string_view text_of(std::string_view local) { return local; }
  static std::string_view text_of(const ContentKey& key) { return key.text(); }

  QuadHandler& handler_;
  std::vector<RdfTerm> terms_;
};

}  // namespace relata
