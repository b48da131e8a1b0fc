#include <map>
#include <optional>
#include <string>
#include <utility>

#include <relata/extract/entities/entity_reader.h>
#include <relata/extract/extractor.h>
#include <relata/extract/language/annotator.h>
#include <relata/extract/language/language_finder.h>
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
    std::vector<std::string> warnings = document.warnings;
    if (auto warning = drop_foreign(sentences)) warnings.push_back(*std::move(warning));
    mend_trees(sentences, cues_, lemmas_);
    EntityReading entities = entity_reader_.read(document, sentences);
    StatementReading statements = statement_reader_.read(document, sentences, entities);
    Extraction extraction;
    extraction.entities = std::move(entities.entities);
    extraction.mentions = std::move(entities.mentions);
    extraction.statements = std::move(statements.statements);
    extraction.attributions = std::move(statements.attributions);
    extraction.warnings = std::move(warnings);
    return extraction;
  }

 private:
  /// Takes out the sentences that are not English; says how many of what language, if any.
  [[nodiscard]] std::optional<std::string> drop_foreign(std::vector<Sentence>& sentences) const {
    const auto languages = languages_.find(sentences);
    std::map<std::string_view, std::size_t> dropped;
    std::vector<Sentence> english;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      if (languages[i] == "en") {
        english.push_back(std::move(sentences[i]));
      } else {
        ++dropped[languages[i]];
      }
    }
    sentences = std::move(english);
    if (dropped.empty()) return std::nullopt;
    std::string text;
    for (const auto& [language, count] : dropped) {
      text += (text.empty() ? "" : ", ") + std::to_string(count) + " in " +
              (language == "und" ? "another script" : "language " + std::string(language));
    }
    return "sentences that are not English were not read: " + text;
  }

  Annotator annotator_ = Annotator::load_default();
  LanguageFinder languages_ = LanguageFinder::load_default();
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
