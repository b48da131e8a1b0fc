#include <relata/graph/project_merge.h>

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

#include <relata/graph/fingerprint.h>

namespace relata {
namespace {

DocumentVersion version_of(const Document& document, const Extraction& extraction) {
  return {document.published, to_string(fingerprint(document)), to_string(fingerprint(extraction))};
}

class DocumentMerger {
 public:
  DocumentMerger(ProjectFile& whole, const MergeOptions& options) : whole_(whole), options_(options) {}

  void add(const Document& document, const Extraction& extraction) {
    const auto known = whole_.version(document.id);
    const auto version = version_of(document, extraction);
    if (known && version <= *known) {
      ++(version == *known ? result_.documents.unchanged : result_.kept);
      return;
    }
    batch_.push_back({document, extraction});
    if (batch_.size() >= options_.batch) store();
  }

  MergeResult finish() {
    store();
    return result_;
  }

 private:
  void store() {
    if (batch_.empty()) return;
    const StoreResult stored = whole_.store(batch_);
    result_.documents.added += stored.added;
    result_.documents.replaced += stored.replaced;
    result_.documents.unchanged += stored.unchanged;
    batch_.clear();
  }

  ProjectFile& whole_;
  const MergeOptions& options_;
  std::vector<ExtractedDocument> batch_;
  MergeResult result_;
};

auto pair_of(const Decision& decision) {
  return std::tie(decision.one, decision.other);
}

/// What the verdict weighs where two projects disagree.
int weight_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::different:
      return 2;
    case Verdict::same:
      return 1;
    case Verdict::undecided:
      break;
  }
  return 0;
}

bool prevails(const Decision& one, const Decision& other) {
  return std::pair(weight_of(one.verdict), one.note) > std::pair(weight_of(other.verdict), other.note);
}

std::size_t merge_decisions(const ProjectFile& part, ProjectFile& whole) {
  const std::vector<Decision> known = whole.decisions();  // By pair, as all lists of decisions.
  std::vector<Decision> changed;
  for (const Decision& decision : part.decisions()) {
    const auto at = std::lower_bound(known.begin(), known.end(), decision,
                                     [](const auto& a, const auto& b) { return pair_of(a) < pair_of(b); });
    const bool is_known = at != known.end() && pair_of(*at) == pair_of(decision);
    if (!is_known || prevails(decision, *at)) changed.push_back(decision);
  }
  if (!changed.empty()) whole.decide(changed);
  return changed.size();
}

}  // namespace

MergeResult merge_project(const ProjectFile& part, ProjectFile& whole, const MergeOptions& options) {
  DocumentMerger merger(whole, options);
  part.for_each([&](const Document& document, const Extraction& extraction) { merger.add(document, extraction); });
  MergeResult result = merger.finish();
  result.decisions = merge_decisions(part, whole);
  return result;
}

}  // namespace relata
