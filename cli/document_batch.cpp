#include <relata/cli/document_batch.h>

#include <cstdio>
#include <variant>

#include <fmt/core.h>

#include <relata/extract/document/input_error.h>

namespace relata::cli {

void declare_batch_options(Arguments& arguments, BatchOptions& options) {
  arguments.required("INPUT", options.inputs, "Files, directories, or - for standard input");
  arguments.optional("--threads", options.threads, "How many documents to work on at once; 0 for as many as cores");
  arguments.flag("--quiet", options.quiet, "Show no progress");
}

void BatchMonitor::add(const Document& document) {
  const std::lock_guard lock(mutex_);
  ++documents_;
  for (const std::string& warning : document.warnings) {
    progress_.clear();
    fmt::print(stderr, "relata: {}: {}\n", document.id, warning);
  }
  progress_.add_document(document.text);
}

void BatchMonitor::skip(std::string_view message) {
  const std::lock_guard lock(mutex_);
  ++skipped_;
  progress_.clear();
  fmt::print(stderr, "relata: {} (skipped)\n", message);
}

void BatchMonitor::finish() {
  progress_.clear();
  if (skipped_ == 0) return;
  if (documents_ == 0) throw InputError("no document could be read");
  fmt::print(stderr, "relata: {} of {} documents could not be read and were skipped\n", skipped_,
             skipped_ + documents_);
}

DocumentBatch::DocumentBatch(const BatchOptions& options) : reader_(options.inputs), monitor_(options.quiet) {}

std::optional<ReadResult> DocumentBatch::next() {
  std::optional<ReadResult> result = reader_.next();
  if (!result) return result;
  if (const auto* document = std::get_if<Document>(&*result)) {
    monitor_.add(*document);
  } else {
    monitor_.skip(message_of(std::get<UnreadableDocument>(*result)));
  }
  return result;
}

}  // namespace relata::cli
