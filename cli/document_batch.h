/// The documents that a command was given, with what is shown and counted of them while they pass by.
#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <relata/cli/command.h>
#include <relata/cli/interruption.h>
#include <relata/cli/progress.h>
#include <relata/cli/run_statistics.h>
#include <relata/cli/standard_input.h>
#include <relata/extract/document/document_reader.h>

namespace relata::cli {

struct BatchOptions {
  std::vector<std::string> inputs;
  int threads = 0;  ///< 0: every core.
  bool quiet = false;
  std::string statistics;  ///< A file, or - for standard error; empty for none.
  std::string max_memory;  ///< See parse_memory_size(); empty for no limit.
};

/// Declares INPUT..., --threads, --max-memory, --stats and --quiet.
void declare_batch_options(Arguments& arguments, BatchOptions& options);

/// Safe to call from many threads. Counts documents, tells standard error of those that are skipped or were repaired,
/// and shows the progress. Keeps to --max-memory; turns Ctrl-C and SIGTERM into an early end of the input.
class BatchMonitor {
 public:
  /// @throws UsageError for a limit that makes no sense
  explicit BatchMonitor(const BatchOptions& options);

  /// `position`: how much of the input was read, in bytes.
  void add(const Document& document, std::uintmax_t position = 0);
  void skip(std::string_view message);  ///< "news.jsonl:17: \"text\" is missing"

  /// To be called when all is read: says how many were skipped. @throws InputError if nothing could be read at all.
  void finish();

  /// To be called when what was read is kept; from then on signals end the program. @throws Interrupted if one put an
  /// early end to the input; `kept` says what has become of what was read.
  void check_interruption(std::string_view kept);

  /// Whether the input is to end before its end.
  [[nodiscard]] static bool is_interrupted() { return InterruptionGuard::signal() != 0; }

  /// Writes what --stats asks for. @throws WriteError
  void report() const;

  [[nodiscard]] RunStatistics& statistics() { return statistics_; }
  [[nodiscard]] Progress& progress() { return progress_; }
  [[nodiscard]] std::size_t largest_document() const { return largest_document_; }

 private:
  RunStatistics statistics_;  ///< First, since it times the run.
  std::string statistics_path_;
  int threads_;
  std::size_t largest_document_;
  std::optional<InterruptionGuard> interruption_{std::in_place};
  std::mutex mutex_;
  Progress progress_;
};

/// Reads the inputs of a command one after the other.
class DocumentBatch {
 public:
  /// @throws InputError for an input that is not there.
  DocumentBatch(const BatchOptions& options, BatchMonitor& monitor);

  /// The next document, or what stands in its place; nothing at the end, or once a signal came.
  [[nodiscard]] std::optional<ReadResult> next();

 private:
  StandardInput standard_input_;
  DocumentReader reader_;
  BatchMonitor& monitor_;
};

/// What to say of a document that there is no memory for.
inline constexpr std::string_view out_of_memory_problem =
    "needs more memory than there is; use fewer --threads, or split it";

}  // namespace relata::cli
