#include <relata/cli/document_batch.h>

#include <algorithm>
#include <cstdio>
#include <variant>

#include <fmt/core.h>

#include <relata/cli/memory_limit.h>
#include <relata/cli/ordered_pipeline.h>
#include <relata/export/sink.h>
#include <relata/extract/document/input_error.h>
#include <relata/extract/document/input_files.h>

namespace relata::cli {
namespace {

/// Sets the limit that was asked for; what it leaves to a document.
std::size_t limit_documents(const BatchOptions& options) {
  const std::size_t largest = ReadOptions{}.max_bytes;
  if (options.max_memory.empty()) return largest;
  const std::uint64_t bytes = parse_memory_size(options.max_memory);
  limit_memory(bytes);
  return std::min(largest, largest_document(bytes, resolve_threads(options.threads)));
}

}  // namespace

void declare_batch_options(Arguments& arguments, BatchOptions& options) {
  arguments.required("INPUT", options.inputs, "Files, directories, or - for standard input");
  arguments.optional("--threads", options.threads, "How many documents to work on at once; 0 for as many as cores");
  arguments.optional("--max-memory", options.max_memory,
                     "Use no more memory than this, e.g. 2G; documents too large for it are skipped");
  arguments.optional("--stats", options.statistics,
                     "Write times, words and memory as JSON to a file; -: to standard error");
  arguments.flag("--quiet", options.quiet, "Show no progress");
}

BatchMonitor::BatchMonitor(const BatchOptions& options)
    : statistics_path_(options.statistics),
      threads_(resolve_threads(options.threads)),
      largest_document_(limit_documents(options)),
      progress_(options.quiet) {}

void BatchMonitor::add(const Document& document, std::uintmax_t position) {
  const std::size_t words = count_words(document.text);
  statistics_.add_document(document.text.size(), words);
  const std::lock_guard lock(mutex_);
  for (const std::string& warning : document.warnings) {
    progress_.clear();
    fmt::print(stderr, "relata: {}: {}\n", document.id, warning);
  }
  progress_.add_document(words, position);
}

void BatchMonitor::skip(std::string_view message) {
  statistics_.add_skipped();
  const std::lock_guard lock(mutex_);
  progress_.clear();
  fmt::print(stderr, "relata: {} (skipped)\n", message);
}

void BatchMonitor::finish() {
  progress_.clear();
  const std::size_t skipped = statistics_.skipped(), read = statistics_.documents();
  if (skipped == 0) return;
  if (read == 0) throw InputError("no document could be read");
  fmt::print(stderr, "relata: {} of {} documents could not be read and were skipped\n", skipped, skipped + read);
}

void BatchMonitor::check_interruption(std::string_view kept) {
  interruption_.reset();
  if (const int signal = InterruptionGuard::signal(); signal != 0) {
    report();
    throw Interrupted(signal, fmt::format("interrupted: {}", kept));
  }
}

void BatchMonitor::report() const {
  if (statistics_path_.empty()) return;
  const std::string json = statistics_.to_json(threads_);
  if (statistics_path_ == "-") {
    fmt::print(stderr, "{}", json);
    return;
  }
  FileSink file(statistics_path_);
  file.write(json);
  file.close();
}

DocumentBatch::DocumentBatch(const BatchOptions& options, BatchMonitor& monitor)
    : reader_(options.inputs, ReadOptions{.max_bytes = monitor.largest_document()}, standard_input_.stream()),
      monitor_(monitor) {
  if (monitor.progress().is_visible()) monitor.progress().expect(size_of_inputs(options.inputs));
}

std::optional<ReadResult> DocumentBatch::next() {
  const RunStatistics::Timer timer = monitor_.statistics().time(Stage::read);
  if (BatchMonitor::is_interrupted()) return std::nullopt;
  std::optional<ReadResult> result = reader_.next();
  if (!result || BatchMonitor::is_interrupted()) return std::nullopt;  // it may have been cut off
  if (const auto* document = std::get_if<Document>(&*result)) {
    monitor_.add(*document, monitor_.progress().is_visible() ? reader_.bytes_read() : 0);
  } else {
    monitor_.skip(message_of(std::get<UnreadableDocument>(*result)));
  }
  return result;
}

}  // namespace relata::cli
