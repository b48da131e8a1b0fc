/// From sentences and entities to statements and attributions: the last stage of extraction.
#pragma once

#include <functional>
#include <memory>
#include <span>

#include <relata/extract/document/document.h>
#include <relata/extract/entities/entity.h>
#include <relata/extract/language/sentence.h>
#include <relata/extract/statements/confidence_feature.h>
#include <relata/extract/statements/statement.h>

namespace relata {

struct StatementReading {
  std::vector<Statement> statements;      ///< By sentence, then by the place of their predicates.
  std::vector<Attribution> attributions;  ///< By the place of their cues.
};

/// Is shown every statement with what its confidence was computed from.
using ConfidenceObserver = std::function<void(const Statement&, std::span<const ConfidenceFeature>)>;

/// Reads who said and did what to whom, according to whom. Immutable once loaded: safe to call from many threads.
class StatementReader {
 public:
  [[nodiscard]] static StatementReader load_default();
  StatementReader(StatementReader&&) noexcept;
  StatementReader& operator=(StatementReader&&) noexcept;
  ~StatementReader();

  /// `sentences` and `entities` are those of `document`. Any input is valid. Linear in the tokens of the document.
  [[nodiscard]] StatementReading read(const Document& document, std::span<const Sentence> sentences,
                                      const EntityReading& entities, const ConfidenceObserver& observer = {}) const;

 private:
  struct Lexicons;
  explicit StatementReader(std::unique_ptr<const Lexicons> lexicons);
  std::unique_ptr<const Lexicons> lexicons_;
};

}  // namespace relata
