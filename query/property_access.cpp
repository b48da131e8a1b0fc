#include <relata/query/property_access.h>

#include <utility>
#include <vector>

#include <relata/query/suggestion.h>
#include <relata/query/value_error.h>

namespace relata::query {
namespace {

[[noreturn]] void refuse_list(const CompileContext& context, SourceRange range, const std::string& name) {
  context.fail(range,
               "this variable is a list, of all relationships of a path; a property of them is read with any(x IN … "
               "WHERE x." +
                   name + " …) or [x IN … | x." + name + "]");
}

std::vector<std::string_view> names_of(VariableKind owner) {
  if (owner == VariableKind::relationship) return PropertyGraph::relationship_property_names();
  std::vector<std::string_view> names = PropertyGraph::node_property_names();
  if (owner == VariableKind::node) return names;
  const auto more = PropertyGraph::relationship_property_names();
  names.insert(names.end(), more.begin(), more.end());
  return names;
}

std::string_view phrase_for(VariableKind owner) {
  if (owner == VariableKind::node) return "nodes have";
  return owner == VariableKind::relationship ? "relationships have" : "nothing has";
}

[[noreturn]] void refuse_name(const CompileContext& context, SourceRange range, const std::string& name,
                              VariableKind owner) {
  const auto names = names_of(owner);
  std::string hint = suggestion(name, names);
  if (hint.empty() && owner != VariableKind::value) hint = "; there are " + listed(names);
  context.fail(range, std::string(phrase_for(owner)) + " no property '" + name + "'" + hint);
}

}  // namespace

PropertyAccess::PropertyAccess(const CompileContext& context, SourceRange range, std::string name, VariableKind owner)
    : name_(std::move(name)),
      of_node_(PropertyGraph::find_node_property(name_)),
      of_relationship_(PropertyGraph::find_relationship_property(name_)) {
  if (owner == VariableKind::relationships) refuse_list(context, range, name_);
  if (owner == VariableKind::path) {
    context.fail(range, "a path has no properties; nodes() and relationships() list its parts");
  }
  const bool exists =
      (of_node_ && owner != VariableKind::relationship) || (of_relationship_ && owner != VariableKind::node);
  if (!exists) refuse_name(context, range, name_, owner);
}

Value PropertyAccess::read(const PropertyGraph& graph, const Value& owner) const {
  if (owner.is_null()) return {};
  const auto* node = owner.get_if<Node>();
  const auto* relationship = owner.get_if<Relationship>();
  if (node && of_node_) return graph.read(*of_node_, node->id);
  if (relationship && of_relationship_) return graph.read(*of_relationship_, relationship->id);
  if (node || relationship) throw ValueError(std::string(kind_of(owner)) + " has no property '" + name_ + "'");
  throw ValueError("nodes and relationships have properties, and this is " + std::string(kind_of(owner)));
}

}  // namespace relata::query
