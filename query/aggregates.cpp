#include <relata/query/aggregates.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>

#include <relata/query/operators.h>
#include <relata/query/text_functions.h>
#include <relata/query/value_error.h>

namespace relata::query {
namespace {

class Count : public Aggregate {
 public:
  void add(const Value& value) override { count_ += value.is_null() ? 0 : 1; }
  [[nodiscard]] Value result() const override { return count_; }

 private:
  std::int64_t count_ = 0;
};

class Collect : public Aggregate {
 public:
  void add(const Value& value) override {
    if (!value.is_null()) items_.push_back(value);
  }
  [[nodiscard]] Value result() const override { return items_; }

 private:
  List items_;
};

void check_number(const Value& value, std::string_view aggregate) {
  if (value.get_if<std::int64_t>() || value.get_if<double>()) return;
  throw ValueError(std::string(aggregate) + " takes numbers, not " + std::string(kind_of(value)));
}

class Sum : public Aggregate {
 public:
  void add(const Value& value) override {
    if (value.is_null()) return;
    check_number(value, "sum()");
    sum_ = apply(BinaryOperator::add, sum_, value);
  }
  [[nodiscard]] Value result() const override { return sum_; }

 private:
  Value sum_ = std::int64_t{0};
};

class Average : public Aggregate {
 public:
  void add(const Value& value) override {
    if (value.is_null()) return;
    check_number(value, "avg()");
    const auto* integer = value.get_if<std::int64_t>();
    sum_ += integer ? static_cast<double>(*integer) : *value.get_if<double>();
    ++count_;
  }
  [[nodiscard]] Value result() const override { return count_ == 0 ? Value() : Value(sum_ / count_); }

 private:
  double sum_ = 0.0;
  double count_ = 0.0;
};

/// The first or the last by the total order.
template <bool greatest>
class Extreme : public Aggregate {
 public:
  void add(const Value& value) override {
    if (value.is_null()) return;
    const bool is_better = greatest ? order(value, best_) > 0 : order(value, best_) < 0;
    if (best_.is_null() || is_better) best_ = value;
  }
  [[nodiscard]] Value result() const override { return best_; }

 private:
  Value best_;
};

struct ValueLess {
  bool operator()(const Value& a, const Value& b) const { return order(a, b) < 0; }
};

class Distinct : public Aggregate {
 public:
  explicit Distinct(std::unique_ptr<Aggregate> aggregate) : aggregate_(std::move(aggregate)) {}
  void add(const Value& value) override {
    if (seen_.insert(value).second) aggregate_->add(value);
  }
  [[nodiscard]] Value result() const override { return aggregate_->result(); }

 private:
  std::unique_ptr<Aggregate> aggregate_;
  std::set<Value, ValueLess> seen_;
};

template <typename Kind>
std::unique_ptr<Aggregate> make() {
  return std::make_unique<Kind>();
}

struct AggregateName {
  std::string_view name;  ///< In small letters.
  std::unique_ptr<Aggregate> (*make)();
};
constexpr std::array aggregates{AggregateName{"avg", make<Average>},        AggregateName{"collect", make<Collect>},
                                AggregateName{"count", make<Count>},        AggregateName{"max", make<Extreme<true>>},
                                AggregateName{"min", make<Extreme<false>>}, AggregateName{"sum", make<Sum>}};

const AggregateName* find_aggregate(std::string_view name) {
  const std::string lower = lower_case(std::string(name));
  const auto found =
      std::find_if(aggregates.begin(), aggregates.end(), [&](const auto& one) { return one.name == lower; });
  return found == aggregates.end() ? nullptr : &*found;
}

}  // namespace

bool is_aggregate(std::string_view name) {
  return find_aggregate(name) != nullptr;
}

std::unique_ptr<Aggregate> make_aggregate(std::string_view name, bool distinct) {
  auto aggregate = find_aggregate(name)->make();
  if (distinct) aggregate = std::make_unique<Distinct>(std::move(aggregate));
  return aggregate;
}

}  // namespace relata::query
