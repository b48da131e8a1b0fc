/// Functions of queries that make one value of many rows: count, collect, sum, avg, min, max.
#pragma once

#include <memory>
#include <string_view>

#include <relata/query/value.h>

namespace relata::query {

/// Takes the values of one group. Nulls are not counted, collected or added.
class Aggregate {
 public:
  virtual ~Aggregate() = default;
  virtual void add(const Value& value) = 0;  ///< @throws ValueError for a kind that can't be added
  [[nodiscard]] virtual Value result() const = 0;
};

[[nodiscard]] bool is_aggregate(std::string_view name);  ///< Case aside.

/// `name` must be that of an aggregate. With `distinct` equivalent values are taken once.
[[nodiscard]] std::unique_ptr<Aggregate> make_aggregate(std::string_view name, bool distinct);

}  // namespace relata::query
