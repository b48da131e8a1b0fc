#include <relata/extract/statements/transitive_verbs.h>

#include <algorithm>
#include <array>

namespace relata {

bool needs_object(std::string_view lemma) {
  static constexpr std::array<std::string_view, 190> verbs{
      "abandon",   "accomplish",  "accuse",    "achieve",    "acquire",    "address",   "adopt",       "advocate",
      "allege",    "allow",       "announce",  "appoint",    "appreciate", "arrest",    "assassinate", "attain",
      "attribute", "back",        "ban",       "blame",      "bolster",    "bombard",   "bring",       "build",
      "bury",      "capture",     "carry",     "catch",      "cause",      "celebrate", "challenge",   "charge",
      "cite",      "claim",       "combat",    "commission", "commit",     "compel",    "complete",    "condemn",
      "conduct",   "confirm",     "confront",  "constitute", "construct",  "contain",   "convey",      "convince",
      "create",    "criticise",   "criticize", "damage",     "deem",       "defeat",    "define",      "deliver",
      "demand",    "demonstrate", "denounce",  "deny",       "deploy",     "depict",    "describe",    "deserve",
      "destroy",   "detain",      "develop",   "devise",     "discover",   "discuss",   "dismiss",     "display",
      "dominate",  "donate",      "earn",      "elect",      "embrace",    "emphasize", "employ",      "enable",
      "encounter", "encourage",   "endorse",   "endure",     "enforce",    "enhance",   "enjoy",       "ensure",
      "establish", "exacerbate",  "examine",   "exceed",     "execute",    "express",   "face",        "find",
      "foster",    "fuel",        "fulfil",    "fulfill",    "fund",       "generate",  "get",         "give",
      "grant",     "guarantee",   "have",      "hire",       "hold",       "honor",     "host",        "identify",
      "ignore",    "impose",      "include",   "incur",      "inflict",    "influence", "inherit",     "injure",
      "inspire",   "interview",   "invade",    "invoke",     "issue",      "justify",   "keep",        "kill",
      "launch",    "lift",        "locate",    "maintain",   "make",       "mean",      "mention",     "murder",
      "name",      "need",        "nominate",  "obtain",     "overcome",   "overturn",  "own",         "perceive",
      "permit",    "persuade",    "portray",   "possess",    "praise",     "prevent",   "produce",     "prohibit",
      "promote",   "propose",     "provide",   "purchase",   "put",        "raise",     "receive",     "recruit",
      "regard",    "reject",      "release",   "remove",     "replace",    "represent", "require",     "rescue",
      "resemble",  "reveal",      "schedule",  "seize",      "select",     "send",      "shape",       "show",
      "spark",     "spend",       "support",   "take",       "target",     "threaten",  "trigger",     "undermine",
      "undertake", "unveil",      "use",       "want",       "welcome",    "wield"};
  return std::ranges::find(verbs, lemma) != verbs.end();
}

}  // namespace relata
