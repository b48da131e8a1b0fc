#include <relata/export/xml_escape.h>

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace relata {
namespace {

using namespace std::string_view_literals;

struct EscapeCase {
  std::string_view name, input, text, attribute;
  std::size_t replaced = 0;
};

class XmlEscapeTest : public testing::TestWithParam<EscapeCase> {};

TEST_P(XmlEscapeTest, WritesCharacterData) {
  std::string out;
  EXPECT_EQ(append_xml_text(GetParam().input, out), GetParam().replaced);
  EXPECT_EQ(out, GetParam().text);
}

TEST_P(XmlEscapeTest, WritesAttributeValues) {
  std::string out;
  EXPECT_EQ(append_xml_attribute(GetParam().input, out), GetParam().replaced);
  EXPECT_EQ(out, GetParam().attribute);
}

INSTANTIATE_TEST_SUITE_P(
    Xml10, XmlEscapeTest,
    testing::Values(EscapeCase{"Empty", "", "", ""}, EscapeCase{"Plain", "Kyiv", "Kyiv", "Kyiv"},
                    EscapeCase{"Markup", "<a & \"b\">", "&lt;a &amp; \"b\"&gt;", "&lt;a &amp; &quot;b&quot;&gt;"},
                    EscapeCase{"EndOfCdata", "]]>", "]]&gt;", "]]&gt;"},
                    EscapeCase{"WhiteSpace", "a\tb\nc\rd", "a\tb\nc&#13;d", "a&#9;b&#10;c&#13;d"},
                    EscapeCase{"ControlCharacters", "a\0b\x1F"sv,
                               "a\xEF\xBF\xBD"
                               "b\xEF\xBF\xBD",
                               "a\xEF\xBF\xBD"
                               "b\xEF\xBF\xBD",
                               2},
                    EscapeCase{"Noncharacter", "\xEF\xBF\xBFz", "\xEF\xBF\xBDz", "\xEF\xBF\xBDz", 1},
                    EscapeCase{"LooksLikeANoncharacter", "\xEF\xBF\xBD\xEF\xBC\x81", "\xEF\xBF\xBD\xEF\xBC\x81",
                               "\xEF\xBF\xBD\xEF\xBC\x81"},
                    EscapeCase{"LineBreaksOfXml11", "a\u0085b\u2028c", "a&#133;b&#8232;c", "a&#133;b&#8232;c"},
                    EscapeCase{"LooksLikeALineBreak", "\u00A9\u2029", "\u00A9\u2029", "\u00A9\u2029"},
                    EscapeCase{"Emoji", "\U0001F680", "\U0001F680", "\U0001F680"},
                    EscapeCase{"RightToLeft", "\u202Eabc", "\u202Eabc", "\u202Eabc"}),
    [](const auto& test) { return std::string{test.param.name}; });

}  // namespace
}  // namespace relata
