/// Lemmas as edits of the form, as training/lemma_rules.py finds them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace relata {

/// "l3+y": lower the case, strip three code points, append "y". Kinds: `keep` c, `lower` l, `title` t (first letter
/// kept, the rest lowered), `whole` = (what follows is the lemma).
struct LemmaRule {
  enum class Kind : char { keep = 'c', lower = 'l', title = 't', whole = '=' };
  Kind kind = Kind::keep;
  std::uint32_t strip = 0;  ///< Code points taken off the end.
  std::string append;
};

/// @throws InputError if the notation is wrong
[[nodiscard]] LemmaRule parse_lemma_rule(std::string_view notation);

/// The lemma of `form`; a form too short for the rule is only changed in case, so a lemma is never empty.
[[nodiscard]] std::string apply_lemma_rule(const LemmaRule& rule, std::string_view form);

}  // namespace relata
