/// Boost.Graph's writer of GraphML, to measure ours against.
#pragma once

#include <memory>
#include <string>

#include "network_table.h"

namespace relata::bench {

/// The same vertices, edges and columns as a Boost adjacency list with dynamic properties.
class BoostGraphmlPeer {
 public:
  explicit BoostGraphmlPeer(const NetworkTable& table);  ///< Keeps a reference.
  ~BoostGraphmlPeer();
  void write(const std::string& path) const;  ///< write_graphml() of Boost.Graph

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace relata::bench
