/// What an export wrote and what it could not write: nothing is dropped silently.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace relata {

/// Something of the graph that is not in the file as it is in the graph.
struct LeftOut {
  std::size_t count = 0;
  std::string what;  ///< Fit for the user after the count: "relations below the confidence of 0.4".
};

struct ExportReport {
  std::size_t vertices = 0;   ///< Actors, and whatever else became a vertex.
  std::size_t edges = 0;      ///< Edges of the file; one may stand for several relations.
  std::size_t relations = 0;  ///< Relations of the graph that are in the file, in whatever form.
  std::vector<LeftOut> left_out;

  void leave_out(std::size_t count, std::string what) {
    if (count > 0) left_out.push_back({count, std::move(what)});
  }
};

}  // namespace relata
