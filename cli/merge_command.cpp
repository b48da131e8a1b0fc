#include <cstdio>
#include <string>
#include <vector>

#include <fmt/core.h>

#include <relata/cli/commands.h>
#include <relata/cli/query_options.h>
#include <relata/graph/project_merge.h>

namespace relata::cli {
namespace {

struct MergeCommandOptions {
  std::vector<std::string> parts;
  std::string output;
  MergeOptions merge;
};

/// Opens them all first, so that one that can't be used is told of before anything is written.
std::vector<ProjectFile> open_parts(const std::vector<std::string>& paths) {
  std::vector<ProjectFile> parts;
  for (const std::string& path : paths) parts.push_back(ProjectFile::open_read_only(path));
  return parts;
}

void warn_of_conflicts(const std::string& part, const MergeResult& result) {
  const std::size_t conflicts = result.kept + result.documents.replaced;
  if (conflicts == 0) return;
  fmt::print(stderr, "relata: {}: {} documents differ from those with the same id; the last published count\n", part,
             conflicts);
}

void run(MergeCommandOptions& options) {
  if (options.output.empty()) throw UsageError("-o is missing: say where to write, e.g. -o all.relata");
  const std::vector<ProjectFile> parts = open_parts(options.parts);
  ProjectFile whole = ProjectFile::open(options.output);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    warn_of_conflicts(options.parts[i], merge_project(parts[i], whole, options.merge));
  }
  print(fmt::format("Documents:  {}\nDecisions:  {}\n{}\n", whole.document_count(), whole.decisions().size(),
                    options.output));
}

void declare(Arguments& arguments, MergeCommandOptions& options) {
  arguments.required("PROJECT", options.parts, "The .relata files to put together");
  arguments.optional("-o,--output", options.output, "The project to write; one that is there is added to");
  arguments.optional("--batch", options.merge.batch, "Documents that are stored at once: all of them or none");
}

constexpr const char* notes =
    "The parts stay as they are; the same documents in any parts and any order give the same graph.\n"
    "Of two documents with one id the last published counts; of decisions that disagree, 'different' does.\n"
    "Example: relata merge monday.relata tuesday.relata -o week.relata";

}  // namespace

Command make_merge_command() {
  return make_command("merge", "Put projects together into one", notes, declare, run);
}

}  // namespace relata::cli
