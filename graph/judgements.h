/// What somebody calls something, with approval or with blame: "legitimate defence", "an act of terrorism".
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <relata/graph/claim.h>

namespace relata {

enum class Judgement : std::uint8_t { approval, blame };

class JudgementLexicon {
 public:
  /// @throws std::logic_error if the table has a judgement that is not known
  explicit JudgementLexicon(std::string_view table);

  /// Of lexicon/judgements.tsv.
  [[nodiscard]] static JudgementLexicon load_default();

  /// How an affirmed, asserted claim of what its subject is judges it; nothing where it doesn't, or does both.
  [[nodiscard]] std::optional<Judgement> judgement_of(const Claim& claim) const;

 private:
  std::map<std::string, Judgement, std::less<>> judgements_;  ///< By content_stems(), with blanks between them.
};

}  // namespace relata
