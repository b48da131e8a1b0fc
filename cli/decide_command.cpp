// `relata same` and `relata different`: decisions on who is who.
#include <algorithm>
#include <array>
#include <filesystem>
#include <string>
#include <string_view>

#include <fmt/core.h>

#include <relata/cli/commands.h>
#include <relata/cli/decisions.h>
#include <relata/cli/query_options.h>
#include <relata/extract/document/input_error.h>
#include <relata/graph/name_key.h>
#include <relata/graph/query.h>

namespace relata::cli {
namespace {

struct DecideOptions {
  std::string project;
  std::string one;
  std::string other;
  std::string note;
};

bool is_called(const Actor& actor, std::string_view name) {
  const std::string key = name_key(name);
  const auto fits = [&](const std::string& own) { return name_key(own) == key; };
  return fits(actor.name) || std::any_of(actor.aliases.begin(), actor.aliases.end(), fits);
}

bool is_ambiguous(const KnowledgeGraph& graph, const Actor& actor, std::string_view name) {
  const auto actors = graph.actors();
  return std::any_of(actors.begin(), actors.end(), [&](const Actor& other) {
    return other.id != actor.id && other.type == actor.type && !other.unnamed && is_called(other, name);
  });
}

/// The name that was given, if it is one of the actor's and of no other's; else what means this actor alone.
DecidedName reference_to(const KnowledgeGraph& graph, ActorId id, const std::string& name) {
  const Actor& actor = graph.actor(id);
  if (name == actor.iri || name == to_string(actor.key)) return {name, std::nullopt};
  const std::string called = is_called(actor, name) ? name : actor.name;
  if (!actor.unnamed && !is_ambiguous(graph, actor, called)) return {called, actor.type};
  return {actor.iri.empty() ? to_string(actor.key) : actor.iri, std::nullopt};
}

Decision make_decision(const ProjectFile& project, const DecideOptions& options, Verdict verdict) {
  const KnowledgeGraph graph = build_graph(project);
  return {.one = reference_to(graph, resolve_actor(graph, options.one), options.one),
          .other = reference_to(graph, resolve_actor(graph, options.other), options.other),
          .verdict = verdict,
          .note = options.note};
}

/// Two spellings of one name can't be told apart: such a decision would do nothing.
void check_parted(const ProjectFile& project, const Decision& decision) {
  const KnowledgeGraph graph = build_graph(project);
  const auto meant = [&](const DecidedName& name) {
    for (const Actor& actor : graph.actors()) {
      if (actor.iri == name.name || to_string(actor.key) == name.name) return actor.id;
    }
    return resolve_actor(graph, name.name);
  };
  if (meant(decision.one) != meant(decision.other)) return;
  throw InputError(decision.one.name + " and " + decision.other.name +
                   ": one name to the graph, which can't be parted");
}

void run_same(DecideOptions& options) {
  ProjectFile project = open_existing_project(options.project);
  const Decision decision = make_decision(project, options, Verdict::same);
  if (decision.one == decision.other) throw UsageError("these are one name");
  project.decide(std::array{decision});
  print(fmt::format("{} and {} are one from now on\n", decision.one.name, decision.other.name));
}

void run_different(DecideOptions& options) {
  ProjectFile project = open_existing_project(options.project);
  const Decision decision = make_decision(project, options, Verdict::different);
  if (decision.one == decision.other) throw UsageError("these are one name");
  project.decide(std::array{decision});
  try {
    check_parted(project, decision);
  } catch (...) {
    project.undo_decision(decision.one, decision.other);
    throw;
  }
  print(fmt::format("{} and {} are kept apart from now on\n", decision.one.name, decision.other.name));
}

void run_undecided(DecideOptions& options) {
  ProjectFile project = open_existing_project(options.project);
  const Decision decision = make_decision(project, options, Verdict::undecided);
  if (decision.one == decision.other) throw UsageError("these are one name");
  project.decide(std::array{decision});
  print(fmt::format("{} and {} are left to the rules, which is kept\n", decision.one.name, decision.other.name));
}

void run_undecide(DecideOptions& options) {
  ProjectFile project = open_existing_project(options.project);
  if (!project.undo_decision({options.one, std::nullopt}, {options.other, std::nullopt})) {
    throw InputError(options.project, 0, "has no decision on " + options.one + " and " + options.other);
  }
  print(fmt::format("{} and {} are left to the rules\n", options.one, options.other));
}

void declare_names(Arguments& arguments, DecideOptions& options) {
  arguments.required("PROJECT", options.project, "A .relata file");
  arguments.required("NAME", options.one, "Name, alias, IRI or key of an actor");
  arguments.required("OTHER", options.other, "The same of another one");
}

void declare(Arguments& arguments, DecideOptions& options) {
  declare_names(arguments, options);
  arguments.optional("--note", options.note, "Why; kept with the decision");
}

}  // namespace

ProjectFile open_existing_project(const std::string& path) {
  if (!std::filesystem::exists(path)) throw InputError(path, 0, "there is no such file");
  return ProjectFile::open(path);
}

Command make_same_command() {
  return make_command("same", "Decide that two names mean one actor",
                      "Kept in the project; 'relata different' or 'relata undecide' takes it back.\n"
                      "Example: relata same kursk.relata Zelensky \"President of Ukraine\" --note \"his office\"",
                      declare, run_same);
}

Command make_different_command() {
  return make_command("different", "Decide that two names never mean one actor",
                      "Kept in the project; 'relata same' or 'relata undecide' takes it back.\n"
                      "Example: relata different kursk.relata \"Defense Ministry\" \"Russian Defense Ministry\"",
                      declare, run_different);
}

Command make_undecided_command() {
  return make_command("undecided", "Keep that two names were looked at and not decided on",
                      "The rules decide on them; the note stays with the project.\n"
                      "Example: relata undecided kursk.relata Orlov \"Mr Orlov\" --note \"ask the desk\"",
                      declare, run_undecided);
}

Command make_undecide_command() {
  return make_command("undecide", "Take back a decision on two names",
                      "Example: relata undecide kursk.relata Zelensky \"President of Ukraine\"", declare_names,
                      run_undecide);
}

}  // namespace relata::cli
