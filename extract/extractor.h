/// Document in, Extraction out: the interface that everything which reads text stands behind.
#pragma once

#include <memory>
#include <vector>

#include <relata/extract/document/document.h>
#include <relata/extract/entities/gazetteer.h>
#include <relata/extract/statements/statement.h>

namespace relata {

/// A pure function from a document to its statements. Implementations are immutable once made and safe to call from
/// many threads; the same document always gives the same extraction.
class Extractor {
 public:
  virtual ~Extractor() = default;
  [[nodiscard]] virtual Extraction extract(const Document& document) const = 0;
};

/// What the extractor that ships with relata may be given.
struct ExtractorOptions {
  std::vector<Gazetteer>
      gazetteers;  ///< The user's own names (load_gazetteer()); the first wins, the lexicons come last.
};

/// The extractor that ships with relata: language model, lexicons and rules, nothing that must be configured.
[[nodiscard]] std::unique_ptr<const Extractor> make_default_extractor(ExtractorOptions options = {});

}  // namespace relata
