#include <relata/graph/decision_table.h>

#include <algorithm>
#include <optional>
#include <utility>

#include <relata/extract/document/input_error.h>

namespace relata {
namespace {

constexpr std::string_view header = "one\tverdict\tother\tnote\tone_type\tother_type";
constexpr std::size_t column_count = 6;

std::vector<std::string_view> split(std::string_view line) {
  std::vector<std::string_view> cells;
  while (true) {
    const auto tab = line.find('\t');
    cells.push_back(line.substr(0, tab));
    if (tab == std::string_view::npos) return cells;
    line.remove_prefix(tab + 1);
  }
}

class DecisionReader {
 public:
  DecisionReader(std::istream& input, std::string_view file) : input_(input), file_(file) {}

  std::vector<Decision> read() {
    std::vector<Decision> decisions;
    for (std::string line; std::getline(input_, line);) {
      ++line_;
      if (line.ends_with('\r')) line.pop_back();
      if (line.empty() || line.front() == '#' || line == header) continue;
      decisions.push_back(read_line(line));
    }
    return decisions;
  }

 private:
  Decision read_line(std::string_view line) const {
    auto cells = split(line);
    if (cells.size() < 3 || cells.size() > column_count) {
      fail("expected name, verdict, name, and at most note and two types, separated by tabs");
    }
    cells.resize(column_count);
    if (cells[0].empty() || cells[2].empty()) fail("a name is missing");
    const auto verdict = verdict_from(cells[1]);
    if (!verdict) fail("'" + std::string(cells[1]) + "' is none of same, different, undecided");
    return {.one = {std::string(cells[0]), read_type(cells[4])},
            .other = {std::string(cells[2]), read_type(cells[5])},
            .verdict = *verdict,
            .note = std::string(cells[3])};
  }

  std::optional<EntityType> read_type(std::string_view name) const {
    if (name.empty()) return std::nullopt;
    const auto type = entity_type_from(name);
    if (!type) fail("'" + std::string(name) + "' is no type of entity");
    return type;
  }

  [[noreturn]] void fail(std::string_view problem) const { throw InputError(std::string(file_), line_, problem); }

  std::istream& input_;
  std::string_view file_;
  std::size_t line_ = 0;
};

/// Tabs and line breaks would end the cell.
std::string cell(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return text;
}

std::string type_cell(const DecidedName& name) {
  return name.type ? std::string(to_string(*name.type)) : std::string();
}

}  // namespace

std::vector<Decision> read_decisions(std::istream& input, std::string_view file) {
  return DecisionReader(input, file).read();
}

std::string write_decisions(std::span<const Decision> decisions) {
  std::string text(header);
  text += '\n';
  for (const Decision& decision : decisions) {
    text += cell(decision.one.name) + '\t' + std::string(to_string(decision.verdict)) + '\t' +
            cell(decision.other.name) + '\t' + cell(decision.note) + '\t' + type_cell(decision.one) + '\t' +
            type_cell(decision.other) + '\n';
  }
  return text;
}

}  // namespace relata
