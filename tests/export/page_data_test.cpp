#include <relata/export/page_data.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include "export/golden_file.h"
#include "export/sample_graph.h"

namespace relata {
namespace {

using testing::ElementsAre;
using testing_support::expect_golden;
using testing_support::nasty_graph;
using testing_support::small_graph;

std::string page_data_of(const KnowledgeGraph& graph, const PageOptions& options = {}) {
  StringSink sink;
  write_page_data(graph, sink, options);
  return sink.text();
}

rapidjson::Document parsed(const std::string& text) {
  rapidjson::Document json;
  json.Parse(text.c_str());
  EXPECT_FALSE(json.HasParseError());
  return json;
}

/// A relation of the page by its kind and object.
const rapidjson::Value* find_relation(const rapidjson::Document& json, std::string_view kind, std::string_view object) {
  for (const auto& relation : json["relations"].GetArray()) {
    if (json["kinds"][relation["kind"].GetUint()]["name"].GetString() != kind || !relation.HasMember("object"))
      continue;
    const auto& term = relation["object"];
    const std::string_view text = term.IsUint()     ? json["actors"][term.GetUint()]["name"].GetString()
                                  : term.IsString() ? term.GetString()
                                                    : "";
    if (text == object) return &relation;
  }
  return nullptr;
}

std::vector<std::string> source_names(const rapidjson::Document& json, const rapidjson::Value& evidence) {
  std::vector<std::string> names;
  for (const auto& source : evidence["sources"].GetArray()) {
    names.emplace_back(source.IsNull() ? "?" : json["actors"][source.GetUint()]["name"].GetString());
  }
  return names;
}

TEST(PageData, IsWrittenAsTheReferenceFile) {
  expect_golden("small.page.json", page_data_of(small_graph(), {.title = "small"}));
}

TEST(PageData, OfAnEmptyGraphIsValid) {
  const rapidjson::Document json = parsed(page_data_of(KnowledgeGraph()));
  for (const char* list : {"documents", "sentences", "kinds", "actors", "relations", "disputes"}) {
    EXPECT_EQ(json[list].Size(), 0U) << list;
  }
}

TEST(PageData, HasNastyNamesUnchanged) {
  const KnowledgeGraph graph = nasty_graph();
  const rapidjson::Document json = parsed(page_data_of(graph));
  ASSERT_EQ(json["actors"].Size(), graph.actors().size());
  for (std::uint32_t i = 0; i < json["actors"].Size(); ++i) {
    const auto& name = json["actors"][i]["name"];
    EXPECT_EQ(std::string(name.GetString(), name.GetStringLength()), graph.actor(ActorId{i}).name);
  }
}

TEST(PageData, NamesAllSourcesTheInnermostFirst) {
  const rapidjson::Document json = parsed(page_data_of(small_graph()));
  const rapidjson::Value* attack = find_relation(json, "ASSAULT", "Norland");
  ASSERT_TRUE(attack);
  EXPECT_THAT(source_names(json, (*attack)["evidence"][0]), ElementsAre("An official", "Example Wire"));
  EXPECT_STREQ((*attack)["modality"].GetString(), "possible");
}

TEST(PageData, HasNoSourcesWhereTheDocumentSpeaks) {
  const rapidjson::Document json = parsed(page_data_of(small_graph()));
  const rapidjson::Value* accusation = find_relation(json, "ACCUSE", "Norland");
  ASSERT_TRUE(accusation);
  for (const auto& evidence : (*accusation)["evidence"].GetArray()) EXPECT_FALSE(evidence.HasMember("sources"));
}

TEST(PageData, QuotesEachSentenceOnceWithItsPlaceInCodePoints) {
  const rapidjson::Document json = parsed(page_data_of(nasty_graph()));
  std::set<std::pair<unsigned, unsigned>> places;
  for (const auto& sentence : json["sentences"].GetArray()) {
    EXPECT_TRUE(places.emplace(sentence["begin"].GetUint(), sentence["end"].GetUint()).second);
  }
}

TEST(PageData, KeepsBothSidesOfADisputeWhateverTheirConfidence) {
  const KnowledgeGraph graph = small_graph();
  const rapidjson::Document json = parsed(page_data_of(graph, {.min_confidence = 1.0}));
  ASSERT_GE(json["disputes"].Size(), 1U);
  for (const auto& dispute : json["disputes"].GetArray()) {
    for (const char* side : {"claim", "counterclaim"}) {
      const auto& relation = json["relations"][dispute[side]["relation"].GetUint()];
      EXPECT_LT(dispute[side]["evidence"].GetUint(), relation["evidence"].Size());
    }
  }
}

TEST(PageData, ReportsWhatItLeavesOut) {
  const KnowledgeGraph graph = small_graph();
  StringSink sink;
  const ExportReport report = write_page_data(graph, sink);
  EXPECT_EQ(report.relations, graph.relations().size() - 1) << "one has a confidence of 0.3";
  ASSERT_EQ(report.left_out.size(), 1U);
  EXPECT_EQ(report.left_out[0].count, 1U);
}

}  // namespace
}  // namespace relata
