#include <relata/export/export_format.h>

#include <relata/export/html_page.h>

#include <gtest/gtest.h>

#include "export/sample_graph.h"

namespace relata {
namespace {

struct NameCase {
  std::string_view test, name;
  std::optional<ExportFormat> format;
};
class ExportFormatTest : public testing::TestWithParam<NameCase> {};

TEST_P(ExportFormatTest, IsToldByItsExtension) {
  EXPECT_EQ(export_format_from(GetParam().name), GetParam().format) << GetParam().name;
}

INSTANTIATE_TEST_SUITE_P(Names, ExportFormatTest,
                         testing::Values(NameCase{"File", "out/kursk.graphml", ExportFormat::graphml},
                                         NameCase{"Extension", ".jsonld", ExportFormat::json_ld},
                                         NameCase{"BareExtension", "jsonld", ExportFormat::json_ld},
                                         NameCase{"Capitals", "A.GraphML", ExportFormat::graphml},
                                         NameCase{"PointInFolder", "out.graphml/kursk", std::nullopt},
                                         NameCase{"Other", "kursk.pdf", std::nullopt},
                                         NameCase{"Empty", "", std::nullopt}),
                         [](const auto& test) { return std::string{test.param.test}; });

TEST(WriteGraph, WritesEveryFormatTheSameTwice) {
  for (const ExportFormatInfo& info : export_formats()) {
    if (info.format == ExportFormat::html && !has_explorer_page()) continue;
    if (info.has_several_files) continue;
    StringSink first;
    StringSink second;
    write_graph(testing_support::nasty_graph(), first, info.format);
    write_graph(testing_support::nasty_graph(), second, info.format);
    EXPECT_FALSE(first.text().empty());
    EXPECT_EQ(first.text(), second.text()) << info.extension;
  }
}

TEST(WriteGraph, WritesEveryFileOfAFormatTheSameTwice) {
  for (const ExportFormatInfo& info : export_formats()) {
    if (!info.has_several_files) continue;
    StringSinks first;
    StringSinks second;
    write_graph(testing_support::nasty_graph(), first, info.format);
    write_graph(testing_support::nasty_graph(), second, info.format);
    EXPECT_GT(first.files().size(), 1U);
    EXPECT_EQ(first.files(), second.files()) << info.extension;
  }
}

}  // namespace
}  // namespace relata
