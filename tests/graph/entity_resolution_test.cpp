#include <relata/graph/entity_resolution.h>

#include <algorithm>
#include <random>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace relata {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

/// An entity of a document, as short as a table needs it.
struct Mentioned {
  std::string document;
  std::string name;
  EntityType type = EntityType::person;
  std::string iri = {};
  std::vector<std::string> aliases = {};
  std::string country = {};
  bool unnamed = false;
};

class Corpus {
 public:
  explicit Corpus(std::vector<Mentioned> mentioned) : mentioned_(std::move(mentioned)) {
    for (const Mentioned& one : mentioned_) {
      Entity entity;
      entity.type = one.type;
      entity.name = one.name;
      entity.iri = one.iri;
      entity.aliases = one.aliases;
      entity.country = one.country;
      entity.unnamed = one.unnamed;
      entities_.push_back(std::move(entity));
    }
    for (std::uint32_t i = 0; i < mentioned_.size(); ++i) {
      occurrences_.push_back({mentioned_[i].document, i, &entities_[i], false});
    }
  }

  std::vector<EntityOccurrence>& occurrences() { return occurrences_; }
  std::vector<ResolvedActor> resolve() const { return resolve_entities(occurrences_); }

 private:
  std::vector<Mentioned> mentioned_;
  std::vector<Entity> entities_;
  std::vector<EntityOccurrence> occurrences_;
};

struct IdentityCase {
  std::string name;
  std::vector<Mentioned> mentioned;
  std::vector<std::string> actors;  ///< Names of the actors that come out.
};
class IdentityTest : public testing::TestWithParam<IdentityCase> {};
TEST_P(IdentityTest, GivesTheseActors) {
  std::vector<std::string> names;
  for (const ResolvedActor& actor : Corpus(GetParam().mentioned).resolve()) names.push_back(actor.name);
  EXPECT_EQ(names, GetParam().actors);
}

constexpr auto person = EntityType::person;
constexpr auto organization = EntityType::organization;
constexpr auto group = EntityType::group;
constexpr auto country = EntityType::country;
constexpr auto place = EntityType::place;
constexpr auto other = EntityType::other;

