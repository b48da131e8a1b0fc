#include <relata/extract/language/tree_decoder.h>

#include <algorithm>
#include <limits>

namespace relata {
namespace {

constexpr double impossible = -1e18;

/// Vertex 0 is the root; heads[0] is unused.
using Heads = std::vector<std::size_t>;

/// score(head, dependent) between vertices 0 (root) to size - 1.
class ScoreMatrix {
 public:
  explicit ScoreMatrix(std::size_t size) : size_(size), values_(size * size, impossible) {}
  [[nodiscard]] std::size_t size() const { return size_; }
  double& at(std::size_t head, std::size_t dependent) { return values_[dependent * size_ + head]; }
  [[nodiscard]] double at(std::size_t head, std::size_t dependent) const { return values_[dependent * size_ + head]; }

 private:
  std::size_t size_;
  std::vector<double> values_;
};

Heads best_heads(const ScoreMatrix& scores) {
  Heads heads(scores.size(), 0);
  for (std::size_t dependent = 1; dependent < scores.size(); ++dependent) {
    for (std::size_t head = 1; head < scores.size(); ++head) {
      if (head != dependent && scores.at(head, dependent) > scores.at(heads[dependent], dependent)) {
        heads[dependent] = head;
      }
    }
  }
  return heads;
}

/// The vertices of a cycle, or nothing where the heads form a tree.
std::vector<std::size_t> find_cycle(const Heads& heads) {
  std::vector<std::size_t> visit(heads.size(), 0);  // the walk that saw the vertex first
  for (std::size_t start = 1; start < heads.size(); ++start) {
    std::size_t vertex = start;
    while (vertex != 0 && visit[vertex] == 0) {
      visit[vertex] = start;
      vertex = heads[vertex];
    }
    if (vertex == 0 || visit[vertex] != start) continue;
    std::vector<std::size_t> cycle;
    for (std::size_t v = vertex; cycle.empty() || v != vertex; v = heads[v]) cycle.push_back(v);
    return cycle;
  }
  return {};
}

/// The graph with a cycle drawn together into one vertex (its last), and what stands behind its arcs.
struct Contraction {
  ScoreMatrix scores;
  std::vector<std::size_t> original;   ///< Of each vertex but the last.
  std::vector<std::size_t> entry;      ///< By head: the word of the cycle that an arc from there enters at.
  std::vector<std::size_t> departure;  ///< By dependent: the word of the cycle that an arc to there leaves from.
};

Contraction contract(const ScoreMatrix& scores, const Heads& heads, const std::vector<std::size_t>& cycle) {
  std::vector<bool> in_cycle(scores.size(), false);
  double cycle_score = 0;
  for (const std::size_t v : cycle) {
    in_cycle[v] = true;
    cycle_score += scores.at(heads[v], v);
  }
  Contraction result{ScoreMatrix(scores.size() - cycle.size() + 1), {}, {}, {}};
  for (std::size_t v = 0; v < scores.size(); ++v) {
    if (!in_cycle[v]) result.original.push_back(v);
  }
  const std::size_t joint = result.original.size();
  result.entry.assign(joint, cycle.front());
  result.departure.assign(joint, cycle.front());
  for (std::size_t a = 0; a < joint; ++a) {
    const std::size_t from = result.original[a];
    for (std::size_t b = 1; b < joint; ++b) result.scores.at(a, b) = scores.at(from, result.original[b]);
    for (const std::size_t v : cycle) {
      const double in = cycle_score - scores.at(heads[v], v) + scores.at(from, v);
      if (in > result.scores.at(a, joint)) {
        result.scores.at(a, joint) = in;
        result.entry[a] = v;
      }
      if (a != 0 && scores.at(v, from) > result.scores.at(joint, a)) {
        result.scores.at(joint, a) = scores.at(v, from);
        result.departure[a] = v;
      }
    }
  }
  return result;
}

Heads maximum_tree(const ScoreMatrix& scores) {
  Heads heads = best_heads(scores);
  const auto cycle = find_cycle(heads);
  if (cycle.empty()) return heads;
  const Contraction smaller = contract(scores, heads, cycle);
  const Heads inner = maximum_tree(smaller.scores);
  const std::size_t joint = smaller.original.size();
  for (std::size_t v = 1; v < joint; ++v) {
    const std::size_t head = inner[v];
    heads[smaller.original[v]] = head == joint ? smaller.departure[v] : smaller.original[head];
  }
  const std::size_t outside = inner[joint];
  heads[smaller.entry[outside]] = smaller.original[outside];
  return heads;
}

}  // namespace

std::vector<std::int32_t> decode_tree(std::span<const float> scores, std::uint32_t words) {
  ScoreMatrix matrix(words + 1);
  double low = 0, high = 0;
  for (std::size_t word = 0; word < words; ++word) {
    for (std::size_t head = 0; head <= words; ++head) {
      const double score = scores[word * (words + 1) + head];
      if (head != word + 1) matrix.at(head, word + 1) = score;
      low = std::min(low, score);
      high = std::max(high, score);
    }
  }
  Heads heads = maximum_tree(matrix);
  if (std::count(heads.begin() + 1, heads.end(), 0u) > 1) {
    // Making the root dearer than anything else can outweigh leaves one word on it, the best one.
    const double penalty = (high - low + 1) * (words + 1);
    for (std::size_t word = 1; word <= words; ++word) matrix.at(0, word) -= penalty;
    heads = maximum_tree(matrix);
  }
  std::vector<std::int32_t> result(words);
  for (std::size_t word = 0; word < words; ++word) result[word] = static_cast<std::int32_t>(heads[word + 1]) - 1;
  return result;
}

}  // namespace relata
