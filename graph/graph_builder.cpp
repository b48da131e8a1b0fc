#include <relata/graph/graph_builder.h>

#include <map>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include <relata/extract/document/input_error.h>
#include <relata/graph/document_digest.h>
#include <relata/graph/find_origins.h>
#include <relata/graph/graph_assembler.h>

namespace relata {

struct GraphBuilder::State {
  std::map<std::string, DocumentDigest> documents;  ///< By id.
  std::vector<Decision> decisions;
  bool has_origins = true;  ///< Whether those of all quotations are known.
  std::mutex mutex;         ///< For them: build() may be called by several threads.

  [[nodiscard]] std::vector<const DocumentDigest*> list() const {
    std::vector<const DocumentDigest*> list;
    list.reserve(documents.size());
    for (const auto& [id, document] : documents) list.push_back(&document);
    return list;
  }

  void set_origins() {
    const std::lock_guard lock(mutex);
    if (has_origins) return;
    const std::vector<std::vector<ContentId>> origins = find_origins(list());
    std::size_t index = 0;
    for (auto& [id, document] : documents) {
      for (std::size_t i = 0; i < document.quotations.size(); ++i) document.quotations[i].origin = origins[index][i];
      ++index;
    }
    has_origins = true;
  }
};

GraphBuilder::GraphBuilder() : state_(std::make_unique<State>()) {}
GraphBuilder::GraphBuilder(GraphBuilder&&) noexcept = default;
GraphBuilder& GraphBuilder::operator=(GraphBuilder&&) noexcept = default;
GraphBuilder::~GraphBuilder() = default;

void GraphBuilder::add(const Document& document, const Extraction& extraction) {
  DocumentDigest digested = digest(document, extraction);
  const ContentId content = digested.content;
  const auto [known, is_new] = state_->documents.try_emplace(document.id, std::move(digested));
  if (is_new) state_->has_origins = false;
  if (!is_new && known->second.content != content) {
    throw InputError(document.id + ": a different document or extraction with this id is there already");
  }
}

std::size_t GraphBuilder::document_count() const {
  return state_->documents.size();
}

void GraphBuilder::decide(Decision decision) {
  put(state_->decisions, std::move(decision));
}

KnowledgeGraph GraphBuilder::build(const GraphOptions& options) const {
  state_->set_origins();
  const std::vector<const DocumentDigest*> documents = state_->list();
  return GraphAssembler::assemble(documents, state_->decisions, options);
}

}  // namespace relata
