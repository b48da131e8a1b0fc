/// Predicates that can't both hold: "halt" and "advance", "plan" and "keep in the dark".
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace relata {

/// Which participants of two contrary predicates have to be the same; see lexicon/contrary_predicates.tsv.
enum class ContraryFrame : std::uint8_t { same, patient, theme, swapped, stance };

/// One side of a pair, seen from the other.
struct Contrary {
  std::string expression;  ///< "keep in dark", "not inform".
  ContraryFrame frame = ContraryFrame::same;
  bool is_second = false;  ///< The pair's second predicate is `expression`; matters where frames are not symmetric.
};

class ContraryLexicon {
 public:
  /// @throws std::logic_error if the table has a frame that is not known
  explicit ContraryLexicon(std::string_view table);

  /// Of lexicon/contrary_predicates.tsv.
  [[nodiscard]] static ContraryLexicon load_default();

  [[nodiscard]] std::span<const Contrary> contraries_of(std::string_view expression) const;

 private:
  std::map<std::string, std::vector<Contrary>, std::less<>> contraries_;
};

}  // namespace relata
