#include <relata/extract/statements/tree_mending.h>

#include <relata/extract/statements/governed_gerunds.h>
#include <relata/extract/statements/reporting_clauses.h>
#include <relata/extract/statements/titled_names.h>

namespace relata {

void mend_trees(std::span<Sentence> sentences, const CueLexicon& cues, const LemmaLexicon& lemmas) {
  mend_titled_names(sentences);
  mend_reporting_clauses(sentences, cues, lemmas);
  mend_governed_gerunds(sentences, cues);
}

}  // namespace relata
