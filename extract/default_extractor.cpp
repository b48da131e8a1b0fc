#include <utility>

#include <relata/extract/entities/entity_reader.h>
#include <relata/extract/extractor.h>
#include <relata/extract/language/annotator.h>
#include <relata/extract/language/lemma_lexicon.h>
#include <relata/extract/statements/statement_reader.h>
#include <relata/extract/statements/tree_mending.h>

namespace relata {
namespace {

/// Language model, then entities, then statements.
class DefaultExtractor final : public Extractor {
 public:
  explicit DefaultExtractor(ExtractorOptions options)
      : entity_reader_(EntityReader::load_default(std::move(options.gazetteers))) {}

  [[nodiscard]] Extraction extract(const Document& document) const override {
    std::vector<Sentence> sentences = annotator_.annotate(document.text);
    mend_trees(sentences, cues_, lemmas_);
    EntityReading entities = entity_reader_.read(document, sentences);
    StatementReading statements = statement_reader_.read(document, sentences, entities);
    Extraction extraction;
    extraction.entities = std::move(entities.entities);
    extraction.mentions = std::move(entities.mentions);
    extraction.statements = std::move(statements.statements);
    extraction.attributions = std::move(statements.attributions);
    extraction.warnings = document.warnings;
    return extraction;
  }

 private:
  Annotator annotator_ = Annotator::load_default();
  EntityReader entity_reader_;
  CueLexicon cues_ = CueLexicon::load_default();
  LemmaLexicon lemmas_ = LemmaLexicon::load_default();
  StatementReader statement_reader_ = StatementReader::load_default();
};

}  // namespace

std::unique_ptr<const Extractor> make_default_extractor(ExtractorOptions options) {
  return std::make_unique<const DefaultExtractor>(std::move(options));
}

}  // namespace relata
