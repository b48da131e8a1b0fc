#include <relata/query/token_stream.h>

#include <charconv>
#include <utility>

namespace relata::query {
namespace {

class PatternParser {
 public:
  explicit PatternParser(TokenStream& tokens) : tokens_(tokens) {}

  /// [variable =] path, where path may stand in shortestPath( … ).
  PathPattern parse_named_path() {
    std::optional<Name> variable;
    if (tokens_.at_name() && tokens_.at_sign("=", 1)) {
      variable = tokens_.expect_name("a variable");
      tokens_.take();
    }
    const auto selection = take_selection();
    if (!selection) {
      PathPattern path = parse_path();
      path.variable = std::move(variable);
      return path;
    }
    tokens_.expect_sign("(");
    PathPattern path = parse_path();
    path.selection = *selection;
    path.variable = std::move(variable);
    if (!tokens_.take_sign(")")) tokens_.fail_expecting("')' to close the shortest path");
    check_shortest(path);
    return path;
  }

  PathPattern parse_path() {
    const std::size_t begin = tokens_.begin();
    PathPattern path;
    path.nodes.push_back(parse_node());
    while (at_relationship()) {
      path.relationships.push_back(parse_relationship());
      path.nodes.push_back(parse_node());
    }
    path.range = tokens_.range_from(begin);
    return path;
  }

  NodePattern parse_node() {
    const std::size_t begin = tokens_.begin();
    if (!tokens_.take_sign("(")) tokens_.fail_expecting("a node such as (a) or (a:Person)");
    NodePattern node;
    if (tokens_.at_name()) node.variable = tokens_.expect_name("a variable");
    if (tokens_.at_sign(":")) parse_labels(node);
    if (tokens_.at_sign("{")) node.properties = parse_properties();
    if (tokens_.take_word("WHERE")) node.condition = parse_expression(tokens_);
    if (!tokens_.take_sign(")")) tokens_.fail_expecting(what_may_follow(node.condition, node.properties, "')'"));
    node.range = tokens_.range_from(begin);
    return node;
  }

  [[nodiscard]] bool at_relationship() const {
    return tokens_.at_sign("-") || (tokens_.at_sign("<") && tokens_.at_sign("-", 1));
  }

 private:
  std::optional<PathSelection> take_selection() {
    if (!tokens_.at_sign("(", 1)) return std::nullopt;
    if (tokens_.take_word("SHORTESTPATH")) return PathSelection::shortest;
    if (tokens_.take_word("ALLSHORTESTPATHS")) return PathSelection::all_shortest;
    return std::nullopt;
  }

  void check_shortest(const PathPattern& path) const {
    if (path.relationships.size() != 1) {
      tokens_.fail_at(path.range, "a shortest path has one relationship between two nodes, such as (a)-[*]-(b)");
    }
    const RelationshipPattern& relationship = path.relationships.front();
    if (relationship.length && relationship.length->least > 1) {
      tokens_.fail_at(relationship.range, "a shortest path begins at length 0 or 1");
    }
  }

  void parse_labels(NodePattern& node) {
    while (tokens_.at_sign(":") || tokens_.at_sign("|")) {
      const bool is_alternative = tokens_.at_sign("|");
      if (is_alternative && !node.any_label && node.labels.size() > 1) {
        tokens_.fail_at(tokens_.peek().range, "':' and '|' can't be mixed between labels");
      }
      tokens_.take();
      if (is_alternative) tokens_.take_sign(":");
      if (!is_alternative && node.any_label) {
        tokens_.fail_at(tokens_.peek().range, "':' and '|' can't be mixed between labels");
      }
      node.any_label = node.any_label || is_alternative;
      node.labels.push_back(tokens_.expect_any_word("a label"));
    }
  }

  std::vector<PropertyCondition> parse_properties() {
    std::vector<PropertyCondition> properties;
    tokens_.expect_sign("{");
    while (!tokens_.at_sign("}")) {
      Name name = tokens_.expect_any_word("a property's name");
      tokens_.expect_sign(":");
      properties.push_back({std::move(name.text), name.range, parse_expression(tokens_)});
      if (!tokens_.take_sign(",")) break;
      if (tokens_.at_sign("}")) tokens_.fail_expecting("a property's name");
    }
    if (!tokens_.take_sign("}")) tokens_.fail_expecting("',' or '}'");
    return properties;
  }

