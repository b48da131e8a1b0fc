/// Marks names in sentences: what the language model says, weighed against words and lexicons.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include <relata/extract/entities/name_features.h>
#include <relata/extract/language/sentence.h>

namespace relata {

/// Outside a name; the first word, or a later one, of a name of a kind.
enum class NameLabel : std::uint8_t {
  outside,
  begin_person,
  in_person,
  begin_location,
  in_location,
  begin_organization,
  in_organization
};
inline constexpr std::size_t name_label_count = 7;
using NameScores = std::array<float, name_label_count>;  ///< By NameLabel: logarithms of unnormalised likelihoods.

/// "O", "B-PER", "I-PER" …: the IOB2 notation.
[[nodiscard]] std::string_view to_string(NameLabel label);

/// Whether a word with `label` may follow one with `previous`: "in" goes on with a name of its own kind only.
[[nodiscard]] bool may_follow(NameLabel label, NameLabel previous);

/// A hash of the bytes of the parts put together, the same however they are parted.
[[nodiscard]] std::uint64_t name_feature_hash(std::string_view kind, std::string_view value, std::string_view second);

/// The labels of the best-scored sequence that is well formed; `transitions` by previous label, then label.
[[nodiscard]] std::vector<NameLabel> best_labels(std::span<const NameScores> scores,
                                                 const std::array<NameScores, name_label_count>& transitions);

/// A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001). Immutable once loaded.
class NameTagger {
 public:
  /// `weights`: a lexicon with a row for each feature, see data/lexicon/name_weights.tsv. @throws InputError if a
  /// weight is no number
  explicit NameTagger(std::string_view weights);

  /// Of the weights that are linked into the program.
  [[nodiscard]] static NameTagger load_default();

  /// The names of each sentence of one document, in text order and not overlapping. Reads the language model's own from
  /// the sentences. A word that is marked as a name elsewhere in the document is likelier to be one of that kind.
  [[nodiscard]] std::vector<std::vector<NameSpan>> tag(const EntityLexicon& lexicon,
                                                       std::span<const SentenceContext> sentences) const;

  /// The scores of one feature; nullptr where it has none.
  [[nodiscard]] const NameScores* find(std::uint64_t feature) const;

 private:
  struct Slot {
    std::uint64_t feature = 0;
    std::uint32_t scores = 0;  ///< Index into scores_, counted from 1; 0: empty.
  };

  void read_row(std::string_view line, std::size_t number);
  void insert(std::uint64_t feature, const NameScores& scores);
  [[nodiscard]] std::vector<NameScores> score(NameFeatures& features, const SentenceContext& context) const;

  std::vector<Slot> slots_;  ///< Open addressing; their number is a power of two.
  std::vector<NameScores> scores_;
  std::array<NameScores, name_label_count> transitions_{};
  std::array<NameScores, name_label_count> model_{};  ///< By the language model's label.
  float again_ = 0;                                   ///< For a kind that the word has elsewhere.
};

}  // namespace relata
