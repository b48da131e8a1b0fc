/// Runs the scenarios of scenarios/*.txt, whose form matching.txt explains.
#include <relata/query/run_query.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <relata/query/literal.h>
#include <relata/query/value_text.h>
#include "query/arrow_graph.h"

namespace relata::query {
namespace {

using Lines = std::vector<std::string>;

struct Scenario {
  std::string file, title, graph, query;
  Parameters parameters;
  std::map<std::string, Lines> expected;  ///< By heading: "rows", "rows in order", "columns", "warning", "error".
};

void PrintTo(const Scenario& scenario, std::ostream* out) {
  *out << scenario.file << ": " << scenario.title;
}

std::string trimmed(const std::string& text) {
  const auto begin = text.find_first_not_of(" \t");
  return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

void append_line(const std::string& line, std::string& text) {
  if (!text.empty()) text += '\n';
  text += line;
}

/// Headings stand at the beginning of a line and have their content behind a colon or on the indented lines below.
class ScenarioReader {
 public:
  explicit ScenarioReader(std::string file) : file_(std::move(file)) {}

  std::vector<Scenario> read(std::istream& input) {
    for (std::string line; std::getline(input, line);) {
      if (line.starts_with("== ")) {
        begin(line.substr(3));
      } else if (line.starts_with("  ")) {
        add(line.substr(2));
      } else if (!line.empty() && !line.starts_with('#')) {
        begin_part(line);
      }
    }
    return std::move(scenarios_);
  }

 private:
  void begin(const std::string& title) {
    const std::string graph = scenarios_.empty() ? "" : scenarios_.back().graph;
    scenarios_.push_back({file_, title, graph, "", {}, {}});
  }

  void begin_part(const std::string& line) {
    const auto colon = line.find(':');
    part_ = line.substr(0, colon);
    const std::string rest = trimmed(line.substr(colon + 1));
    if (part_ == "graph") scenarios_.back().graph.clear();
    if (part_.starts_with("param ")) {
      scenarios_.back().parameters.emplace(part_.substr(6), read_literal(rest));
    } else if (part_ != "graph" && part_ != "query") {
      Lines& lines = scenarios_.back().expected[part_];
      if (!rest.empty()) lines.push_back(rest);
    }
  }

  void add(const std::string& line) {
    Scenario& scenario = scenarios_.back();
    if (part_ == "graph") {
      append_line(line, scenario.graph);
    } else if (part_ == "query") {
      append_line(line, scenario.query);
    } else {
      scenario.expected[part_].push_back(line);
    }
  }

  std::string file_, part_;
  std::vector<Scenario> scenarios_;
};

std::vector<Scenario> read_scenarios() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(RELATA_SCENARIOS)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<Scenario> all;
  for (const auto& file : files) {
    std::ifstream input(file);
    for (Scenario& scenario : ScenarioReader(file.stem().string()).read(input)) all.push_back(std::move(scenario));
  }
  return all;
}

/// "matching_a_node_pattern_matches_every_node"
std::string test_name(const testing::TestParamInfo<Scenario>& info) {
  std::string name = info.param.file + "_" + info.param.title;
  std::replace_if(
      name.begin(), name.end(), [](unsigned char c) { return !std::isalnum(c); }, '_');
  return name;
}

Lines rows_of(const PropertyGraph& graph, const Answer& answer) {
  Lines lines;
  for (const List& row : answer.rows) {
    const std::string text = readable(graph, row);
    lines.push_back(text.substr(1, text.size() - 2));
  }
  return lines;
}

std::string joined(const Lines& lines, const std::string& separator) {
  std::string text;
  for (const std::string& line : lines) text += (text.empty() ? "" : separator) + line;
  return text;
}

class ScenarioTest : public testing::TestWithParam<Scenario> {
 protected:
  Answer run(const PropertyGraph& graph) const {
    return run_query(graph, parse_query(GetParam().query),
                     {.parameters = GetParam().parameters, .most_steps = 1'000'000});
  }

