/// Words that say whether what they govern happened: "failed to", "plan to", "unlikely".
#pragma once

#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <relata/extract/language/universal_dependencies.h>
#include <relata/extract/statements/statement.h>

namespace relata {

/// What a governing word does to its complement.
struct ModalityEffect {
  Upos part_of_speech = Upos::verb;  ///< verb, noun, adj, adv or aux
  std::string_view complement;       ///< "xcomp", "ccomp", "obj", "aux", "advmod" … or empty for any
  std::optional<Modality> modality;  ///< Nothing: the complement keeps its own.
  bool negates = false;
};

/// The lexicon data/lexicon/modality_verbs.tsv. Immutable once loaded; keeps views of its text.
class ModalityLexicon {
 public:
  explicit ModalityLexicon(std::string_view tsv);
  [[nodiscard]] static ModalityLexicon load_default();

  /// The effect of `lemma` on a complement of this kind: an exact row before one for any complement.
  [[nodiscard]] const ModalityEffect* find(std::string_view lemma, Upos part_of_speech,
                                           std::string_view complement) const;

 private:
  std::unordered_map<std::string_view, std::vector<ModalityEffect>> effects_;
};

}  // namespace relata
