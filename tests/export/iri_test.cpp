#include <relata/export/iri.h>

#include <gtest/gtest.h>

namespace relata {
namespace {

struct IriCase {
  std::string_view name, text;
  std::optional<std::string_view> expected;
};
class AbsoluteIriTest : public testing::TestWithParam<IriCase> {};

TEST_P(AbsoluteIriTest, IsMadeOfText) {
  const auto& [name, text, expected] = GetParam();
  EXPECT_EQ(absolute_iri(text), expected);
}

INSTANTIATE_TEST_SUITE_P(
    Texts, AbsoluteIriTest,
    testing::Values(IriCase{"Wikidata", "http://www.wikidata.org/entity/Q212", "http://www.wikidata.org/entity/Q212"},
                    IriCase{"Urn", "urn:isbn:9780000000000", "urn:isbn:9780000000000"},
                    IriCase{"Cyrillic", "http://example.org/Курск?q=é#f", "http://example.org/Курск?q=é#f"},
                    IriCase{"Forbidden", "http://example.org/<a b>\"{|}\\^`",
                            "http://example.org/%3Ca%20b%3E%22%7B%7C%7D%5C%5E%60"},
                    IriCase{"Control", "http://example.org/\n\x7F", "http://example.org/%0A%7F"},
                    IriCase{"Encoded", "http://example.org/%41%zz%", "http://example.org/%41%25zz%25"},
                    IriCase{"TwoFragments", "http://example.org/#a#b", "http://example.org/#a%23b"},
                    IriCase{"Brackets", "http://example.org/a[1]", "http://example.org/a%5B1%5D"},
                    IriCase{"PrivateUse", "http://example.org/\uE000", "http://example.org/%EE%80%80"},
                    IriCase{"Noncharacter", "http://example.org/\uFFFE", "http://example.org/%EF%BF%BE"},
                    IriCase{"Port", "http://user@example.org:80/", "http://user@example.org:80/"},
                    IriCase{"BadPort", "http://example.org:eighty/", std::nullopt},
                    IriCase{"Ipv6", "http://[::1]/", std::nullopt}, IriCase{"Empty", "", std::nullopt},
                    IriCase{"Relative", "relative/path", std::nullopt}, IriCase{"BlankNode", "_:b0", std::nullopt},
                    IriCase{"SchemeAlone", "http:", std::nullopt},
                    IriCase{"Words", "not an iri: at all", std::nullopt}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(PercentEncoding, LeavesUnreservedCharacters) {
  std::string text = "a";
  append_percent_encoded("zA9-._~ /é", text);
  EXPECT_EQ(text, "azA9-._~%20%2F%C3%A9");
}

}  // namespace
}  // namespace relata
