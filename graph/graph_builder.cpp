#include <relata/graph/graph_builder.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

#include <relata/extract/document/input_error.h>
#include <relata/graph/document_digest.h>
#include <relata/graph/graph_assembler.h>

namespace relata {

struct GraphBuilder::State {
  std::map<std::string, DocumentDigest> documents;  ///< By id.
  std::vector<Decision> decisions;
};

GraphBuilder::GraphBuilder() : state_(std::make_unique<State>()) {}
GraphBuilder::GraphBuilder(GraphBuilder&&) noexcept = default;
GraphBuilder& GraphBuilder::operator=(GraphBuilder&&) noexcept = default;
GraphBuilder::~GraphBuilder() = default;

void GraphBuilder::add(const Document& document, const Extraction& extraction) {
  DocumentDigest digested = digest(document, extraction);
  const ContentId content = digested.content;
  const auto [known, is_new] = state_->documents.try_emplace(document.id, std::move(digested));
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
  std::vector<const DocumentDigest*> documents;
  documents.reserve(state_->documents.size());
  for (const auto& [id, document] : state_->documents) documents.push_back(&document);
  return GraphAssembler::assemble(documents, state_->decisions, options);
}

}  // namespace relata
