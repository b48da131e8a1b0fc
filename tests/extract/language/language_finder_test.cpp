#include <relata/extract/language/language_finder.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <relata/extract/language/annotator.h>

namespace relata {
namespace {

using testing::Each;
using testing::ElementsAre;

std::vector<std::string_view> languages_of(std::string_view text) {
  static const Annotator annotator = Annotator::load_default();
  static const LanguageFinder finder = LanguageFinder::load_default();
  return finder.find(annotator.annotate(text));
}

struct LanguageCase {
  std::string_view name, text, language;
};
class LanguageFinderTest : public testing::TestWithParam<LanguageCase> {};
TEST_P(LanguageFinderTest, TellsWholeTexts) {
  EXPECT_THAT(languages_of(GetParam().text), Each(GetParam().language));
}
INSTANTIATE_TEST_SUITE_P(
    Texts, LanguageFinderTest,
    testing::Values(
        LanguageCase{"English", "The minister left the room. Nobody said why. Reporters waited.", "en"},
        LanguageCase{"EnglishWithNames",
                     "Rio de Janeiro beat La Paz. El Salvador and the Universidad de la República signed a pact with "
                     "the Banco de la Nación.",
                     "en"},
        LanguageCase{"Headline", "Troops cross border near Sudzha", "en"},
        LanguageCase{"French",
                     "Le ministre a déclaré que les troupes avaient franchi la frontière. Selon lui, tout est calme.",
                     "fr"},
        LanguageCase{"German", "Die Regierung hat das Abkommen nicht unterzeichnet, und der Minister ist abgereist.",
                     "de"},
        LanguageCase{"Spanish", "El presidente dijo que los soldados no estaban en la ciudad y se fue por la noche.",
                     "es"},
        LanguageCase{"Polish",
                     "Minister nie powiedział, że wojska są przy granicy, ale po spotkaniu wyjechał z miasta.", "pl"},
        LanguageCase{"Russian", "Министр заявил, что войска перешли границу. Подробностей нет.", "und"},
        LanguageCase{"Chinese", "部长说部队越过了边界。", "und"}, LanguageCase{"Numbers", "12:30 — 45.", "en"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(LanguageFinderTest, ParagraphsOfOneTextMayDiffer) {
  EXPECT_THAT(languages_of("The ministry published a statement on Monday, and it was short.\n\n"
                           "Le gouvernement est prêt, et les soldats sont dans la ville avec des armes.\n\n"
                           "The paper did not say who had written it or when."),
              ElementsAre("en", "fr", "en"));
}

}  // namespace
}  // namespace relata
