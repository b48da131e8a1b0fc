#include <relata/extract/language/annotator.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <thread>

#include <relata/extract/language/conllu_writer.h>

namespace relata {
namespace {

const Annotator& annotator() {
  static const Annotator instance = Annotator::load_default();
  return instance;
}

std::string conllu_of(std::string_view text) {
  std::string out;
  write_conllu("d", text, annotator().annotate(text), out);
  return out;
}

const Token& find_token(const std::vector<Sentence>& sentences, std::string_view form) {
  for (const Sentence& sentence : sentences) {
    for (const Token& token : sentence.tokens) {
      if (token.form == form) return token;
    }
  }
  throw std::out_of_range("no token " + std::string(form));
}

struct TokenCase {
  std::string_view name, text, form, lemma;
  Upos upos;
  DependencyRelation relation;
};
class AnnotateTest : public testing::TestWithParam<TokenCase> {};
TEST_P(AnnotateTest, TagsLemmatisesAndParses) {
  const auto& [name, text, form, lemma, upos, relation] = GetParam();
  const auto sentences = annotator().annotate(text);
  const Token& token = find_token(sentences, form);
  EXPECT_EQ(token.lemma, lemma);
  EXPECT_EQ(to_string(token.upos), to_string(upos));
  EXPECT_EQ(to_string(token.relation), to_string(relation));
}
INSTANTIATE_TEST_SUITE_P(
    English, AnnotateTest,
    testing::Values(
        TokenCase{"Root", "Russia has accused Poland.", "accused", "accuse", Upos::verb, DependencyRelation::root},
        TokenCase{"Subject", "The agency denied the report.", "agency", "agency", Upos::noun,
                  DependencyRelation::nsubj},
        TokenCase{"Object", "The agency denied the report.", "report", "report", Upos::noun, DependencyRelation::obj},
        TokenCase{"Passive", "The troops were attacked by rebels.", "troops", "troops", Upos::noun,
                  DependencyRelation::nsubj_pass},
        TokenCase{"Agent", "The bridge was destroyed by rebels.", "rebels", "rebel", Upos::noun,
                  DependencyRelation::obl_agent},
        TokenCase{"Negation", "They didn’t leave.", "n’t", "not", Upos::part, DependencyRelation::advmod},
        TokenCase{"Clause", "He said that the war was over.", "that", "that", Upos::sconj, DependencyRelation::mark},
        TokenCase{"Auxiliary", "He will speak.", "will", "will", Upos::aux, DependencyRelation::aux}),
    [](const auto& test) { return std::string{test.param.name}; });

TEST(AnnotateNamesTest, MarksNames) {
  const auto sentences = annotator().annotate("George Bush flew from London to Iraq.");
  ASSERT_EQ(sentences.size(), 1u);
  const auto& names = sentences[0].names;
  ASSERT_EQ(names.size(), 3u);
  EXPECT_EQ(names[0].kind, NameKind::person);
  EXPECT_EQ(names[0].end - names[0].begin, 2u);
  EXPECT_EQ(names[1].kind, NameKind::location);
  EXPECT_EQ(names[2].kind, NameKind::location);
}

void expect_sound(const std::vector<Sentence>& sentences, std::string_view text) {
  std::uint32_t last = 0;
  for (const Sentence& sentence : sentences) {
    int roots = 0;
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
      const Token& token = sentence.tokens[i];
      EXPECT_GE(token.span.begin, last);
      EXPECT_EQ(text.substr(token.span.begin, length(token.span)), token.form);
      EXPECT_FALSE(token.lemma.empty()) << token.form;
      last = token.span.end;
      roots += token.head == Token::root;
      EXPECT_EQ(token.head == Token::root, token.relation == DependencyRelation::root);
      std::size_t steps = 0;
      for (auto at = static_cast<std::int32_t>(i); at != Token::root && steps <= sentence.tokens.size(); ++steps) {
        at = sentence.tokens[static_cast<std::size_t>(at)].head;
      }
      ASSERT_LE(steps, sentence.tokens.size()) << "a cycle";
    }
    EXPECT_EQ(roots, 1);
  }
}

struct OddText {
  std::string_view name;
  std::string text;
};
class AnnotateOddTextTest : public testing::TestWithParam<OddText> {};
TEST_P(AnnotateOddTextTest, GivesTrees) {
  const std::string& text = GetParam().text;
  expect_sound(annotator().annotate(text), text);
}
std::string repeat(std::string_view piece, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += piece;
  return text;
}
INSTANTIATE_TEST_SUITE_P(
    Texts, AnnotateOddTextTest,
    testing::Values(OddText{"Empty", ""}, OddText{"OnlyBreaks", "\n\n \r\n\t\n"}, OddText{"OneLetter", "a"},
                    OddText{"Capitals", "RUSSIA ACCUSES THE U.S. OF PLANNING THE ATTACK"},
                    OddText{"Dateline", "MOSCOW, August 16. /TASS/. The ministry said so."},
                    OddText{"Cyrillic", "Служба внешней разведки обвинила США."},
                    OddText{"Chinese", "俄罗斯指责美国。策划袭击！"},
                    OddText{"Emoji", "ok 👍👍🏽 :-) \u200d\u200b\ufeff"},
                    OddText{"NotUtf8", "caf\xE9 \xFF\xFE na\xC3"},
                    OddText{"LongSentence", repeat("the envoy who met the minister that saw ", 150)},
                    OddText{"LongWord", repeat("x", 300000)}, OddText{"Dots", repeat(". ", 3000)},
                    OddText{"Nulls", std::string(100, '\0') + "x"}),
    [](const auto& test) { return std::string{test.param.name}; });

constexpr std::string_view story =
    "Officials in Kyiv said on Tuesday that talks had failed. “We were not told,” a diplomat said. The US denied it.\n"
    "The army moved north, according to two people familiar with the plan, and seized a village near Sudzha.";

TEST(AnnotatorTest, GivesTheSameFromManyThreads) {
  const std::string expected = conllu_of(story);
  std::vector<std::string> results(4);
  std::vector<std::thread> threads;
  for (std::string& result : results) threads.emplace_back([&] { result = conllu_of(story); });
  for (std::thread& thread : threads) thread.join();
  EXPECT_THAT(results, testing::Each(expected));
}

TEST(AnnotatorTest, ASentenceDoesNotDependOnItsNeighbours) {
  const std::string_view sentence = "The minister denied that troops had crossed the border.";
  const auto alone = annotator().annotate(sentence);
  std::string text(sentence);
  text += "\n\n";
  text += repeat("Another sentence stands here, and it is a longer one than the first. ", 300);
  const auto together = annotator().annotate(text);
  ASSERT_EQ(alone.size(), 1u);
  for (std::size_t i = 0; i < alone[0].tokens.size(); ++i) {
    EXPECT_EQ(alone[0].tokens[i].head, together[0].tokens[i].head);
    EXPECT_EQ(alone[0].tokens[i].relation, together[0].tokens[i].relation);
    EXPECT_EQ(alone[0].tokens[i].xpos, together[0].tokens[i].xpos);
  }
}

TEST(AnnotatorTest, FillsGivenTokens) {
  std::vector<Sentence> sentences(1);
  for (const std::string_view form : {"He", "has", "left", "."}) {
    Token token;
    token.form = form;
    sentences[0].tokens.push_back(token);
  }
  annotator().annotate_tokens(sentences);
  EXPECT_EQ(sentences[0].tokens[2].lemma, "leave");
  EXPECT_EQ(sentences[0].tokens[2].head, Token::root);
}

}  // namespace
}  // namespace relata
