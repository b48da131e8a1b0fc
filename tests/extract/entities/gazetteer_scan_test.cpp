#include <relata/extract/entities/gazetteer_scan.h>

#include <gmock/gmock.h>

#include <relata/extract/entities/gazetteer_builder.h>

namespace relata {
namespace {

Gazetteer some_names() {
  GazetteerBuilder names;
  for (const std::string_view name :
       {"York", "New York", "New York Times", "al-Qaeda", "WHO", "U.S.", "Iran", "Iran Air", "St. Petersburg",
        "Recep Tayyip Erdo\u011Fan", "von der Leyen", "The Hague", "iPhone", "O'Brien", "AT&T"}) {
    names.add_name(name, names.add_entry({name}));
  }
  return names.build();
}

std::vector<std::string> names_in(const Gazetteer& gazetteer, std::string_view text) {
  std::vector<std::string> found;
  scan_names(gazetteer, text, [&](const NameInText& name) {
    found.emplace_back(text.substr(name.span.begin, name.span.end - name.span.begin));
  });
  return found;
}

struct ScanCase {
  std::string_view name, text;
  std::vector<std::string> expected;
};
class GazetteerScanTest : public testing::TestWithParam<ScanCase> {};

TEST_P(GazetteerScanTest, FindsNamesInText) {
  EXPECT_EQ(names_in(some_names(), GetParam().text), GetParam().expected) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Text, GazetteerScanTest,
    testing::Values(ScanCase{"Longest", "the New York Times of New York", {"New York Times", "New York"}},
                    ScanCase{"BehindAPartialOne", "New New York", {"New York"}},
                    ScanCase{"WholeWords", "Yorkshire, New Yorker, York's", {"York"}},
                    ScanCase{"SmallLetters", "new york, york, the hague", {}},
                    ScanCase{"Capitals", "NEW YORK", {"NEW YORK"}},
                    ScanCase{"Acronym", "who asked the WHO? Who?", {"WHO"}},
                    ScanCase{"FullStops", "The U.S. and the US.", {"U.S.", "US"}},
                    ScanCase{"SmallFirstLetter", "by al-Qaeda and Al-Qaeda", {"al-Qaeda", "Al-Qaeda"}},
                    ScanCase{"Particles", "Ursula von der Leyen", {"von der Leyen"}},
                    ScanCase{"CapitalInside", "an iPhone, an iphone", {"iPhone"}},
                    ScanCase{"Accents", "Recep Tayyip Erdogan", {"Recep Tayyip Erdogan"}},
                    ScanCase{"Apostrophes", "O\u2019Brien and O'Brien", {"O\u2019Brien", "O'Brien"}},
                    ScanCase{"Signs", "AT&T said", {"AT&T"}}, ScanCase{"Blanks", "New\n  York", {"New\n  York"}},
                    ScanCase{"EmptyLine", "New\n\nYork", {"York"}},
                    ScanCase{"SentenceEnd", "to Iran. Air strikes", {"Iran"}},
                    ScanCase{"Abbreviation", "in St. Petersburg.", {"St. Petersburg"}}, ScanCase{"Nothing", "", {}}),
    [](const auto& test) { return std::string{test.param.name}; });

TEST(GazetteerScan, LosesNothingBetweenBlocks) {
  std::string text;
  for (int i = 0; i < 40000; ++i) text += i % 7 == 0 ? "New York Times " : "and so on ";
  EXPECT_EQ(names_in(some_names(), text).size(), 5715u);
}

TEST(GazetteerScan, TakesLongWordsAndAnyBytes) {
  std::string text(300000, 'x');
  for (int byte = 0; byte < 256; ++byte) text += static_cast<char>(byte);
  text += " York";
  EXPECT_THAT(names_in(some_names(), text), testing::ElementsAre("York"));
}

}  // namespace
}  // namespace relata
