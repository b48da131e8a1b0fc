#include <relata/graph/origins.h>

#include <vector>

#include <gtest/gtest.h>

namespace relata {
namespace {

struct Origin {
  std::uint32_t document;
  std::uint64_t text;
};
struct OriginCase {
  std::string_view name;
  std::vector<Origin> evidence;
  std::uint32_t origins;
};
class OriginTest : public testing::TestWithParam<OriginCase> {};
TEST_P(OriginTest, AreCounted) {
  std::vector<Evidence> evidence;
  for (const Origin& origin : GetParam().evidence) {
    evidence.emplace_back();
    evidence.back().document = DocumentIndex{origin.document};
    evidence.back().origin = ContentId{origin.text};
  }
  EXPECT_EQ(count_origins(evidence), GetParam().origins);
}
INSTANTIATE_TEST_SUITE_P(Evidence, OriginTest,
                         testing::Values(OriginCase{"None", {}, 0}, OriginCase{"One", {{0, 1}}, 1},
                                         OriginCase{"TwoDocuments", {{0, 1}, {1, 2}}, 2},
                                         OriginCase{"OneDocument", {{0, 1}, {0, 2}}, 1},
                                         OriginCase{"Reprint", {{0, 1}, {1, 1}}, 1},
                                         OriginCase{"OverSteps", {{0, 1}, {1, 2}, {1, 1}, {2, 2}, {3, 3}}, 2}),
                         [](const auto& test) { return std::string{test.param.name}; });

}  // namespace
}  // namespace relata
