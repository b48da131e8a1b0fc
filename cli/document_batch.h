/// The documents that a command was given, with what is shown of them while they pass by.
#pragma once

#include <cstddef>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <relata/cli/command.h>
#include <relata/cli/progress.h>
#include <relata/extract/document/document_reader.h>

namespace relata::cli {

struct BatchOptions {
  std::vector<std::string> inputs;
  int threads = 0;  ///< 0: every core.
  bool quiet = false;
};

/// Declares INPUT..., --threads and --quiet.
void declare_batch_options(Arguments& arguments, BatchOptions& options);

/// Safe to call from many threads. Counts documents, tells standard error of those that are skipped or were repaired,
/// and shows the progress.
class BatchMonitor {
 public:
  explicit BatchMonitor(bool quiet) : progress_(quiet) {}

  void add(const Document& document);
  void skip(std::string_view message);  ///< "news.jsonl:17: \"text\" is missing"

  /// To be called when all is done: says how many were skipped. @throws InputError if nothing could be read at all.
  void finish();

 private:
  std::mutex mutex_;
  Progress progress_;
  std::size_t documents_ = 0;
  std::size_t skipped_ = 0;
};

/// Reads the inputs of a command one after the other.
class DocumentBatch {
 public:
  /// @throws InputError for an input that is not there.
  explicit DocumentBatch(const BatchOptions& options);

  /// The next document, or what stands in its place; nothing at the end.
  [[nodiscard]] std::optional<ReadResult> next();

  void finish() { monitor_.finish(); }
  [[nodiscard]] BatchMonitor& monitor() { return monitor_; }

 private:
  DocumentReader reader_;
  BatchMonitor monitor_;
};

}  // namespace relata::cli
