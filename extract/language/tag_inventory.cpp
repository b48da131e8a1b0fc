#include <relata/extract/language/tag_inventory.h>

#include <algorithm>

#include <relata/extract/document/input_error.h>

namespace relata {
namespace {

[[noreturn]] void fail(std::string_view what, std::string_view value) {
  throw InputError("language model", 0, "has an unknown " + std::string(what) + ": \"" + std::string(value) + "\"");
}

/// "NOUN<tab>NNS<tab>Number=Plur".
Tag parse_tag(std::string_view line) {
  const auto first = line.find('\t'), second = line.find('\t', first == line.npos ? first : first + 1);
  const auto upos = upos_from(line.substr(0, first));
  if (!upos || second == line.npos) fail("tag", line);
  return {*upos, std::string(line.substr(first + 1, second - first - 1)), std::string(line.substr(second + 1))};
}

NameKind parse_name_kind(std::string_view label) {
  if (label == "PER") return NameKind::person;
  if (label == "LOC") return NameKind::location;
  if (label == "ORG") return NameKind::organization;
  if (label == "MISC") return NameKind::miscellaneous;
  fail("name label", label);
}

}  // namespace

TagInventory::TagInventory(const ModelFile& model) {
  for (const auto line : model.lines("tags")) tags.push_back(parse_tag(line));
  for (const auto line : model.lines("lemma_rules")) lemma_rules.push_back(parse_lemma_rule(line));
  for (const auto line : model.lines("relations")) {
    const auto relation = dependency_relation_from(line);
    if (!relation) fail("relation", line);
    relations.push_back(*relation);
  }
  const auto labels = model.lines("name_labels");
  if (labels.empty() || labels[0] != "O" || labels.size() % 2 == 0) fail("set of name labels", "");
  for (std::size_t i = 1; i < labels.size(); i += 2) {
    if (labels[i].substr(0, 2) != "B-" || labels[i + 1] != "I-" + std::string(labels[i].substr(2))) {
      fail("name label", labels[i]);
    }
    name_kinds.push_back(parse_name_kind(labels[i].substr(2)));
  }
}

NetworkSizes TagInventory::sizes() const {
  const auto root = std::find(relations.begin(), relations.end(), DependencyRelation::root);
  if (root == relations.end()) fail("set of relations: it lacks", "root");
  constexpr auto part_count = static_cast<std::uint32_t>(Upos::x) + 1;
  std::vector<std::uint32_t> part_of_tag;
  for (const Tag& tag : tags) part_of_tag.push_back(static_cast<std::uint32_t>(tag.upos));
  return {.tags = static_cast<std::uint32_t>(tags.size()),
          .lemma_rules = static_cast<std::uint32_t>(lemma_rules.size()),
          .relations = static_cast<std::uint32_t>(relations.size()),
          .name_labels = static_cast<std::uint32_t>(2 * name_kinds.size() + 1),
          .root_relation = static_cast<std::uint32_t>(root - relations.begin()),
          .parts = part_count,
          .part_of_tag = std::move(part_of_tag)};
}

}  // namespace relata
