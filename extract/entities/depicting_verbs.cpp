#include <relata/extract/entities/depicting_verbs.h>

#include <algorithm>
#include <array>

namespace relata {

bool depicts_with_as(std::string_view lemma) {
  static constexpr std::array<std::string_view, 28> verbs{
      "describe", "characterize", "characterise", "portray",  "depict",   "label",    "brand",
      "view",     "regard",       "see",          "denounce", "condemn",  "praise",   "hail",
      "dismiss",  "criticize",    "criticise",    "decry",    "reject",   "paint",    "cast",
      "present",  "slam",         "welcome",      "mock",     "identify", "perceive", "treat"};
  return std::ranges::find(verbs, lemma) != verbs.end();
}

bool depicts_bare(std::string_view lemma) {
  static constexpr std::array<std::string_view, 12> verbs{"call",      "consider", "deem",    "dub",
                                                          "label",     "brand",    "declare", "judge",
                                                          "pronounce", "proclaim", "term",    "nickname"};
  return std::ranges::find(verbs, lemma) != verbs.end();
}

}  // namespace relata
