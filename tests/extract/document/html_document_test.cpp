#include <relata/extract/document/html_document.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <relata/extract/document/input_error.h>

namespace relata {
namespace {

using testing::HasSubstr;
using testing::Not;

/// A sentence long enough to count as running text; `number` tells it from others.
std::string sentence(int number) {
  return "Paragraph " + std::to_string(number) +
         " tells of what officials said on the day, at some length and in order.";
}

std::string paragraph(int number) {
  return "<p>" + sentence(number) + "</p>\n";
}

std::string text_of(const std::string& body) {
  return read_html("<!doctype html><html><body>" + body).text;
}

TEST(HtmlTextTest, HoldsHeadlineAndParagraphs) {
  EXPECT_EQ(text_of("<h1>Troops  leave</h1>" + paragraph(1) + paragraph(2)),
            "Troops leave\n\n" + sentence(1) + "\n\n" + sentence(2));
}

TEST(HtmlTextTest, LeavesOutWhatStandsAroundTheArticle) {
  const std::string page =
      "<header><h2>Example Wire</h2><p>" + sentence(90) +
      "</p></header>"
      "<nav><ul><li><a href=/>Home</a><li>World</ul></nav>"
      "<div class=cookie-banner><p>" +
      sentence(91) + "</p></div><main><article><h1>Troops leave</h1>" + paragraph(1) + paragraph(2) + "<aside>" +
      paragraph(92) + "</aside>" + "<figure><img src=x><figcaption>" + sentence(93) + "</figcaption></figure>" +
      paragraph(3) + paragraph(4) + "<form><p>" + sentence(94) + "</form></article></main><div id=relatedStories>" +
      paragraph(95) + "</div><footer>" + paragraph(96) + "</footer><script>var x = '" + sentence(97) + "';</script>";
  EXPECT_EQ(text_of(page),
            "Troops leave\n\n" + sentence(1) + "\n\n" + sentence(2) + "\n\n" + sentence(3) + "\n\n" + sentence(4));
}

TEST(HtmlTextTest, FindsTheArticleWithoutAnyMarks) {
  std::string article;
  std::string expected;
  for (int number = 1; number <= 8; ++number) {
    article += paragraph(number);
    expected += (number > 1 ? "\n\n" : "") + sentence(number);
  }
  EXPECT_EQ(text_of("<div><div><p>" + sentence(90) + "</p></div><div><div>" + article +
                    "</div></div><div><a href=a>One</a> <a href=b>Two</a></div></div>"),
            expected);
}

TEST(HtmlTextTest, BelievesNoClassThatWouldTakeTheArticleAway) {
  EXPECT_THAT(text_of("<div class='layout has-sidebar'>" + paragraph(1) + paragraph(2) + "</div>"),
              HasSubstr(sentence(2)));
  EXPECT_THAT(text_of("<form id=aspnet>" + paragraph(1) + paragraph(2) + "</form>"), HasSubstr(sentence(1)));
}

TEST(HtmlTextTest, LeavesOutListsOfLinks) {
  const std::string links =
      "<ul><li><a href=1>" + sentence(90) + "</a></li><li><a href=2>" + sentence(91) + "</a></li></ul>";
  EXPECT_EQ(text_of("<article>" + paragraph(1) + "<h3>Read on</h3>" + links + paragraph(2) + "</article>"),
            sentence(1) + "\n\n" + sentence(2));
}

TEST(HtmlTextTest, LeavesOutLabelsAroundTheRunningText) {
  EXPECT_EQ(text_of("<article><p>By Jo Sample<p><time datetime=2024-08-16>16 August 2024</time>" + paragraph(1) +
                    "<p>Short.</p>" + paragraph(2) + "<p>Filed under: World</article>"),
            sentence(1) + "\n\nShort.\n\n" + sentence(2));
}

TEST(HtmlTextTest, KeepsHeadingsListsAndQuotations) {
  EXPECT_EQ(text_of("<article>" + paragraph(1) + "<h2>What was said</h2><ul><li>One thing.</li><li>Another.</li></ul>" +
                    "<blockquote>Words.</blockquote>" + paragraph(2) + "</article>"),
            sentence(1) + "\n\nWhat was said\n\nOne thing.\n\nAnother.\n\nWords.\n\n" + sentence(2));
}

TEST(HtmlTextTest, ResolvesEntitiesAndInlineElements) {
  EXPECT_EQ(text_of("<p>Caf&eacute;s &amp; <b>b</b>ars&nbsp;in&#32;<a href=x>Kyiv</a> close at &#x32;2:00, the mayor "
                    "said<!-- no --> there.</p>"),
            "Cafés & bars in Kyiv close at 22:00, the mayor said there.");
}

TEST(HtmlTextTest, SplitsAtTwoLineBreaks) {
  EXPECT_EQ(text_of("<div>" + sentence(1) + "<br>\n<br/>" + sentence(2) + "<br>more.</div>"),
            sentence(1) + "\n\n" + sentence(2) + " more.");
}

TEST(HtmlTextTest, LeavesOutWhatIsHidden) {
  EXPECT_EQ(text_of("<div>" + paragraph(1) + "<p hidden>" + sentence(2) + "</p><p style='color:red; display: none'>" +
                    sentence(3) + "</p>" + paragraph(4) + "</div>"),
            sentence(1) + "\n\n" + sentence(4));
}

struct NastyPage {
  std::string_view name;
  std::string page;
};
class HtmlNastyTest : public testing::TestWithParam<NastyPage> {};
TEST_P(HtmlNastyTest, IsReadWithoutHarm) {
  EXPECT_NO_THROW((void)read_html(GetParam().page));
}
INSTANTIATE_TEST_SUITE_P(Pages, HtmlNastyTest,
                         testing::Values(NastyPage{"Empty", ""}, NastyPage{"Blank", " \n"},
                                         NastyPage{"OnlyText", "just text"}, NastyPage{"OnlyComment", "<!-- x -->"},
                                         NastyPage{"TornTag", "<html><body><p class=\"x"},
                                         NastyPage{"Nul", std::string("<p>a\0b</p>", 10)},
                                         NastyPage{"NotHtml", "\xFF\xD8\xFF\xE0 noise \x80\x81"},
                                         NastyPage{"CrossedTags", "<b><p><i></b></p></div></i></html></html><p>x"}),
                         [](const auto& test) { return std::string{test.param.name}; });

TEST(HtmlTextTest, GoesOnAfterAByteZero) {
  EXPECT_EQ(text_of(std::string("<p>a\0b.</p>", 11) + paragraph(1)), "a\uFFFDb.\n\n" + sentence(1));
}

TEST(HtmlTextTest, TakesLinearTimeForNestedMarks) {
  std::string page = std::string(9'000, ' ') + std::string(2'000'000, '\0');
  for (int depth = 0; depth < 1'900; ++depth) page += "<time class=nav>x";
  EXPECT_THAT(read_html(page + paragraph(1)).text, testing::EndsWith(sentence(1)));
}

TEST(HtmlTextTest, ReadsDeepPages) {
  std::string page;
  for (int depth = 0; depth < 900; ++depth) page += "<div class=nav><span>";
  EXPECT_EQ(read_html(page + paragraph(1)).text, sentence(1));
}

/// What read_html() says is wrong with a page.
std::string problem_of(const std::string& page) {
  try {
    static_cast<void>(read_html(page));
    return "nothing";
  } catch (const InputError& error) {
    return error.what();
  }
}

std::string repeated(std::string_view text, int times) {
  std::string result;
  for (int i = 0; i < times; ++i) result += text;
  return result;
}

TEST(HtmlLimitsTest, RefusesADeeperPage) {
  const std::string problem = "elements are nested deeper than 2000";
  EXPECT_EQ(problem_of(repeated("<div>", 1'000'000) + paragraph(1)), problem);
  EXPECT_EQ(problem_of(repeated("<b>", 200'000) + repeated("</i>", 200'000)), problem);
}

TEST(HtmlLimitsTest, RefusesAMillionAttributes) {
  const std::string problem = "an element has more than 2000 attributes";
  EXPECT_EQ(problem_of("<p " + repeated("a=\">\" ", 1'000'000) + ">" + paragraph(1)), problem);
  EXPECT_EQ(problem_of("<p" + repeated("/a", 1'000'000)), problem);
  EXPECT_EQ(problem_of("<p" + repeated(" a", 2'000) + ">" + paragraph(1)), "nothing");
}

TEST(HtmlLimitsTest, CountsNoAttributesInScriptsAndComments) {
  const std::string words = repeated(" word", 5'000);
  EXPECT_EQ(read_html("<!-- <p" + words + " --><script>a<b" + words + "</script><STYLE>a<b" + words + "</STYLE>" +
                      paragraph(1))
                .text,
            sentence(1));
}

TEST(HtmlLimitsTest, ExpandsNoEntitiesOfThePage) {
  const std::string page = "<!DOCTYPE html [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
  EXPECT_THAT(read_html(page + "<p>&b;</p>" + paragraph(1)).text, testing::Not(testing::HasSubstr("aaaa")));
}

struct MetadataCase {
  std::string_view name, head;
  std::string_view title, source, published, url, language;
};
class HtmlMetadataTest : public testing::TestWithParam<MetadataCase> {};
TEST_P(HtmlMetadataTest, IsReadFromThePage) {
  const auto& [name, head, title, source, published, url, language] = GetParam();
  const Document document = read_html("<!doctype html>" + std::string(head) + "<body>" + paragraph(1));
  EXPECT_EQ(document.title, title);
  EXPECT_EQ(document.source, source);
  EXPECT_EQ(document.published, published);
  EXPECT_EQ(document.url, url);
  EXPECT_EQ(document.language, language);
}
INSTANTIATE_TEST_SUITE_P(
    Heads, HtmlMetadataTest,
    testing::Values(
        MetadataCase{"OpenGraph",
                     R"(<html lang="en-GB"><meta property="og:title" content="Troops &amp; tanks">)"
                     R"(<meta property="og:site_name" content="Example Wire">)"
                     R"(<meta property="og:url" content="https://example.org/2">)"
                     R"(<meta property="article:published_time" content="2024-08-16T09:30:00+0300">)"
                     R"(<link rel="canonical" href="https://example.org/1"><title>Other</title>)",
                     "Troops & tanks", "Example Wire", "2024-08-16T09:30:00+03:00", "https://example.org/1", "en-GB"},
        MetadataCase{"LinkedData",
                     R"(<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",)"
                     R"("headline":"Troops leave","datePublished":"2024-08-16","publisher":{"@type":"Organization",)"
                     R"("name":"Sample Gazette"},"mainEntityOfPage":{"@id":"https://example.org/3"},"inLanguage":"en"})"
                     R"(</script>)",
                     "Troops leave", "Sample Gazette", "2024-08-16", "https://example.org/3", "en"},
        MetadataCase{
            "LinkedDataInAGraph",
            R"(<script type="application/ld+json">[{"@type":"WebSite","name":"no"},{"@graph":[{"@type":["Thing",)"
            R"("ReportageNewsArticle"],"headline":"Troops leave","publisher":"Sample Gazette"}]}]</script>)",
            "Troops leave", "Sample Gazette", "", "", ""},
        MetadataCase{"BrokenLinkedData",
                     R"(<script type="application/ld+json">{"@type":"NewsArticle",</script><title>T</title>)", "T", "",
                     "", "", ""},
        MetadataCase{
            "DublinCore",
            R"(<meta name="DC.title" content="Troops leave"><meta name="DC.publisher" content="Specimen Post">)"
            R"(<meta name="DC.date.issued" content="16 August 2024">)",
            "Troops leave", "Specimen Post", "2024-08-16", "", ""},
        MetadataCase{
            "TitleWithoutOutlet",
            R"(<meta property="og:site_name" content="Model Herald"><title>Troops leave | Model Herald</title>)",
            "Troops leave", "Model Herald", "", "", ""},
        MetadataCase{"TimeElement", R"(<body><p><time datetime="2024-08-16T10:00Z">today</time></p>)", "", "",
                     "2024-08-16T10:00:00Z", "", ""},
        MetadataCase{"RelativeAddress", R"(<link rel="canonical" href="/a"><meta name="date" content="soon">)", "", "",
                     "", "", ""}),
    [](const auto& test) { return std::string{test.param.name}; });

TEST(HtmlMetadataTest, PrefersTheHeadlineOnThePage) {
  EXPECT_EQ(read_html("<title>Short</title><body><h1>The long headline</h1>" + paragraph(1)).title,
            "The long headline");
}

TEST(HtmlMetadataTest, TakesNoOutletsNameForTheHeadline) {
  const std::string head = "<meta property=og:site_name content='Model Herald'><body><h1>Model Herald</h1>";
  EXPECT_EQ(read_html(head + "<h2>Latest</h2>" + paragraph(1)).title, "");
}

TEST(HtmlMetadataTest, TakesTheHeadingThatSaysWhatTheTitleSays) {
  const Document document = read_html(
      "<meta property=og:title content='Troops leave'><body><h1>World</h1><h2>Troops leave</h2>" + paragraph(1));
  EXPECT_EQ(document.title, "Troops leave");
  EXPECT_EQ(document.text, "Troops leave\n\n" + sentence(1));
}

TEST(HtmlEncodingTest, FollowsTheDeclaration) {
  EXPECT_EQ(read_html("<meta charset=windows-1251><p>\xCA\xF3\xF0\xF1\xEA.").text, "Курск.");
  EXPECT_EQ(read_html("<meta http-equiv=content-type content='text/html; charset=iso-8859-1'><p>\x93"
                      "caf\xE9.\x94")
                .text,
            "“café.”");
}

TEST(HtmlEncodingTest, TakesUtf8WithoutADeclaration) {
  const Document document = read_html("<p>Курск \xFF.");
  EXPECT_EQ(document.text, "Курск \uFFFD.");
  EXPECT_EQ(document.warnings.size(), 1U);
}

}  // namespace
}  // namespace relata
