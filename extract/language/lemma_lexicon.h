/// What a lexicon knows of lemmas, to mend those that the model gets wrong.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace relata {

/// Irregular forms, and the lemmas of verbs, by which regular forms are undone: data/lexicon/irregular_forms.tsv and
/// verb_lemmas.tsv. Immutable once loaded.
class LemmaLexicon {
 public:
  LemmaLexicon(std::string_view irregular_forms_tsv, std::string_view verb_lemmas_tsv);
  [[nodiscard]] static LemmaLexicon load_default();

  /// The lemma of a form with this Penn Treebank tag; nothing where the lexicon does not know it.
  [[nodiscard]] std::optional<std::string> find(std::string_view form, std::string_view xpos) const;

  /// The same for irregular forms alone.
  [[nodiscard]] std::optional<std::string> find_irregular(std::string_view form, std::string_view xpos) const;

 private:
  [[nodiscard]] std::optional<std::string> undo_regular_form(std::string_view form, std::string_view xpos) const;

  std::unordered_map<std::string, std::string_view> irregular_;  ///< "form\txpos" to lemma.
  std::unordered_set<std::string_view> verbs_;
};

}  // namespace relata
