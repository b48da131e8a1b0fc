#include <relata/extract/gazetteer_files/identifier_iri.h>

#include <gtest/gtest.h>

namespace relata {
namespace {

struct IriCase {
  std::string_view name, identifier, expected;
};
class IdentifierIriTest : public testing::TestWithParam<IriCase> {};
TEST_P(IdentifierIriTest, IsAnIri) {
  EXPECT_EQ(iri_of_identifier(GetParam().identifier), GetParam().expected);
}
INSTANTIATE_TEST_SUITE_P(
    Identifiers, IdentifierIriTest,
    testing::Values(IriCase{"Wikidata", "Q212", "http://www.wikidata.org/entity/Q212"},
                    IriCase{"Iri", "https://example.org/a?b=1", "https://example.org/a?b=1"},
                    IriCase{"Urn", "urn:isbn:123", "urn:isbn:123"}, IriCase{"Plain", "NK-x_1", "urn:relata:NK-x_1"},
                    IriCase{"Blank", "a b", "urn:relata:a%20b"},
                    IriCase{"BadIri", "https://example.org/<x>", "urn:relata:https:%2F%2Fexample.org%2F%3Cx%3E"},
                    IriCase{"Percent", "50%", "urn:relata:50%25"}, IriCase{"LettersAfterQ", "Q2b", "urn:relata:Q2b"},
                    IriCase{"None", "", ""}),
    [](const auto& test) { return std::string{test.param.name}; });

}  // namespace
}  // namespace relata
