// No pair that speaks of the same is missed where pairs are looked up by who takes part.
#include <relata/graph/claim_index.h>

#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <relata/graph/claim_comparison.h>
#include <relata/graph/counted_claims.h>

#include "graph/document_maker.h"

namespace relata {
namespace {

struct Someone {
  std::string name;
  EntityType type = EntityType::person;
  std::string country = {};
  bool unnamed = false;
};

const std::vector<Someone> everyone{{"Ana"},
                                    {"Norway", EntityType::country, "NO"},
                                    {"Oslo", EntityType::place, "NO"},
                                    {"Norwegian government", EntityType::organization, "NO"},
                                    {"Norwegian troops", EntityType::group, "NO", true},
                                    {"Western partners", EntityType::group, {}, true},
                                    {"NATO allies", EntityType::group, {}, true},
                                    {"the attack", EntityType::event, {}, true},
                                    {"the Norwegian offensive", EntityType::event, {}, true},
                                    {"40 soldiers", EntityType::group, {}, true},
                                    {"3,500 soldiers", EntityType::group, {}, true}};
const std::vector<std::string> things{"the attack", "an operation", "40 soldiers",      "75 soldiers",
                                      "the town",   "the old town", "about 900 drones", "200 drones"};
const std::vector<std::string> predicates{"halted", "was halted"};

/// Documents in which everybody does everything to anybody.
KnowledgeGraph random_graph(unsigned seed) {
  std::mt19937 random(seed);
  const auto any = [&](const auto& values) { return values[random() % values.size()]; };
  GraphBuilder builder;
  for (int d = 0; d < 4; ++d) {
    test::DocumentMaker maker("d" + std::to_string(d), d % 2 == 0 ? "Wire" : "Gazette");
    std::map<std::string, EntityId> known;
    const auto entity = [&](const Someone& one) {
      if (!known.contains(one.name)) {
        const EntityId id = maker.entity(one.name, one.type);
        maker[id].country = one.country;
        maker[id].unnamed = one.unnamed;
        known.emplace(one.name, id);
      }
      return known.at(one.name);
    };
    for (int s = 0; s < 25; ++s) {
      const Someone subject = any(everyone), object = any(everyone);
      const std::string thing = any(things), sentence = subject.name + " halted " + thing + " somewhere.";
      const auto kind = random() % 3;
      const StatementId id = kind == 0   ? maker.statement(sentence, entity(subject), "halt")
                             : kind == 1 ? maker.statement(sentence, entity(subject), "halt", thing)
                                         : maker.statement(sentence, entity(subject), "halt", entity(object));
      Statement& statement = maker[id];
      statement.subject.text = subject.name;
      statement.predicate.text = any(predicates);
      if (random() % 2 == 0) statement.polarity = Polarity::negated;
    }
    builder.add(maker.document, maker.extraction);
  }
  return builder.build();
}

class ClaimIndexTest : public testing::TestWithParam<unsigned> {
 protected:
  ClaimIndexTest() {
    for (const Claim& claim : claims_) all_.push_back(&claim);
  }

  const KnowledgeGraph graph_ = random_graph(GetParam());
  const std::vector<Claim> claims_ = make_claims(graph_, 0);
  const ParticipantMatcher matcher_ = ParticipantMatcher::load_default();
  const ClaimComparison comparison_{matcher_};
  std::vector<const Claim*> all_;
};

TEST_P(ClaimIndexTest, MissesNone) {
  const ClaimIndex index(all_, matcher_);
  std::size_t pairs = 0, looked_at = 0;
  for (const Claim& one : claims_) {
    const auto same = index.find_same(one);
    EXPECT_TRUE(std::is_sorted(same.begin(), same.end()));
    looked_at += same.size();
    for (const Claim& other : claims_) {
      if (comparison_.match_as_same(one, other) == 0) continue;
      ++pairs;
      EXPECT_TRUE(std::binary_search(same.begin(), same.end(), &other));
    }
  }
  EXPECT_GT(pairs, claims_.size());
  EXPECT_LT(looked_at, claims_.size() * claims_.size() / 2);
}

TEST_P(ClaimIndexTest, MissesNoneThatIsContrary) {
  const ClaimIndex index(all_, matcher_);
  constexpr std::array frames{ContraryFrame::same, ContraryFrame::patient, ContraryFrame::theme, ContraryFrame::swapped,
                              ContraryFrame::stance};
  for (const ContraryFrame frame : frames) {
    for (const Claim& one : claims_) {
      const auto found = index.find_contrary(one, frame);
      for (const Claim& other : claims_) {
        if (comparison_.match_as_contrary(one, other, frame) == 0) continue;
        EXPECT_TRUE(std::binary_search(found.begin(), found.end(), &other)) << static_cast<int>(frame);
      }
    }
  }
}

TEST_P(ClaimIndexTest, MissesNoneThatCountsOtherwise) {
  std::set<std::pair<const Claim*, const Claim*>> visited;
  for_each_counted_pair(all_, matcher_, [&](const Claim& one, const Claim& other) {
    EXPECT_LT(&one, &other);
    EXPECT_TRUE(visited.emplace(&one, &other).second);
  });
  std::size_t pairs = 0;
  for (std::size_t i = 0; i < all_.size(); ++i) {
    for (std::size_t j = i + 1; j < all_.size(); ++j) {
      if (comparison_.match_as_quantities(*all_[i], *all_[j]) == 0) continue;
      ++pairs;
      EXPECT_TRUE(visited.contains({all_[i], all_[j]}));
    }
  }
  EXPECT_GT(pairs, 0U);
  EXPECT_LT(visited.size(), all_.size() * all_.size() / 4);
}

INSTANTIATE_TEST_SUITE_P(Random, ClaimIndexTest, testing::Values(1U, 2U, 3U));

}  // namespace
}  // namespace relata
