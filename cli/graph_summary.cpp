#include <relata/cli/graph_summary.h>

#include <algorithm>
#include <cstddef>
#include <vector>

#include <fmt/core.h>

#include <relata/cli/json_text.h>
#include <relata/cli/relation_text.h>
#include <relata/cli/text_layout.h>
#include <relata/graph/disputes.h>

namespace relata::cli {
namespace {

constexpr std::size_t top_actor_count = 10;
constexpr std::size_t shown_dispute_count = 5;

struct ActorCount {
  ActorId actor{};
  std::size_t relations = 0;
};

struct Summary {
  std::size_t documents = 0;
  std::size_t outlets = 0;
  std::size_t actors = 0;
  std::size_t relations = 0;
  std::size_t own_voice = 0;
  std::vector<ActorCount> top_actors;
  std::vector<Dispute> disputes;
};

std::size_t count_outlets(const KnowledgeGraph& graph) {
  std::vector<std::string_view> outlets;
  for (const DocumentRecord& document : graph.documents()) {
    if (!document.source.empty()) outlets.push_back(document.source);
  }
  std::sort(outlets.begin(), outlets.end());
  return static_cast<std::size_t>(std::unique(outlets.begin(), outlets.end()) - outlets.begin());
}

std::vector<ActorCount> find_top_actors(const KnowledgeGraph& graph, double min_confidence) {
  const auto count = [&](std::span<const RelationId> ids) {
    return static_cast<std::size_t>(std::count_if(
        ids.begin(), ids.end(), [&](RelationId id) { return graph.relation(id).confidence >= min_confidence; }));
  };
  std::vector<ActorCount> counts;
  for (const Actor& actor : graph.actors()) {
    const std::size_t relations = count(graph.relations_from(actor.id)) + count(graph.relations_to(actor.id));
    if (relations > 0) counts.push_back({actor.id, relations});
  }
  std::stable_sort(counts.begin(), counts.end(),
                   [](const ActorCount& a, const ActorCount& b) { return a.relations > b.relations; });
  counts.resize(std::min(counts.size(), top_actor_count));
  return counts;
}

Summary summarize(const KnowledgeGraph& graph, double min_confidence) {
  Summary summary;
  summary.documents = graph.documents().size();
  summary.outlets = count_outlets(graph);
  summary.actors = graph.actors().size();
  for (const Relation& relation : graph.relations()) {
    if (relation.confidence < min_confidence) continue;
    ++summary.relations;
    if (is_own_voice(relation.claimant)) ++summary.own_voice;
  }
  summary.top_actors = find_top_actors(graph, min_confidence);
  summary.disputes = find_disputes(graph);
  return summary;
}

std::string dispute_text(const KnowledgeGraph& graph, const Dispute& dispute) {
  const auto side = [&](RelationId id, const Evidence& evidence) {
    const std::string chain = chain_text(graph, evidence);
    return fmt::format("{} ({})", arrow_text(graph, graph.relation(id)),
                       chain.empty() ? source_text(graph.document(evidence.document)) : chain);
  };
  return fmt::format("{}; but {}", side(dispute.claim, *dispute.claim_evidence),
                     side(dispute.counterclaim, *dispute.counterclaim_evidence));
}

}  // namespace

std::string format_summary(const KnowledgeGraph& graph, double min_confidence) {
  const Summary summary = summarize(graph, min_confidence);
  std::string text = fmt::format("Documents:  {} from {} outlets\n", summary.documents, summary.outlets);
  text += fmt::format("Actors:     {}\n", summary.actors);
  text += fmt::format("Relations:  {}, of which {} in the documents' own voice and {} claimed by others\n",
                      summary.relations, summary.own_voice, summary.relations - summary.own_voice);
  std::string actors;
  for (const auto& [actor, relations] : summary.top_actors) {
    actors += fmt::format("{}{} ({})", actors.empty() ? "" : ", ", graph.actor(actor).name, relations);
  }
  text += "Top actors: " + wrap(actors, 12).erase(0, std::min<std::size_t>(12, actors.size()));
  if (actors.empty()) text += "none\n";
  text += fmt::format("Disputes:   {}\n", summary.disputes.size());
  for (std::size_t index = 0; index < std::min(summary.disputes.size(), shown_dispute_count); ++index) {
    text += wrap(dispute_text(graph, summary.disputes[index]), 12);
  }
  return text;
}

std::string format_summary_as_json(const KnowledgeGraph& graph, double min_confidence) {
  const Summary summary = summarize(graph, min_confidence);
  JsonText json;
  json.begin_object();
  json.field("documents", summary.documents);
  json.field("outlets", summary.outlets);
  json.field("actors", summary.actors);
  json.field("relations", summary.relations);
  json.field("own_voice", summary.own_voice);
  json.key("top_actors");
  json.begin_array();
  for (const auto& [actor, relations] : summary.top_actors) {
    json.begin_object();
    json.field("name", graph.actor(actor).name);
    json.field("relations", relations);
    json.end_object();
  }
  json.end_array();
  json.field("disputes", summary.disputes.size());
  json.end_object();
  return json.text();
}

}  // namespace relata::cli
