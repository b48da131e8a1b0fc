#include <relata/cli/query_pattern.h>

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/core.h>

#include <relata/cli/command.h>

namespace relata::cli {
namespace {

struct Arrow {
  std::vector<std::string> relations;
  bool reversed = false;
};

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\n") - begin + 1);
}

/// Reads ends and arrows one after the other and remembers where it stands, for messages.
class PatternReader {
 public:
  explicit PatternReader(std::string_view text) : text_(text) {}

  bool at_end() {
    skip_blanks();
    return position_ == text_.size();
  }

  PatternEnd read_end() {
    if (at_end()) fail("a name or a ?variable");
    if (text_[position_] == '"') return {read_quoted(), false};
    const std::string_view word = trimmed(text_.substr(position_, find_arrow() - position_));
    if (word.empty()) fail("a name or a ?variable");
    position_ += word.size();
    if (word.front() != '?') return {std::string(word), false};
    if (word.find(' ') != std::string_view::npos) fail("an arrow after the variable");
    return {std::string(word.substr(1)), true};
  }

  Arrow read_arrow() {
    skip_blanks();
    if (text_.substr(position_, 2) == "<-") return {read_relations(2, "-"), true};
    if (text_.substr(position_, 1) == "-") return {read_relations(1, "->"), false};
    fail("an arrow such as -ACCUSE->");
  }

 private:
  [[noreturn]] void fail(std::string_view expected) const {
    throw UsageError(fmt::format("pattern '{}': expected {} at '{}'", text_, expected, text_.substr(position_)));
  }

  void skip_blanks() {
    while (position_ < text_.size() && (text_[position_] == ' ' || text_[position_] == '\t')) ++position_;
  }

  std::string read_quoted() {
    const auto close = text_.find('"', position_ + 1);
    if (close == std::string_view::npos) fail("a closing quotation mark");
    std::string name(text_.substr(position_ + 1, close - position_ - 1));
    if (name.empty()) fail("a name between the quotation marks");
    position_ = close + 1;
    return name;
  }

  std::size_t find_arrow() const {
    for (auto blank = text_.find(' ', position_); blank != std::string_view::npos; blank = text_.find(' ', blank + 1)) {
      const std::string_view rest = text_.substr(blank + 1);
      if (rest.substr(0, 1) == "-" || rest.substr(0, 2) == "<-") return blank;
    }
    return text_.size();
  }

  std::vector<std::string> read_relations(std::size_t opening, std::string_view closing) {
    const auto begin = position_ + opening;
    const auto end = text_.find(std::string(closing) + " ", begin);
    if (end == std::string_view::npos) fail("an arrow such as -ACCUSE-> and an end after it");
    position_ = end + closing.size();
    std::vector<std::string> relations;
    std::string_view rest = text_.substr(begin, end - begin);
    while (!rest.empty()) {
      const auto bar = rest.find('|');
      if (const auto relation = trimmed(rest.substr(0, bar)); !relation.empty()) relations.emplace_back(relation);
      rest = bar == std::string_view::npos ? std::string_view{} : rest.substr(bar + 1);
    }
    return relations;
  }

  std::string_view text_;
  std::size_t position_ = 0;
};

}  // namespace

QueryPattern parse_query_pattern(std::string_view text) {
  PatternReader reader(text);
  QueryPattern pattern;
  PatternEnd left = reader.read_end();
  do {
    Arrow arrow = reader.read_arrow();
    PatternEnd right = reader.read_end();
    PatternStep step{left, std::move(arrow.relations), right};
    if (arrow.reversed) std::swap(step.subject, step.object);
    pattern.steps.push_back(std::move(step));
    left = std::move(right);
  } while (!reader.at_end());
  return pattern;
}

bool is_short_form(std::string_view text) {
  constexpr std::array keywords{"match", "optional", "return", "unwind", "with"};
  constexpr std::string_view blanks = " \t\r\n";
  const std::string_view rest = text.substr(std::min(text.find_first_not_of(blanks), text.size()));
  const std::string_view word = rest.substr(0, rest.find_first_of(" \t\r\n([{'\"-"));
  std::string lower(word);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  const bool is_comment = rest.starts_with("//") || rest.starts_with("/*");
  if (!is_comment && std::find(keywords.begin(), keywords.end(), lower) == keywords.end()) return true;
  const auto next = rest.find_first_not_of(blanks, word.size());
  return !is_comment && next != std::string_view::npos && (rest[next] == '-' || rest[next] == '<');
}

}  // namespace relata::cli
