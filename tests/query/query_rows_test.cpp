#include <relata/cli/query_rows.h>

#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <relata/cli/query_pattern.h>
#include "query/arrow_graph.h"

namespace relata::cli {
namespace {

using testing::HasSubstr;
using testing::MatchesRegex;
using testing::StartsWith;

class QueryRowsTest : public testing::Test {
 protected:
  std::string ask(std::string_view text, RowFormat format) const {
    return format_answer(graph, query::run_query(graph, query::parse_query(text)), format);
  }

  KnowledgeGraph knowledge = test::graph_of_arrows("Ann, \"A\":Person -ACCUSE-> Norland:Country [negated]");
  query::PropertyGraph graph{knowledge, 0.0};
};

TEST_F(QueryRowsTest, TableIsForPeople) {
  EXPECT_EQ(ask("MATCH p = (a)-[r]->(b) RETURN a, r, r.cameo, b.mentions, [b.name, null] AS list, p", RowFormat::table),
            "a         r             r.cameo  b.mentions  list              p\n"
            "--------  ------------  -------  ----------  ----------------  -----------------\n"
            "Ann, \"A\"  [NOT_ACCUSE]           1           ['Norland',       (Ann,\n"
            "                                             null]             \"A\")-[NOT_ACCUSE]\n"
            "                                                               ->(Norland)\n");
}

TEST_F(QueryRowsTest, TableKeepsTheHeaderOfNoRows) {
  EXPECT_EQ(ask("MATCH (a:Work) RETURN a.name", RowFormat::table), "a.name\n------\n");
}

TEST_F(QueryRowsTest, CsvQuotesAndHasObjectsAsJson) {
  EXPECT_EQ(ask("MATCH (a)-[r]->(b) RETURN a.name, r.cameo, r.confidence, [1, 'x'] AS list", RowFormat::csv),
            "a.name,r.cameo,r.confidence,list\n\"Ann, \"\"A\"\"\",,0.75,\"[1,\"\"x\"\"]\"\n");
}

TEST_F(QueryRowsTest, JsonLinesAreOneObjectARow) {
  EXPECT_EQ(ask("UNWIND [1, 0.5, true, null, 'a\nb'] AS x RETURN x", RowFormat::jsonl),
            "{\"x\":1}\n{\"x\":0.5}\n{\"x\":true}\n{\"x\":null}\n{\"x\":\"a\\nb\"}\n");
}

TEST_F(QueryRowsTest, JsonIsAnArray) {
  EXPECT_EQ(ask("RETURN 1 AS one", RowFormat::json), "[\n  {\n    \"one\": 1\n  }\n]\n");
  EXPECT_EQ(ask("MATCH (a:Work) RETURN a", RowFormat::json), "[]\n");
}

TEST_F(QueryRowsTest, JsonHasNodesRelationshipsAndPathsWhole) {
  const std::string id = "[ar][0-9a-f]+";
  EXPECT_THAT(ask("MATCH (a:Country) RETURN a", RowFormat::jsonl),
              MatchesRegex("\\{\"a\":\\{\"id\":\"" + id +
                           "\",\"labels\":\\[\"Actor\",\"Country\"\\],\"properties\":\\{"
                           "\"label\":\"Norland\",\"name\":\"Norland\",.*\"mentions\":1.*\\}\\}\\}\n"));
  EXPECT_THAT(ask("MATCH ()-[r]->() RETURN r", RowFormat::jsonl),
              MatchesRegex("\\{\"r\":\\{\"id\":\"" + id + "\",\"type\":\"NOT_ACCUSE\",\"start\":\"" + id +
                           "\",\"end\":\"" + id + "\",\"properties\":\\{.*\"polarity\":\"negated\".*\\}\\}\\}\n"));
  EXPECT_THAT(ask("MATCH p = ()-->() RETURN p", RowFormat::jsonl),
              testing::AllOf(StartsWith("{\"p\":{\"nodes\":[{\"id\":"), HasSubstr("\"relationships\":[{\"id\":")));
}

TEST_F(QueryRowsTest, NumbersThatJsonLacksAreNull) {
  EXPECT_EQ(ask("RETURN 1 / 0.0 AS x", RowFormat::jsonl), "{\"x\":null}\n");
}

TEST(OnOneLineTest, KeepsValues) {
  EXPECT_EQ(on_one_line("{\n  \"a\": [1, 0.1, \"x y\"]\n}\n"), "{\"a\":[1,0.1,\"x y\"]}\n");
}

struct FormCase {
  std::string_view name, text;
  bool is_short;
};
class ShortFormTest : public testing::TestWithParam<FormCase> {};

TEST_P(ShortFormTest, IsToldFromTheLanguage) {
  EXPECT_EQ(is_short_form(GetParam().text), GetParam().is_short);
}

INSTANTIATE_TEST_SUITE_P(
    Queries, ShortFormTest,
    testing::Values(FormCase{"Arrow", "SVR -ACCUSE-> ?who", true}, FormCase{"Variable", "?a --> ?b", true},
                    FormCase{"ActorCalledMatch", "Match -ACCUSE-> ?who", true},
                    FormCase{"ActorCalledMatchBackwards", "match <-ACCUSE- ?who", true},
                    FormCase{"Match", "MATCH (a) RETURN a", false},
                    FormCase{"SmallLetters", " match(a) return a", false},
                    FormCase{"Lines", "\n\tMATCH\n(a) RETURN a", false},
                    FormCase{"Optional", "OPTIONAL MATCH (a) RETURN a", false}, FormCase{"Return", "RETURN 1", false},
                    FormCase{"ReturnList", "RETURN[1]", false},
                    FormCase{"Comment", "// who?\nMATCH (a) RETURN a", false}, FormCase{"Empty", "", true}),
    [](const auto& test) { return std::string{test.param.name}; });

}  // namespace
}  // namespace relata::cli
