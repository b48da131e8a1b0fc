#include <memory>
#include <new>
#include <string>
#include <variant>

#include <fmt/core.h>

#include <relata/cli/commands.h>
#include <relata/cli/document_batch.h>
#include <relata/cli/gazetteer_options.h>
#include <relata/cli/ordered_pipeline.h>
#include <relata/export/sink.h>
#include <relata/extract/extractor.h>
#include <relata/extract/interchange/extraction_writer.h>

namespace relata::cli {
namespace {

enum class ExtractionFormat { jsonl };

struct ExtractOptions {
  BatchOptions batch;
  GazetteerOptions gazetteers;
  ExtractionFormat format = ExtractionFormat::jsonl;
};

std::string extraction_line(const Extractor& extractor, const Document& document, BatchMonitor& monitor) {
  std::string line;
  try {
    const Extraction extraction = extractor.extract(document);
    monitor.statistics().add_statements(extraction.statements.size());
    write_extraction(document, extraction, line);
  } catch (const std::bad_alloc&) {
    monitor.skip(fmt::format("{}: {}", document.id, out_of_memory_problem));
    line.clear();
    write_extraction_error(document.id, std::string(out_of_memory_problem), line);
  }
  return line;
}

std::string extract_line(const Extractor& extractor, const ReadResult& input, BatchMonitor& monitor) {
  const RunStatistics::Timer timer = monitor.statistics().time(Stage::extract);
  if (const auto* document = std::get_if<Document>(&input)) return extraction_line(extractor, *document, monitor);
  const auto& unreadable = std::get<UnreadableDocument>(input);
  std::string line;
  write_extraction_error(unreadable.id, message_of(unreadable), line);
  return line;
}

void run(ExtractOptions& options) {
  BatchMonitor monitor(options.batch);
  DocumentBatch batch(options.batch, monitor);
  const auto extractor = load_extractor(options.gazetteers, monitor.statistics());
  StandardOutputSink output;
  const auto write = [&](const std::string& line) {
    const RunStatistics::Timer timer = monitor.statistics().time(Stage::write);
    output.write(line);
  };
  run_in_order([&] { return batch.next(); },
               [&](const ReadResult& input) { return extract_line(*extractor, input, monitor); }, write,
               options.batch.threads);
  output.close();
  monitor.check_interruption("what was begun is printed; documents after it are not read");
  monitor.finish();
  monitor.report();
}

void declare(Arguments& arguments, ExtractOptions& options) {
  declare_batch_options(arguments, options.batch);
  declare_gazetteer_options(arguments, options.gazetteers);
  arguments.choice("--format", options.format, {{"jsonl", ExtractionFormat::jsonl}}, "JSON Lines, one a document");
}

constexpr const char* notes =
    "A document that can't be read gives a line with its id and \"error\"; the rest goes on.\n"
    "Example: relata extract news/ > extractions.jsonl";

}  // namespace

Command make_extract_command() {
  return make_command("extract", "Print what documents say: entities, statements, attributions", notes, declare, run);
}

}  // namespace relata::cli
