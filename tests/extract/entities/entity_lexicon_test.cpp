#include <relata/extract/entities/entity_lexicon.h>

#include <gtest/gtest.h>

namespace relata {
namespace {

class EntityLexiconTest : public testing::Test {
 protected:
  static const EntityLexicon& lexicon() {
    static const auto loaded = EntityLexicon::load_default();
    return *loaded;
  }
  static std::optional<GazetteerEntry> entry(std::string_view key) {
    const auto found = lexicon().names.find(key);
    return found ? std::optional(lexicon().names.entry(found->name.entry)) : std::nullopt;
  }
};

struct NameCase {
  std::string_view name, key, entry, country;
  EntityType type;
  NameForm form;
};
class LexiconNameTest : public EntityLexiconTest, public testing::WithParamInterface<NameCase> {};

TEST_P(LexiconNameTest, IsKnown) {
  const NameCase& expected = GetParam();
  const auto name = lexicon().names.find(expected.key);
  ASSERT_TRUE(name);
  const GazetteerEntry found = lexicon().names.entry(name->name.entry);
  EXPECT_EQ(found.name, expected.entry);
  EXPECT_EQ(found.country, expected.country);
  EXPECT_EQ(found.type, expected.type);
  EXPECT_EQ(name->name.form, expected.form);
}

INSTANTIATE_TEST_SUITE_P(
    Known, LexiconNameTest,
    testing::Values(NameCase{"Country", "ukraine", "Ukraine", "UA", EntityType::country, NameForm::name},
                    NameCase{"Adjective", "russian", "Russia", "RU", EntityType::country, NameForm::adjective},
                    NameCase{"People", "ukrainians", "Ukraine", "UA", EntityType::country, NameForm::people},
                    NameCase{"Capital", "kiev", "Kyiv", "UA", EntityType::place, NameForm::capital},
                    NameCase{"Abbreviation", "us", "United States", "US", EntityType::country, NameForm::name},
                    NameCase{"Agency", "svr", "Foreign Intelligence Service", "RU", EntityType::organization,
                             NameForm::name},
                    NameCase{"Metonym", "kremlin", "Kremlin", "RU", EntityType::organization, NameForm::name},
                    NameCase{"Outlet", "izvestia", "Izvestia", "RU", EntityType::organization, NameForm::name},
                    NameCase{"Person", "putin", "Vladimir Putin", "RU", EntityType::person, NameForm::name},
                    NameCase{"Region", "donbass", "Donbas", "UA", EntityType::place, NameForm::name}),
    [](const auto& test) { return std::string{test.param.name}; });

TEST_F(EntityLexiconTest, KnowsWikidataItemsOfStates) {
  ASSERT_TRUE(entry("ukraine"));
  EXPECT_EQ(entry("ukraine")->iri, "http://www.wikidata.org/entity/Q212");
}

TEST_F(EntityLexiconTest, KnowsOfficeHoldersByFullName) {
  const auto holder = lexicon().office_holder("dmitry medvedev");
  ASSERT_TRUE(holder);
  EXPECT_EQ(holder->country, "RU");
  EXPECT_EQ(holder->gender, Gender::male);
  EXPECT_FALSE(lexicon().office_holder("medvedev"));
}

TEST_F(EntityLexiconTest, KnowsTheSexOfGivenNames) {
  EXPECT_EQ(lexicon().given_name("olena"), Gender::female);
  EXPECT_EQ(lexicon().given_name("volodymyr"), Gender::male);
  EXPECT_FALSE(lexicon().given_name("china"));
}

TEST_F(EntityLexiconTest, TellsWhatNounsDenote) {
  ASSERT_TRUE(lexicon().noun("incursion"));
  EXPECT_EQ(lexicon().noun("incursion")->type, EntityType::event);
  EXPECT_EQ(lexicon().noun("incursion")->family, lexicon().noun("attack")->family);
  EXPECT_EQ(lexicon().noun("ministry")->type, EntityType::organization);
  EXPECT_FALSE(lexicon().noun("skepticism"));
}

}  // namespace
}  // namespace relata
