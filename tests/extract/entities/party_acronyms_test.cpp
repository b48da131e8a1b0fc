#include <relata/extract/entities/party_acronyms.h>

#include <gmock/gmock.h>

#include <relata/extract/entities/name_finder.h>

#include "tagged_sentence.h"

namespace relata {
namespace {

struct PartyCase {
  std::string_view name;
  std::vector<std::string_view> sentences;
  bool known;  ///< Whether the last name is still the party's.
};
class PartyAcronymTest : public testing::TestWithParam<PartyCase> {};

TEST_P(PartyAcronymTest, NeedsItsCountryOrItsNameInTheDocument) {
  const auto lexicon = EntityLexicon::load_default();
  test::TaggedDocument tagged;
  for (const std::string_view sentence : GetParam().sentences) tagged.add(sentence);
  std::vector<MentionCandidate> names;
  for (std::uint32_t s = 0; s < tagged.sentences.size(); ++s) {
    for (auto& name : find_names(*lexicon, SentenceContext(tagged.document, tagged.sentences[s], s)).names) {
      names.push_back(std::move(name));
    }
  }
  std::vector<MentionCandidate*> mentions;
  for (MentionCandidate& name : names) mentions.push_back(&name);
  ASSERT_FALSE(names.empty());
  ASSERT_TRUE(names.back().entry);
  forget_parties_of_absent_countries(*lexicon, mentions);
  EXPECT_EQ(names.back().entry.has_value(), GetParam().known);
}

INSTANTIATE_TEST_SUITE_P(
    English, PartyAcronymTest,
    testing::Values(
        PartyCase{"Alone", {"PDS/PROPN/2/nsubj spent/VERB/0/root"}, false},
        PartyCase{
            "WithItsCountry", {"Senegal/PROPN/2/nsubj voted/VERB/0/root", "PDS/PROPN/2/nsubj won/VERB/0/root"}, true},
        PartyCase{"WithItsName",
                  {"Senegalese/PROPN/3/compound Democratic/PROPN/3/compound Party/PROPN/4/nsubj met/VERB/0/root",
                   "PDS/PROPN/2/nsubj won/VERB/0/root"},
                  true}),
    [](const auto& test) { return std::string{test.param.name}; });

}  // namespace
}  // namespace relata
