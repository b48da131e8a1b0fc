#include <relata/extract/statements/tree_mending.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include <relata/extract/language/annotator.h>

namespace relata {
namespace {

bool is_tree(const Sentence& sentence) {
  const auto& tokens = sentence.tokens;
  const auto roots = std::ranges::count(tokens, Token::root, &Token::head);
  const auto reaches_root = [&](const Token& token) {
    std::size_t steps = 0;
    for (std::int32_t at = token.head; at != Token::root; at = tokens[static_cast<std::size_t>(at)].head) {
      if (++steps > tokens.size()) return false;
    }
    return true;
  };
  return roots == 1 && std::ranges::all_of(tokens, reaches_root);
}

class TreeMendingTest : public ::testing::TestWithParam<std::string_view> {};

TEST_P(TreeMendingTest, TreesStayTrees) {
  const Annotator annotator = Annotator::load_default();
  auto sentences = annotator.annotate(GetParam());
  mend_trees(sentences, CueLexicon::load_default(), LemmaLexicon::load_default());
  for (const Sentence& sentence : sentences) EXPECT_TRUE(is_tree(sentence)) << GetParam();
}

INSTANTIATE_TEST_SUITE_P(
    Sentences, TreeMendingTest,
    ::testing::Values(
        "The two sides accused each other of opening fire, the mediator said.",
        "Lars-Erik Holmgren, who met Anna-Lena Berg, said one another's plans had blocked roads.",
        "OSLO, March 14 - Security forces in Guinea-Bissau arrested men, saying that they had lied.",
        "He told the council that the army had left, adding in a statement that it blamed Mali for lying.",
        "“The gap,” she told me, “is that historian Ann Becker and each other general have yet to comment.”",
        "Each other. One another said. The Kremlin threatened. A-B-C. , said X, said Y, reports.",
        "pointing fingers at the US for planning for planning of planning over lying, saying, adding, noting",
        "Officials on Sunday told aid agencies to aid agencies, and that agents, medics and residents said it went "
        "missing.",
        "An opt-in by-election pile-on, a by-in-on, asked by us, said him a day Monday, \"I would,\" he said to use "
        "to.",
        "the test, which media claimed which claimed now allows which officials said the ship, lost, said",
        "said that said that said in a statement that told him that had blocked had blocked roads"));

}  // namespace
}  // namespace relata
