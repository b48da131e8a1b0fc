/// Brings a graph into a running Neo4j over its HTTP query API.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <stdexcept>
#include <string>

#include <relata/cli/http_client.h>
#include <relata/graph/knowledge_graph.h>

namespace relata::cli {

/// What the server refused, in its words.
class PushError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct PushOptions {
  std::string url;  ///< "http://localhost:7474", with or without '/' at its end.
  std::string database = "neo4j";
  HttpLogin login;
  std::size_t batch = 1'000;  ///< Rows in one transaction; at least 1.
  double min_confidence = default_min_confidence;
  int attempts = 5;                        ///< For each batch, where the server does not answer or is busy.
  std::chrono::milliseconds pause{1'000};  ///< Before the second attempt; doubled before each further one.
};

struct PushResult {
  std::size_t vertices = 0;  ///< Rows that were sent.
  std::size_t edges = 0;
  std::size_t skipped = 0;  ///< Rows that an earlier, interrupted push had brought there.
};

/// Sends constraints, then batches of MERGE, each with a note of how far the push is in the same transaction (a vertex
/// `RelataPush`, which goes away at the end): a push of the same graph that is begun again goes on where it stopped.
/// `progress` is told rows done and rows in all.
/// @throws PushError: refused, or a row that did not arrive; HttpError: no answer after all attempts
/// Source: https://neo4j.com/docs/query-api/current/
PushResult push_to_neo4j(const KnowledgeGraph& graph, const PushOptions& options,
                         const std::function<void(std::size_t, std::size_t)>& progress);

}  // namespace relata::cli
