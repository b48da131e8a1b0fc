#include <istream>
#include <string>
#include <vector>

#include <fmt/core.h>

#include <relata/cli/commands.h>
#include <relata/cli/decisions.h>
#include <relata/cli/input_stream.h>
#include <relata/cli/json_text.h>
#include <relata/cli/query_options.h>
#include <relata/cli/text_layout.h>
#include <relata/graph/decision_table.h>

namespace relata::cli {
namespace {

enum class DecisionFormat { table, json, tsv };

struct DecisionsOptions {
  std::string project;
  std::vector<std::string> imports;
  DecisionFormat format = DecisionFormat::table;
};

std::string in_words(Verdict verdict) {
  if (verdict == Verdict::same) return "is the same as";
  return verdict == Verdict::different ? "is different from" : "may be the same as";
}

std::string name_text(const DecidedName& name) {
  return name.type ? fmt::format("{} ({})", name.name, to_string(*name.type)) : name.name;
}

std::string format_as_text(const std::vector<Decision>& decisions) {
  if (decisions.empty()) return "No decisions.\n";
  std::string text;
  for (const Decision& decision : decisions) {
    text += wrap(
        fmt::format("{} {} {}", name_text(decision.one), in_words(decision.verdict), name_text(decision.other)), 0);
    if (!decision.note.empty()) text += wrap(decision.note, 4);
  }
  return text;
}

void write_name(const DecidedName& name, JsonText& json) {
  json.begin_object();
  json.field("name", name.name);
  if (name.type) json.field("type", to_string(*name.type));
  json.end_object();
}

std::string format_as_json(const std::vector<Decision>& decisions) {
  JsonText json;
  json.begin_array();
  for (const Decision& decision : decisions) {
    json.begin_object();
    json.key("one");
    write_name(decision.one, json);
    json.field("verdict", to_string(decision.verdict));
    json.key("other");
    write_name(decision.other, json);
    json.field_if_known("note", decision.note);
    json.end_object();
  }
  json.end_array();
  return json.text();
}

void run(DecisionsOptions& options) {
  if (!options.imports.empty()) {
    ProjectFile project = open_existing_project(options.project);
    std::vector<Decision> imported;
    for (const std::string& path : options.imports) {
      const std::vector<Decision> decisions = load_decisions(path);
      imported.insert(imported.end(), decisions.begin(), decisions.end());
    }
    project.decide(imported);
  }
  const std::vector<Decision> decisions = ProjectFile::open_read_only(options.project).decisions();
  switch (options.format) {
    case DecisionFormat::table:
      return print(format_as_text(decisions));
    case DecisionFormat::json:
      return print(format_as_json(decisions));
    case DecisionFormat::tsv:
      return print(write_decisions(decisions));
  }
}

void declare(Arguments& arguments, DecisionsOptions& options) {
  arguments.required("PROJECT", options.project, "A .relata file");
  arguments.optional("--import", options.imports, "First add the decisions of this TSV file; may be repeated");
  arguments.choice("--format", options.format,
                   {{"table", DecisionFormat::table}, {"json", DecisionFormat::json}, {"tsv", DecisionFormat::tsv}},
                   "How to print; tsv is what --import and 'relata build --identity' read");
}

}  // namespace

std::vector<Decision> load_decisions(const std::string& path) {
  std::vector<Decision> decisions;
  with_input_stream(path,
                    [&](std::istream& stream, const std::string& name) { decisions = read_decisions(stream, name); });
  return decisions;
}

Command make_decisions_command() {
  return make_command("decisions", "List the decisions on who is who, export and import them",
                      "Example: relata decisions kursk.relata --format tsv > decisions.tsv\n"
                      "         relata decisions other.relata --import decisions.tsv",
                      declare, run);
}

}  // namespace relata::cli
