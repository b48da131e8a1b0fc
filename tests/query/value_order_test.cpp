#include <relata/query/value_order.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <relata/query/query_error.h>
#include <relata/query/suggestion.h>

namespace relata::query {
namespace {

Value integer(std::int64_t number) {
  return number;
}

/// One of each kind and more, in their order.
std::vector<Value> ordered_values() {
  return {Node{ActorId{0}},
          Node{ActorId{1}},
          Relationship{RelationId{0}},
          List{},
          List{integer(1)},
          List{integer(1), {}},
          List{Value()},
          Path{{ActorId{0}}, {}},
          "",
          "a",
          "b",
          "ä",
          false,
          true,
          -std::numeric_limits<double>::infinity(),
          integer(std::numeric_limits<std::int64_t>::min()),
          -0.5,
          integer(0),
          0.5,
          integer(9007199254740993),
          integer(std::numeric_limits<std::int64_t>::max()),
          9223372036854775808.0,
          std::nan(""),
          Value()};
}

TEST(ValueOrderTest, IsTotal) {
  const std::vector<Value> values = ordered_values();
  for (std::size_t i = 0; i < values.size(); ++i) {
    for (std::size_t j = 0; j < values.size(); ++j) {
      EXPECT_EQ(order(values[i], values[j]) < 0, i < j) << i << " and " << j;
      EXPECT_EQ(order(values[i], values[j]) == 0, i == j) << i << " and " << j;
    }
  }
}

TEST(ValueOrderTest, TakesIntegersAndRealsForOneKind) {
  EXPECT_EQ(equals(integer(1), 1.0), true);
  EXPECT_EQ(order(integer(1), 1.0), std::weak_ordering::equivalent);
  EXPECT_EQ(equals(integer(9007199254740993), 9007199254740992.0), false) << "no rounding to reals";
  EXPECT_EQ(equals(integer(1), "1"), false);
}

TEST(ValueOrderTest, NullMakesComparisonsUnknown) {
  EXPECT_EQ(equals(Value(), Value()), std::nullopt);
  EXPECT_EQ(equals(List{integer(1), Value()}, List{integer(1), integer(2)}), std::nullopt);
  EXPECT_EQ(equals(List{integer(1), Value()}, List{integer(3), integer(2)}), false);
  EXPECT_EQ(compare(integer(1), Value()), std::nullopt);
  EXPECT_EQ(compare(integer(1), "a"), std::nullopt);
}

TEST(ValueOrderTest, NotANumberEqualsNothing) {
  const Value nan = std::nan("");
  EXPECT_EQ(equals(nan, nan), false);
  EXPECT_EQ(order(nan, nan), std::weak_ordering::equivalent);
  EXPECT_FALSE(*compare(nan, integer(1)) < 0 || *compare(nan, integer(1)) >= 0);
}

TEST(QueryErrorTest, CountsColumnsInCodePoints) {
  const std::string text = "RETURN 'Ünïcode' AND\n  'ß' +* 1";
  const QueryError error(text, {text.find('*'), text.find('*') + 1}, "expected an expression");
  EXPECT_EQ(error.place().line, 2U);
  EXPECT_EQ(error.place().column, 8U);
  EXPECT_STREQ(error.what(), "line 2, column 8: expected an expression\n    'ß' +* 1\n         ^");
}

TEST(QueryErrorTest, ShowsWhatFitsOfALongLine) {
  const std::string text = std::string(300, 'a') + "!" + std::string(300, 'b');
  const QueryError error(text, {300, 301}, "no");
  EXPECT_STREQ(error.what(), ("line 1, column 301: no\n  " + std::string(38, 'a') + "!" + std::string(37, 'b') +
                              "\n  " + std::string(38, ' ') + "^")
                                 .c_str());
}

TEST(QueryErrorTest, PointsBehindTheEnd) {
  EXPECT_STREQ(QueryError("RETURN", {6, 6}, "no").what(), "line 1, column 7: no\n  RETURN\n        ^");
  EXPECT_STREQ(QueryError("", {0, 0}, "no").what(), "line 1, column 1: no\n  \n  ^");
}

TEST(SuggestionTest, IsTheNearestName) {
  EXPECT_EQ(suggestion("nam", {"label", "name", "type"}), "; did you mean 'name'?");
  EXPECT_EQ(suggestion("PERSON", {"Place", "Person"}), "; did you mean 'Person'?");
  EXPECT_EQ(suggestion("confidense", {"confidence"}), "; did you mean 'confidence'?");
  EXPECT_EQ(suggestion("x", {"name", "type", "y"}), "");
}

}  // namespace
}  // namespace relata::query
