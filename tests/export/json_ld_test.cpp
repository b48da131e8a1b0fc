#include <relata/export/json_ld.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include "export/golden_file.h"
#include "export/sample_graph.h"

namespace relata {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing_support::expect_golden;
using testing_support::nasty_graph;
using testing_support::small_graph;

std::string json_ld_of(const KnowledgeGraph& graph, const RdfOptions& options = {.version = "test"}) {
  StringSink sink;
  write_json_ld(graph, sink, options);
  return sink.text();
}

/// Every key below `value` that is neither a keyword nor in `context` nor an IRI with one of its prefixes.
void find_unknown_keys(const rapidjson::Value& value, const rapidjson::Value& context, std::string& unknown) {
  if (value.IsArray()) {
    for (const auto& item : value.GetArray()) find_unknown_keys(item, context, unknown);
  }
  if (!value.IsObject()) return;
  for (const auto& [name, member] : value.GetObject()) {
    const std::string key = name.GetString();
    const std::string prefix = key.substr(0, key.find(':'));
    if (key[0] != '@' && !context.HasMember(prefix.c_str())) unknown += key + " ";
    find_unknown_keys(member, context, unknown);
  }
}

TEST(JsonLd, IsWrittenAsTheReferenceFile) {
  expect_golden("small.jsonld", json_ld_of(small_graph()));
}

TEST(JsonLd, OfNastyTextIsWrittenAsTheReferenceFile) {
  expect_golden("nasty.jsonld", json_ld_of(nasty_graph()));
}

TEST(JsonLd, UsesNoKeyThatItsContextDoesNotDefine) {
  for (const KnowledgeGraph& graph : {small_graph(), nasty_graph(), KnowledgeGraph()}) {
    rapidjson::Document json;
    json.Parse(json_ld_of(graph).c_str());
    ASSERT_FALSE(json.HasParseError());
    std::string unknown;
    find_unknown_keys(json["@graph"], json["@context"], unknown);
    EXPECT_EQ(unknown, "");
  }
}

TEST(JsonLd, AssertsOnlyWhatTheDocumentsAffirmThemselves) {
  const std::string text = json_ld_of(small_graph());
  EXPECT_THAT(text, HasSubstr("\"rel:ACCUSE\":[{\"@id\""));
  EXPECT_THAT(text, Not(HasSubstr("\"rel:ASSAULT\":["))) << "possible, and an official's claim";
  EXPECT_THAT(text, Not(HasSubstr("\"rel:inform\":["))) << "negated, or of an unnamed source";
}

TEST(JsonLd, NamesThingsBelowTheBaseIri) {
  const std::string text = json_ld_of(small_graph(), {.base_iri = "https://news.example.org/"});
  EXPECT_THAT(text, HasSubstr("\"document\":\"https://news.example.org/document/\""));
  EXPECT_THAT(text, HasSubstr("\n{\"@id\":\"document:wire-1\""));
  EXPECT_THAT(text, Not(HasSubstr(default_base_iri)));
}

TEST(JsonLd, NamesTheGraphThatIsAskedFor) {
  EXPECT_THAT(json_ld_of(small_graph(), {.graph_iri = "urn:g"}), HasSubstr("},\n\"@id\":\"urn:g\",\n\"@graph\":["));
}

TEST(JsonLd, CountsPositionsInCodePoints) {
  const std::string text = json_ld_of(nasty_graph());
  EXPECT_THAT(text, HasSubstr("\"exact\":\"null hit INF.\""));
  EXPECT_THAT(text, HasSubstr("\"start\":87,\"end\":100"));
}

TEST(JsonLd, ReportsAFullDisk) {
  FileSink sink("/dev/full");
  EXPECT_THROW(
      {
        write_json_ld(nasty_graph(), sink);
        sink.close();
      },
      WriteError);
}

}  // namespace
}  // namespace relata
