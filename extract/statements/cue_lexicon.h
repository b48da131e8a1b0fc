/// Words that introduce what a source says, thinks or wants: data/lexicon/attribution_cues.tsv.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <relata/extract/language/universal_dependencies.h>

namespace relata {

/// How the source stands to the content.
enum class Stance : std::uint8_t {
  neutral,
  committed,
  doubtful,
  denying,
  asking,
  promising,
  threatening,
  believing,
  intending,
  perceiving,
  expressing,
};

struct AttributionCue {
  Upos part_of_speech = Upos::verb;
  Stance stance = Stance::neutral;
  bool takes_clause = false;      ///< "said that P"
  bool takes_infinitive = false;  ///< "vowed to …"
  bool takes_object = false;      ///< "praised the deal"
  bool takes_quote = false;       ///< "P," she said
  std::string_view complements;  ///< All of them, '|'-separated, with prepositions: "accused X of …", "spoke about …"

  /// Whether what this preposition introduces is the content.
  [[nodiscard]] bool takes(std::string_view preposition) const;
};

/// Immutable once loaded; keeps views of the text it was made from.
class CueLexicon {
 public:
  explicit CueLexicon(std::string_view tsv);
  [[nodiscard]] static CueLexicon load_default();

  /// The cue of this lemma ("say", "point out", "according to") and part of speech, or null.
  [[nodiscard]] const AttributionCue* find(std::string_view lemma, Upos part_of_speech) const;

 private:
  std::unordered_map<std::string_view, std::vector<AttributionCue>> cues_;
};

}  // namespace relata
