#include <relata/extract/statements/tree_mending.h>

#include <relata/extract/statements/governed_gerunds.h>
#include <relata/extract/statements/reporting_clauses.h>
#include <relata/extract/statements/reporting_gerunds.h>
#include <relata/extract/statements/titled_names.h>

namespace relata {
namespace {

/// "each other" is one phrase, wherever the parser hung its words.
void join_reciprocals(Sentence& sentence) {
  auto& tokens = sentence.tokens;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    const bool reciprocal = (tokens[i].lemma == "each" && tokens[i + 1].lemma == "other") ||
                            (tokens[i].lemma == "one" && tokens[i + 1].lemma == "another");
    const auto first = static_cast<std::int32_t>(i), second = first + 1;
    if (!reciprocal || tokens[i].head == second || tokens[i].head == Token::root) continue;
    for (Token& token : tokens) {
      if (token.head == first) token.head = second;
    }
    tokens[i + 1].head = tokens[i].head;
    tokens[i + 1].relation = tokens[i].relation;
    tokens[i].head = second;
    tokens[i].relation = DependencyRelation::det;
  }
}

}  // namespace

void mend_trees(std::span<Sentence> sentences, const CueLexicon& cues, const LemmaLexicon& lemmas) {
  for (Sentence& sentence : sentences) join_reciprocals(sentence);
  mend_titled_names(sentences);
  mend_reporting_clauses(sentences, cues, lemmas);
  mend_governed_gerunds(sentences, cues);
  mend_reporting_gerunds(sentences, cues);
}

}  // namespace relata
