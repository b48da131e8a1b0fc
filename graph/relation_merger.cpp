#include <relata/graph/relation_merger.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <map>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <vector>

#include <relata/graph/origins.h>
#include <relata/graph/statement_resolution.h>

namespace relata {
namespace {

/// A statement on its way into the graph.
struct Draft {
  const ResolvedStatement* resolved = nullptr;
  const Statement* statement = nullptr;
  std::uint32_t document = 0;
  std::uint32_t index = 0;  ///< In its document.
};

using Group = std::span<const Draft>;

template <typename Texts>
std::string_view most_frequent(Group group, Texts text_of) {
  std::map<std::string_view, std::size_t> counts;
  for (const Draft& draft : group) {
    if (const std::string_view text = text_of(draft); !text.empty()) ++counts[text];
  }
  const auto best = std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) {
    return std::tie(a.second, b.first) < std::tie(b.second, a.first);
  });
  return best == counts.end() ? std::string_view() : best->first;
}

/// Actors before propositions before literals; actors by id, all else by text.
auto term_order(const ResolvedTerm& term) {
  constexpr std::uint32_t no_actor = std::numeric_limits<std::uint32_t>::max();
  return std::tuple(term.actor ? static_cast<std::uint32_t>(*term.actor) : no_actor, !term.statement.has_value(),
                    term.key);
}

class RelationMerger {
 public:
  RelationMerger(std::span<const DocumentDigest* const> documents, const ActorTable& actors, GraphStorage& storage)
      : documents_(documents), actors_(actors), storage_(storage) {}

  void merge() {
    resolve_all();
    group_all();
    storage_.first_evidence.push_back(0);
    for (const Group group : groups_) add_relation(group);
    link_propositions();
  }

 private:
  void resolve_all();
  void group_all();
  void add_relation(Group group);
  void add_evidence(const Draft& draft);
  void link_propositions();

  Term make_term(const ResolvedTerm& term, std::string_view text) {
    return {.text = storage_.strings.intern(text), .actor = term.actor, .relation = std::nullopt};
  }
  Term make_argument_term(const Draft& draft, const Phrase& phrase);
  void describe(Relation& relation, Group group);
  void count(Relation& relation, std::span<const Evidence> evidence) const;

  RelationId relation_of(std::uint32_t document, StatementId statement) const {
    return relation_ids_.at(resolved_[document][static_cast<std::size_t>(statement)].key);
  }

  std::span<const DocumentDigest* const> documents_;
  const ActorTable& actors_;
  GraphStorage& storage_;
  std::vector<std::vector<ResolvedStatement>> resolved_;  ///< For each document.
  std::vector<Draft> drafts_;
  std::vector<Group> groups_;  ///< In the order of relations.
  std::unordered_map<ContentId, RelationId> relation_ids_;
};

void RelationMerger::resolve_all() {
  for (std::uint32_t d = 0; d < documents_.size(); ++d) {
    resolved_.push_back(resolve_statements(*documents_[d], actors_.actor_of[d], actors_));
  }
  for (std::uint32_t d = 0; d < documents_.size(); ++d) {
    for (std::uint32_t s = 0; s < resolved_[d].size(); ++s) {
      drafts_.push_back({&resolved_[d][s], &documents_[d]->statements[s], d, s});
    }
  }
}

void RelationMerger::group_all() {
  const auto evidence_order = [](const Draft& draft) {
    return std::tuple(draft.resolved->key, draft.document, draft.statement->sentence, draft.statement->predicate.span,
                      draft.index);
  };
  std::sort(drafts_.begin(), drafts_.end(),
            [&](const Draft& a, const Draft& b) { return evidence_order(a) < evidence_order(b); });
  for (std::size_t begin = 0, end = 0; begin < drafts_.size(); begin = end) {
    while (end < drafts_.size() && drafts_[end].resolved->key == drafts_[begin].resolved->key) ++end;
    groups_.push_back(Group(drafts_).subspan(begin, end - begin));
  }
  const auto relation_order = [](Group group) {
    const ResolvedStatement& first = *group.front().resolved;
    const bool has_object = first.object.has_value();
    return std::tuple(term_order(first.subject), first.name, first.role, !has_object,
                      has_object ? term_order(*first.object) : term_order({}), first.topic, first.key);
  };
  std::sort(groups_.begin(), groups_.end(), [&](Group a, Group b) { return relation_order(a) < relation_order(b); });
  for (const Group group : groups_) {
    relation_ids_.emplace(group.front().resolved->key, RelationId{static_cast<std::uint32_t>(relation_ids_.size())});
  }
}

void RelationMerger::add_relation(Group group) {
  const ResolvedStatement& first = *group.front().resolved;
  Relation relation;
  relation.id = relation_ids_.at(first.key);
  relation.key = first.key;
  relation.topic = first.topic;
  relation.name = storage_.strings.intern(first.name);
  relation.role = storage_.strings.intern(first.role);
  relation.polarity = group.front().statement->polarity;
  relation.modality = group.front().statement->modality;
  relation.claimant = claimant_of(first);
  describe(relation, group);
  for (const Draft& draft : group) add_evidence(draft);
  count(relation, std::span<const Evidence>(storage_.evidence).last(group.size()));
  storage_.relations.push_back(relation);
  storage_.first_evidence.push_back(static_cast<std::uint32_t>(storage_.evidence.size()));
}

