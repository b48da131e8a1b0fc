#include <string>
#include <vector>

#include <fmt/core.h>

#include <relata/cli/commands.h>
#include <relata/cli/decisions.h>
#include <relata/cli/query_options.h>
#include <relata/extract/document/input_error.h>
#include <relata/graph/project_file.h>

namespace relata::cli {
namespace {

struct RemoveOptions {
  std::string project;
  std::vector<std::string> documents;
};

void run(RemoveOptions& options) {
  ProjectFile project = open_existing_project(options.project);
  std::string missing;
  for (const std::string& id : project.remove(options.documents)) missing += (missing.empty() ? "" : ", ") + id;
  if (!missing.empty()) {
    throw InputError(options.project, 0, "there is no document " + missing + "; nothing was removed");
  }
  print(fmt::format("{} documents are left\n", project.document_count()));
}

void declare(Arguments& arguments, RemoveOptions& options) {
  arguments.required("PROJECT", options.project, "A .relata file");
  arguments.required("DOCUMENT", options.documents, "Ids of documents, as 'relata sources --documents' lists them");
}

}  // namespace

Command make_remove_command() {
  return make_command("remove", "Take documents out of a project, as if they had never been added",
                      "Example: relata remove kursk.relata wire-7", declare, run);
}

}  // namespace relata::cli