  template <typename Properties>
  static std::string what_may_follow(const std::optional<Expression>& condition, const Properties& properties,
                                     const std::string& close) {
    if (condition) return "an operator or " + close;
    return properties.empty() ? "':', '{' or " + close : "WHERE or " + close;
  }

  RelationshipPattern parse_relationship() {
    const std::size_t begin = tokens_.begin();
    RelationshipPattern relationship;
    const bool points_left = tokens_.take_sign("<");
    tokens_.expect_sign("-");
    if (tokens_.take_sign("[")) parse_details(relationship);
    if (!tokens_.take_sign("-")) tokens_.fail_expecting("'-' to go on with the arrow");
    const bool points_right = tokens_.take_sign(">");
    if (points_left != points_right) relationship.direction = points_left ? Direction::left : Direction::right;
    relationship.range = tokens_.range_from(begin);
    return relationship;
  }

  /// What stands between the brackets, and the closing one.
  void parse_details(RelationshipPattern& relationship) {
    if (tokens_.at_name()) relationship.variable = tokens_.expect_name("a variable");
    if (tokens_.take_sign(":")) {
      do {
        tokens_.take_sign(":");
        relationship.types.push_back(tokens_.expect_any_word("a relationship's type"));
      } while (tokens_.take_sign("|"));
    }
    if (tokens_.at_sign("*")) relationship.length = parse_length();
    if (tokens_.at_sign("{")) relationship.properties = parse_properties();
    if (tokens_.take_word("WHERE")) relationship.condition = parse_expression(tokens_);
    if (!tokens_.take_sign("]")) {
      tokens_.fail_expecting(what_may_follow(relationship.condition, relationship.properties, "']'"));
    }
  }

  LengthRange parse_length() {
    const std::size_t begin = tokens_.begin();
    tokens_.expect_sign("*");
    LengthRange length;
    const auto least = take_count();
    if (least) length.least = *least;
    if (tokens_.take_sign("..")) {
      length.most = take_count();
    } else {
      length.most = least;
    }
    if (length.most && *length.most < length.least) {
      tokens_.fail_at(tokens_.range_from(begin), "the greatest length is smaller than the least");
    }
    return length;
  }

  std::optional<std::uint32_t> take_count() {
    if (tokens_.peek().kind != TokenKind::integer) return std::nullopt;
    const Token token = tokens_.take();
    std::uint32_t count = 0;
    const auto [end, error] = std::from_chars(token.text.data(), token.text.data() + token.text.size(), count);
    if (error != std::errc()) tokens_.fail_at(token.range, "the length is too large");
    return count;
  }

  TokenStream& tokens_;
};

}  // namespace

std::vector<PathPattern> parse_patterns(TokenStream& tokens) {
  std::vector<PathPattern> patterns;
  do patterns.push_back(PatternParser(tokens).parse_named_path());
  while (tokens.take_sign(","));
  return patterns;
}

bool at_pattern_condition(const TokenStream& tokens) {
  if (!tokens.at_sign("(")) return false;
  const std::size_t behind_name =
      tokens.peek(1).kind == TokenKind::word || tokens.peek(1).kind == TokenKind::quoted_name ? 2 : 1;
  const bool may_be_node = tokens.at_sign(")", behind_name) || tokens.at_sign(":", behind_name) ||
                           tokens.at_sign("{", behind_name) || tokens.at_word("WHERE", behind_name);
  if (!may_be_node) return false;
  std::size_t next = 1;
  for (std::size_t open = 1; open > 0; ++next) {
    if (tokens.peek(next).kind == TokenKind::end) return false;
    if (tokens.at_sign("(", next)) ++open;
    if (tokens.at_sign(")", next)) --open;
  }
  if (tokens.at_sign("<", next)) ++next;
  if (!tokens.at_sign("-", next)) return false;
  const bool has_dashes_only = tokens.at_sign("-", next + 1);
  return tokens.at_sign("[", next + 1) ||
         (has_dashes_only && (tokens.at_sign("(", next + 2) || tokens.at_sign(">", next + 2)));
}

PathPattern parse_pattern_condition(TokenStream& tokens) {
  return PatternParser(tokens).parse_path();
}

}  // namespace relata::query