void RelationMerger::describe(Relation& relation, Group group) {
  const ResolvedStatement& first = *group.front().resolved;
  const auto subject_text = [](const Draft& draft) { return draft.resolved->subject.text; };
  const auto object_text = [](const Draft& draft) { return draft.resolved->object->text; };
  const auto lemma = [](const Draft& draft) -> std::string_view { return draft.statement->predicate.lemma; };
  const auto cameo = [](const Draft& draft) -> std::string_view { return draft.statement->predicate.cameo; };
  relation.subject = make_term(first.subject, most_frequent(group, subject_text));
  if (first.object) relation.object = make_term(*first.object, most_frequent(group, object_text));
  if (!group.front().statement->predicate.type.empty()) relation.type = relation.name;
  relation.lemma = storage_.strings.intern(most_frequent(group, lemma));
  relation.cameo = storage_.strings.intern(most_frequent(group, cameo));
}

void RelationMerger::count(Relation& relation, std::span<const Evidence> evidence) const {
  relation.mentions = static_cast<std::uint32_t>(evidence.size());
  relation.origins = count_origins(evidence);
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    if (i == 0 || evidence[i].document != evidence[i - 1].document) ++relation.documents;
    relation.confidence = std::max(relation.confidence, evidence[i].confidence);
    const std::string_view date = storage_.documents[static_cast<std::size_t>(evidence[i].document)].published;
    if (date.empty()) continue;
    if (relation.first_date.empty() || date < relation.first_date) relation.first_date = date;
    if (date > relation.last_date) relation.last_date = date;
  }
}

Term RelationMerger::make_argument_term(const Draft& draft, const Phrase& phrase) {
  const ResolvedTerm resolved = resolve_phrase(phrase, actors_.actor_of[draft.document]);
  Term term = make_term(resolved, phrase.text);
  if (!term.actor && resolved.statement) term.relation = relation_of(draft.document, *resolved.statement);
  return term;
}

void RelationMerger::add_evidence(const Draft& draft) {
  const DocumentDigest& document = *documents_[draft.document];
  const Statement& statement = *draft.statement;
  const Quotation& quotation = document.quotations[document.quotation_of[draft.index]];
  StringPool& strings = storage_.strings;
  Evidence evidence{
      .document = DocumentIndex{draft.document},
      .statement = StatementId{draft.index},
      .sentence = {strings.intern(quotation.text), quotation.bytes, quotation.code_points},
      .predicate = {strings.intern(statement.predicate.text), statement.predicate.span,
                    document.predicate_positions[draft.index]},
      .lemma = strings.intern(statement.predicate.lemma),
      .cameo = strings.intern(statement.predicate.cameo),
      .subject_text = strings.intern(statement.subject.text),
      .object_text = statement.object ? strings.intern(statement.object->text) : std::string_view(),
      .time = statement.time ? strings.intern(statement.time->value) : std::string_view(),
      .time_text = statement.time ? strings.intern(statement.time->text) : std::string_view(),
      .place =
          statement.place ? actors_.actor_of[draft.document][static_cast<std::size_t>(*statement.place)] : std::nullopt,
      .denial = statement.attribution && document.attributions[static_cast<std::size_t>(*statement.attribution)].denies,
      .confidence = statement.confidence,
      .origin = quotation.origin,
      .first_argument = static_cast<std::uint32_t>(storage_.arguments.size()),
      .argument_count = static_cast<std::uint32_t>(statement.arguments.size()),
      .first_source = static_cast<std::uint32_t>(storage_.sources.size()),
      .source_count = static_cast<std::uint32_t>(draft.resolved->chain.size())};
  for (const Argument& argument : statement.arguments) {
    storage_.arguments.push_back({strings.intern(argument.role), make_argument_term(draft, argument.phrase)});
  }
  storage_.sources.insert(storage_.sources.end(), draft.resolved->chain.begin(), draft.resolved->chain.end());
  storage_.evidence.push_back(evidence);
}

void RelationMerger::link_propositions() {
  for (std::size_t i = 0; i < groups_.size(); ++i) {
    const Draft& first = groups_[i].front();
    Relation& relation = storage_.relations[i];
    const auto& [subject, object] = std::tie(first.resolved->subject, first.resolved->object);
    if (subject.statement && !subject.actor)
      relation.subject.relation = relation_of(first.document, *subject.statement);
    if (object && object->statement && !object->actor) {
      relation.object->relation = relation_of(first.document, *object->statement);
    }
  }
}

}  // namespace

void merge_relations(std::span<const DocumentDigest* const> documents, const ActorTable& actors,
                     GraphStorage& storage) {
  RelationMerger(documents, actors, storage).merge();
}

}  // namespace relata
