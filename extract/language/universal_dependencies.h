/// The inventories of Universal Dependencies v2 that English uses, as enumerations.
/// Source: https://universaldependencies.org/u/pos/ and https://universaldependencies.org/en/dep/
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace relata {

/// Universal parts of speech. Enumerators are UD's tags in lower case.
enum class Upos : std::uint8_t {
  adj,
  adp,
  adv,
  aux,
  cconj,
  det,
  intj,
  noun,
  num,
  part,
  pron,
  propn,
  punct,
  sconj,
  sym,
  verb,
  x,
};

/// Dependency relations with the subtypes of English treebanks; ':' is written '_' (nsubj:pass is nsubj_pass).
enum class DependencyRelation : std::uint8_t {
  acl,
  acl_relcl,
  advcl,
  advcl_relcl,
  advmod,
  amod,
  appos,
  aux,
  aux_pass,
  case_,
  cc,
  cc_preconj,
  ccomp,
  compound,
  compound_prt,
  conj,
  cop,
  csubj,
  csubj_outer,
  csubj_pass,
  dep,
  det,
  det_predet,
  discourse,
  dislocated,
  expl,
  fixed,
  flat,
  goeswith,
  iobj,
  list,
  mark,
  nmod,
  nmod_desc,
  nmod_poss,
  nmod_unmarked,
  nsubj,
  nsubj_outer,
  nsubj_pass,
  nummod,
  obj,
  obl,
  obl_agent,
  obl_unmarked,
  orphan,
  parataxis,
  punct,
  reparandum,
  root,
  vocative,
  xcomp,
};

/// "PROPN", "nsubj:pass": the notation of CoNLL-U. The views live as long as the program.
[[nodiscard]] std::string_view to_string(Upos tag);
[[nodiscard]] std::string_view to_string(DependencyRelation relation);

/// The inverse; nothing for a name that is not in the inventory. An unknown subtype falls back to its relation
/// ("obl:foo" is obl).
[[nodiscard]] std::optional<Upos> upos_from(std::string_view name);
[[nodiscard]] std::optional<DependencyRelation> dependency_relation_from(std::string_view name);

}  // namespace relata
