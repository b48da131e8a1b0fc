#include <optional>
#include <string>
#include <vector>

#include <fmt/core.h>

#include <relata/cli/commands.h>
#include <relata/cli/pattern_query.h>
#include <relata/cli/query_options.h>
#include <relata/cli/relation_json.h>
#include <relata/cli/relation_text.h>

namespace relata::cli {
namespace {

struct PatternQueryOptions {
  QueryOptions query;
  std::string pattern, claimed_by, outlet;
  std::optional<Polarity> polarity;
  std::optional<Modality> modality;
  bool own_voice = false;
};

RelationPattern make_filter(const KnowledgeGraph& graph, const PatternQueryOptions& options) {
  RelationPattern filter = match(graph).min_confidence(options.query.min_confidence);
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
      const Evidence& evidence = best_evidence(graph, relation);
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

void run(PatternQueryOptions& options) {
  const QueryPattern pattern = parse_query_pattern(options.pattern);
  const KnowledgeGraph graph = load_graph(options.query.project);
  const PatternAnswer answer = find_matches(graph, pattern, make_filter(graph, options));
  print(options.query.format == TableFormat::json
            ? format_as_json(graph, answer)
            : format_table(make_table(graph, answer, pattern.steps, options.query.format == TableFormat::csv),
                           options.query.format));
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

void declare(Arguments& arguments, PatternQueryOptions& options) {
  declare_query_options(arguments, options.query, Formats::table_json_and_csv);
  arguments.required("PATTERN", options.pattern, "subject -RELATION-> object; ?name stands for anything");
  arguments.optional("--claimed-by", options.claimed_by, "Only what this actor claims");
  arguments.flag("--own-voice", options.own_voice, "Only what the documents say themselves");
  arguments.optional("--outlet", options.outlet, "Only what stands in this outlet");
  arguments.choice("--polarity", options.polarity, words_of<Polarity>(2), "Only what is said to hold, or not to");
  arguments.choice("--modality", options.modality, words_of<Modality>(6), "Only what is said in this way");
}

constexpr const char* notes =
    "RELATION is a type (ACCUSE) or a lemma (accuse), several with | between; --> stands for any.\n"
    "Steps may be chained; a variable is the same actor wherever it stands.\n"
    "Examples: relata query kursk.relata 'SVR -ACCUSE-> ?who'\n"
    "          relata query kursk.relata '?a -ACCUSE-> ?b -AID|SUPPORT-> Ukraine' --format json";

}  // namespace

Command make_query_command() {
  return make_command("query", "Find relations that fit a pattern", notes, declare, run);
}

}  // namespace relata::cli
