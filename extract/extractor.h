/// Document in, Extraction out: the interface that everything which reads text stands behind.
#pragma once

#include <memory>

#include <relata/extract/document/document.h>
#include <relata/extract/statements/statement.h>

namespace relata {

/// A pure function from a document to its statements. Implementations are immutable once made and safe to call from
/// many threads; the same document always gives the same extraction.
class Extractor {
 public:
  virtual ~Extractor() = default;
  [[nodiscard]] virtual Extraction extract(const Document& document) const = 0;
};

/// The extractor that ships with relata: language model, lexicons and rules, nothing to configure.
[[nodiscard]] std::unique_ptr<const Extractor> make_default_extractor();

}  // namespace relata
