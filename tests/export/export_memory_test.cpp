// What an export takes of memory beyond the graph: rows of the formats, but nothing for each relation or document.
#include <relata/export/export_format.h>

#include <cctype>
#include <string>

#include <gtest/gtest.h>

#include <relata/graph/instance_merger.h>

#include "bench/heap_peak.h"

namespace relata {
namespace {

constexpr std::size_t actor_count = 100;

/// Each actor does many things to a few others; each is told in a document of its own.
KnowledgeGraph graph_of_relations(std::size_t relations) {
  InstanceMerger merger;
  for (std::size_t i = 0; i < relations; ++i) {
    const std::string subject = "Actor number " + std::to_string(i % actor_count);
    const std::string object = "Actor number " + std::to_string((i + 1 + i / 7 % 5) % actor_count);
    const std::string type = "TYPE_" + std::to_string(i / actor_count);
    const std::string document = "document-" + std::to_string(i);
    const std::string sentence = subject + " did something of type " + type + " to " + object + ".";
    const RelationInstance instance{subject, type, object, document, 0, 0.75, sentence};
    merger.add({&instance, 1});
  }
  return std::move(merger).build();
}

class CountingSink final : public Sink {
 public:
  void write(std::string_view text) override { bytes += text.size(); }
  void close() override {}
  std::size_t bytes = 0;
};

std::size_t peak_of(ExportFormat format, std::size_t relations) {
  const KnowledgeGraph graph = graph_of_relations(relations);
  CountingSink sink;
  return bench::heap_peak([&] { write_graph(graph, sink, format, {.no_layout = true}); });
}

class ExportMemoryTest : public testing::TestWithParam<ExportFormat> {};

TEST_P(ExportMemoryTest, DoesNotGrowWithRelationsAndDocuments) {
  constexpr std::size_t few = 2'000, many = 10'000;
  const std::size_t small = peak_of(GetParam(), few);
  const std::size_t large = peak_of(GetParam(), many);
  EXPECT_LT(large, small + 4 * (many - few)) << "four bytes for each relation would be too many";
}

// Not Cypher: it holds a batch of rows for each type of relationship.
INSTANTIATE_TEST_SUITE_P(Formats, ExportMemoryTest,
                         testing::Values(ExportFormat::graphml, ExportFormat::gexf, ExportFormat::dot,
                                         ExportFormat::follow_the_money, ExportFormat::json_ld, ExportFormat::n_quads,
                                         ExportFormat::trig, ExportFormat::turtle),
                         [](const auto& test) {
                           std::string name;
                           for (const char c : export_formats()[static_cast<std::size_t>(test.param)].extension) {
                             if (std::isalnum(static_cast<unsigned char>(c))) name += c;
                           }
                           return name;
                         });

}  // namespace
}  // namespace relata