INSTANTIATE_TEST_SUITE_P(
    Merged, IdentityTest,
    testing::Values(
        IdentityCase{
            "SameIri", {{"1", "Northland", country, "x:1"}, {"2", "The North", country, "x:1"}}, {"Northland"}},
        IdentityCase{"SameName", {{"1", "Ana Vélez"}, {"2", "ANA VELEZ"}}, {"Ana Vélez"}},
        IdentityCase{"Transliteration", {{"1", "Bo Pinsky"}, {"2", "Bo Pinskyi"}, {"3", "Bo Pinskyi"}}, {"Bo Pinskyi"}},
        IdentityCase{"NameOfAnIri", {{"1", "Northland", country, "x:1"}, {"2", "Northland", place}}, {"Northland"}},
        IdentityCase{"AliasOfAnIri",
                     {{"1", "Harbour Agency", organization, "x:1", {"HA"}}, {"2", "HA", organization}},
                     {"Harbour Agency"}},
        IdentityCase{"SurnameAcrossDocuments", {{"1", "Ana Vélez"}, {"2", "Vélez"}}, {"Ana Vélez"}},
        IdentityCase{
            "HonorificAndSurname", {{"1", "Ana King"}, {"1", "Ms. King", person, "", {}, "", true}}, {"Ana King"}},
        IdentityCase{"HonorificAcrossDocuments", {{"1", "Ms. King"}, {"2", "King"}, {"3", "King"}}, {"King"}},
        IdentityCase{"SurnameWithParticle", {{"1", "Omar al-Sample"}, {"2", "al-Sample"}}, {"Omar al-Sample"}},
        IdentityCase{"SurnameWithinADocument",
                     {{"1", "Ana Vélez"}, {"1", "Vélez"}, {"2", "Bo Vélez"}},
                     {"Ana Vélez", "Bo Vélez"}},
        IdentityCase{"Acronym",
                     {{"1", "Harbour Agency", organization, "", {"HA"}}, {"2", "HA", organization}},
                     {"Harbour Agency"}},
        IdentityCase{"LessSpecificType", {{"1", "Red Wing", organization}, {"2", "Red Wing", other}}, {"Red Wing"}},
        IdentityCase{"GroupAndOrganization", {{"1", "Red Wing", organization}, {"2", "Red Wing", group}}, {"Red Wing"}},
        IdentityCase{
            "UnknownCountry", {{"1", "Navy", organization, "", {}, "NL"}, {"2", "Navy", organization}}, {"Navy"}}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    KeptApart, IdentityTest,
    testing::Values(
        IdentityCase{
            "DifferentIris", {{"1", "Springs", place, "x:1"}, {"2", "Springs", place, "x:2"}}, {"Springs", "Springs"}},
        IdentityCase{"NameOfTwoIris",
                     {{"1", "Springs", place, "x:1"}, {"2", "Springs", place, "x:2"}, {"3", "Springs", place}},
                     {"Springs", "Springs", "Springs"}},
        IdentityCase{"SurnameOfTwo",
                     {{"1", "Ana Vélez"}, {"2", "Bo Vélez"}, {"3", "Vélez"}},
                     {"Ana Vélez", "Bo Vélez", "Vélez"}},
        IdentityCase{"GivenNameAlone", {{"1", "Ana Vélez"}, {"2", "Ana"}}, {"Ana", "Ana Vélez"}},
        IdentityCase{"PersonAndPlace", {{"1", "Washington"}, {"2", "Washington", place}}, {"Washington", "Washington"}},
        IdentityCase{"Unnamed",
                     {{"1", "official", person, "", {}, "", true}, {"2", "official", person, "", {}, "", true}},
                     {"official", "official"}},
        IdentityCase{"DifferentCountries",
                     {{"1", "Navy", organization, "", {}, "NL"},
                      {"2", "Navy", organization, "", {}, "SE"},
                      {"3", "Navy", organization}},
                     {"Navy", "Navy", "Navy"}},
        IdentityCase{"AliasOfTwo",
                     {{"1", "Harbour Agency", organization, "", {"HA"}},
                      {"1", "Housing Authority", organization, "", {"HA"}},
                      {"2", "HA", organization}},
                     {"HA", "Harbour Agency", "Housing Authority"}}),
    [](const auto& test) { return test.param.name; });

TEST(EntityResolution, ExplainsMerges) {
  const auto actors =
      Corpus({{"1", "Ana Vélez", person, "x:1"}, {"2", "Vélez"}, {"3", "Vélez"}, {"3", "Ana Velez"}}).resolve();
  ASSERT_THAT(actors, SizeIs(1));
  std::vector<std::string> reasons;
  for (const Identification& one : actors[0].identifications) {
    reasons.push_back(one.name + ": " + std::string(to_string(one.rule)) + " " + one.matched + " in " +
                      std::to_string(one.documents));
  }
  EXPECT_THAT(reasons, ElementsAre("Ana Velez: same_name Ana Vélez in 1", "Ana Vélez: same_iri x:1 in 1",
                                   "Vélez: surname Ana Velez in 1", "Vélez: surname Ana Vélez in 1"));
}

TEST(EntityResolution, PutsEveryOccurrenceIntoOneActorWhateverTheOrder) {
  Corpus corpus({{"1", "Ana Vélez", person, "x:1"},
                 {"1", "Vélez"},
                 {"2", "A. Vélez", person, "", {"Ana Vélez"}},
                 {"2", "Red Wing", organization, "", {"RW"}},
                 {"3", "RW", organization, "", {"Red Wing"}},
                 {"3", "Red Wing", other},
                 {"4", "Navy", organization, "", {}, "NL"},
                 {"5", "Navy", group}});
  const auto describe = [](const std::vector<ResolvedActor>& actors, std::span<const EntityOccurrence> occurrences) {
    std::vector<std::string> texts;
    std::size_t count = 0;
    for (const ResolvedActor& actor : actors) {
      std::vector<std::string> members;
      for (const auto i : actor.occurrences) {
        members.push_back(std::string(occurrences[i].document_id) + occurrences[i].entity->name);
      }
      std::sort(members.begin(), members.end());
      count += members.size();
      texts.push_back(to_string(actor.key) + actor.name + std::string(to_string(actor.type)));
      for (const auto& member : members) texts.back() += "|" + member;
    }
    EXPECT_EQ(count, occurrences.size());
    return texts;
  };
  const auto expected = describe(corpus.resolve(), corpus.occurrences());
  std::mt19937 random(1);
  for (int i = 0; i < 200; ++i) {
    std::shuffle(corpus.occurrences().begin(), corpus.occurrences().end(), random);
    ASSERT_EQ(describe(corpus.resolve(), corpus.occurrences()), expected);
  }
}

TEST(EntityResolution, KeysDoNotDependOnOtherDocuments) {
  const auto alone = Corpus(std::vector<Mentioned>{{"1", "Ana Vélez"}}).resolve();
  const auto among = Corpus({{"0", "Bo"}, {"1", "Ana Vélez"}, {"2", "Vélez"}}).resolve();
  EXPECT_EQ(alone[0].key, among[0].key);
}

}  // namespace
}  // namespace relata
