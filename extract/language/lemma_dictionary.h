/// Lemmas of known words.
#pragma once

#include <string_view>
#include <vector>

#include <relata/extract/language/key_table.h>
#include <relata/extract/language/lemma_rules.h>
#include <relata/extract/language/model_file.h>

namespace relata {

/// Rules for forms with a given Penn tag, read from the treebanks: "left" tagged VBD is "leave", tagged JJ it is
/// "left".
class LemmaDictionary {
 public:
  /// Arrays "lemma_words.*". @throws InputError if they don't fit together
  explicit LemmaDictionary(const ModelFile& model);

  /// The rule for `form` in whatever case, or null where it is unknown.
  [[nodiscard]] const LemmaRule* find(std::string_view form, std::string_view xpos) const;

 private:
  KeyTable words_;
  std::span<const std::uint32_t> rule_of_;
  std::vector<LemmaRule> rules_;
};

}  // namespace relata
