#include <relata/export/quoted_text.h>

#include <gtest/gtest.h>

namespace relata {
namespace {

std::string quoted(std::string_view text) {
  StringSink sink;
  TextBuffer buffer(sink);
  append_quoted(text, buffer);
  buffer.flush();
  return sink.text();
}

TEST(QuotedText, EscapesWhatCanNotStandBetweenQuotes) {
  EXPECT_EQ(quoted("say \"no\" \\ yes"), R"("say \"no\" \\ yes")");
  EXPECT_EQ(quoted("\b\t\n\f\r"), R"("\b\t\n\f\r")");
  EXPECT_EQ(quoted(std::string_view("\0\x1F\x7F", 3)), R"("\u0000\u001F\u007F")");
  EXPECT_EQ(quoted(""), "\"\"");
}

TEST(QuotedText, LeavesEverythingElse) {
  const std::string_view text = "Курск 🚀 \u202E\u2028\uFFFE !#[]^~\u0080";
  EXPECT_EQ(quoted(text), "\"" + std::string(text) + "\"");
}

TEST(UnescapedLength, FindsEachEscapeAtEachPlaceOfAWord) {
  for (const char escape : {'"', '\\', '\0', '\x1F', '\x7F'}) {
    for (std::size_t place = 0; place < 24; ++place) {
      std::string text(24, '\x80');  // next to the bounds: high bytes, and the neighbours of those that are escaped
      for (std::size_t i = 0; i < text.size(); ++i) text[i] = "\xFF\x80\x20\x21#[]~"[i % 8];
      EXPECT_EQ(unescaped_length(text), text.size());
      text[place] = escape;
      EXPECT_EQ(unescaped_length(text), place) << static_cast<int>(escape);
    }
  }
}

TEST(TextBuffer, KeepsTheOrderOfShortAndVeryLongText) {
  StringSink sink;
  TextBuffer buffer(sink);
  std::string expected;
  for (const std::size_t size : {1U, 200'000U, 100'000U, 300'000U, 262'144U, 5U}) {
    const std::string text(size, static_cast<char>('a' + expected.size() % 26));
    buffer.append(text);
    buffer.append('.');
    expected += text + ".";
  }
  buffer.flush();
  EXPECT_TRUE(sink.text() == expected);
}

}  // namespace
}  // namespace relata
