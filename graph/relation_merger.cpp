#include <relata/graph/relation_merger.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <map>
#include <string_view>
#include <tuple>
#include <vector>

#include <relata/graph/key_numbers.h>
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

/// What stands for a country was folded into it.
bool acts_for_itself(const ResolvedStatement& statement) {
  return statement.name == "ACTS_FOR" && statement.object && statement.subject.actor == statement.object->actor;
}

/// By document and position.
bool is_earlier_evidence(const Draft& a, const Draft& b) {
  const auto order = [](const Draft& draft) {
    return std::tuple(draft.document, draft.statement->sentence, draft.statement->predicate.span, draft.index);
  };
  return order(a) < order(b);
}

class RelationMerger {
 public:
  RelationMerger(std::span<const DocumentDigest* const> documents, const ActorTable& actors, StringNumbers& strings,
                 GraphParts& parts)
      : documents_(documents), actors_(actors), strings_(strings), parts_(parts) {}

  void merge() {
    resolve_all();
    group_all();
    order_groups();
    for (const Group group : groups_) add_relation(group);
    link_propositions();
    pack();
  }

 private:
  void resolve_all();
  void group_all();
  void order_groups();
  void add_relation(Group group);
  void add_evidence(const Draft& draft);
  void link_propositions();
  void pack();

  /// Subject or object; the graph knows what actors are called.
  TermRecord make_end(const ResolvedTerm& term, std::string_view text) {
    return {.text = term.actor ? StringId{} : strings_.intern(text), .actor = optional_index(term.actor)};
  }
  PassageRow make_passage(const Passage& passage, const Passage& from = {}) {
    return pack_passage(passage, strings_.intern(passage.text), from);
  }
  ArgumentRecord make_argument(const Draft& draft, const Argument& argument);
  void describe(RelationRow& relation, Group group);
  void count(RelationRow& relation, Group group);

  RelationId relation_of(std::uint32_t document, StatementId statement) const {
    return relation_ids_[keys_.at(resolved_[document][static_cast<std::size_t>(statement)].key)];
  }

  std::span<const DocumentDigest* const> documents_;
  const ActorTable& actors_;
  StringNumbers& strings_;
  GraphParts& parts_;
  std::vector<std::vector<ResolvedStatement>> resolved_;  ///< For each document.
  std::vector<Draft> drafts_;                             ///< Those of one relation together, in the order of evidence.
  KeyNumbers<ContentId> keys_;
  std::vector<RelationId> relation_ids_;  ///< By the number of the key.
  std::vector<Group> groups_;             ///< In the order of relations.
  std::vector<RelationRow> relations_;
  std::vector<EvidenceRow> evidence_;
  std::vector<std::uint32_t> first_evidence_{0};
};

void RelationMerger::resolve_all() {
  for (std::uint32_t d = 0; d < documents_.size(); ++d) {
    resolved_.push_back(resolve_statements(*documents_[d], actors_.actor_of[d], actors_));
  }
}

void RelationMerger::group_all() {
  std::vector<ContentId> keys;
  std::vector<Draft> drafts;
  for (std::uint32_t d = 0; d < documents_.size(); ++d) {
    for (std::uint32_t s = 0; s < resolved_[d].size(); ++s) {
      if (acts_for_itself(resolved_[d][s])) continue;
      drafts.push_back({&resolved_[d][s], &documents_[d]->statements[s], d, s});
      keys.push_back(resolved_[d][s].key);
    }
  }
  std::vector<std::uint32_t> number_of(keys.size());
  keys_.number(keys, number_of);
  const Groups members(number_of, keys_.keys().size());
  drafts_.reserve(drafts.size());
  for (std::size_t number = 0; number < members.size(); ++number) {
    const std::size_t begin = drafts_.size();
    for (const std::uint32_t member : members[number]) drafts_.push_back(drafts[member]);
    std::sort(drafts_.begin() + static_cast<std::ptrdiff_t>(begin), drafts_.end(), is_earlier_evidence);
    groups_.push_back(std::span(drafts_).subspan(begin));
  }
}

void RelationMerger::order_groups() {
  const auto order = [](Group group) {
    const ResolvedStatement& first = *group.front().resolved;
    const bool has_object = first.object.has_value();
    return std::tuple(term_order(first.subject), first.name, first.role, !has_object,
                      has_object ? term_order(*first.object) : term_order({}), first.topic, first.key);
  };
  std::sort(groups_.begin(), groups_.end(), [&](Group a, Group b) { return order(a) < order(b); });
  relation_ids_.resize(groups_.size());
  for (std::uint32_t i = 0; i < groups_.size(); ++i) {
    relation_ids_[keys_.at(groups_[i].front().resolved->key)] = RelationId{i};
  }
}

void RelationMerger::add_relation(Group group) {
  const ResolvedStatement& first = *group.front().resolved;
  RelationRow relation;
  relation.key = first.key;
  relation.topic = first.topic;
  relation.claimant = claimant_number(claimant_of(first));
  describe(relation, group);
  count(relation, group);
  relations_.push_back(relation);
  for (const Draft& draft : group) add_evidence(draft);
  first_evidence_.push_back(static_cast<std::uint32_t>(evidence_.size()));
}

