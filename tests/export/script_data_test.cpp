#include <relata/export/script_data.h>

#include <gtest/gtest.h>

namespace relata {
namespace {

struct EscapeCase {
  std::string_view name, json, expected;
};
class ScriptDataTest : public testing::TestWithParam<EscapeCase> {};

std::string escaped(std::initializer_list<std::string_view> pieces) {
  StringSink target;
  ScriptDataSink sink(target);
  for (const std::string_view piece : pieces) sink.write(piece);
  sink.close();
  return target.text();
}

TEST_P(ScriptDataTest, CanNotLeaveItsElement) {
  const auto& [name, json, expected] = GetParam();
  EXPECT_EQ(escaped({json}), expected);
}

TEST_P(ScriptDataTest, IsTheSameInWhateverPiecesItComes) {
  const auto& [name, json, expected] = GetParam();
  for (std::size_t cut = 0; cut <= json.size(); ++cut) {
    EXPECT_EQ(escaped({json.substr(0, cut), json.substr(cut)}), expected) << cut;
  }
}

INSTANTIATE_TEST_SUITE_P(Texts, ScriptDataTest,
                         testing::Values(EscapeCase{"Plain", R"({"a":[1,"b\n"]})", R"({"a":[1,"b\n"]})"},
                                         EscapeCase{"EndOfElement", R"("</script>")", R"("\u003c/script\u003e")"},
                                         EscapeCase{"Comment", R"("<!--<script>")", R"("\u003c!--\u003cscript\u003e")"},
                                         EscapeCase{"Entity", R"("&lt;")", R"("\u0026lt;")"},
                                         EscapeCase{"LineSeparators", "\"\u2028\u2029\"", R"("\u2028\u2029")"},
                                         EscapeCase{"OtherPunctuation", "\"\u2014\u202E\u00E2\"",
                                                    "\"\u2014\u202E\u00E2\""},
                                         EscapeCase{"CutOffSeparator", "\xE2\x80", "\xE2\x80"},
                                         EscapeCase{"RepeatedFirstByte", "\xE2\xE2\x80\xA8", "\xE2\\u2028"}),
                         [](const auto& test) { return std::string{test.param.name}; });

}  // namespace
}  // namespace relata
