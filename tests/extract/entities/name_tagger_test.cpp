#include <relata/extract/entities/name_tagger.h>

#include <gmock/gmock.h>

#include <relata/extract/document/input_error.h>

#include "tagged_sentence.h"

namespace relata {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

const EntityLexicon& lexicon() {
  static const auto loaded = EntityLexicon::load_default();
  return *loaded;
}

std::vector<SentenceContext> contexts_of(const test::TaggedDocument& tagged) {
  std::vector<SentenceContext> contexts;
  for (const Sentence& sentence : tagged.sentences) {
    contexts.emplace_back(tagged.document, sentence, static_cast<std::uint32_t>(contexts.size()));
  }
  return contexts;
}

/// "PER Ana Kovac" for each name of each sentence.
std::vector<std::string> tagged_names(const NameTagger& tagger, const test::TaggedDocument& tagged) {
  const auto contexts = contexts_of(tagged);
  const auto names = tagger.tag(lexicon(), contexts);
  std::vector<std::string> lines;
  for (std::size_t s = 0; s < names.size(); ++s) {
    for (const NameSpan& name : names[s]) {
      const std::string kind = name.kind == NameKind::person ? "PER" : name.kind == NameKind::location ? "LOC" : "ORG";
      lines.push_back(kind + " " + std::string(contexts[s].text_of(name.begin, name.end)));
    }
  }
  return lines;
}

/// Weights with these rows: feature, O, B-PER, I-PER, B-LOC, I-LOC, B-ORG, I-ORG.
std::string weights(std::string_view rows) {
  return "feature\tO\tB-PER\tI-PER\tB-LOC\tI-LOC\tB-ORG\tI-ORG\n" + std::string(rows);
}

test::TaggedDocument document(std::initializer_list<std::string_view> sentences) {
  test::TaggedDocument tagged;
  for (const std::string_view sentence : sentences) tagged.add(sentence);
  return tagged;
}

TEST(BestLabels, AreWellFormed) {
  const std::vector<NameScores> scores{{0, 0, 9, 0, 0, 0, 0}, {0, 1, 0, 0, 0, 0, 0}, {0, 0, 0, 0, 5, 0, 1}};
  const auto labels = best_labels(scores, {});
  EXPECT_THAT(labels, ElementsAre(NameLabel::outside, NameLabel::begin_location, NameLabel::in_location));
}

TEST(BestLabels, OfNothingAreNone) {
  EXPECT_THAT(best_labels({}, {}), IsEmpty());
}

TEST(NameTagger, WeighsWordsAndTheLexicons) {
  const std::string text = weights("-1w=dr.\t\t300\nw=kovac\t\t100\ne=1country\t\t\t\t300\n");
  const auto tagged = document({"Dr./PROPN/2/compound Kovac/PROPN/3/nsubj left/VERB/0/root Norway/PROPN/3/obj"});
  EXPECT_THAT(tagged_names(NameTagger(text), tagged), ElementsAre("PER Kovac", "LOC Norway"));
}

TEST(NameTagger, HearsTheLanguageModel) {
  test::TaggedDocument tagged;
  tagged.add("Velta/PROPN/2/nsubj grew/VERB/0/root", {{0, 1, NameKind::organization}});
  EXPECT_THAT(tagged_names(NameTagger(weights("model=B-ORG\t\t\t\t\t\t200\n")), tagged), ElementsAre("ORG Velta"));
  EXPECT_THAT(tagged_names(NameTagger(weights("w=velta\t\t300\nmodel=B-ORG\t\t\t\t\t\t200\n")), tagged),
              ElementsAre("PER Velta"));
}

TEST(NameTagger, KnowsANameAgainThatTheDocumentMakesClearElsewhere) {
  const std::string text = weights("-1w=dr.\t\t300\nbias\t100\nagain\t\t300\n");
  const auto tagged = document({"Dr./PROPN/2/compound Ostrava/PROPN/3/nsubj left/VERB/0/root",
                                "Ostrava/PROPN/2/nsubj was/VERB/0/root", "ostrava/NOUN/2/nsubj was/VERB/0/root"});
  EXPECT_THAT(tagged_names(NameTagger(text), tagged), ElementsAre("PER Ostrava", "PER Ostrava"));
}

TEST(NameTagger, RefusesWeightsThatAreNoNumbers) {
  EXPECT_THROW(NameTagger(weights("bias\tmuch\n")), InputError);
}

TEST(NameTagger, ShippedWeightsFindNamesThatTheLanguageModelMissed) {
  const auto tagged =
      document({"Maria/PROPN/2/compound Petrova/PROPN/3/nsubj lives/VERB/0/root in/ADP/5/case "
                "Norway/PROPN/3/obl ./PUNCT/3/punct"});
  EXPECT_THAT(tagged_names(NameTagger::load_default(), tagged), ElementsAre("PER Maria Petrova", "LOC Norway"));
}

class Collector : public NameFeatureSink {
 public:
  void add(std::string_view kind, std::string_view value, std::string_view second) override {
    features.back().push_back(std::string(kind).append(value).append(second));
  }
  std::vector<std::vector<std::string>> features;
};

std::vector<std::vector<std::string>> features_of(const test::TaggedDocument& tagged, std::uint32_t sentence) {
  const auto contexts = contexts_of(tagged);
  NameFeatures features(lexicon(), contexts);
  Collector collector;
  for (std::uint32_t s = 0; s <= sentence; ++s) {
    collector.features.clear();
    features.visit(s, collector, [&](TokenIndex) { collector.features.emplace_back(); });
  }
  return collector.features;
}

TEST(NameFeatures, TellWordShapeNeighboursAndEntries) {
  const auto tagged = document({"In/ADP/2/case Norway/PROPN/3/obl it/PRON/4/nsubj rained/VERB/0/root"});
  const auto features = features_of(tagged, 0);
  ASSERT_EQ(features.size(), 4u);
  for (const std::string_view feature : {"w=norway", "form=Norway", "s=Xxx", "p3=nor", "x2=ay", "-1w=in", "+1w=it",
                                         "e=1country", "capital 1countryusual"}) {
    EXPECT_THAT(features[1], Contains(feature)) << feature;
  }
  EXPECT_THAT(features[0], Contains("+1e=1country"));
  EXPECT_THAT(features[0], Contains("-1w=|"));
}

TEST(NameFeatures, TellHowOtherSentencesWriteTheWord) {
  const auto tagged = document({"He/PRON/2/nsubj met/VERB/0/root Hope/PROPN/2/obj",
                                "Hope/PROPN/2/nsubj slept/VERB/0/root", "They/PRON/2/nsubj hope/VERB/0/root"});
  EXPECT_THAT(features_of(tagged, 1)[0], Contains("uses of capitalised 11"));
  EXPECT_THAT(features_of(tagged, 0)[2], Contains("uses of capitalised 01"));
}

TEST(NameFeatures, LeaveWholeCharactersInAffixes) {
  const auto tagged = document({"Åse/PROPN/2/nsubj slept/VERB/0/root"});
  EXPECT_THAT(features_of(tagged, 0)[0], Not(Contains("p1=\xC3")));
  EXPECT_THAT(features_of(tagged, 0)[0], Contains("p2=Å"));
}

}  // namespace
}  // namespace relata
