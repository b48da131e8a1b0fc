#include <relata/query/syntax.h>

#include <algorithm>
#include <array>
#include <utility>

#include <relata/query/token_stream.h>

namespace relata::query {
namespace {

constexpr std::array words_that_write{"CREATE", "MERGE",   "SET",  "DELETE", "DETACH",
                                      "REMOVE", "FOREACH", "LOAD", "DROP"};
constexpr std::array words_left_out{"CALL", "UNION", "USE", "FINISH", "SHOW", "PROFILE", "EXPLAIN"};

class QueryParser {
 public:
  explicit QueryParser(TokenStream& tokens) : tokens_(tokens) {}

  std::vector<Clause> parse() {
    std::vector<Clause> clauses;
    do clauses.push_back(parse_clause());
    while (!was_return_);
    tokens_.take_sign(";");
    if (!tokens_.at_end()) tokens_.fail_expecting(what_may_follow_);
    return clauses;
  }

 private:
  Clause parse_clause() {
    if (tokens_.at_word("MATCH") || tokens_.at_word("OPTIONAL")) return parse_match();
    if (tokens_.take_word("UNWIND")) return parse_unwind();
    if (tokens_.at_word("WITH")) return parse_with();
    if (tokens_.at_word("RETURN")) return parse_return();
    refuse_other_clauses();
    tokens_.fail_expecting(what_may_follow_);
  }

  void refuse_other_clauses() const {
    const auto is_next = [this](std::string_view word) { return tokens_.at_word(word); };
    if (std::any_of(words_that_write.begin(), words_that_write.end(), is_next)) {
      tokens_.fail_at(tokens_.peek().range, "queries only read: there is no " + tokens_.peek().text);
    }
    if (std::any_of(words_left_out.begin(), words_left_out.end(), is_next)) {
      tokens_.fail_at(tokens_.peek().range, tokens_.peek().text + " is not part of this language");
    }
  }

  MatchClause parse_match() {
    MatchClause match;
    match.optional = tokens_.take_word("OPTIONAL");
    tokens_.expect_word("MATCH");
    match.patterns = parse_patterns(tokens_);
    what_may_follow_ = "',', WHERE, MATCH, WITH or RETURN";
    if (tokens_.take_word("WHERE")) {
      match.condition = parse_expression(tokens_);
      what_may_follow_ = "an operator, MATCH, WITH or RETURN";
    }
    return match;
  }

  UnwindClause parse_unwind() {
    Expression list = parse_expression(tokens_);
    if (!tokens_.take_word("AS")) tokens_.fail_expecting("an operator or AS");
    what_may_follow_ = "MATCH, WITH or RETURN";
    return {std::move(list), tokens_.expect_name("a variable")};
  }

  Projection parse_with() {
    const std::size_t begin = tokens_.begin();
    tokens_.expect_word("WITH");
    Projection projection = parse_projection(begin);
    for (const ProjectionItem& item : projection.items) {
      const bool has_name = item.has_alias || std::holds_alternative<Variable>(item.expression.kind);
      if (!has_name) tokens_.fail_at(item.range, "an expression after WITH needs a name: add AS and a variable");
    }
    if (tokens_.take_word("WHERE")) projection.condition = parse_expression(tokens_);
    what_may_follow_ = "MATCH, WITH or RETURN";
    return projection;
  }

  Projection parse_return() {
    const std::size_t begin = tokens_.begin();
    tokens_.expect_word("RETURN");
    was_return_ = true;
    return parse_projection(begin);
  }

  Projection parse_projection(std::size_t begin) {
    Projection projection;
    projection.distinct = tokens_.take_word("DISTINCT");
    projection.star = tokens_.take_sign("*");
    if (!projection.star || tokens_.take_sign(",")) {
      do projection.items.push_back(parse_item());
      while (tokens_.take_sign(","));
    }
    projection.range = tokens_.range_from(begin);
    what_may_follow_ = "an operator, ',', AS, ORDER BY, SKIP, LIMIT or the end of the query";
    if (tokens_.take_word("ORDER")) parse_order(projection);
    if (tokens_.take_word("SKIP")) {
      projection.skip = parse_expression(tokens_);
      what_may_follow_ = "an operator, LIMIT or the end of the query";
    }
    if (tokens_.take_word("LIMIT")) {
      projection.limit = parse_expression(tokens_);
      what_may_follow_ = "an operator or the end of the query";
    }
    return projection;
  }

  ProjectionItem parse_item() {
    const std::size_t begin = tokens_.begin();
    Expression expression = parse_expression(tokens_);
    const SourceRange range = tokens_.range_from(begin);
    if (tokens_.take_word("AS"))
      return {std::move(expression), tokens_.expect_name("a name after AS").text, range, true};
    std::string name(tokens_.text().substr(range.begin, range.end - range.begin));
    if (const auto* variable = std::get_if<Variable>(&expression.kind)) name = variable->name;
    return {std::move(expression), std::move(name), range, false};
  }

  void parse_order(Projection& projection) {
    tokens_.expect_word("BY");
    do {
      SortItem item{parse_expression(tokens_)};
      item.descending = tokens_.at_any_word({"DESC", "DESCENDING"});
      if (item.descending || tokens_.at_any_word({"ASC", "ASCENDING"})) tokens_.take();
      projection.order.push_back(std::move(item));
    } while (tokens_.take_sign(","));
    what_may_follow_ = "an operator, ',', ASC, DESC, SKIP, LIMIT or the end of the query";
  }

  TokenStream& tokens_;
  std::string what_may_follow_ = "MATCH, UNWIND, WITH or RETURN";
  bool was_return_ = false;
};

}  // namespace

Query parse_query(std::string_view text) {
  TokenStream tokens(text);
  return {std::string(text), QueryParser(tokens).parse()};
}

}  // namespace relata::query
