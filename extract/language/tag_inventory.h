/// What the numbers that the network gives out stand for.
#pragma once

#include <string>
#include <vector>

#include <relata/extract/language/lemma_rules.h>
#include <relata/extract/language/model_file.h>
#include <relata/extract/language/network.h>
#include <relata/extract/language/sentence.h>

namespace relata {

/// Part of speech, Penn tag and features: decided together, so that they never contradict each other.
struct Tag {
  Upos upos = Upos::x;
  std::string xpos;
  std::string features;
};

struct TagInventory {
  /// @throws InputError if the model's inventories are not those that this program knows
  explicit TagInventory(const ModelFile& model);

  [[nodiscard]] NetworkSizes sizes() const;

  std::vector<Tag> tags;
  std::vector<LemmaRule> lemma_rules;
  std::vector<DependencyRelation> relations;
  std::vector<NameKind> name_kinds;  ///< Labels 2k + 1 and 2k + 2 begin and continue a name of kind k; 0 is outside.
};

}  // namespace relata
