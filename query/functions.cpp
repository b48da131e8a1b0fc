#include <relata/query/functions.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <string>

#include <relata/query/operators.h>
#include <relata/query/text_functions.h>
#include <relata/query/value_error.h>
#include <relata/query/value_text.h>

namespace relata::query {
namespace {

using Arguments = std::span<const Value>;
constexpr std::size_t any_number = 64;
constexpr std::size_t longest_range = 1'000'000;

template <typename T>
const T& expect(const Value& value, std::string_view what) {
  if (const auto* content = value.get_if<T>()) return *content;
  throw ValueError("expected " + std::string(what) + ", found " + std::string(kind_of(value)));
}

const std::string& text_of(const Value& value) {
  return expect<std::string>(value, "a string");
}

double real_of(const Value& value) {
  if (const auto* integer = value.get_if<std::int64_t>()) return static_cast<double>(*integer);
  if (const auto* real = value.get_if<double>()) return *real;
  throw ValueError("expected a number, found " + std::string(kind_of(value)));
}

/// How many characters a count means: never less than none.
std::size_t count_of(const Value& value) {
  const std::int64_t count = expect<std::int64_t>(value, "an integer");
  if (count < 0) throw ValueError("expected a count of 0 or more, found " + std::to_string(count));
  return static_cast<std::size_t>(count);
}

Value count_value(std::size_t count) {
  return static_cast<std::int64_t>(count);
}

Value read_id(const PropertyGraph& graph, Arguments arguments) {
  if (const auto* node = arguments[0].get_if<Node>()) return graph.read(NodeProperty{}, node->id);
  return graph.read(RelationshipProperty{}, expect<Relationship>(arguments[0], "a node or a relationship").id);
}

Value read_labels(const PropertyGraph& graph, Arguments arguments) {
  List labels;
  for (const std::string_view label : graph.labels(expect<Node>(arguments[0], "a node").id)) labels.emplace_back(label);
  return labels;
}

Value read_type(const PropertyGraph& graph, Arguments arguments) {
  const Relationship relationship = expect<Relationship>(arguments[0], "a relationship");
  return graph.types()[static_cast<std::size_t>(graph.type(relationship.id))];
}

Value read_start(const PropertyGraph& graph, Arguments arguments) {
  return Node{graph.start(expect<Relationship>(arguments[0], "a relationship").id)};
}
Value read_end(const PropertyGraph& graph, Arguments arguments) {
  return Node{graph.end(expect<Relationship>(arguments[0], "a relationship").id)};
}

Value list_nodes(const PropertyGraph&, Arguments arguments) {
  List nodes;
  for (const ActorId node : expect<Path>(arguments[0], "a path").nodes) nodes.emplace_back(Node{node});
  return nodes;
}
Value list_relationships(const PropertyGraph&, Arguments arguments) {
  List relationships;
  for (const RelationId id : expect<Path>(arguments[0], "a path").relationships) {
    relationships.emplace_back(Relationship{id});
  }
  return relationships;
}
Value read_length(const PropertyGraph&, Arguments arguments) {
  return count_value(expect<Path>(arguments[0], "a path; size() takes lists and strings").relationships.size());
}

Value read_size(const PropertyGraph&, Arguments arguments) {
  if (const auto* list = arguments[0].get_if<List>()) return count_value(list->size());
  if (const auto* text = arguments[0].get_if<std::string>()) return count_value(count_characters(*text));
  throw ValueError("expected a list or a string, found " + std::string(kind_of(arguments[0])));
}

const List& list_of(const Value& value) {
  return expect<List>(value, "a list");
}
Value read_head(const PropertyGraph&, Arguments arguments) {
  return list_of(arguments[0]).empty() ? Value() : list_of(arguments[0]).front();
}
Value read_last(const PropertyGraph&, Arguments arguments) {
  return list_of(arguments[0]).empty() ? Value() : list_of(arguments[0]).back();
}
Value read_tail(const PropertyGraph&, Arguments arguments) {
  const List& list = list_of(arguments[0]);
  return list.empty() ? List{} : List(list.begin() + 1, list.end());
}

Value reverse(const PropertyGraph&, Arguments arguments) {
  if (const auto* text = arguments[0].get_if<std::string>()) return reversed_text(*text);
  List list = list_of(arguments[0]);
  std::reverse(list.begin(), list.end());
  return list;
}

Value make_range(const PropertyGraph&, Arguments arguments) {
  const auto integer = [&](std::size_t i) { return expect<std::int64_t>(arguments[i], "an integer"); };
  const std::int64_t step = arguments.size() > 2 ? integer(2) : 1;
  if (step == 0) throw ValueError("the step of a range can't be 0");
  List items;
  const std::int64_t last = integer(1);
  for (std::int64_t i = integer(0); step > 0 ? i <= last : i >= last;) {
    if (items.size() == longest_range) throw ValueError("the range is too long");
    items.emplace_back(i);
    if (__builtin_add_overflow(i, step, &i)) break;
  }
  return items;
}

Value coalesce(const PropertyGraph&, Arguments arguments) {
  const auto known = std::find_if(arguments.begin(), arguments.end(), [](const Value& v) { return !v.is_null(); });
  return known == arguments.end() ? Value() : *known;
}

template <std::string (*change)(const std::string&)>
Value change_text(const PropertyGraph&, Arguments arguments) {
  return change(text_of(arguments[0]));
}

Value take_left(const PropertyGraph&, Arguments arguments) {
  return part_of_text(text_of(arguments[0]), 0, count_of(arguments[1]));
}
Value take_right(const PropertyGraph&, Arguments arguments) {
  const std::string& text = text_of(arguments[0]);
  const std::size_t size = count_characters(text);
  const std::size_t count = std::min(count_of(arguments[1]), size);
  return part_of_text(text, size - count, count);
}
Value take_substring(const PropertyGraph&, Arguments arguments) {
  const std::size_t count = arguments.size() > 2 ? count_of(arguments[2]) : std::numeric_limits<std::size_t>::max();
  return part_of_text(text_of(arguments[0]), count_of(arguments[1]), count);
}
Value replace(const PropertyGraph&, Arguments arguments) {
  return replaced_text(text_of(arguments[0]), text_of(arguments[1]), text_of(arguments[2]));
}
Value split(const PropertyGraph&, Arguments arguments) {
  List parts;
  for (std::string& part : split_text(text_of(arguments[0]), text_of(arguments[1])))
    parts.emplace_back(std::move(part));
  return parts;
}

Value make_string(const PropertyGraph&, Arguments arguments) {
  return to_text(arguments[0]);
}

/// The number that the whole of `text` is.
template <typename Number>
std::optional<Number> parse_number(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

Value truncated(double number) {
  constexpr double beyond_integers = 9223372036854775808.0;  // 2^63
  if (!(number > -beyond_integers && number < beyond_integers)) {
    throw ValueError("the number does not fit an integer of 64 bits");
  }
  return static_cast<std::int64_t>(number);
}

Value make_integer(const PropertyGraph&, Arguments arguments) {
  if (arguments[0].get_if<std::int64_t>()) return arguments[0];
  if (const auto* real = arguments[0].get_if<double>()) return truncated(*real);
  const std::string& text = text_of(arguments[0]);
  if (const auto integer = parse_number<std::int64_t>(text)) return *integer;
  const auto real = parse_number<double>(text);
  return real ? truncated(*real) : Value();
}
Value make_real(const PropertyGraph&, Arguments arguments) {
  if (!arguments[0].get_if<std::string>()) return real_of(arguments[0]);
  const auto real = parse_number<double>(text_of(arguments[0]));
  return real ? Value(*real) : Value();
}
Value make_boolean(const PropertyGraph&, Arguments arguments) {
  if (arguments[0].get_if<bool>()) return arguments[0];
  const std::string text = lower_case(text_of(arguments[0]));
  return text == "true" ? Value(true) : text == "false" ? Value(false) : Value();
}

Value absolute(const PropertyGraph&, Arguments arguments) {
  const auto* integer = arguments[0].get_if<std::int64_t>();
  if (integer) return *integer < 0 ? negate(arguments[0]) : arguments[0];
  return std::fabs(real_of(arguments[0]));
}
Value sign_of(const PropertyGraph&, Arguments arguments) {
  const double number = real_of(arguments[0]);
  return std::int64_t{number > 0} - std::int64_t{number < 0};
}

template <double (*change)(double)>
Value change_number(const PropertyGraph&, Arguments arguments) {
  return change(real_of(arguments[0]));
}
double round_half_up(double number) {
  return std::floor(number + 0.5);
}

constexpr std::array functions{
    Function{"abs", 1, 1, false, absolute},
    Function{"ceil", 1, 1, false, change_number<std::ceil>},
    Function{"coalesce", 1, any_number, true, coalesce},
    Function{"endNode", 1, 1, false, read_end},
    Function{"exp", 1, 1, false, change_number<std::exp>},
    Function{"floor", 1, 1, false, change_number<std::floor>},
    Function{"head", 1, 1, false, read_head},
    Function{"id", 1, 1, false, read_id},
    Function{"labels", 1, 1, false, read_labels},
    Function{"last", 1, 1, false, read_last},
    Function{"left", 2, 2, false, take_left},
    Function{"length", 1, 1, false, read_length},
    Function{"log", 1, 1, false, change_number<std::log>},
    Function{"lower", 1, 1, false, change_text<lower_case>},
    Function{"ltrim", 1, 1, false, change_text<trimmed_left>},
    Function{"nodes", 1, 1, false, list_nodes},
    Function{"range", 2, 3, false, make_range},
    Function{"relationships", 1, 1, false, list_relationships},
    Function{"replace", 3, 3, false, replace},
    Function{"reverse", 1, 1, false, reverse},
    Function{"right", 2, 2, false, take_right},
    Function{"round", 1, 1, false, change_number<round_half_up>},
    Function{"rtrim", 1, 1, false, change_text<trimmed_right>},
    Function{"sign", 1, 1, false, sign_of},
    Function{"size", 1, 1, false, read_size},
    Function{"split", 2, 2, false, split},
    Function{"sqrt", 1, 1, false, change_number<std::sqrt>},
    Function{"startNode", 1, 1, false, read_start},
    Function{"substring", 2, 3, false, take_substring},
    Function{"tail", 1, 1, false, read_tail},
    Function{"toBoolean", 1, 1, false, make_boolean},
    Function{"toFloat", 1, 1, false, make_real},
    Function{"toInteger", 1, 1, false, make_integer},
    Function{"toLower", 1, 1, false, change_text<lower_case>},
    Function{"toString", 1, 1, false, make_string},
    Function{"toUpper", 1, 1, false, change_text<upper_case>},
    Function{"trim", 1, 1, false, change_text<trimmed>},
    Function{"type", 1, 1, false, read_type},
    Function{"upper", 1, 1, false, change_text<upper_case>},
};

bool same_but_for_case(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace

const Function* find_function(std::string_view name) {
  const auto found = std::find_if(functions.begin(), functions.end(),
                                  [name](const Function& one) { return same_but_for_case(one.name, name); });
  return found == functions.end() ? nullptr : &*found;
}

std::vector<std::string_view> function_names() {
  std::vector<std::string_view> names;
  for (const Function& function : functions) names.push_back(function.name);
  return names;
}

}  // namespace relata::query
