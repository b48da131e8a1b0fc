#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include <relata/extract/document/input_error.h>
#include <relata/extract/language/conllu_reader.h>
#include <relata/extract/language/conllu_writer.h>

namespace relata {
namespace {

constexpr std::string_view sample =
    "# newdoc id = a\n"
    "# sent_id = a-1\n"
    "# text = Don't go, he said.\n"
    "1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "1\tDo\tdo\tAUX\tVB\tMood=Imp|VerbForm=Fin\t3\taux\t_\t_\n"
    "2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_\n"
    "3\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n"
    "4\t,\t,\tPUNCT\t,\t_\t6\tpunct\t_\t_\n"
    "5\the\the\tPRON\tPRP\t_\t6\tnsubj\t_\t_\n"
    "6\tsaid\tsay\tVERB\tVBD\t_\t3\tparataxis\t_\tSpaceAfter=No\n"
    "7\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_\n"
    "\n"
    "# newpar\n"
    "# sent_id = a-2\n"
    "1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_\n"
    "\n";

TokenizedText read(std::string_view text) {
  std::istringstream input{std::string(text)};
  return read_conllu_tokens(input, "sample.conllu");
}

TEST(ReadConlluTokensTest, PutsTheTextTogether) {
  const TokenizedText text = read(sample);
  EXPECT_EQ(text.text, "Don't go, he said.\n\nYes ");
  ASSERT_EQ(text.sentences.size(), 2u);
  for (const Sentence& sentence : text.sentences) {
    for (const Token& token : sentence.tokens) {
      EXPECT_EQ(text.text.substr(token.span.begin, length(token.span)), token.form);
    }
  }
  EXPECT_TRUE(text.sentences[0].tokens[0].joined);
  EXPECT_FALSE(text.sentences[0].tokens[1].joined);
}

TEST(ReadConlluTokensTest, WordsThatAreNoPartsOfTheirTokenShareItsSpan) {
  const TokenizedText text =
      read("1-2\tau\t_\t_\t_\t_\t_\t_\t_\t_\n1\tà\t_\t_\t_\t_\t_\t_\t_\t_\n2\tle\t_\t_\t_\t_\t_\t_\t_\t_\n");
  EXPECT_EQ(text.text, "au ");
  EXPECT_EQ(text.sentences[0].tokens[0].span, (Span{0, 2}));
  EXPECT_EQ(text.sentences[0].tokens[1].span, (Span{0, 2}));
}

struct BadCase {
  std::string_view name, text, problem;
};
class ReadBadConlluTest : public testing::TestWithParam<BadCase> {};
TEST_P(ReadBadConlluTest, SaysWhatIsWrong) {
  const auto& [name, text, problem] = GetParam();
  try {
    read(text);
    FAIL() << "was accepted";
  } catch (const InputError& error) {
    EXPECT_EQ(error.what(), problem);
  }
}
INSTANTIATE_TEST_SUITE_P(
    Rows, ReadBadConlluTest,
    testing::Values(BadCase{"FewColumns", "1\tgo\n", "sample.conllu:1: expected 10 columns parted by tabs"},
                    BadCase{"IdOutOfOrder", "# x\n2\tgo\t_\t_\t_\t_\t_\t_\t_\t_\n",
                            "sample.conllu:2: the ID is 2, expected 1"},
                    BadCase{"EmptyForm", "1\t\t_\t_\t_\t_\t_\t_\t_\t_\n", "sample.conllu:1: the form is empty"},
                    BadCase{"BadRange", "3-4\tx\t_\t_\t_\t_\t_\t_\t_\t_\n",
                            "sample.conllu:1: the ID 3-4 is not a range that begins with 1"},
                    BadCase{"RangeInRange", "1-3\tx\t_\t_\t_\t_\t_\t_\t_\t_\n1-2\ty\t_\t_\t_\t_\t_\t_\t_\t_\n",
                            "sample.conllu:2: the multiword token 1-2 begins inside another"},
                    BadCase{"UnfinishedRange", "1-2\tx\t_\t_\t_\t_\t_\t_\t_\t_\n1\tx\t_\t_\t_\t_\t_\t_\t_\t_\n\n",
                            "sample.conllu:3: the sentence ends inside the multiword token x"}),
    [](const auto& test) { return std::string{test.param.name}; });

Token make_token(std::uint32_t begin, std::uint32_t end, std::string form, std::int32_t head,
                 DependencyRelation relation) {
  Token token;
  token.span = {begin, end};
  token.lemma = form;
  token.form = std::move(form);
  token.upos = Upos::verb;
  token.head = head;
  token.relation = relation;
  return token;
}

TEST(WriteConlluTest, WritesMultiwordTokensSpacesAndNames) {
  const std::string_view text = "Don't, Kim\nGo";
  Sentence first{
      {0, 10},
      {make_token(0, 2, "Do", -1, DependencyRelation::root), make_token(2, 5, "n't", 0, DependencyRelation::advmod),
       make_token(5, 6, ",", 0, DependencyRelation::punct), make_token(7, 10, "Kim", 0, DependencyRelation::vocative)},
      {{3, 4, NameKind::person}}};
  first.tokens[0].joined = true;
  const Sentence second{{11, 13}, {make_token(11, 13, "Go", -1, DependencyRelation::root)}, {}};
  std::string out;
  write_conllu("d", text, std::vector<Sentence>{first, second}, out);
  EXPECT_EQ(out,
            "# newdoc id = d\n# newpar\n# sent_id = d-1\n# text = Don't, Kim\n"
            "1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"
            "1\tDo\tDo\tVERB\t_\t_\t0\troot\t_\t_\n"
            "2\tn't\tn't\tVERB\t_\t_\t1\tadvmod\t_\t_\n"
            "3\t,\t,\tVERB\t_\t_\t1\tpunct\t_\t_\n"
            "4\tKim\tKim\tVERB\t_\t_\t1\tvocative\t_\tNE=B-PER\n\n"
            "# newpar\n# sent_id = d-2\n# text = Go\n"
            "1\tGo\tGo\tVERB\t_\t_\t0\troot\t_\t_\n\n");
}

TEST(WriteConlluTest, KeepsTheFrameOfWhatWasRead) {
  TokenizedText text = read(sample);
  std::string out;
  write_conllu(text, out);
  const TokenizedText again = read(out);
  EXPECT_EQ(again.text, text.text);
  EXPECT_NE(out.find("# sent_id = a-2\n"), std::string::npos);
  EXPECT_NE(out.find("1-2\tDon't\t"), std::string::npos);
}

}  // namespace
}  // namespace relata
