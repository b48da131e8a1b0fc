/// Which names an expression may use, and where a row holds their values.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <relata/query/value.h>

namespace relata::query {

/// The values of all variables of one part of a query, by slot.
using Row = std::vector<Value>;
using Slot = std::size_t;

/// What is known of a variable before the query runs. `value` may turn out to be anything.
enum class VariableKind : std::uint8_t { node, relationship, relationships, path, value };

struct Binding {
  Slot slot = 0;
  VariableKind kind = VariableKind::value;
};

/// Names and slots from one projection to the next. Slots are never given back: a row of size() holds them all.
class Scope {
 public:
  Slot add(std::string_view name, VariableKind kind) {
    names_.push_back({std::string(name), {size_, kind}});
    return size_++;
  }
  Slot add_unnamed() { return size_++; }

  /// A name that no query can hold, for a part of a pattern that has none.
  [[nodiscard]] std::string unused_name() const { return " " + std::to_string(size_); }

  /// Names that a query can hold, in the order in which they were added.
  [[nodiscard]] std::vector<std::string_view> visible_names() const {
    std::vector<std::string_view> visible;
    for (const auto& [name, binding] : names_) {
      if (!name.starts_with(' ')) visible.push_back(name);
    }
    return visible;
  }

  /// The variable of this name that was added last.
  [[nodiscard]] std::optional<Binding> find(std::string_view name) const {
    for (auto entry = names_.rbegin(); entry != names_.rend(); ++entry) {
      if (entry->first == name) return entry->second;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::size_t size() const { return size_; }

  /// Whether the name was there before Masked hid it.
  [[nodiscard]] bool is_masked(std::string_view name) const {
    return std::any_of(masked_.begin(), masked_.end(), [name](const auto& entry) { return entry.first == name; });
  }

  /// While it lives only names that are added meanwhile are known.
  class Masked {
   public:
    explicit Masked(Scope& scope) : scope_(scope) { scope_.names_.swap(scope_.masked_); }
    ~Masked() {
      scope_.names_ = std::move(scope_.masked_);
      scope_.masked_.clear();
    }
    Masked(const Masked&) = delete;
    Masked& operator=(const Masked&) = delete;

   private:
    Scope& scope_;
  };

  /// Names that are added while it lives are forgotten after it.
  class Inner {
   public:
    explicit Inner(Scope& scope) : scope_(scope), count_(scope.names_.size()) {}
    ~Inner() { scope_.names_.resize(count_); }
    Inner(const Inner&) = delete;
    Inner& operator=(const Inner&) = delete;

   private:
    Scope& scope_;
    std::size_t count_;
  };

 private:
  std::vector<std::pair<std::string, Binding>> names_, masked_;
  std::size_t size_ = 0;
};

}  // namespace relata::query
