#include <string>
#include <variant>

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

std::string extract_line(const Extractor& extractor, const ReadResult& input) {
  std::string line;
  if (const auto* document = std::get_if<Document>(&input)) {
    write_extraction(*document, extractor.extract(*document), line);
  } else {
    const auto& unreadable = std::get<UnreadableDocument>(input);
    write_extraction_error(unreadable.id, message_of(unreadable), line);
  }
  return line;
}

void run(ExtractOptions& options) {
  DocumentBatch batch(options.batch);
  const auto extractor = make_default_extractor(load_gazetteers(options.gazetteers));
  StandardOutputSink output;
  run_in_order([&] { return batch.next(); }, [&](const ReadResult& input) { return extract_line(*extractor, input); },
               [&](const std::string& line) { output.write(line); }, options.batch.threads);
  output.close();
  batch.finish();
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
