/// DOT, SVG and what else shows or lists the graph in one file.
#include <relata/export/csv_tables.h>
#include <relata/export/dot.h>
#include <relata/export/follow_the_money.h>
#include <relata/export/svg.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "export/golden_file.h"
#include "export/sample_graph.h"

namespace relata {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing_support::expect_golden;
using testing_support::nasty_graph;
using testing_support::small_graph;

template <typename Write>
std::string written(Write write, const KnowledgeGraph& graph) {
  StringSink sink;
  write(graph, sink, {});
  return sink.text();
}

TEST(Dot, IsWrittenAsTheReferenceFile) {
  expect_golden("small.dot", written(write_dot, small_graph()));
}

TEST(Dot, KeepsLabelsApartFromTheirQuotes) {
  const std::string text = written(write_dot, nasty_graph());
  EXPECT_THAT(text, HasSubstr("label=\"<b>\\\"Tom\\\" & 'Eve'</b> ]]>\""));
  EXPECT_THAT(text, HasSubstr("label=\"\\\\back slash\""));
}

TEST(Svg, IsWrittenAsTheReferenceFile) {
  expect_golden("small.svg", written(write_svg, small_graph()));
}

TEST(Svg, SaysWhoClaimsAnEdge) {
  EXPECT_THAT(written(write_svg, small_graph()), HasSubstr("according to: An official"));
}

TEST(Svg, OfNastyTextHasNoMarkupFromIt) {
  EXPECT_THAT(written(write_svg, nasty_graph()), Not(HasSubstr("<b>")));
}

TEST(Svg, OfAnEmptyGraphIsAPicture) {
  EXPECT_THAT(written(write_svg, KnowledgeGraph()), HasSubstr("</svg>"));
}

TEST(FollowTheMoney, IsWrittenAsTheReferenceFile) {
  StringSink sink;
  const ExportReport report = write_follow_the_money(small_graph(), sink);
  expect_golden("small.ftm", sink.text());
  EXPECT_EQ(report.vertices, 6U) << "4 actors and 2 documents";
}

TEST(CsvTables, AreWrittenAsTheReferenceFiles) {
  StringSinks folder;
  write_csv_tables(small_graph(), folder);
  std::string all;
  for (const auto& [name, text] : folder.files()) all += "== " + name + "\n" + text;
  expect_golden("small.csv.txt", all);
}

TEST(CsvTables, HoldNoFormulas) {
  StringSinks folder;
  write_csv_tables(nasty_graph(), folder);
  EXPECT_THAT(folder.files().at("evidence.csv"), Not(HasSubstr(",\"=")));
  EXPECT_THAT(folder.files().at("edges.csv"), HasSubstr("\"'=1+1\r\n\""));
}

}  // namespace
}  // namespace relata
