#include <relata/export/quad_node.h>
#include <relata/export/xsd_date.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <iterator>

namespace relata {

void QuadNode::types(std::initializer_list<RdfTerm> classes) {
  const std::span<const RdfTerm> terms(classes.begin(), classes.end());
  const auto has_name = [](const RdfTerm& one) { return !one.text.empty(); };
  if (std::all_of(terms.begin(), terms.end(), has_name)) return handler_.add(RdfProperty::type, terms);
  terms_.clear();
  std::copy_if(terms.begin(), terms.end(), std::back_inserter(terms_), has_name);
  handler_.add(RdfProperty::type, terms_);
}

void QuadNode::text_if_any(RdfProperty property, std::string_view value) {
  if (!value.empty()) text(property, value);
}

void QuadNode::texts(RdfProperty property, std::span<const std::string> values) {
  terms_.clear();
  for (const std::string& value : values) terms_.push_back(rdf_string(value));
  if (!terms_.empty()) handler_.add(property, terms_);
}

void QuadNode::integer(RdfProperty property, std::uint64_t value) {
  std::array<char, 20> digits;
  const char* const end = std::to_chars(digits.begin(), digits.end(), value).ptr;
  add(property, {RdfKind::integer, RdfNamespace::none, {digits.begin(), end}});
}

void QuadNode::boolean(RdfProperty property, bool value) {
  add(property, {RdfKind::boolean, RdfNamespace::none, value ? "true" : "false"});
}

void QuadNode::decimal(RdfProperty property, double value) {
  constexpr int places = 6;
  std::array<char, 24> digits;
  char* begin = digits.end();
  auto rest = static_cast<std::uint64_t>(std::llround(value * 1e6));
  for (int place = 0; place <= places || rest > 0; ++place, rest /= 10) {
    if (place == places) *--begin = '.';
    *--begin = static_cast<char>('0' + rest % 10);
  }
  const char* end = digits.end();
  while (end[-1] == '0' && end[-2] != '.') --end;
  add(property, {RdfKind::decimal, RdfNamespace::none, {begin, end}});
}

void QuadNode::date_if_any(RdfProperty property, std::string_view value) {
  if (!value.empty()) add(property, {xsd_date_kind(value), RdfNamespace::none, value});
}

}  // namespace relata
