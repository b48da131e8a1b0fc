/// What expressions yield and answers hold.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <relata/graph/relation.h>

namespace relata::query {

/// Unknown, or not there.
struct Null {
  friend constexpr bool operator==(Null, Null) = default;
};

/// An actor of the graph that was asked.
struct Node {
  ActorId id{};
  friend constexpr auto operator<=>(const Node&, const Node&) = default;
};

/// An edge of the graph that was asked: a relation between two actors.
struct Relationship {
  RelationId id{};
  friend constexpr auto operator<=>(const Relationship&, const Relationship&) = default;
};

/// A walk: `relationships[i]` joins `nodes[i]` and `nodes[i + 1]`, in its own direction or against it.
struct Path {
  std::vector<ActorId> nodes;  ///< One more than there are relationships.
  std::vector<RelationId> relationships;
  friend auto operator<=>(const Path&, const Path&) = default;
};

class Value;
using List = std::vector<Value>;

/// Null unless something else is put in. Numbers are int64 or double, strings UTF-8.
class Value {
 public:
  using Data = std::variant<Null, bool, std::int64_t, double, std::string, List, Node, Relationship, Path>;

  Value() = default;
  Value(bool truth) : data_(truth) {}                         // NOLINT(google-explicit-constructor): values are
  Value(std::int64_t number) : data_(number) {}               // NOLINT(google-explicit-constructor): written as
  Value(double number) : data_(number) {}                     // NOLINT(google-explicit-constructor): what they
  Value(std::string text) : data_(std::move(text)) {}         // NOLINT(google-explicit-constructor): are
  Value(std::string_view text) : data_(std::string(text)) {}  // NOLINT(google-explicit-constructor)
  Value(const char* text) : data_(std::string(text)) {}       // NOLINT(google-explicit-constructor)
  Value(List items) : data_(std::move(items)) {}              // NOLINT(google-explicit-constructor)
  Value(Node node) : data_(node) {}                           // NOLINT(google-explicit-constructor)
  Value(Relationship relationship) : data_(relationship) {}   // NOLINT(google-explicit-constructor)
  Value(Path path) : data_(std::move(path)) {}                // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool is_null() const { return std::holds_alternative<Null>(data_); }

  /// The value as `T`, or nullptr if it is something else.
  template <typename T>
  [[nodiscard]] const T* get_if() const {
    return std::get_if<T>(&data_);
  }
  [[nodiscard]] const Data& data() const { return data_; }

 private:
  Data data_;
};

/// "an integer", "a list": for messages.
[[nodiscard]] std::string_view kind_of(const Value& value);

}  // namespace relata::query
