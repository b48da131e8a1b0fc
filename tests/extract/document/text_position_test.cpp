#include <relata/extract/document/text_position.h>

#include <gtest/gtest.h>

#include <string>

namespace relata {
namespace {

TEST(CodePointIndexTest, CountsCodePointsBeforeABlockAndInIt) {
  std::string text;
  for (int index = 0; index < 100; ++index) text += "aé–𝒳";  // 1, 2, 3 and 4 bytes
  const CodePointIndex positions(text);
  const std::uint32_t offsets[] = {0, 1, 3, 6};
  for (std::uint32_t group = 0; group < 100; ++group) {
    for (std::uint32_t letter = 0; letter < 4; ++letter) {
      const std::uint32_t byte = group * 10 + offsets[letter];
      EXPECT_EQ(positions.code_point_at(byte), group * 4 + letter);
      EXPECT_EQ(positions.byte_at(group * 4 + letter), byte);
    }
  }
}

TEST(CodePointIndexTest, KnowsTheEnd) {
  for (const std::size_t size : {0U, 1U, 63U, 64U, 65U, 128U}) {
    const std::string text(size, 'a');
    const CodePointIndex positions(text);
    EXPECT_EQ(positions.code_point_at(static_cast<std::uint32_t>(size)), size);
    EXPECT_EQ(positions.byte_at(static_cast<std::uint32_t>(size)), size);
    EXPECT_EQ(positions.byte_at(1000), size);
  }
}

TEST(CodePointIndexTest, ConvertsSpansBothWays) {
  const std::string text = "Курск – 6 August";
  const CodePointIndex positions(text);
  const Span bytes{11, 14};
  EXPECT_EQ(positions.to_code_points(bytes), (Span{6, 7}));
  EXPECT_EQ(positions.to_bytes({6, 7}), bytes);
}

}  // namespace
}  // namespace relata
