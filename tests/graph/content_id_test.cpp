#include <relata/graph/content_id.h>

#include <set>
#include <string>

#include <gtest/gtest.h>

namespace relata {
namespace {

TEST(ContentIdTest, DependsOnContentAndItsBordersOnly) {
  EXPECT_EQ(content_id({"ab", "c"}), content_id({std::string("a") + "b", "c"}));
  EXPECT_NE(content_id({"ab", "c"}), content_id({"a", "bc"}));
  EXPECT_NE(content_id({"a"}), content_id({"a", ""}));
  EXPECT_NE(content_id({}), content_id({""}));
}

TEST(ContentIdTest, IsTheSameOnEveryMachine) {
  EXPECT_EQ(to_string(content_id({"actor", "iri", "https://example.org/northland"})), "f19d48b6108a755b");
}

TEST(ContentIdTest, IsTheSameForLongTexts) {
  EXPECT_EQ(to_string(content_id({std::string(255, 'a')})), "956755a319767d71");
  EXPECT_EQ(to_string(content_id({std::string(256, 'a')})), "f010a2bffe9b1b59");
  EXPECT_EQ(to_string(content_id({std::string(100'000, 'a'), "b"})), "e54b0166ebfb2068");
}

TEST(ContentIdTest, MayBeBegunAtCompileTime) {
  constexpr ContentHash label = ContentHash().add("label");
  EXPECT_EQ(label.add("ab").add("c").id(), content_id({"label", "ab", "c"}));
}

TEST(ContentIdTest, IsWrittenAsSixteenDigits) {
  EXPECT_EQ(to_string(ContentId{0}), "0000000000000000");
  EXPECT_EQ(to_string(ContentId{0xfedcba9876543210}), "fedcba9876543210");
}

TEST(ContentIdTest, DiffersForManyShortTexts) {
  std::set<ContentId> ids;
  for (int i = 0; i < 100'000; ++i) ids.insert(content_id({std::to_string(i)}));
  EXPECT_EQ(ids.size(), 100'000U);
}

}  // namespace
}  // namespace relata
