/// Values as text.
#pragma once

#include <string>

#include <relata/query/property_graph.h>
#include <relata/query/value.h>

namespace relata::query {

/// What toString() makes of a boolean, a number or a string. Reals keep a point: "2.0". @throws ValueError for others
[[nodiscard]] std::string to_text(const Value& value);

/// Any value for people: a node is "(its name)", a relationship "[its type]", a path its nodes and arrows; in lists
/// strings stand between quotation marks. Null is "null".
[[nodiscard]] std::string readable(const PropertyGraph& graph, const Value& value);

}  // namespace relata::query
