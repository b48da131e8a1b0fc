/// Reading owner.name.
#pragma once

#include <optional>
#include <string>

#include <relata/query/compile_context.h>
#include <relata/query/scope.h>

namespace relata::query {

/// A property's name looked up for both kinds of owners. What the owner is may turn out only when the query runs.
class PropertyAccess {
 public:
  /// `owner` is what is known of the owner. @throws QueryError at `range` if no such thing has a property of this name
  PropertyAccess(const CompileContext& context, SourceRange range, std::string name, VariableKind owner);

  /// Null of null. @throws ValueError if the value has no such property
  [[nodiscard]] Value read(const PropertyGraph& graph, const Value& owner) const;

 private:
  std::string name_;
  std::optional<NodeProperty> of_node_;
  std::optional<RelationshipProperty> of_relationship_;
};

}  // namespace relata::query
