// The lexicons behind disputes, and what is compared with them.
#include <set>
#include <string>
#include <tuple>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <relata/data/lexicon_table.h>
#include <relata/graph/content_words.h>
#include <relata/graph/contrary_lexicon.h>
#include <relata/graph/country_groups.h>
#include <relata/graph/state_actors.h>

namespace relata {
namespace {

using testing::ElementsAre;

Actor actor(std::string name, EntityType type, std::string country) {
  Actor result;
  result.name = std::move(name);
  result.type = type;
  result.country = std::move(country);
  return result;
}

TEST(ContraryLexicon, HasEachPairOnce) {
  const LexiconTable table(LexiconTable::embedded_text("lexicon/contrary_predicates.tsv"));
  std::set<std::tuple<std::string_view, std::string_view, std::string_view>> pairs;
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    const auto one = table.cell(row, 0), other = table.cell(row, 1), frame = table.cell(row, 2);
    EXPECT_FALSE(one.empty() || other.empty()) << row;
    EXPECT_TRUE(pairs.emplace(one, other, frame).second) << one << " / " << other;
  }
  EXPECT_GT(pairs.size(), 500u);
}

TEST(ContraryLexicon, IsReadBothWays) {
  const ContraryLexicon lexicon("one\tother\tframe\nhalt\tadvance\tpatient\n");
  ASSERT_EQ(lexicon.contraries_of("advance").size(), 1u);
  EXPECT_EQ(lexicon.contraries_of("advance")[0].expression, "halt");
  EXPECT_FALSE(lexicon.contraries_of("advance")[0].is_second);
  EXPECT_TRUE(lexicon.contraries_of("halt")[0].is_second);
  EXPECT_TRUE(lexicon.contraries_of("sleep").empty());
  EXPECT_THROW(ContraryLexicon("one\tother\tframe\na\tb\tupside-down\n"), std::logic_error);
}

struct MemberCase {
  std::string name;
  Actor member;
  std::string description;
  bool is_member;
};
class MemberTest : public testing::TestWithParam<MemberCase> {};
TEST_P(MemberTest, IsReadFromTheModifier) {
  const auto& [name, member, description, is_member] = GetParam();
  EXPECT_EQ(CountryGroups::load_default().is_member(member, description), is_member);
}
INSTANTIATE_TEST_SUITE_P(
    English, MemberTest,
    testing::Values(
        MemberCase{"Country", actor("United States", EntityType::country, "US"), "Western partners", true},
        MemberCase{"Possessor", actor("Poland", EntityType::country, "PL"), "Ukraine's Western allies", true},
        MemberCase{"Alliance", actor("NATO", EntityType::organization, ""), "NATO members", true},
        MemberCase{"Outsider", actor("Russia", EntityType::country, "RU"), "Western partners", false},
        MemberCase{"Persons", actor("United States", EntityType::country, "US"), "Western officials", false},
        MemberCase{"NoModifier", actor("United States", EntityType::country, "US"), "partners", false}),
    [](const auto& test) { return test.param.name; });

struct RoleCase {
  std::string name;
  Actor actor;
  StateRole role;
};
class StateRoleTest : public testing::TestWithParam<RoleCase> {};
TEST_P(StateRoleTest, IsReadFromTheName) {
  EXPECT_EQ(StateActors::load_default().role_of(GetParam().actor), GetParam().role);
}
INSTANTIATE_TEST_SUITE_P(
    English, StateRoleTest,
    testing::Values(
        RoleCase{"Country", actor("Russia", EntityType::country, "RU"), StateRole::country},
        RoleCase{"Capital", actor("Moscow", EntityType::place, "RU"), StateRole::metonym},
        RoleCase{"CapitalOfAnother", actor("Moscow", EntityType::place, "US"), StateRole::none},
        RoleCase{"Seat", actor("the Kremlin", EntityType::organization, "RU"), StateRole::metonym},
        RoleCase{"Government", actor("Ukrainian government", EntityType::organization, "UA"), StateRole::metonym},
        RoleCase{"Ministry", actor("Ministry of Defence", EntityType::organization, "GB"), StateRole::organ},
        RoleCase{"Troops", actor("Russian troops", EntityType::group, "RU"), StateRole::organ},
        RoleCase{"Company", actor("Aeroflot", EntityType::organization, "RU"), StateRole::none},
        RoleCase{"City", actor("Kursk", EntityType::place, "RU"), StateRole::none},
        RoleCase{"NoCountry", actor("Kremlin", EntityType::organization, ""), StateRole::none}),
    [](const auto& test) { return test.param.name; });

TEST(ContentWords, FindTheHead) {
  const ContentWords words = content_words("the 74 small villages near the border, which burnt");
  EXPECT_EQ(words.head, "villag");
  EXPECT_THAT(words.others, ElementsAre("border", "small"));
  EXPECT_THAT(words.numbers, ElementsAre("74"));
  EXPECT_TRUE(content_words("it").head.empty());
}

TEST(ContentWords, LevelForms) {
  for (const auto* form : {"violate", "violates", "violated", "violating", "violation", "violations"}) {
    EXPECT_EQ(word_stem(form), "violat") << form;
  }
  EXPECT_EQ(word_stem("planning"), word_stem("plan"));
  EXPECT_EQ(word_stem("agreement"), word_stem("agreed"));
}

}  // namespace
}  // namespace relata
