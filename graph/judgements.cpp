#include <relata/graph/judgements.h>

#include <algorithm>
#include <stdexcept>
#include <vector>

#include <relata/data/lexicon_table.h>

namespace relata {
namespace {

Judgement judgement_from(std::string_view name) {
  if (name == "approval") return Judgement::approval;
  if (name == "blame") return Judgement::blame;
  throw std::logic_error("unknown judgement " + std::string(name));
}

/// "a counter-terrorist operation", "anti-fraud": against what the word says.
bool is_against(const std::vector<std::string>& stems) {
  return std::any_of(stems.begin(), stems.end(),
                     [](std::string_view stem) { return stem.starts_with("counter") || stem.starts_with("anti"); });
}

/// What the subject is said to be: the adjective of "be illegal", the words of the object.
std::vector<std::string> stems_of_complement(const Claim& claim) {
  constexpr std::string_view copula = "be ";
  std::vector<std::string> stems;
  if (claim.lemma.starts_with(copula)) stems = content_stems(std::string_view(claim.lemma).substr(copula.size()));
  const bool names_object = claim.relation->type == "IS_A" || claim.lemma == "be";
  if (!names_object || !claim.object || claim.object->is_named()) return stems;
  for (std::string& stem : content_stems(claim.object->text)) stems.push_back(std::move(stem));
  return stems;
}

std::string joined(const std::vector<std::string>& stems) {
  std::string words;
  for (const std::string& stem : stems) words += words.empty() ? stem : " " + stem;
  return words;
}

}  // namespace

JudgementLexicon::JudgementLexicon(std::string_view text) {
  const LexiconTable table(text);
  const auto word = table.column("word"), judgement = table.column("judgement");
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    judgements_[joined(content_stems(table.cell(row, word)))] = judgement_from(table.cell(row, judgement));
  }
}

JudgementLexicon JudgementLexicon::load_default() {
  return JudgementLexicon(LexiconTable::embedded_text("lexicon/judgements.tsv"));
}

std::optional<Judgement> JudgementLexicon::judgement_of(const Claim& claim) const {
  if (is_negated(claim) || claim.relation->modality != Modality::asserted) return std::nullopt;
  const auto stems = stems_of_complement(claim);
  std::optional<Judgement> result;
  for (std::size_t i = 0; i < stems.size(); ++i) {
    auto found = judgements_.find(stems[i]);
    if (found == judgements_.end() && i > 0) found = judgements_.find(stems[i - 1] + " " + stems[i]);
    if (found == judgements_.end()) continue;
    if (result && *result != found->second) return std::nullopt;
    result = found->second;
  }
  return is_against(stems) ? std::nullopt : result;
}

}  // namespace relata
