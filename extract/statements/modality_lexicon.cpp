#include <relata/extract/statements/modality_lexicon.h>

#include <relata/data/lexicon_table.h>

namespace relata {
namespace {

Upos part_of_speech_from(std::string_view name) {
  if (name == "noun") return Upos::noun;
  if (name == "adj" || name == "adjective") return Upos::adj;
  if (name == "adv" || name == "adverb") return Upos::adv;
  if (name == "aux") return Upos::aux;
  return Upos::verb;
}

}  // namespace

ModalityLexicon::ModalityLexicon(std::string_view tsv) {
  const LexiconTable table(tsv);
  const auto lemma = table.column("lemma"), pos = table.column("pos"), complement = table.column("complement"),
             modality = table.column("modality"), polarity = table.column("polarity");
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    effects_[table.cell(row, lemma)].push_back({part_of_speech_from(table.cell(row, pos)), table.cell(row, complement),
                                                modality_from(table.cell(row, modality)),
                                                table.cell(row, polarity) == "negated"});
  }
}

ModalityLexicon ModalityLexicon::load_default() {
  return ModalityLexicon(LexiconTable::embedded_text("lexicon/modality_verbs.tsv"));
}

const ModalityEffect* ModalityLexicon::find(std::string_view lemma, Upos part_of_speech,
                                            std::string_view complement) const {
  const auto found = effects_.find(lemma);
  if (found == effects_.end()) return nullptr;
  const ModalityEffect* general = nullptr;
  for (const ModalityEffect& effect : found->second) {
    if (effect.part_of_speech != part_of_speech) continue;
    if (effect.complement == complement) return &effect;
    if (effect.complement.empty()) general = &effect;
  }
  return general;
}

}  // namespace relata
