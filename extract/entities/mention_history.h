/// What a document has spoken of so far, latest last: where antecedents are looked for.
#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include <relata/extract/entities/entity_clusters.h>

namespace relata {

/// A resolved mention.
struct Occurrence {
  ClusterIndex cluster = 0;
  std::uint32_t sentence = 0;
  TokenIndex begin = 0;
  TokenIndex head = 0;
  bool subject = false;    ///< Of a verb or a predicate.
  bool possessor = false;  ///< Before "'s", or an adjective or noun that modifies.
  bool object = false;     ///< Of a verb, direct or indirect.
  bool speaks = false;     ///< Subject of a verb of saying.
  bool quoted = false;     ///< Inside a direct quotation.
};

/// The latest occurrences, as far back as antecedents are looked for.
class MentionHistory {
 public:
  void add(const Occurrence& occurrence) { occurrences_.push_back(occurrence); }

  /// At most this many, in text order.
  [[nodiscard]] std::span<const Occurrence> latest(std::size_t most = 120) const {
    const std::size_t count = std::min(most, occurrences_.size());
    return std::span(occurrences_).last(count);
  }

 private:
  std::vector<Occurrence> occurrences_;
};

}  // namespace relata