void RelationMerger::describe(RelationRow& relation, Group group) {
  const ResolvedStatement& first = *group.front().resolved;
  const auto subject_text = [](const Draft& draft) { return draft.resolved->subject.text; };
  const auto object_text = [](const Draft& draft) { return draft.resolved->object->text; };
  const auto lemma = [](const Draft& draft) -> std::string_view { return draft.statement->predicate.lemma; };
  const auto cameo = [](const Draft& draft) -> std::string_view { return draft.statement->predicate.cameo; };
  relation.subject = make_end(first.subject, most_frequent(group, subject_text));
  relation.has_object = first.object.has_value();
  if (first.object) relation.object = make_end(*first.object, most_frequent(group, object_text));
  PredicateRecord& predicate = relation.predicate;
  predicate.name = strings_.intern(first.name);
  if (!group.front().statement->predicate.type.empty()) predicate.type = predicate.name;
  predicate.lemma = strings_.intern(most_frequent(group, lemma));
  predicate.cameo = strings_.intern(most_frequent(group, cameo));
  predicate.role = strings_.intern(first.role);
  predicate.polarity = group.front().statement->polarity;
  predicate.modality = group.front().statement->modality;
}

void RelationMerger::count(RelationRow& relation, Group group) {
  std::vector<Evidence> evidence(group.size());
  std::string_view first_date, last_date;
  for (std::size_t i = 0; i < group.size(); ++i) {
    const DocumentDigest& document = *documents_[group[i].document];
    evidence[i].document = DocumentIndex{group[i].document};
    evidence[i].origin = document.quotations[document.quotation_of[group[i].index]].origin;
    if (i == 0 || group[i].document != group[i - 1].document) ++relation.documents;
    relation.confidence = std::max(relation.confidence, group[i].statement->confidence);
    const std::string_view date = document.document.published;
    if (date.empty()) continue;
    if (first_date.empty() || date < first_date) first_date = date;
    last_date = std::max(last_date, date);
  }
  relation.mentions = static_cast<std::uint32_t>(group.size());
  relation.origins = count_origins(evidence);
  relation.first_date = strings_.intern(first_date);
  relation.last_date = strings_.intern(last_date);
}

ArgumentRecord RelationMerger::make_argument(const Draft& draft, const Argument& argument) {
  const ResolvedTerm resolved = resolve_phrase(argument.phrase, actors_.actor_of[draft.document]);
  ArgumentRecord record{strings_.intern(argument.role), {strings_.intern(argument.phrase.text)}};
  record.term.actor = optional_index(resolved.actor);
  if (!resolved.actor && resolved.statement) {
    record.term.relation = optional_index(std::optional(relation_of(draft.document, *resolved.statement)));
  }
  return record;
}

void RelationMerger::add_evidence(const Draft& draft) {
  const DocumentDigest& document = *documents_[draft.document];
  const Statement& statement = *draft.statement;
  const Quotation& quotation = document.quotations[document.quotation_of[draft.index]];
  const Passage sentence{quotation.text, quotation.bytes, quotation.code_points};
  const Passage predicate{statement.predicate.text, statement.predicate.span,
                          document.predicate_positions[draft.index]};
  std::vector<ArgumentRecord>& arguments = parts_.evidence.arguments;
  std::vector<Claimant>& sources = parts_.evidence.sources;
  EvidenceRow evidence{
      .document = draft.document,
      .statement = draft.index,
      .sentence = make_passage(sentence),
      .predicate = make_passage(predicate, sentence),
      .lemma = strings_.intern(statement.predicate.lemma),
      .cameo = strings_.intern(statement.predicate.cameo),
      .subject_text = strings_.intern(statement.subject.text),
      .object_text = statement.object ? strings_.intern(statement.object->text) : StringId{},
      .time = statement.time ? strings_.intern(statement.time->value) : StringId{},
      .time_text = statement.time ? strings_.intern(statement.time->text) : StringId{},
      .denial = statement.attribution && document.attributions[static_cast<std::size_t>(*statement.attribution)].denies,
      .confidence = statement.confidence,
      .origin = quotation.origin,
      .first_argument = static_cast<std::uint32_t>(arguments.size()),
      .argument_count = static_cast<std::uint32_t>(statement.arguments.size()),
      .first_source = static_cast<std::uint32_t>(sources.size()),
      .source_count = static_cast<std::uint32_t>(draft.resolved->chain.size())};
  if (statement.place) {
    evidence.place = optional_index(actors_.actor_of[draft.document][static_cast<std::size_t>(*statement.place)]);
  }
  for (const Argument& argument : statement.arguments) arguments.push_back(make_argument(draft, argument));
  sources.insert(sources.end(), draft.resolved->chain.begin(), draft.resolved->chain.end());
  evidence_.push_back(evidence);
}

void RelationMerger::link_propositions() {
  const auto link = [this](const Draft& draft, const ResolvedTerm& term, TermRecord& record) {
    if (!term.statement || term.actor) return;
    record.relation = optional_index(std::optional(relation_of(draft.document, *term.statement)));
  };
  for (std::size_t i = 0; i < groups_.size(); ++i) {
    const Draft& first = groups_[i].front();
    link(first, first.resolved->subject, relations_[i].subject);
    if (first.resolved->object) link(first, *first.resolved->object, relations_[i].object);
  }
}

void RelationMerger::pack() {
  std::vector<ArgumentRecord> arguments = std::move(parts_.evidence.arguments);
  std::vector<Claimant> sources = std::move(parts_.evidence.sources);
  parts_.evidence = pack_evidence(evidence_);
  parts_.evidence.first_of_relation = std::move(first_evidence_);
  parts_.evidence.arguments = std::move(arguments);
  parts_.evidence.sources = std::move(sources);
  parts_.relation_names = sorted_names(relations_, parts_.strings);
  parts_.topology = make_topology(relations_, actors_.actors.size(), parts_.relation_names, parts_.strings);
  parts_.relations = pack_relations(relations_);
}

}  // namespace

void merge_relations(std::span<const DocumentDigest* const> documents, const ActorTable& actors, StringNumbers& strings,
                     GraphParts& parts) {
  RelationMerger(documents, actors, strings, parts).merge();
}

}  // namespace relata
