#include <relata/extract/entities/gazetteer_layers.h>

#include <gtest/gtest.h>

#include <relata/extract/entities/gazetteer_builder.h>

namespace relata {
namespace {

Gazetteer lexicon() {
  GazetteerBuilder names;
  const auto add = [&](const GazetteerEntry& entry, std::initializer_list<std::string_view> aliases) {
    const GazetteerIndex index = names.add_entry(entry);
    names.add_name(entry.name, index);
    for (const std::string_view alias : aliases) names.add_name(alias, index);
    return index;
  };
  const auto russia = add({"Russia", EntityType::country, "RU", "iri:russia", "country"}, {});
  names.add_name("Russian", russia, NameForm::adjective);
  add({"Olena Kovach", EntityType::person, "UA", "iri:olena", "person", Gender::female}, {"Kovach"});
  add({"Wolf Brigade", EntityType::organization, "", "", "armed_group"}, {"Wolves"});
  add({"Castle", EntityType::organization, "RU", "", "government"}, {"Castle Hill"});
  return names.build();
}

Gazetteer own(std::string_view suffix) {
  GazetteerBuilder names;
  const auto add = [&](std::string_view name, EntityType type, std::string_view iri, std::string_view country = {}) {
    const GazetteerIndex index = names.add_entry({name, type, country, iri});
    names.add_name(name, index);
    return index;
  };
  const std::string mine = "own:" + std::string(suffix);
  names.add_name("O. Kovach", add("Olena Kovach", EntityType::person, mine));
  add("Wolf Brigade", EntityType::group, "");
  add("Castle", EntityType::place, mine);
  add("Russian", EntityType::other, mine);
  add("Russia", EntityType::place, "", "US");
  return names.build();
}

class GazetteerLayersTest : public testing::Test {
 protected:
  GazetteerEntry entry(std::string_view name) const { return layers_.entry(layers_.find(name)->name.entry); }
  GazetteerLayers layers_{lexicon(), {own("1"), own("2")}};
};

TEST_F(GazetteerLayersTest, OwnIdentifierHoldsForTheLexiconsNames) {
  EXPECT_EQ(entry("Kovach").iri, "own:1");
  EXPECT_EQ(entry("O. Kovach").iri, "own:1");
  EXPECT_EQ(layers_.find("Kovach")->name.entry, layers_.find("O. Kovach")->name.entry);
}

TEST_F(GazetteerLayersTest, LexiconFillsWhatTheOwnRowLacks) {
  EXPECT_EQ(entry("Olena Kovach").gender, Gender::female);
  EXPECT_EQ(entry("Olena Kovach").country, "UA");
  EXPECT_EQ(entry("Olena Kovach").family, "person");
}

TEST_F(GazetteerLayersTest, OwnTypeWins) {
  EXPECT_EQ(entry("Wolves").type, EntityType::group);
}

TEST_F(GazetteerLayersTest, AnotherThingOfTheSameNameStaysApart) {
  EXPECT_EQ(entry("Castle").type, EntityType::place);
  EXPECT_EQ(entry("Castle Hill").type, EntityType::organization);
  EXPECT_EQ(entry("Castle Hill").iri, "");
}

TEST_F(GazetteerLayersTest, AdjectivesStayWithTheirCountry) {
  EXPECT_EQ(entry("Russian").iri, "iri:russia");
  EXPECT_EQ(layers_.find("Russian")->name.form, NameForm::adjective);
}

TEST_F(GazetteerLayersTest, CountriesThatDisagreeKeepNamesakesApart) {
  EXPECT_EQ(entry("Russia").type, EntityType::place);
  EXPECT_EQ(entry("Russian").type, EntityType::country);
}

TEST(GazetteerLayers, WithoutOwnOnesAreTheLexicon) {
  const GazetteerLayers layers(lexicon());
  EXPECT_EQ(layers.entry(layers.find("kovach")->name.entry).iri, "iri:olena");
  EXPECT_FALSE(layers.find("kovach")->own);
  EXPECT_FALSE(layers.find("nobody"));
}

}  // namespace
}  // namespace relata
