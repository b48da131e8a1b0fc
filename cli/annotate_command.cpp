#include <string>
#include <variant>

#include <relata/cli/commands.h>
#include <relata/cli/document_batch.h>
#include <relata/cli/input_stream.h>
#include <relata/cli/ordered_pipeline.h>
#include <relata/export/sink.h>
#include <relata/extract/language/annotator.h>
#include <relata/extract/language/conllu_reader.h>
#include <relata/extract/language/conllu_writer.h>

namespace relata::cli {
namespace {

struct AnnotateOptions {
  BatchOptions batch;
  bool tokenized = false;
};

std::string annotate(const Annotator& annotator, const ReadResult& input) {
  std::string out;
  if (const auto* document = std::get_if<Document>(&input)) {
    write_conllu(document->id, document->text, annotator.annotate(document->text), out);
  }
  return out;
}

void annotate_texts(const BatchOptions& options) {
  BatchMonitor monitor(options);
  DocumentBatch batch(options, monitor);
  const Annotator annotator = Annotator::load_default();
  const auto annotate_timed = [&](const ReadResult& input) {
    const RunStatistics::Timer timer = monitor.statistics().time(Stage::extract);
    return annotate(annotator, input);
  };
  StandardOutputSink output;
  run_in_order([&] { return batch.next(); }, annotate_timed, [&](const std::string& conllu) { output.write(conllu); },
               options.threads);
  output.close();
  monitor.check_interruption("what was begun is printed; documents after it are not read");
  monitor.finish();
  monitor.report();
}

void annotate_tokens(const BatchOptions& options) {
  const Annotator annotator = Annotator::load_default();
  StandardOutputSink output;
  for (const std::string& input : options.inputs) {
    with_input_stream(input, [&](std::istream& stream, const std::string& name) {
      TokenizedText text = read_conllu_tokens(stream, name);
      annotator.annotate_tokens(text.sentences);
      std::string out;
      write_conllu(text, out);
      output.write(out);
    });
  }
  output.close();
}

void run(AnnotateOptions& options) {
  options.tokenized ? annotate_tokens(options.batch) : annotate_texts(options.batch);
}

void declare(Arguments& arguments, AnnotateOptions& options) {
  declare_batch_options(arguments, options.batch);
  arguments.flag("--tokenized", options.tokenized, "Inputs are CoNLL-U; their sentences and tokens are kept");
}

}  // namespace

Command make_annotate_command() {
  return make_command("annotate", "Print sentences, tokens, tags and dependency trees as CoNLL-U",
                      "Example: relata annotate report.txt > report.conllu", declare, run);
}

}  // namespace relata::cli
