#include <relata/cli/graph_collector.h>

#include <cstddef>
#include <mutex>
#include <utility>
#include <vector>

#include <relata/graph/graph_builder.h>
#include <relata/graph/project_file.h>

namespace relata::cli {
namespace {

class MemoryCollector final : public GraphCollector {
 public:
  bool has(const Document&) const override { return false; }
  void add(ExtractedDocument document) override {
    const std::lock_guard lock(mutex_);
    builder_.add(document.document, document.extraction);
  }
  void decide(std::vector<Decision> decisions) override {
    const std::lock_guard lock(mutex_);
    for (Decision& decision : decisions) builder_.decide(std::move(decision));
  }
  void keep() override {}
  KnowledgeGraph build(const GraphOptions& options) override { return builder_.build(options); }

 private:
  std::mutex mutex_;
  GraphBuilder builder_;
};

class ProjectCollector final : public GraphCollector {
 public:
  ProjectCollector(const std::string& path, ProjectCollectorOptions options)
      : project_(ProjectFile::open(path)), options_(std::move(options)) {}

  bool has(const Document& document) const override {
    const std::lock_guard lock(mutex_);
    return project_.is_unchanged(document);
  }

  void add(ExtractedDocument document) override {
    const std::lock_guard lock(mutex_);
    bytes_ += document.document.text.size();
    batch_.push_back(std::move(document));
    if (batch_.size() >= options_.batch || bytes_ >= max_bytes) store();
  }

  void decide(std::vector<Decision> decisions) override {
    const std::lock_guard lock(mutex_);
    project_.decide(decisions);
  }

  void keep() override {
    const std::lock_guard lock(mutex_);
    store();
  }

  KnowledgeGraph build(const GraphOptions& options) override {
    const std::lock_guard lock(mutex_);
    store();
    return build_and_keep_graph(project_, options);
  }

 private:
  static constexpr std::size_t max_bytes = std::size_t{8} << 20;  // of text

  void store() {
    if (batch_.empty()) return;
    project_.store(batch_);
    stored_ += batch_.size();
    if (options_.report_stored) options_.report_stored(stored_);
    batch_.clear();
    bytes_ = 0;
  }

  mutable std::mutex mutex_;
  ProjectFile project_;
  ProjectCollectorOptions options_;
  std::size_t stored_ = 0;
  std::vector<ExtractedDocument> batch_;
  std::size_t bytes_ = 0;
};

}  // namespace

std::unique_ptr<GraphCollector> make_memory_collector() {
  return std::make_unique<MemoryCollector>();
}

std::unique_ptr<GraphCollector> make_project_collector(const std::string& path, ProjectCollectorOptions options) {
  return std::make_unique<ProjectCollector>(path, std::move(options));
}

}  // namespace relata::cli
