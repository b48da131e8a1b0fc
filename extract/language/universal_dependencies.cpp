#include <relata/extract/language/universal_dependencies.h>

#include <algorithm>
#include <array>

namespace relata {
namespace {

constexpr std::array<std::string_view, 17> upos_names{"ADJ",   "ADP",   "ADV", "AUX",  "CCONJ", "DET",
                                                      "INTJ",  "NOUN",  "NUM", "PART", "PRON",  "PROPN",
                                                      "PUNCT", "SCONJ", "SYM", "VERB", "X"};

constexpr std::array<std::string_view, 51> relation_names{
    "acl",        "acl:relcl", "advcl",       "advcl:relcl",   "advmod",   "amod",        "appos",        "aux",
    "aux:pass",   "case",      "cc",          "cc:preconj",    "ccomp",    "compound",    "compound:prt", "conj",
    "cop",        "csubj",     "csubj:outer", "csubj:pass",    "dep",      "det",         "det:predet",   "discourse",
    "dislocated", "expl",      "fixed",       "flat",          "goeswith", "iobj",        "list",         "mark",
    "nmod",       "nmod:desc", "nmod:poss",   "nmod:unmarked", "nsubj",    "nsubj:outer", "nsubj:pass",   "nummod",
    "obj",        "obl",       "obl:agent",   "obl:unmarked",  "orphan",   "parataxis",   "punct",        "reparandum",
    "root",       "vocative",  "xcomp"};

template <typename Enum, typename Names>
std::optional<Enum> find_name(const Names& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enum>(found - names.begin());
}

}  // namespace

std::string_view to_string(Upos tag) {
  return upos_names[static_cast<std::size_t>(tag)];
}
std::string_view to_string(DependencyRelation relation) {
  return relation_names[static_cast<std::size_t>(relation)];
}

std::optional<Upos> upos_from(std::string_view name) {
  return find_name<Upos>(upos_names, name);
}

std::optional<DependencyRelation> dependency_relation_from(std::string_view name) {
  if (const auto exact = find_name<DependencyRelation>(relation_names, name)) return exact;
  const auto colon = name.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  return find_name<DependencyRelation>(relation_names, name.substr(0, colon));
}

}  // namespace relata