  static const Lines* expected(const std::string& part) {
    const auto found = GetParam().expected.find(part);
    return found == GetParam().expected.end() ? nullptr : &found->second;
  }

  static void compare(const PropertyGraph& graph, const Answer& answer) {
    if (const Lines* rows = expected("rows")) {
      EXPECT_THAT(rows_of(graph, answer), testing::UnorderedElementsAreArray(*rows));
    }
    if (const Lines* rows = expected("rows in order")) {
      EXPECT_EQ(rows_of(graph, answer), *rows);
    }
    if (const Lines* columns = expected("columns")) {
      EXPECT_EQ(joined(answer.columns, ", "), joined(*columns, ", "));
    }
    const Lines* warning = expected("warning");
    EXPECT_THAT(joined(answer.warnings, "\n"), testing::HasSubstr(warning ? joined(*warning, "\n") : ""));
    EXPECT_EQ(answer.warnings.empty(), warning == nullptr);
  }
};

TEST_P(ScenarioTest, IsAnsweredAsItSays) {
  const KnowledgeGraph graph = test::graph_of_arrows(GetParam().graph);
  const PropertyGraph property_graph(graph, 0.0);
  const Lines* error = expected("error");
  try {
    const Answer answer = run(property_graph);
    ASSERT_EQ(error, nullptr) << "no error, but " << answer.rows.size() << " rows";
    ASSERT_FALSE(GetParam().expected.empty()) << "the scenario expects nothing";
    compare(property_graph, answer);
  } catch (const QueryError& problem) {
    ASSERT_NE(error, nullptr) << problem.what();
    EXPECT_THAT(problem.what(), testing::StartsWith(joined(*error, "\n")));
  }
}

/// Changes queries at random, the same way in every run.
class Mutation {
 public:
  explicit Mutation(std::uint32_t seed) : state_(seed) {}

  std::string apply(std::string text) {
    static constexpr std::string_view inserted = "()[]{}<>-=*.,:|$'\"`\\ \n09aeNxé";
    const std::size_t at = next(static_cast<std::uint32_t>(text.size()));
    const std::size_t length = 1 + next(8);
    switch (next(3)) {
      case 0:
        text.erase(at, length);
        break;
      case 1:
        text.insert(at, 1, inserted[next(inserted.size())]);
        break;
      default:
        text.insert(at, text.substr(next(static_cast<std::uint32_t>(text.size())), length));
        break;
    }
    return text;
  }

 private:
  /// Source: xorshift, Marsaglia 2003.
  std::uint32_t next(std::size_t bound) {
    state_ ^= state_ << 13U;
    state_ ^= state_ >> 17U;
    state_ ^= state_ << 5U;
    return static_cast<std::uint32_t>(state_ % bound);
  }

  std::uint32_t state_;
};

TEST(MutatedQueryTest, IsAnsweredOrRefused) {
  const KnowledgeGraph graph = test::graph_of_arrows("Ann:Person -KNOW-> Bob:Person\nBob -ACCUSE-> Norland:Country");
  const PropertyGraph property_graph(graph, 0.0);
  Mutation mutation(20240816);
  std::size_t answered = 0;
  std::size_t refused = 0;
  for (const Scenario& scenario : read_scenarios()) {
    if (scenario.query.size() > 300 || scenario.title.starts_with("too many ways")) continue;
    for (int round = 0; round < 20; ++round) {
      const std::string text = mutation.apply(scenario.query);
      try {
        const Answer answer =
            run_query(property_graph, parse_query(text), {.parameters = scenario.parameters, .most_steps = 10'000});
        for (const List& row : answer.rows) EXPECT_EQ(row.size(), answer.columns.size()) << text;
        ++answered;
      } catch (const QueryError& error) {
        EXPECT_THAT(error.what(), testing::StartsWith("line ")) << text;
        ++refused;
      }
    }
  }
  EXPECT_GT(answered, 200U);
  EXPECT_GT(refused, 2000U);
}

INSTANTIATE_TEST_SUITE_P(Query, ScenarioTest, testing::ValuesIn(read_scenarios()), test_name);

}  // namespace
}  // namespace relata::query
