#include <relata/graph/instance_merger.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <string>
#include <tuple>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <relata/extract/document/input_error.h>
#include <relata/graph/query.h>

namespace relata {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

KnowledgeGraph graph_of(const std::vector<RelationInstance>& instances) {
  InstanceMerger merger;
  merger.add(instances);
  return std::move(merger).build();
}

const std::vector<RelationInstance> few{{"Bo", "MEET", "Ana", "two", 7, 0.5, "Bo met Ana."},
                                        {"Ana", "ACCUSE", "Bo", "two", 0, 0.25, "Ana accused Bo."},
                                        {"Bo", "MEET", "Ana", "one", 3, 0.75, "Ana was met."},
                                        {"Bo", "MEET", "Ana", "two", 40, 0.125, "They met."},
                                        {"Bo", "ACCUSE", "Ana", "one", 9, 1.0, "Señora Ana, said Bo."}};

TEST(InstanceMerger, MergesWhatAgreesOnSubjectRelationAndObject) {
  const KnowledgeGraph graph = graph_of(few);
  ASSERT_THAT(graph.relations(), SizeIs(3));
  const Relation& meeting = graph.relations()[2];
  EXPECT_EQ(meeting.subject.text, "Bo");
  EXPECT_EQ(meeting.type, "MEET");
  EXPECT_EQ(meeting.object->text, "Ana");
  EXPECT_EQ(meeting.mentions, 3U);
  EXPECT_EQ(meeting.documents, 2U);
  EXPECT_EQ(meeting.origins, 2U);
  EXPECT_EQ(meeting.confidence, 0.75);
}

TEST(InstanceMerger, KeepsTheFirstEvidence) {
  const KnowledgeGraph graph = graph_of(few);
  const auto evidence = graph.evidence(graph.relations()[2]);
  ASSERT_THAT(evidence, SizeIs(1));
  EXPECT_EQ(evidence[0].sentence.text, "Bo met Ana.");
  EXPECT_EQ(evidence[0].sentence.code_points, (Span{7, 18}));
  EXPECT_EQ(evidence[0].confidence, 0.5);
  EXPECT_EQ(graph.document(evidence[0].document).id, "two");
}

TEST(InstanceMerger, CountsCodePointsOfTheEvidence) {
  const KnowledgeGraph graph = graph_of(few);
  EXPECT_EQ(graph.evidence(graph.relations()[1]).front().sentence.code_points, (Span{9, 29}));
}

TEST(InstanceMerger, OrdersActorsByNameAndRelationsBySubjectNameAndObject) {
  const KnowledgeGraph graph = graph_of(few);
  EXPECT_EQ(graph.actors()[0].name, "Ana");
  EXPECT_EQ(graph.actors()[1].name, "Bo");
  EXPECT_EQ(graph.actors()[1].mentions, 5U);
  EXPECT_EQ(graph.actors()[1].documents, 2U);
  std::vector<std::string> labels;
  for (const Relation& relation : graph.relations())
    labels.push_back(std::string(relation.subject.text) + label(relation));
  EXPECT_THAT(labels, ElementsAre("AnaACCUSE", "BoACCUSE", "BoMEET"));
}

TEST(InstanceMerger, GivesTheSameKeysInEveryGraph) {
  const KnowledgeGraph all = graph_of(few), part = graph_of({few[0]});
  EXPECT_EQ(all.relations()[2].key, part.relations()[0].key);
  EXPECT_NE(all.relations()[2].key, all.relations()[1].key);
  EXPECT_EQ(all.actors()[0].key, part.actors()[0].key);
}

TEST(InstanceMerger, IsSeenByQueries) {
  const KnowledgeGraph graph = graph_of(few);
  EXPECT_THAT(match(graph).type("MEET").from("Bo").relations(), SizeIs(1));
  EXPECT_EQ(graph.find_actors("ana").front().actor, ActorId{0});
  EXPECT_EQ(graph.find_actors(to_string(graph.actors()[1].key)).front().name, "Bo");
}

TEST(InstanceMerger, OfNothingIsAnEmptyGraph) {
  const KnowledgeGraph graph = graph_of({});
  EXPECT_THAT(graph.actors(), SizeIs(0));
  EXPECT_THAT(graph.relations(), SizeIs(0));
  EXPECT_THAT(graph.edges(), SizeIs(0));
}

TEST(InstanceMerger, CountsAsAMapDoes) {
  std::mt19937 random(5);
  std::vector<std::string> labels, documents;
  for (int i = 0; i < 60; ++i) labels.push_back("label " + std::to_string(random() % 1000000));
  for (int i = 0; i < 300; ++i) documents.push_back("document " + std::to_string(i));
  std::map<std::tuple<std::string, std::string, std::string>, std::pair<std::uint32_t, std::map<std::string, int>>>
      expected;
  InstanceMerger merger;
  for (int i = 0; i < 3000; ++i) {
    const auto pick = [&](const auto& values) -> const std::string& { return values[random() % values.size()]; };
    const std::string relation = i % 2 ? "SAME" : "TYPE" + std::to_string(random() % 300);
    const RelationInstance instance{pick(labels), relation, pick(labels), pick(documents), 1, 0.5, "Words."};
    merger.add({&instance, 1});
    auto& [mentions, in] =
        expected[{std::string(instance.subject), std::string(instance.relation), std::string(instance.object)}];
    ++mentions;
    ++in[std::string(instance.document)];
  }
  const KnowledgeGraph graph = std::move(merger).build();
  ASSERT_EQ(graph.relations().size(), expected.size());
  auto next = expected.begin();
  for (const Relation& relation : graph.relations()) {
    const auto& [key, counts] = *next++;
    ASSERT_EQ(std::tuple(relation.subject.text, relation.name, relation.object->text), key);
    EXPECT_EQ(relation.mentions, counts.first);
    EXPECT_EQ(relation.documents, counts.second.size());
  }
}

class ReadInstances : public testing::Test {
 protected:
  static std::filesystem::path file_with(const std::string& text) {
    const auto folder = std::filesystem::path(testing::TempDir()) / ("instances-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder);
    const auto path = folder / "instances.tsv";
    std::ofstream(path) << text;
    return path;
  }
};

TEST_F(ReadInstances, ReadsATable) {
  const KnowledgeGraph graph = read_instances(
      file_with("Bo\tMEET\tAna\tone\t3\t0.851\tBo met Ana.\nBo\tMEET\tAna\ttwo\t4\t7e-1\tWithout line end."));
  ASSERT_THAT(graph.relations(), SizeIs(1));
  EXPECT_EQ(graph.relations()[0].mentions, 2U);
  EXPECT_EQ(graph.relations()[0].confidence, 0.851);
}

TEST_F(ReadInstances, ReadsLinesOfAnyLength) {
  constexpr std::size_t lines = 20'000;
  std::string table, long_sentence(600'000, 'x');
  for (std::size_t i = 0; i < lines; ++i) {
    table += "Bo\tMEET\tAna " + std::to_string(i % 100) + "\tdocument " + std::to_string(i) + "\t3\t0.5\t";
    table += (i == lines / 2 ? long_sentence : std::string(i % 90, 'y')) + "\n";
  }
  const KnowledgeGraph graph = read_instances(file_with(table + "Bo\tSEE\tAna\tlast\t3\t0.5\t" + long_sentence));
  ASSERT_THAT(graph.relations(), SizeIs(101));
  for (std::size_t i = 0; i < 100; ++i) EXPECT_EQ(graph.relations()[i].mentions, lines / 100);
  EXPECT_EQ(graph.relations()[3].documents, lines / 100);
  EXPECT_EQ(graph.evidence(graph.relations()[100])[0].sentence.text, long_sentence);
}

TEST_F(ReadInstances, NamesOfAllLengthsAreKeptApart) {
  std::string table;
  constexpr std::size_t longest = 80;
  for (std::size_t length = 1; length <= longest; ++length) {
    for (std::size_t at = 0; at < length; ++at) {
      std::string name(length, 'a');
      name[at] = 'b';
      table += name + "\tMEET\tAna\tone\t1234567890\t1e-1\t\n";
    }
  }
  const KnowledgeGraph graph = read_instances(file_with(table + table));
  EXPECT_THAT(graph.relations(), SizeIs(longest * (longest + 1) / 2));
  for (const Relation& relation : graph.relations()) EXPECT_EQ(relation.mentions, 2U);
}

TEST_F(ReadInstances, OfAnEmptyFileIsAnEmptyGraph) {
  EXPECT_THAT(read_instances(file_with("")).relations(), SizeIs(0));
}

TEST_F(ReadInstances, RefusesAFolder) {
  EXPECT_THROW(static_cast<void>(read_instances(testing::TempDir())), InputError);
}

struct BadTable {
  std::string_view name, line, message;
};
class BadTableTest : public ReadInstances, public testing::WithParamInterface<BadTable> {};
TEST_P(BadTableTest, IsRefusedWithItsLine) {
  const auto path = file_with("Bo\tMEET\tAna\tone\t3\t0.5\tBo met Ana.\n" + std::string(GetParam().line) + "\n");
  try {
    static_cast<void>(read_instances(path));
    FAIL() << "was read";
  } catch (const InputError& error) {
    EXPECT_THAT(error.what(), HasSubstr("instances.tsv:2: " + std::string(GetParam().message)));
  }
}
INSTANTIATE_TEST_SUITE_P(
    Lines, BadTableTest,
    testing::Values(BadTable{"TooFewColumns", "Bo\tMEET\tAna\tone\t3\t0.5", "fewer columns than 7"},
                    BadTable{"TooManyColumns", "Bo\tMEET\tAna\tone\t3\t0.5\ta\tb", "more columns than 7"},
                    BadTable{"Offset", "Bo\tMEET\tAna\tone\t-3\t0.5\ta", "the offset is no number: '-3'"},
                    BadTable{"Confidence", "Bo\tMEET\tAna\tone\t3\tsure\ta", "the confidence is no number: 'sure'"},
                    BadTable{"Probability", "Bo\tMEET\tAna\tone\t3\t1.5\ta", "the confidence is not in [0, 1]: '1.5'"},
                    BadTable{"NoSubject", "\tMEET\tAna\tone\t3\t0.5\ta", "subject, relation or object is empty"},
                    BadTable{"EmptyLine", "", "fewer columns than 7"}),
    [](const auto& test) { return std::string{test.param.name}; });

TEST_F(ReadInstances, SaysThatThereIsNoFile) {
  EXPECT_THROW(static_cast<void>(read_instances("no/such/file.tsv")), InputError);
}

}  // namespace
}  // namespace relata
