#include <algorithm>
#include <cstdio>
#include <istream>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <variant>
#include <vector>

#include <fmt/core.h>

#include <relata/cli/commands.h>
#include <relata/cli/decisions.h>
#include <relata/cli/document_batch.h>
#include <relata/cli/gazetteer_options.h>
#include <relata/cli/graph_collector.h>
#include <relata/cli/graph_exports.h>
#include <relata/cli/graph_summary.h>
#include <relata/cli/input_stream.h>
#include <relata/cli/ordered_pipeline.h>
#include <relata/cli/query_options.h>
#include <relata/extract/document/input_error.h>
#include <relata/extract/extractor.h>
#include <relata/extract/interchange/extraction_reader.h>
#include <relata/graph/extraction_check.h>

namespace relata::cli {
namespace {

constexpr std::string_view project_extension = ".relata";

struct BuildOptions {
  BatchOptions batch;
  GazetteerOptions gazetteers;
  std::vector<std::string> outputs;
  bool from_extractions = false;
  TableFormat format = TableFormat::table;
  ExportOptions output;
  GraphOptions graph;
  std::vector<std::string> identities;
  std::size_t documents_at_once = ProjectCollectorOptions{}.batch;
  bool verbose = false;
};

struct BuildTargets {
  std::optional<std::string> project;
  std::vector<ExportTarget> exports;
};

BuildTargets make_targets(const std::vector<std::string>& outputs) {
  if (outputs.empty()) throw UsageError("-o is missing: say where to write, e.g. -o news.relata");
  BuildTargets targets;
  for (const std::string& path : outputs) {
    if (!path.ends_with(project_extension)) {
      targets.exports.push_back(make_export_target(path));
    } else if (targets.project) {
      throw UsageError("there can be only one .relata file; copy it for another one");
    } else {
      targets.project = path;
    }
  }
  return targets;
}

/// Passes on what is new. An id stands for one document: a second one under the same id in a run is skipped.
class BuildInput {
 public:
  BuildInput(const BatchOptions& options, const GraphCollector& collector, BatchMonitor& monitor)
      : monitor_(monitor), batch_(options, monitor), collector_(collector) {}

  std::optional<Document> next() {
    while (std::optional<ReadResult> result = batch_.next()) {
      auto* document = std::get_if<Document>(&*result);
      if (!document) continue;
      if (!ids_.insert(document->id).second) {
        monitor_.skip(document->id + ": another document of this run has the same id");
      } else if (!collector_.has(*document)) {
        return std::move(*document);
      }
    }
    return std::nullopt;
  }

