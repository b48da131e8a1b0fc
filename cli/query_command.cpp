#include <cstdio>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include <fmt/core.h>

#include <relata/cli/commands.h>
#include <relata/cli/pattern_query.h>
#include <relata/cli/query_options.h>
#include <relata/cli/query_rows.h>
#include <relata/cli/relation_json.h>
#include <relata/cli/relation_text.h>
#include <relata/query/literal.h>
#include <relata/query/run_query.h>

namespace relata::cli {
namespace {

struct QueryCommandOptions {
  std::string project, query, claimed_by, outlet;
  std::vector<std::string> parameters;
  std::optional<Polarity> polarity;
  std::optional<Modality> modality;
  double min_confidence = default_min_confidence;
  RowFormat format = RowFormat::table;
  bool own_voice = false;
};

// ---- The short form: 'SVR -ACCUSE-> ?who'

RelationPattern make_filter(const KnowledgeGraph& graph, const QueryCommandOptions& options) {
  RelationPattern filter = match(graph).min_confidence(options.min_confidence);
  if (options.own_voice) filter = filter.own_voice();
  if (!options.claimed_by.empty()) filter = filter.claimed_by(options.claimed_by);
  if (!options.outlet.empty()) filter = filter.outlet(options.outlet);
  if (options.polarity) filter = filter.polarity(*options.polarity);
  if (options.modality) filter = filter.modality(*options.modality);
  return filter;
}

/// Both ends of the step are seen elsewhere: in the pattern itself or in a variable's column.
bool names_both_ends(const PatternStep& step) {
  return !step.subject.name.empty() && !step.object.name.empty();
}

/// Columns of the variables, then for each step what is said, by whom, and where. Only CSV has room for quotations.
Table make_table(const KnowledgeGraph& graph, const PatternAnswer& answer, const std::vector<PatternStep>& steps,
                 bool with_quotations) {
  std::vector<std::string> columns{"relation", "according to", "origins", "source"};
  if (with_quotations) columns.emplace_back("quotation");
  Table table{answer.variables, {}};
  for (std::size_t step = 1; step <= steps.size(); ++step) {
    for (const std::string& column : columns) {
      table.header.push_back(steps.size() == 1 ? column : fmt::format("{} {}", column, step));
    }
  }
  for (const PatternMatch& match : answer.matches) {
    auto& row = table.rows.emplace_back();
    for (const Term& term : match.variables) row.push_back(term_text(graph, term));
    for (std::size_t step = 0; step < steps.size(); ++step) {
      const Relation& relation = *match.relations[step];
      const Evidence& evidence = cli::best_evidence(graph, relation);
      row.push_back(names_both_ends(steps[step]) ? predicate_text(relation) : arrow_text(graph, relation));
      row.push_back(is_own_voice(relation.claimant) ? "own voice" : chain_text(graph, evidence));
      row.push_back(std::to_string(relation.origins));
      row.push_back(source_text(graph.document(evidence.document)));
      if (with_quotations) row.emplace_back(evidence.sentence.text);
    }
  }
  return table;
}

std::string format_as_json(const KnowledgeGraph& graph, const PatternAnswer& answer) {
  JsonText json;
  json.begin_array();
  for (const PatternMatch& match : answer.matches) {
    json.begin_object();
    for (std::size_t index = 0; index < answer.variables.size(); ++index) {
      json.key("?" + answer.variables[index]);
      write_term(graph, match.variables[index], json);
    }
    json.key("relations");
    json.begin_array();
    for (const Relation* relation : match.relations) write_relation(graph, *relation, json);
    json.end_array();
    json.end_object();
  }
  json.end_array();
  return json.text();
}

std::string format_as_json_lines(const KnowledgeGraph& graph, const PatternAnswer& answer) {
  std::string lines;
  for (const PatternMatch& match : answer.matches) {
    const std::string list = format_as_json(graph, {answer.variables, {match}});
    lines += on_one_line(std::string_view(list).substr(1, list.rfind(']') - 1));
  }
  return lines;
}

std::string format_matches(const KnowledgeGraph& graph, const PatternAnswer& answer, const QueryPattern& pattern,
                           RowFormat format) {
  if (format == RowFormat::json) return format_as_json(graph, answer);
  if (format == RowFormat::jsonl) return format_as_json_lines(graph, answer);
  const bool is_csv = format == RowFormat::csv;
  return format_table(make_table(graph, answer, pattern.steps, is_csv), is_csv ? TableFormat::csv : TableFormat::table);
}

void run_short_form(const QueryCommandOptions& options) {
  if (!options.parameters.empty()) throw UsageError("--param goes with a query that begins with MATCH");
  const QueryPattern pattern = parse_query_pattern(options.query);
  const KnowledgeGraph graph = load_graph(options.project);
  const PatternAnswer answer = find_matches(graph, pattern, make_filter(graph, options));
  print(format_matches(graph, answer, pattern, options.format));
}

// ---- The language of patterns: 'MATCH … RETURN …'

void refuse_short_form_options(const QueryCommandOptions& options) {
  const bool has_any = options.own_voice || !options.claimed_by.empty() || !options.outlet.empty() ||
                       options.polarity || options.modality;
  if (has_any) {
    throw UsageError(
        "--claimed-by, --own-voice, --outlet, --polarity and --modality go with the short form; in a query "
        "write WHERE r.claimant = 'own voice' and the like");
  }
}

query::Parameters read_parameters(const std::vector<std::string>& arguments) {
  query::Parameters parameters;
  for (const std::string& argument : arguments) {
    const auto equal = argument.find('=');
    if (equal == std::string::npos || equal == 0) {
      throw UsageError(fmt::format("--param takes NAME=VALUE, not '{}'", argument));
    }
    const std::string name =
        argument.substr(argument.front() == '$' ? 1 : 0, equal - (argument.front() == '$' ? 1 : 0));
    parameters.insert_or_assign(name, query::read_literal(std::string_view(argument).substr(equal + 1)));
  }
  return parameters;
}

void run_language(const QueryCommandOptions& options) {
  refuse_short_form_options(options);
  try {
    const query::Query query = query::parse_query(options.query);
    const query::RunOptions run_options{.parameters = read_parameters(options.parameters)};
    const KnowledgeGraph graph = load_graph(options.project);
    const query::PropertyGraph property_graph(graph, options.min_confidence);
    const query::Answer answer = query::run_query(property_graph, query, run_options);
    for (const std::string& warning : answer.warnings) fmt::print(stderr, "relata: warning: {}\n", warning);
    print(format_answer(property_graph, answer, options.format));
  } catch (const query::QueryError& error) {
    throw UsageError(error.what());
  }
}

void run(QueryCommandOptions& options) {
  if (options.query == "-") options.query = {std::istreambuf_iterator<char>(std::cin), {}};
  if (is_short_form(options.query)) {
    run_short_form(options);
  } else {
    run_language(options);
  }
}

/// The words of an enumeration of `count` values.
template <typename Enum>
std::vector<std::pair<std::string, std::optional<Enum>>> words_of(std::size_t count) {
  std::vector<std::pair<std::string, std::optional<Enum>>> words;
  for (std::size_t index = 0; index < count; ++index) {
    const auto value = static_cast<Enum>(index);
    words.emplace_back(to_string(value), value);
  }
  return words;
}

void declare(Arguments& arguments, QueryCommandOptions& options) {
  arguments.required("PROJECT", options.project, "A .relata file");
  arguments.required("QUERY", options.query, "What to look for, in one of two forms; '-' reads it from standard input");
  arguments.optional("--param", options.parameters, "NAME=VALUE, the value of $NAME in the query; repeatable");
  arguments.probability("--min-confidence", options.min_confidence, "Leave out relations that are less probable");
  arguments.choice(
      "--format", options.format,
      {{"table", RowFormat::table}, {"json", RowFormat::json}, {"jsonl", RowFormat::jsonl}, {"csv", RowFormat::csv}},
      "How to print the answer");
  arguments.optional("--claimed-by", options.claimed_by, "Short form: only what this actor claims");
  arguments.flag("--own-voice", options.own_voice, "Short form: only what the documents say themselves");
  arguments.optional("--outlet", options.outlet, "Short form: only what stands in this outlet");
  arguments.choice("--polarity", options.polarity, words_of<Polarity>(2),
                   "Short form: only what is said to hold, or not to");
  arguments.choice("--modality", options.modality, words_of<Modality>(6), "Short form: only what is said in this way");
}

constexpr const char* notes =
    "The language of patterns is a subset of openCypher that only reads: docs/query.md. Examples:\n"
    "  relata query kursk.relata 'MATCH (a:Organization)-[r:ACCUSE]->(b:Country)\n"
    "                             WHERE r.origins > 1 RETURN a.name, b.name, r.quotation'\n"
    "  relata query kursk.relata 'MATCH p = shortestPath((a {name: $from})-[*..4]-(b {name: $to}))\n"
    "                             RETURN p' --param from=Ukraine --param to=Iran\n"
    "The short form: subject -RELATION-> object, where ?name stands for anything. RELATION is a type\n"
    "(ACCUSE) or a lemma (accuse), several with | between; --> stands for any. Steps may be chained; a\n"
    "variable is the same actor wherever it stands, and names may be given as anywhere else.\n"
    "  relata query kursk.relata 'SVR -ACCUSE-> ?who'\n"
    "  relata query kursk.relata '?a -ACCUSE-> ?b -AID|SUPPORT-> Ukraine' --format json";

}  // namespace

Command make_query_command() {
  return make_command("query", "Find what fits a pattern", notes, declare, run);
}

}  // namespace relata::cli
