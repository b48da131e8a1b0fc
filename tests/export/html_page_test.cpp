#include <relata/export/html_page.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "export/sample_graph.h"

namespace relata {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;
using testing_support::SampleDocument;

class HtmlPageTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!has_explorer_page()) GTEST_SKIP() << "built without npm";
  }
};

std::string page_of(const KnowledgeGraph& graph) {
  StringSink sink;
  write_html_page(graph, sink, {.title = "</title><script>alert(1)</script>"});
  return sink.text();
}

std::size_t count_of(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

KnowledgeGraph graph_with_markup() {
  const std::string attack = "</script><img src=x onerror=alert(1)>";
  SampleDocument report({.id = "one", .title = attack, .source = attack, .text = attack + " hit {{script}}."});
  report.entity(EntityType::other, attack);
  report.entity(EntityType::other, "{{script}}");
  report.statement(attack + " hit {{script}}.", attack, "hit", "hit", "", "{{script}}");
  GraphBuilder builder;
  report.add_to(builder);
  return builder.build();
}

TEST_F(HtmlPageTest, IsOneDocumentThatMayFetchNothing) {
  const std::string page = page_of(testing_support::small_graph());
  EXPECT_THAT(page, StartsWith("<!doctype html>"));
  EXPECT_THAT(page, HasSubstr("content=\"default-src 'none'; script-src 'sha256-"));
  EXPECT_THAT(page, Not(HasSubstr("{{graph}}")));
}

TEST_F(HtmlPageTest, HasNoElementFromTheTextOfDocuments) {
  const std::string page = page_of(graph_with_markup());
  const std::string harmless = page_of(testing_support::small_graph());
  EXPECT_EQ(count_of(page, "<script"), count_of(harmless, "<script"));
  EXPECT_EQ(count_of(page, "</script"), count_of(harmless, "</script"));
  EXPECT_THAT(page, Not(HasSubstr("<img")));
  EXPECT_THAT(page, HasSubstr("{{script}}")) << "what looks like a mark of the template is kept as text";
}

TEST(HtmlPage, IsRefusedWhereItWasNotBuiltIn) {
  if (has_explorer_page()) GTEST_SKIP() << "built with npm";
  StringSink sink;
  EXPECT_THROW(write_html_page(KnowledgeGraph(), sink), std::logic_error);
}

}  // namespace
}  // namespace relata
