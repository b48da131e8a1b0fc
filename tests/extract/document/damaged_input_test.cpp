#include <gtest/gtest.h>

#include <random>
#include <sstream>

#include <relata/extract/document/document_reader.h>
#include <relata/extract/document/utf8.h>

namespace relata {
namespace {

const std::string page =
    "<!doctype html><html lang=en><head><meta charset=utf-8><title>Troops – leave</title>"
    "<script "
    "type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"T\\u00e9\",\"datePublished\":\"2024-08-16\"}"
    "</script></head><body><nav><a href=/>Home</a></nav><article><h1>Troops &mdash; leave</h1><p>Курск, 16 August: the "
    "troops "
    "have left &#x1D4B3; the town, the governor said on the day.<br><br>More is not known.</p></article></body></html>";
const std::string lines =
    "{\"id\":\"a\",\"text\":\"Курск \\ud835\\udcb3 text\",\"published\":\"2024-08-16T09:30:00Z\"}\n"
    "{\"id\":\"b\",\"title\":\"T\",\"text\":\"more – text\",\"url\":\"https://example.org/\"}\n";
const std::string text = "Troops leave\nBy Jo Sample\nKYIV, Aug. 16, 2024 (Example Wire) — Курск: “they” left.\n";

/// Changes, doubles or takes out up to eight stretches of bytes.
std::string damage(std::string bytes, std::mt19937& random) {
  for (auto changes = random() % 8 + 1; changes > 0 && !bytes.empty(); --changes) {
    const std::size_t at = random() % bytes.size();
    const std::size_t length = random() % 9 + 1;
    switch (random() % 3) {
      case 0:
        bytes[at] = static_cast<char>(random() % 256);
        break;
      case 1:
        bytes.insert(at, bytes.substr(random() % bytes.size(), length));
        break;
      default:
        bytes.erase(at, length);
        break;
    }
  }
  return bytes;
}

bool is_valid(const std::string& field) {
  return decode_text("x" + field).warnings.empty();
}

bool is_sound(const ReadResult& result) {
  if (const auto* const unreadable = std::get_if<UnreadableDocument>(&result)) return !unreadable->problem.empty();
  const auto& document = std::get<Document>(result);
  return !document.id.empty() && is_valid(document.text) && is_valid(document.title) && is_valid(document.source) &&
         is_valid(document.published) && is_valid(document.url) && is_valid(document.language);
}

class DamagedInputTest : public testing::TestWithParam<std::string> {};
TEST_P(DamagedInputTest, GivesValidDocumentsOrReasons) {
  std::mt19937 random(17);
  for (int round = 0; round < 1000; ++round) {
    const std::string bytes = damage(GetParam(), random);
    std::istringstream input(bytes);
    DocumentReader reader({"-"}, {}, input);
    while (const auto result = reader.next()) ASSERT_TRUE(is_sound(*result)) << bytes;
  }
}
INSTANTIATE_TEST_SUITE_P(Inputs, DamagedInputTest, testing::Values(page, lines, text));

}  // namespace
}  // namespace relata
