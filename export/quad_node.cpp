#include <relata/export/number_text.h>
#include <relata/export/quad_node.h>
#include <relata/export/xsd_date.h>

#include <algorithm>
#include <cmath>

namespace relata {

void QuadNode::types(std::initializer_list<RdfTerm> classes) {
  terms_.clear();
  for (const RdfTerm& one : classes) {
    if (!one.text.empty()) terms_.push_back(one);
  }
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
  digits_.clear();
  append_number(value, digits_);
  add(property, {RdfKind::integer, RdfNamespace::none, digits_});
}

void QuadNode::boolean(RdfProperty property, bool value) {
  add(property, {RdfKind::boolean, RdfNamespace::none, value ? "true" : "false"});
}

void QuadNode::decimal(RdfProperty property, double value) {
  constexpr std::int64_t millionths = 1'000'000;
  const std::int64_t number = std::llround(value * millionths);
  digits_.clear();
  append_number(number / millionths, digits_);
  digits_ += '.';
  const auto point = digits_.size();
  append_number(millionths + number % millionths, digits_);
  digits_.erase(point, 1);  // the one that kept zeros in front
  digits_.erase(std::max(digits_.find_last_not_of('0'), point) + 1);
  add(property, {RdfKind::decimal, RdfNamespace::none, digits_});
}

void QuadNode::date_if_any(RdfProperty property, std::string_view value) {
  if (!value.empty()) add(property, {xsd_date_kind(value), RdfNamespace::none, value});
}

}  // namespace relata
