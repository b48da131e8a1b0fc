#include <relata/export/evidence_window.h>

namespace relata {

std::span<const Evidence> EvidenceWindow::of(RelationId relation) {
  Pane& pane = panes_[static_cast<std::size_t>(relation) % panes_.size()];
  if (pane.relation != relation) {
    pane.relation.reset();  // should reading fail, it is not taken for read
    graph_->peek_evidence(relation, pane.evidence);
    pane.relation = relation;
  }
  return pane.evidence;
}

}  // namespace relata
