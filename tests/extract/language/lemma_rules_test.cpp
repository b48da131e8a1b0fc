#include <relata/extract/language/lemma_rules.h>

#include <gtest/gtest.h>

#include <relata/extract/document/input_error.h>
#include <relata/extract/language/lemma_lexicon.h>

namespace relata {
namespace {

struct LemmaCase {
  std::string_view name, rule, form, lemma;
};
class LemmaRuleTest : public testing::TestWithParam<LemmaCase> {};
TEST_P(LemmaRuleTest, TurnsFormIntoLemma) {
  const auto& [name, rule, form, lemma] = GetParam();
  EXPECT_EQ(apply_lemma_rule(parse_lemma_rule(rule), form), lemma);
}
INSTANTIATE_TEST_SUITE_P(
    Rules, LemmaRuleTest,
    testing::Values(LemmaCase{"Lower", "l0+", "The", "the"}, LemmaCase{"Keep", "c0+", "Kursk", "Kursk"},
                    LemmaCase{"Title", "t0+", "BUSH", "Bush"}, LemmaCase{"StripAndAppend", "l3+y", "Accuses", "accuy"},
                    LemmaCase{"Ied", "l3+y", "denied", "deny"}, LemmaCase{"Whole", "=be", "was", "be"},
                    LemmaCase{"TooShortToStrip", "l3+y", "As", "as"},
                    LemmaCase{"CodePointsNotBytes", "l1+", "Cafés", "café"}),
    [](const auto& test) { return std::string{test.param.name}; });

TEST(LemmaRuleTest, RefusesOtherNotations) {
  for (const std::string_view notation : {"", "x0+", "l+", "l", "l1", "lx+a"}) {
    EXPECT_THROW(static_cast<void>(parse_lemma_rule(notation)), InputError) << notation;
  }
}

struct LexiconCase {
  std::string_view name, form, xpos, lemma;
};
class LemmaLexiconTest : public testing::TestWithParam<LexiconCase> {};
TEST_P(LemmaLexiconTest, UndoesTheForm) {
  static const LemmaLexicon lexicon = LemmaLexicon::load_default();
  const auto& [name, form, xpos, lemma] = GetParam();
  EXPECT_EQ(lexicon.find(form, xpos).value_or("(unknown)"), lemma);
}
INSTANTIATE_TEST_SUITE_P(Forms, LemmaLexiconTest,
                         testing::Values(LexiconCase{"Doubled", "planning", "VBG", "plan"},
                                         LexiconCase{"FinalE", "accused", "VBD", "accuse"},
                                         LexiconCase{"IntoY", "denies", "VBZ", "deny"},
                                         LexiconCase{"Irregular", "Struck", "VBN", "strike"},
                                         LexiconCase{"Unknown", "Kursk", "NNP", "(unknown)"}),
                         [](const auto& test) { return std::string{test.param.name}; });

}  // namespace
}  // namespace relata
