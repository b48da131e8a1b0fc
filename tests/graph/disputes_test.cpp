#include <relata/graph/disputes.h>

#include <functional>
#include <optional>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/document_maker.h"

namespace relata {
namespace {

using test::DocumentMaker;
using testing::SizeIs;

/// "Northland raided the port", by a claimant where one is named.
DocumentMaker claim(std::string id, Polarity polarity, std::string outlet, std::optional<std::string> claimant = {}) {
  DocumentMaker maker(std::move(id), std::move(outlet));
  const StatementId raid = maker.statement("Northland raided the port.", maker.entity("Northland", EntityType::country),
                                           "ASSAULT", "the port");
  maker[raid].polarity = polarity;
  if (claimant) maker[raid].attribution = maker.attribution(maker.entity(*claimant));
  return maker;
}

TEST(Disputes, AreBetweenDifferentClaimants) {
  const KnowledgeGraph graph =
      test::graph_of(claim("1", Polarity::affirmed, "Wire", "Ana"), claim("2", Polarity::negated, "Wire", "Bo"));
  const auto disputes = find_disputes(graph);
  ASSERT_THAT(disputes, SizeIs(1));
  EXPECT_EQ(graph.relation(disputes[0].claim).polarity, Polarity::affirmed);
  EXPECT_EQ(graph.relation(disputes[0].counterclaim).polarity, Polarity::negated);
  EXPECT_EQ(disputes[0].reason, DisputeReason::opposite_polarity);
}

TEST(Disputes, AreNotWithOneself) {
  EXPECT_THAT(find_disputes(test::graph_of(claim("1", Polarity::affirmed, "Wire", "Ana"),
                                           claim("2", Polarity::negated, "Gazette", "Ana"))),
              SizeIs(0));
  EXPECT_THAT(
      find_disputes(test::graph_of(claim("1", Polarity::affirmed, "Wire"), claim("2", Polarity::negated, "Wire"))),
      SizeIs(0));
}

TEST(Disputes, MayBeBetweenOutlets) {
  EXPECT_THAT(
      find_disputes(test::graph_of(claim("1", Polarity::affirmed, "Wire"), claim("2", Polarity::negated, "Gazette"))),
      SizeIs(1));
}

TEST(Disputes, NameDenials) {
  DocumentMaker denial = claim("2", Polarity::negated, "Wire", "Bo");
  denial[AttributionId{0}].denies = true;
  const auto disputes = find_disputes(test::graph_of(claim("1", Polarity::affirmed, "Wire"), denial));
  ASSERT_THAT(disputes, SizeIs(1));
  EXPECT_EQ(disputes[0].reason, DisputeReason::denial);
  EXPECT_EQ(to_string(disputes[0].reason), "denial");
}

TEST(Disputes, NeedTheSameObjectAndAnAssertion) {
  DocumentMaker elsewhere = claim("2", Polarity::negated, "Wire", "Bo");
  elsewhere[StatementId{0}].object->text = "the mill";
  EXPECT_THAT(find_disputes(test::graph_of(claim("1", Polarity::affirmed, "Wire"), elsewhere)), SizeIs(0));
  DocumentMaker questioned = claim("2", Polarity::negated, "Wire", "Bo");
  questioned[StatementId{0}].modality = Modality::questioned;
  EXPECT_THAT(find_disputes(test::graph_of(claim("1", Polarity::affirmed, "Wire"), questioned)), SizeIs(0));
}

TEST(Disputes, NeedConfidence) {
  const KnowledgeGraph graph =
      test::graph_of(claim("1", Polarity::affirmed, "Wire"), claim("2", Polarity::negated, "Gazette"));
  EXPECT_THAT(find_disputes(graph, {.min_confidence = 0.9}), SizeIs(0));
}

/// One side of a dispute, as short as a table needs it; `object` may be an entity's name or a literal.
struct Side {
  std::string sentence, subject, lemma, object = {};
  std::string predicate = {};  ///< Its words; else the lemma.
  std::string role = {}, argument = {};
  EntityType subject_type = EntityType::country;
  EntityType object_type = EntityType::other;  ///< Other: a literal.
  std::string country = {};                    ///< Of the subject.
  Polarity polarity = Polarity::affirmed;
  Modality modality = Modality::asserted;
  std::string claimant = {};
};

void tell(DocumentMaker& maker, const Side& side) {
  const EntityId subject = maker.entity(side.subject, side.subject_type);
  maker[subject].country = side.country;
  maker[subject].unnamed = side.subject_type == EntityType::group || side.subject_type == EntityType::event;
  const auto state = [&] {
    if (side.object.empty()) return maker.statement(side.sentence, subject, side.lemma);
    if (side.object_type == EntityType::other) return maker.statement(side.sentence, subject, side.lemma, side.object);
    const EntityId object = maker.entity(side.object, side.object_type);
    maker[object].country = side.country;
    return maker.statement(side.sentence, subject, side.lemma, object);
  };
  Statement& statement = maker[state()];
  statement.subject.text = side.subject;
  const auto at = side.predicate.empty() ? std::string::npos : side.sentence.find(side.predicate);
  if (at != std::string::npos) {
    statement.predicate.text = side.predicate;
    statement.predicate.span.begin = statement.sentence.begin + static_cast<std::uint32_t>(at);
    statement.predicate.span.end = statement.predicate.span.begin + static_cast<std::uint32_t>(side.predicate.size());
  }
  if (!side.role.empty()) {
    Phrase phrase{.span = statement.sentence, .text = side.argument, .entity = std::nullopt, .statement = std::nullopt};
    statement.arguments.push_back({side.role, phrase});
  }
  statement.polarity = side.polarity;
  statement.modality = side.modality;
  if (!side.claimant.empty()) statement.attribution = maker.attribution(maker.entity(side.claimant));
}

struct DisputeCase {
  std::string name;
  Side one, other;
  std::optional<DisputeReason> reason;  ///< Nothing: no dispute.
  bool one_document = true;
};
class DisputeReasonTest : public testing::TestWithParam<DisputeCase> {};
TEST_P(DisputeReasonTest, IsFound) {
  const auto& [name, one, other, reason, one_document] = GetParam();
  DocumentMaker first("1", "Wire"), second("2", "Gazette");
  tell(first, one);
  tell(one_document ? first : second, other);
  const KnowledgeGraph graph = test::graph_of(first, second);
  const auto disputes = find_disputes(graph);
  ASSERT_EQ(disputes.size(), reason ? 1 : 0);
  if (!reason) return;
  EXPECT_EQ(disputes[0].reason, *reason);
  EXPECT_EQ(graph.evidence(graph.relation(disputes[0].claim))[0].sentence.text, one.sentence);
  EXPECT_EQ(graph.evidence(graph.relation(disputes[0].counterclaim))[0].sentence.text, other.sentence);
}

const Side halted{.sentence = "Northland said that the Southern advance had been halted.",
                  .subject = "the Southern advance",
                  .lemma = "halt",
                  .predicate = "had been halted",
                  .subject_type = EntityType::event,
                  .claimant = "Northland"};
const Side planned{.sentence = "The service said that Norway planned the attack.",
                   .subject = "Norway",
                   .lemma = "plan",
                   .object = "the attack",
                   .country = "NO",
                   .claimant = "Service"};
const Side accused{.sentence = "Ana accused Northland of theft.",
                   .subject = "Ana",
                   .lemma = "ACCUSE",
                   .object = "Northland",
                   .subject_type = EntityType::person,
                   .object_type = EntityType::country};
const Side counted{.sentence = "Police said that 3,500 protesters came.",
                   .subject = "3,500 protesters",
                   .lemma = "come",
                   .claimant = "Police"};

const Side blamed{.sentence = "Ana called the raid an act of terrorism.",
                  .subject = "the raid",
                  .lemma = "IS_A",
                  .object = "an act of terrorism",
                  .subject_type = EntityType::event,
                  .claimant = "Ana"};

Side with(Side side, const std::function<void(Side&)>& change) {
  change(side);
  return side;
}

INSTANTIATE_TEST_SUITE_P(
    Found, DisputeReasonTest,
    testing::Values(DisputeCase{"ApprovalAndBlame",
                                {.sentence = "Norway called the raid self-defence.",
                                 .subject = "the raid",
                                 .lemma = "IS_A",
                                 .object = "self-defence",
                                 .subject_type = EntityType::event,
                                 .claimant = "Norway"},
                                blamed,
                                DisputeReason::contrary_predicates},
                    DisputeCase{"BlameOfSomethingElse",
                                blamed,
                                {.sentence = "Norway called the raid a counter-terrorist operation.",
                                 .subject = "the raid",
                                 .lemma = "IS_A",
                                 .object = "a legal counter-terrorist operation",
                                 .subject_type = EntityType::event,
                                 .claimant = "Norway"},
                                std::nullopt},
                    DisputeCase{"HaltedAndAdvancing",
                                halted,
                                {.sentence = "Southern forces entered the town.",
                                 .subject = "Southern forces",
                                 .lemma = "enter",
                                 .object = "the town",
                                 .subject_type = EntityType::group},
                                DisputeReason::contrary_predicates},
                    DisputeCase{"AcrossDocuments",
                                halted,
                                {.sentence = "Southern forces entered the town.",
                                 .subject = "Southern forces",
                                 .lemma = "enter",
                                 .object = "the town",
                                 .subject_type = EntityType::group},
                                DisputeReason::contrary_predicates,
                                false},
                    DisputeCase{"MemberOfAGroup",
                                planned,
                                {.sentence = "Bo said that Western partners were kept in the dark about the operation.",
                                 .subject = "Western partners",
                                 .lemma = "keep in dark",
                                 .predicate = "were kept in the dark",
                                 .role = "about",
                                 .argument = "the operation",
                                 .subject_type = EntityType::group,
                                 .claimant = "Bo"},
                                DisputeReason::contrary_predicates},
                    DisputeCase{"Stances",
                                {.sentence = "Ana requested a delay in the trial.",
                                 .subject = "Ana",
                                 .lemma = "request",
                                 .object = "a delay in the trial",
                                 .subject_type = EntityType::person},
                                {.sentence = "The prosecutors oppose any delay.",
                                 .subject = "The prosecutors",
                                 .lemma = "oppose",
                                 .object = "any delay",
                                 .subject_type = EntityType::group},
                                DisputeReason::contrary_predicates},
                    DisputeCase{"DeniedAccusation",
                                accused,
                                {.sentence = "Northland dismissed the allegations.",
                                 .subject = "Northland",
                                 .lemma = "dismiss",
                                 .object = "the allegations",
                                 .predicate = "dismissed"},
                                DisputeReason::denial},
                    DisputeCase{"DeniedRole",
                                accused,
                                {.sentence = "Northland denied any involvement in the theft.",
                                 .subject = "Northland",
                                 .lemma = "deny",
                                 .object = "any involvement in the theft",
                                 .predicate = "denied"},
                                DisputeReason::denial},
                    DisputeCase{"DeniedByAMinistry",
                                accused,
                                {.sentence = "Northland's foreign ministry rejected the claims.",
                                 .subject = "Northland's foreign ministry",
                                 .lemma = "reject",
                                 .object = "the claims",
                                 .predicate = "rejected",
                                 .subject_type = EntityType::organization},
                                DisputeReason::denial},
                    DisputeCase{"DeniedInOtherWords",
                                {.sentence = "Ana said that Northland sent troops into Southland.",
                                 .subject = "Northland",
                                 .lemma = "send",
                                 .object = "troops",
                                 .claimant = "Ana"},
                                {.sentence = "Bo denied sending any troops.",
                                 .subject = "Bo",
                                 .lemma = "deny",
                                 .object = "sending any troops",
                                 .predicate = "denied",
                                 .subject_type = EntityType::person},
                                DisputeReason::denial},
                    DisputeCase{"DeniedMovement",
                                {.sentence = "Northland's tanks were rolling across Southland.",
                                 .subject = "Northland troops",
                                 .lemma = "roll across",
                                 .object = "Southland",
                                 .predicate = "were rolling across",
                                 .object_type = EntityType::country},
                                {.sentence = "Bo denied the assertions of sending troops into Southland.",
                                 .subject = "Bo",
                                 .lemma = "deny",
                                 .object = "the assertions",
                                 .predicate = "denied",
                                 .subject_type = EntityType::person},
                                DisputeReason::denial},
                    DisputeCase{"DeniedCharge",
                                {.sentence = "Bo was charged with fraud.",
                                 .subject = "Bo",
                                 .lemma = "charge with",
                                 .object = "fraud",
                                 .predicate = "was charged with",
                                 .subject_type = EntityType::person},
                                {.sentence = "Bo denies any wrongdoing.",
                                 .subject = "Bo",
                                 .lemma = "deny",
                                 .object = "any wrongdoing",
                                 .predicate = "denies",
                                 .subject_type = EntityType::person},
                                DisputeReason::denial},
                    DisputeCase{"PassiveAgainstActive",
                                {.sentence = "Ana said that Northland withdrew the guards.",
                                 .subject = "Northland",
                                 .lemma = "withdraw",
                                 .object = "the guards",
                                 .claimant = "Ana"},
                                {.sentence = "Bo said that the guards were not withdrawn.",
                                 .subject = "the guards",
                                 .lemma = "withdraw",
                                 .predicate = "were not withdrawn",
                                 .subject_type = EntityType::group,
                                 .polarity = Polarity::negated,
                                 .claimant = "Bo"},
                                DisputeReason::opposite_polarity},
                    DisputeCase{"NothingWasAgreed",
                                {.sentence = "The paper said that they agreed to stay.",
                                 .subject = "Northland",
                                 .lemma = "agree",
                                 .object = "to stay",
                                 .claimant = "Paper"},
                                {.sentence = "Bo said that no agreement was reached.",
                                 .subject = "no agreement",
                                 .lemma = "reach",
                                 .predicate = "was reached",
                                 .subject_type = EntityType::event,
                                 .polarity = Polarity::negated,
                                 .claimant = "Bo"},
                                DisputeReason::opposite_polarity},
                    DisputeCase{"HeldForUnlikely",
                                {.sentence = "Northland withdraws the troops.",
                                 .subject = "Northland",
                                 .lemma = "withdraw",
                                 .object = "the troops"},
                                {.sentence = "Ana said that Northland is unlikely to withdraw the troops.",
                                 .subject = "Northland",
                                 .lemma = "withdraw",
                                 .object = "the troops",
                                 .polarity = Polarity::negated,
                                 .modality = Modality::possible,
                                 .claimant = "Ana"},
                                DisputeReason::opposite_polarity},
                    DisputeCase{"DifferentNumbers", counted,
                                with(counted,
                                     [](Side& side) {
                                       side.sentence = "Footage shows that at least 8,000 protesters came.";
                                       side.subject = "at least 8,000 protesters";
                                       side.claimant = "Footage";
                                     }),
                                DisputeReason::different_quantities}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    NotFound, DisputeReasonTest,
    testing::Values(DisputeCase{"NumbersWithinBounds", counted,
                                with(counted,
                                     [](Side& side) {
                                       side.sentence = "Footage shows that at least 2,000 protesters came.";
                                       side.subject = "at least 2,000 protesters";
                                       side.claimant = "Footage";
                                     }),
                                std::nullopt},
                    DisputeCase{"OneClaimant", planned,
                                with(planned,
                                     [](Side& side) {
                                       side.sentence = "The service said that Norway was unaware of the attack.";
                                       side.lemma = "be unaware of";
                                     }),
                                std::nullopt},
                    DisputeCase{"TakingPartIsNoTaking",
                                halted,
                                {.sentence = "Southern forces took part in the training.",
                                 .subject = "Southern forces",
                                 .lemma = "take",
                                 .object = "part",
                                 .subject_type = EntityType::group},
                                std::nullopt},
                    DisputeCase{"DenialOfSomethingElse",
                                accused,
                                {.sentence = "Northland denied any involvement in the hacking of servers.",
                                 .subject = "Northland",
                                 .lemma = "deny",
                                 .object = "any involvement in the hacking of servers",
                                 .predicate = "denied"},
                                std::nullopt},
                    DisputeCase{"OtherForces",
                                halted,
                                {.sentence = "Western forces entered the town.",
                                 .subject = "Western forces",
                                 .lemma = "enter",
                                 .object = "the town",
                                 .subject_type = EntityType::group},
                                std::nullopt},
                    DisputeCase{"NoMemberOfTheGroup",
                                planned,
                                {.sentence = "Bo said that Arab partners were kept in the dark about the operation.",
                                 .subject = "Arab partners",
                                 .lemma = "keep in dark",
                                 .predicate = "were kept in the dark",
                                 .role = "about",
                                 .argument = "the operation",
                                 .subject_type = EntityType::group,
                                 .claimant = "Bo"},
                                std::nullopt},
                    DisputeCase{"StancesOnSomeone",
                                {.sentence = "Ana supports Bo.",
                                 .subject = "Ana",
                                 .lemma = "support",
                                 .object = "Bo",
                                 .subject_type = EntityType::person,
                                 .object_type = EntityType::person},
                                {.sentence = "Northland opposes Bo.",
                                 .subject = "Northland",
                                 .lemma = "oppose",
                                 .object = "Bo",
                                 .object_type = EntityType::person},
                                std::nullopt},
                    DisputeCase{"RejectedOffer",
                                {.sentence = "Ana asked for the files.",
                                 .subject = "Ana",
                                 .lemma = "request",
                                 .object = "the files",
                                 .subject_type = EntityType::person},
                                {.sentence = "A judge rejected the request for the files.",
                                 .subject = "judge",
                                 .lemma = "reject",
                                 .object = "the request for the files",
                                 .predicate = "rejected",
                                 .subject_type = EntityType::person},
                                std::nullopt},
                    DisputeCase{"AccusationOfSomeoneElse",
                                accused,
                                {.sentence = "Southland dismissed the allegations.",
                                 .subject = "Southland",
                                 .lemma = "dismiss",
                                 .object = "the allegations",
                                 .predicate = "dismissed"},
                                std::nullopt}),
    [](const auto& test) { return test.param.name; });

TEST(Disputes, OfWhatWasHaltedAreOfOneMoment) {
  const Side entered{.sentence = "Southern forces entered the town.",
                     .subject = "Southern forces",
                     .lemma = "enter",
                     .object = "the town",
                     .subject_type = EntityType::group};
  const auto disputes_with_one_of = [&](const std::string& published) {
    DocumentMaker first("1", "Wire", "2024-08-16"), second("2", "Gazette", published);
    tell(first, halted);
    tell(second, entered);
    return find_disputes(test::graph_of(first, second));
  };
  EXPECT_THAT(disputes_with_one_of("2024-08-18T09:00:00Z"), SizeIs(1));
  EXPECT_THAT(disputes_with_one_of("2024-08-19"), SizeIs(0));
  EXPECT_THAT(disputes_with_one_of("2024-09-16"), SizeIs(0));
  EXPECT_THAT(disputes_with_one_of("2024"), SizeIs(1));
  EXPECT_THAT(disputes_with_one_of(""), SizeIs(1));
}

TEST(Disputes, KnowForWhomADenierSpeaks) {
  const Side dismissal{.sentence = "Bo dismissed the allegations.",
                       .subject = "Bo",
                       .lemma = "dismiss",
                       .object = "the allegations",
                       .predicate = "dismissed",
                       .subject_type = EntityType::person};
  DocumentMaker maker("1", "Wire");
  tell(maker, accused);
  tell(maker, dismissal);
  EXPECT_THAT(find_disputes(test::graph_of(maker)), SizeIs(0));
  tell(maker, {.sentence = "Bo is a spokesman of Northland.",
               .subject = "Bo",
               .lemma = "HOLDS_POSITION",
               .object = "Northland",
               .subject_type = EntityType::person,
               .object_type = EntityType::country});
  EXPECT_THAT(find_disputes(test::graph_of(maker)), SizeIs(1));
}

TEST(Disputes, ComeBestFirst) {
  DocumentMaker maker("1", "Wire");
  tell(maker, accused);
  tell(maker, {.sentence = "Northland dismissed the allegations.",
               .subject = "Northland",
               .lemma = "dismiss",
               .object = "the allegations",
               .predicate = "dismissed"});
  tell(maker, halted);
  tell(maker, {.sentence = "Southern forces entered the town.",
               .subject = "Southern forces",
               .lemma = "enter",
               .object = "the town",
               .subject_type = EntityType::group});
  const KnowledgeGraph graph = test::graph_of(maker);
  const auto disputes = find_disputes(graph);
  ASSERT_THAT(disputes, SizeIs(2));
  EXPECT_EQ(disputes[0].reason, DisputeReason::denial);
  EXPECT_GT(disputes[0].score, disputes[1].score);
  EXPECT_THAT(find_disputes(graph, {.min_score = disputes[0].score}), SizeIs(1));
}

}  // namespace
}  // namespace relata
