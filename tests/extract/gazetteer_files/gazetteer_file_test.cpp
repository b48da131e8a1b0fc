#include <relata/extract/gazetteer_files/gazetteer_file.h>

#include <gmock/gmock.h>

#include <relata/extract/document/input_error.h>
#include <relata/extract/gazetteer_files/gazetteer_format.h>

namespace relata {
namespace {

constexpr std::string_view table =
    "# our own\n"
    "name\taliases\ttype\tid\tcountry\tgender\tnote\n"
    "Tarkhan Systems\tTarkhan|TSY\tOrganization\tACME-17\tge\n"
    "\n"
    "Nino Beridze\t\tPerson\tQ42\t\tf\tignored\r\n"
    "Widget\n";

constexpr std::string_view geonames =
    "611717\tTbilisi\tTbilisi\tTiflis,TBS,\xE1\x83\x97\t41.7\t44.8\tP\tPPLC\tGE\t\t51\t\t\t\t1049498\t\t495\t\t2023\n"
    "614540\tGeorgia\tGeorgia\tSakartvelo\t42.0\t43.5\tA\tPCLI\tGE\t\t00\t\t\t\t3731000\t\t495\t\t2023\n"
    "4197000\tGeorgia\tGeorgia\t\t32.7\t-83.5\tA\tADM1\tUS\t\tGA\t\t\t\t8975842\t\t495\t\t2023\n"
    "4197001\tTbilisi\tTbilisi\t\t32.7\t-83.5\tP\tPPL\tUS\t\tGA\t\t\t\t\t\t495\t\t2023\n";

constexpr std::string_view wikidata =
    "[\n"
    R"({"id":"Q1","labels":{"en":{"value":"Tarkhan"}},"aliases":{"en":[{"value":"Tarkhan Systems"}]},)"
    R"("claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q4830453"}}}}]},"sitelinks":{"enwiki":{}}},)"
    "\n"
    R"({"id":"Q2","labels":{"mul":{"value":"Tarkhan"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":)"
    R"({"id":"Q5"}}}}],"P21":[{"mainsnak":{"datavalue":{"value":{"id":"Q6581072"}}}}]},)"
    R"("sitelinks":{"enwiki":{},"dewiki":{}}},)"
    "\n"
    R"({"id":"Q3","labels":{"en":{"value":"Tarkhan page"}},)"
    R"("claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q4167410"}}}}]}},)"
    "\n"
    R"({"id":"Q4","labels":{"fr":{"value":"Sans nom"}}},)"
    "\n"
    R"({"id":"P5","labels":{"en":{"value":"some property"}}})"
    "\n]\n";

constexpr std::string_view follow_the_money =
    R"({"id":"NK-a","schema":"Company","caption":"Tarkhan Systems","properties":{"name":["Tarkhan Systems","Tarkhan"],)"
    R"("alias":["TSY"],"jurisdiction":["ge"]}})"
    "\n"
    R"({"id":"NK-b","schema":"Person","properties":{"name":["Nino Beridze"],"wikidataId":["Q42"],"gender":["female"],)"
    R"("nationality":["ge","us"],"weakAlias":["NB"]}})"
    "\n"
    R"({"id":"NK-c","schema":"Address","properties":{"full":["1 Main Street"]}})"
    "\n";

struct EntryCase {
  std::string_view name, text, alias, entry, iri, country;
  EntityType type;
  Gender gender = Gender::unknown;
};
class GazetteerEntryTest : public testing::TestWithParam<EntryCase> {};

TEST_P(GazetteerEntryTest, IsFoundByItsNames) {
  const EntryCase& expected = GetParam();
  const Gazetteer gazetteer = compile_gazetteer(expected.text, "own");
  const auto name = gazetteer.find(expected.alias);
  ASSERT_TRUE(name) << expected.alias;
  const GazetteerEntry entry = gazetteer.entry(name->entry);
  EXPECT_EQ(entry.name, expected.entry);
  EXPECT_EQ(entry.iri, expected.iri);
  EXPECT_EQ(entry.country, expected.country);
  EXPECT_EQ(entry.type, expected.type);
  EXPECT_EQ(entry.gender, expected.gender);
}

INSTANTIATE_TEST_SUITE_P(
    Formats, GazetteerEntryTest,
    testing::Values(EntryCase{"Tsv", table, "tarkhan", "Tarkhan Systems", "urn:relata:ACME-17", "GE",
                              EntityType::organization},
                    EntryCase{"TsvGender", table, "Nino Beridze", "Nino Beridze", "http://www.wikidata.org/entity/Q42",
                              "", EntityType::person, Gender::female},
                    EntryCase{"TsvNameAlone", table, "Widget", "Widget", "", "", EntityType::other},
                    EntryCase{"GeoNames", geonames, "Tiflis", "Tbilisi", "https://sws.geonames.org/611717/", "GE",
                              EntityType::place},
                    EntryCase{"GeoNamesCountryBeforeRegion", geonames, "Georgia", "Georgia",
                              "https://sws.geonames.org/614540/", "GE", EntityType::country},
                    EntryCase{"GeoNamesCapitalBeforeVillage", geonames, "Tbilisi", "Tbilisi",
                              "https://sws.geonames.org/611717/", "GE", EntityType::place},
                    EntryCase{"Wikidata", wikidata, "Tarkhan Systems", "Tarkhan", "http://www.wikidata.org/entity/Q1",
                              "", EntityType::organization},
                    EntryCase{"WikidataBetterKnown", wikidata, "Tarkhan", "Tarkhan",
                              "http://www.wikidata.org/entity/Q2", "", EntityType::person, Gender::female},
                    EntryCase{"FollowTheMoney", follow_the_money, "TSY", "Tarkhan Systems", "urn:relata:NK-a", "GE",
                              EntityType::organization},
                    EntryCase{"FollowTheMoneyWikidata", follow_the_money, "Nino Beridze", "Nino Beridze",
                              "http://www.wikidata.org/entity/Q42", "", EntityType::person, Gender::female}),
    [](const auto& test) { return std::string{test.param.name}; });

TEST(GazetteerFile, KnowsByWhatNounsToSpeakOfAnEntry) {
  const auto family = [](std::string_view text, std::string_view name) {
    const Gazetteer gazetteer = compile_gazetteer(text, "own");
    return std::string(gazetteer.entry(gazetteer.find(name)->entry).family);
  };
  EXPECT_EQ(family(follow_the_money, "TSY"), "company");
  EXPECT_EQ(family(wikidata, "Tarkhan Systems"), "company");
  EXPECT_EQ(family(table, "Nino Beridze"), "person");
  EXPECT_EQ(family(table, "Widget"), "");
}

struct AbsentCase {
  std::string_view name, text, alias;
};
class AbsentNameTest : public testing::TestWithParam<AbsentCase> {};
TEST_P(AbsentNameTest, IsNotTaken) {
  EXPECT_FALSE(compile_gazetteer(GetParam().text, "own").find(GetParam().alias));
}
INSTANTIATE_TEST_SUITE_P(Formats, AbsentNameTest,
                         testing::Values(AbsentCase{"AirportCode", geonames, "TBS"},
                                         AbsentCase{"ForeignLetter", geonames, "\xE1\x83\x97"},
                                         AbsentCase{"DisambiguationPage", wikidata, "Tarkhan page"},
                                         AbsentCase{"OtherLanguage", wikidata, "Sans nom"},
                                         AbsentCase{"Property", wikidata, "some property"},
                                         AbsentCase{"WeakAlias", follow_the_money, "NB"}),
                         [](const auto& test) { return std::string{test.param.name}; });

struct BadCase {
  std::string_view name, text, message;
};
class BadGazetteerTest : public testing::TestWithParam<BadCase> {};

TEST_P(BadGazetteerTest, IsRefusedWithFileAndLine) {
  try {
    static_cast<void>(compile_gazetteer(GetParam().text, "own"));
    FAIL() << "nothing was thrown";
  } catch (const InputError& error) {
    EXPECT_THAT(error.what(), testing::StartsWith(std::string(GetParam().message)));
  }
}

INSTANTIATE_TEST_SUITE_P(
    Rows, BadGazetteerTest,
    testing::Values(BadCase{"Empty", "", "own: has no header row"},
                    BadCase{"NoName", "title\tid\nA\t1\n", "own:1: the header row has no column \"name\""},
                    BadCase{"EmptyName", "name\tid\n\nA\t1\n\t2\n", "own:4: the name is empty"},
                    BadCase{"Type", "name\ttype\nA\tPersn\n", "own:2: \"Persn\" is no type"},
                    BadCase{"LiteralType", "name\ttype\nA\tDate\n", "own:2: \"Date\" is no type"},
                    BadCase{"Country", "name\tcountry\nA\tRUS\n", "own:2: \"RUS\" is no country code"},
                    BadCase{"Gender", "name\tgender\nA\tx\n", "own:2: \"x\" is no gender"},
                    BadCase{"Cells", "name\nA\tB\n", "own:2: has 2 cells, the header row 1"},
                    BadCase{"Bytes", "name\nA\xFFZ\n", "own:2: is not valid UTF-8"},
                    BadCase{"Json", "{\"id\": \"Q1\"}\n{\"id\": \n", "own:2: is not JSON"},
                    BadCase{"JsonArray", "{\"id\": \"Q1\"}\n[1]\n", "own:2: is not a JSON object"},
                    BadCase{"NoId", "{\"labels\": {}}\n", "own:1: \"id\" is missing"},
                    BadCase{"NoProperties", "{\"id\": \"a\", \"schema\": \"Person\"}",
                            "own:1: \"properties\" is missing"},
                    BadCase{"GeoNamesCells", "1\tA\tA\t\t41.7\t44.8\tP\tPPL\tGE\t\t51\t\t\t\t1\t\t495\t\t2023\n2\tB\n",
                            "own:2: has 2 cells; a GeoNames row has 19"}),
    [](const auto& test) { return std::string{test.param.name}; });

struct FormatCase {
  std::string_view name, text;
  GazetteerFormat expected;
};
class GazetteerFormatTest : public testing::TestWithParam<FormatCase> {};
TEST_P(GazetteerFormatTest, IsToldByTheContent) {
  EXPECT_EQ(gazetteer_format_of(GetParam().text), GetParam().expected);
}
INSTANTIATE_TEST_SUITE_P(Formats, GazetteerFormatTest,
                         testing::Values(FormatCase{"Tsv", table, GazetteerFormat::tsv},
                                         FormatCase{"GeoNames", geonames, GazetteerFormat::geonames},
                                         FormatCase{"Wikidata", wikidata, GazetteerFormat::wikidata},
                                         FormatCase{"FollowTheMoney", follow_the_money,
                                                    GazetteerFormat::follow_the_money},
                                         FormatCase{"Nothing", "", GazetteerFormat::tsv}),
                         [](const auto& test) { return std::string{test.param.name}; });

}  // namespace
}  // namespace relata