 private:
  BatchMonitor& monitor_;
  DocumentBatch batch_;
  const GraphCollector& collector_;
  std::unordered_set<std::string> ids_;
};

/// Nothing where there is not enough memory for it.
std::optional<ExtractedDocument> extract(const Extractor& extractor, Document document, BatchMonitor& monitor) {
  const RunStatistics::Timer timer = monitor.statistics().time(Stage::extract);
  try {
    Extraction extraction = extractor.extract(document);
    monitor.statistics().add_statements(extraction.statements.size());
    return ExtractedDocument{std::move(document), std::move(extraction)};
  } catch (const std::bad_alloc&) {
    monitor.skip(fmt::format("{}: {}", document.id, out_of_memory_problem));
    return std::nullopt;
  }
}

void collect(GraphCollector& collector, ExtractedDocument extracted, BatchMonitor& monitor) {
  const RunStatistics::Timer timer = monitor.statistics().time(Stage::store);
  collector.add(std::move(extracted));
}

void collect_documents(const BuildOptions& options, GraphCollector& collector, BatchMonitor& monitor) {
  BuildInput input(options.batch, collector, monitor);
  const auto extractor = load_extractor(options.gazetteers, monitor.statistics());
  const auto work = [&](Document document) { return extract(*extractor, std::move(document), monitor); };
  const auto finish = [&](std::optional<ExtractedDocument> extracted) {
    if (extracted) collect(collector, std::move(*extracted), monitor);
  };
  run_in_order([&] { return input.next(); }, work, finish, options.batch.threads);
}

/// The next extraction that hangs together and whose id is new; nothing at the end. What is wrong with others is said.
std::optional<ExtractedDocument> read_next(ExtractionReader& reader, BatchMonitor& monitor,
                                           std::unordered_set<std::string>& ids) {
  while (true) {
    if (BatchMonitor::is_interrupted()) return std::nullopt;
    try {
      const RunStatistics::Timer timer = monitor.statistics().time(Stage::read);
      std::optional<ExtractedDocument> extracted = reader.next();
      if (!extracted) return std::nullopt;
      check_extraction(extracted->document, extracted->extraction);
      if (ids.insert(extracted->document.id).second) return extracted;
      monitor.skip(extracted->document.id + ": another document of this run has the same id");
    } catch (const InputError& error) {
      if (BatchMonitor::is_interrupted()) return std::nullopt;  // the line may have been cut off
      monitor.skip(error.what());
    }
  }
}

void collect_from_stream(std::istream& stream, const std::string& name, BatchMonitor& monitor,
                         std::unordered_set<std::string>& ids, GraphCollector& collector) {
  ExtractionReader reader(stream, name);
  while (std::optional<ExtractedDocument> extracted = read_next(reader, monitor, ids)) {
    monitor.add(extracted->document);
    monitor.statistics().add_statements(extracted->extraction.statements.size());
    collect(collector, std::move(*extracted), monitor);
  }
}

void collect_extractions(const BatchOptions& options, GraphCollector& collector, BatchMonitor& monitor) {
  std::unordered_set<std::string> ids;
  for (const std::string& input : options.inputs) {
    with_input_stream(input, [&](std::istream& stream, const std::string& name) {
      collect_from_stream(stream, name, monitor, ids, collector);
    });
  }
}

std::unique_ptr<GraphCollector> make_collector(const BuildOptions& options, const BuildTargets& targets) {
  if (!targets.project) return make_memory_collector();
  ProjectCollectorOptions collecting{.batch = std::max<std::size_t>(options.documents_at_once, 1), .report_stored = {}};
  if (options.verbose) {
    collecting.report_stored = [](std::size_t stored) { fmt::print(stderr, "relata: {} documents stored\n", stored); };
  }
  return make_project_collector(*targets.project, std::move(collecting));
}

/// @throws Interrupted after everything that was read is safe, if a signal ended the reading
void keep(GraphCollector& collector, const BuildTargets& targets, BatchMonitor& monitor) {
  {
    const RunStatistics::Timer timer = monitor.statistics().time(Stage::store);
    collector.keep();
  }
  monitor.check_interruption(targets.project ? "what was read is stored in " + *targets.project +
                                                   "; the same command again goes on from there"
                                             : "nothing is written; with -o news.relata what was read would be kept");
  monitor.finish();
}

KnowledgeGraph finish_graph(GraphCollector& collector, const GraphOptions& options, BatchMonitor& monitor) {
  const RunStatistics::Timer timer = monitor.statistics().time(Stage::graph);
  return collector.build(options);
}

/// The names of what was written, a line each.
std::string write_exports(const KnowledgeGraph& graph, const BuildTargets& targets, const ExportOptions& options,
                          BatchMonitor& monitor) {
  const RunStatistics::Timer timer = monitor.statistics().time(Stage::write);
  std::string written = targets.project ? *targets.project + "\n" : "";
  for (const ExportTarget& target : targets.exports) written += write_export(graph, target, options);
  return written;
}

void run(BuildOptions& options) {
  if (options.from_extractions && !options.gazetteers.files.empty()) {
    throw UsageError("--gazetteer is for texts; extractions were made with what was known then");
  }
  const BuildTargets targets = make_targets(options.outputs);
  BatchMonitor monitor(options.batch);
  const auto collector = make_collector(options, targets);
  for (const std::string& path : options.identities) collector->decide(load_decisions(path));
  if (options.from_extractions) {
    collect_extractions(options.batch, *collector, monitor);
  } else {
    collect_documents(options, *collector, monitor);
  }
  keep(*collector, targets, monitor);
  const KnowledgeGraph graph = finish_graph(*collector, options.graph, monitor);
  const std::string written = write_exports(graph, targets, options.output, monitor);
  monitor.report();
  const double min_confidence = options.output.min_confidence;
  if (options.format == TableFormat::json) return print(format_summary_as_json(graph, min_confidence));
  print(format_summary(graph, min_confidence) + written);
}

void declare(Arguments& arguments, BuildOptions& options) {
  declare_batch_options(arguments, options.batch);
  arguments.optional("-o,--output", options.outputs,
                     "Where to write: a .relata project, and any of" + export_extensions() + "; may be repeated");
  arguments.flag("--from-extractions", options.from_extractions, "Inputs are what 'relata extract' has printed");
  arguments.choice("--format", options.format, {{"table", TableFormat::table}, {"json", TableFormat::json}},
                   "How to print the summary");
  declare_gazetteer_options(arguments, options.gazetteers);
  arguments.optional("--identity", options.identities,
                     "Decisions on who is who: TSV of name, same-as or different-from, name; may be repeated");
  arguments.optional("--batch", options.documents_at_once,
                     "Documents that a project stores at once: all of them or none");
  arguments.flag("--verbose", options.verbose, "Say on standard error when a batch is safe in the project");
  declare_export_options(arguments, options.output);
  declare_graph_options(arguments, options.graph);
}

constexpr const char* notes =
    "A project that exists is added to: documents that are in it unchanged are passed over, changed ones replaced.\n"
    "A document that can't be read is reported and skipped; the rest goes on.\n"
    "Example: relata build news/ wire.jsonl -o news.relata -o news.graphml";

}  // namespace

Command make_build_command() {
  return make_command("build", "Read texts and build their graph: who said and did what to whom, according to whom",
                      notes, declare, run);
}

}  // namespace relata::cli
