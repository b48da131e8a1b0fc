#include <relata/export/columns.h>

#include <algorithm>
#include <array>
#include <set>

namespace relata {
namespace {

using Texts = std::vector<std::string>;

Cell text_cell(std::string_view text) {
  return text.empty() ? Cell{} : Cell{std::string(text)};
}
Cell list_cell(Texts texts) {
  return texts.empty() ? Cell{} : Cell{std::move(texts)};
}

/// Different texts in the order of their first appearance.
class DistinctTexts {
 public:
  void add(std::string_view text) {
    if (text.empty() || std::find(texts_.begin(), texts_.end(), text) != texts_.end()) return;
    texts_.emplace_back(text);
  }
  [[nodiscard]] Cell joined() const {
    std::string all;
    for (const std::string& text : texts_) all += (all.empty() ? "" : "; ") + text;
    return text_cell(all);
  }
  [[nodiscard]] Cell list() && { return list_cell(std::move(texts_)); }

 private:
  Texts texts_;
};

template <typename Read>
Cell joined_over(RelationGroup group, Read read) {
  DistinctTexts texts;
  for (const Relation* relation : group) texts.add(read(*relation));
  return texts.joined();
}

template <typename Visit>
void for_each_evidence(const ColumnContext& context, RelationGroup group, Visit visit) {
  for (const Relation* relation : group) {
    for (const Evidence& evidence : context.evidence(*relation)) visit(evidence);
  }
}

/// How many different values `read` gives over all evidence of the group.
template <typename Read>
std::int64_t count_distinct(const ColumnContext& context, RelationGroup group, Read read) {
  std::set<decltype(read(std::declval<const Evidence&>()))> values;
  for_each_evidence(context, group, [&](const Evidence& evidence) { values.insert(read(evidence)); });
  return static_cast<std::int64_t>(values.size());
}

std::int64_t origin_count(const ColumnContext& context, RelationGroup group) {
  if (group.size() == 1) return group.front()->origins;
  return count_distinct(context, group, [](const Evidence& evidence) { return evidence.origin; });
}

const Relation& surest(RelationGroup group) {
  const auto less_sure = [](const Relation* a, const Relation* b) { return a->confidence < b->confidence; };
  return **std::max_element(group.begin(), group.end(), less_sure);
}

const Evidence& best_evidence(const ColumnContext& context, RelationGroup group) {
  return best_evidence(context.evidence(surest(group)));
}

DocumentRecord best_document(const ColumnContext& context, RelationGroup group) {
  return context.graph.peek(best_evidence(context, group).document);
}

std::string sentence_of(const ColumnContext& context, const Relation& relation) {
  return relation_sentence(context.graph, relation, context.evidence(relation));
}

/// "an official, cited by Bloomberg": the innermost source first; empty for the documents' own voice.
std::string chain_text(const KnowledgeGraph& graph, const Evidence& evidence) {
  std::string text;
  for (const Claimant& claimant : graph.claimant_chain(evidence)) {
    text += text.empty() ? "" : ", cited by ";
    text += claimant_name(graph, claimant);
  }
  return text;
}

/// "Example Wire, 2024-08-16: “…” https://example.org/1", less what is not known.
std::string evidence_text(const KnowledgeGraph& graph, const Evidence& evidence) {
  const DocumentRecord document = graph.peek(evidence.document);
  std::string text(document.source.empty() ? document.id : document.source);
  if (!document.published.empty()) text.append(", ").append(document.published);
  text.append(": “").append(evidence.sentence.text).append("”");
  if (!document.url.empty()) text.append(" ").append(document.url);
  return text;
}

Cell read_outlets(const ColumnContext& context, const RelationGroup& group) {
  std::set<std::string_view> outlets;
  for_each_evidence(context, group, [&](const Evidence& evidence) {
    if (const auto outlet = context.graph.peek(evidence.document).source; !outlet.empty()) outlets.insert(outlet);
  });
  return list_cell(Texts(outlets.begin(), outlets.end()));
}

Cell read_evidence(const ColumnContext& context, const RelationGroup& group) {
  DistinctTexts texts;
  for_each_evidence(context, group,
                    [&](const Evidence& evidence) { texts.add(evidence_text(context.graph, evidence)); });
  return std::move(texts).list();
}

Cell read_claimant_chain(const ColumnContext& context, const RelationGroup& group) {
  DistinctTexts texts;
  for_each_evidence(context, group, [&](const Evidence& evidence) { texts.add(chain_text(context.graph, evidence)); });
  return texts.joined();
}

Cell read_claimant_keys(const ColumnContext& context, const RelationGroup& group) {
  return joined_over(group, [&](const Relation& relation) {
    const auto actor = actor_of(relation.claimant);
    return actor ? actor_key(context.graph.key(*actor)) : std::string();
  });
}

Cell read_first_date(const ColumnContext&, const RelationGroup& group) {
  std::string_view first;
  for (const Relation* relation : group) {
    if (first.empty() || (!relation->first_date.empty() && relation->first_date < first)) first = relation->first_date;
  }
  return text_cell(first);
}

Cell read_last_date(const ColumnContext&, const RelationGroup& group) {
  std::string_view last;
  for (const Relation* relation : group) last = std::max(last, relation->last_date);
  return text_cell(last);
}

Cell read_time(const ColumnContext& context, const RelationGroup& group) {
  DistinctTexts times;
  for_each_evidence(context, group, [&](const Evidence& evidence) { times.add(evidence.time); });
  return times.joined();
}

Cell read_place(const ColumnContext& context, const RelationGroup& group) {
  DistinctTexts places;
  for_each_evidence(context, group, [&](const Evidence& evidence) {
    if (evidence.place) places.add(context.graph.name(*evidence.place));
  });
  return places.joined();
}

Cell read_documents(const ColumnContext& context, const RelationGroup& group) {
  if (group.size() == 1) return std::int64_t{group.front()->documents};
  return count_distinct(context, group, [](const Evidence& evidence) { return evidence.document; });
}

Cell read_mentions(const ColumnContext&, const RelationGroup& group) {
  std::int64_t mentions = 0;
  for (const Relation* relation : group) mentions += relation->mentions;
  return mentions;
}

Cell read_loose_relations(const ColumnContext& context, const Actor& actor) {
  Texts texts;
  for (const RelationId relation : context.selection.loose_relations(actor.id)) {
    texts.push_back(sentence_of(context, context.graph.peek(relation)));
  }
  return list_cell(std::move(texts));
}

constexpr std::array actor_table{
    Column<Actor>{"label", ColumnType::text,
                  [](const ColumnContext&, const Actor& actor) { return text_cell(actor.name); }},
    Column<Actor>{"name", ColumnType::text,
                  [](const ColumnContext&, const Actor& actor) { return text_cell(actor.name); }},
    Column<Actor>{"type", ColumnType::text,
                  [](const ColumnContext&, const Actor& actor) { return text_cell(to_string(actor.type)); }},
    Column<Actor>{"aliases", ColumnType::list,
                  [](const ColumnContext&, const Actor& actor) { return list_cell(actor.aliases); }},
    Column<Actor>{"iri", ColumnType::text,
                  [](const ColumnContext&, const Actor& actor) { return text_cell(actor.iri); }},
    Column<Actor>{"country", ColumnType::text,
                  [](const ColumnContext&, const Actor& actor) { return text_cell(actor.country); }},
    Column<Actor>{"offices", ColumnType::list,
                  [](const ColumnContext&, const Actor& actor) { return list_cell(actor.offices); }},
    Column<Actor>{"unnamed", ColumnType::text,
                  [](const ColumnContext&, const Actor& actor) { return text_cell(actor.unnamed ? "yes" : "no"); }},
    Column<Actor>{"mentions", ColumnType::integer,
                  [](const ColumnContext&, const Actor& actor) { return Cell{std::int64_t{actor.mentions}}; }},
    Column<Actor>{"documents", ColumnType::integer,
                  [](const ColumnContext&, const Actor& actor) { return Cell{std::int64_t{actor.documents}}; }},
    Column<Actor>{"statements", ColumnType::list, read_loose_relations},
};

using Group = RelationGroup;
using RelationColumn = Column<RelationGroup>;

constexpr std::array relation_table{
    RelationColumn{"label", ColumnType::text,
                   [](const ColumnContext& context, const Group& group) {
                     return joined_over(group, [&](const Relation& r) { return context.labels.readable(r); });
                   }},
    RelationColumn{"interaction", ColumnType::text,
                   [](const ColumnContext&, const Group& group) { return text_cell(relation_kind(*group.front())); }},
    RelationColumn{"weight", ColumnType::real,
                   [](const ColumnContext& context, const Group& group) {
                     return Cell{static_cast<double>(origin_count(context, group))};
                   }},
    RelationColumn{"relation", ColumnType::text,
                   [](const ColumnContext&, const Group& group) { return text_cell(group.front()->name); }},
    RelationColumn{"role", ColumnType::text,
                   [](const ColumnContext&, const Group& group) { return text_cell(group.front()->role); }},
    RelationColumn{"lemma", ColumnType::text,
                   [](const ColumnContext&, const Group& group) {
                     return joined_over(group, [](const Relation& r) { return r.lemma; });
                   }},
    RelationColumn{"cameo", ColumnType::text,
                   [](const ColumnContext&, const Group& group) {
                     return joined_over(group, [](const Relation& r) { return r.cameo; });
                   }},
    RelationColumn{"claimant", ColumnType::text,
                   [](const ColumnContext& context, const Group& group) {
                     return joined_over(group,
                                        [&](const Relation& r) { return claimant_name(context.graph, r.claimant); });
                   }},
    RelationColumn{"voice", ColumnType::text,
                   [](const ColumnContext&, const Group& group) { return text_cell(to_string(voice_of(group))); }},
    RelationColumn{"claimant_key", ColumnType::text, read_claimant_keys},
    RelationColumn{"claimant_chain", ColumnType::text, read_claimant_chain},
    RelationColumn{"polarity", ColumnType::text,
                   [](const ColumnContext&, const Group& group) {
                     return joined_over(group, [](const Relation& r) { return to_string(r.polarity); });
                   }},
    RelationColumn{"modality", ColumnType::text,
                   [](const ColumnContext&, const Group& group) {
                     return joined_over(group, [](const Relation& r) { return to_string(r.modality); });
                   }},
    RelationColumn{"first_date", ColumnType::text, read_first_date},
    RelationColumn{"last_date", ColumnType::text, read_last_date},
    RelationColumn{"time", ColumnType::text, read_time},
    RelationColumn{"place", ColumnType::text, read_place},
    RelationColumn{"outlets", ColumnType::list, read_outlets},
    RelationColumn{"origins", ColumnType::integer,
                   [](const ColumnContext& context, const Group& group) { return Cell{origin_count(context, group)}; }},
    RelationColumn{"documents", ColumnType::integer, read_documents},
    RelationColumn{"mentions", ColumnType::integer, read_mentions},
    RelationColumn{"confidence", ColumnType::real,
                   [](const ColumnContext&, const Group& group) { return Cell{surest(group).confidence}; }},
    RelationColumn{"predicate", ColumnType::text,
                   [](const ColumnContext& context, const Group& group) {
                     return text_cell(best_evidence(context, group).predicate.text);
                   }},
    RelationColumn{"quotation", ColumnType::text,
                   [](const ColumnContext& context, const Group& group) {
                     return text_cell(best_evidence(context, group).sentence.text);
                   }},
    RelationColumn{
        "document", ColumnType::text,
        [](const ColumnContext& context, const Group& group) { return text_cell(best_document(context, group).id); }},
    RelationColumn{"title", ColumnType::text,
                   [](const ColumnContext& context, const Group& group) {
                     return text_cell(best_document(context, group).title);
                   }},
    RelationColumn{
        "url", ColumnType::text,
        [](const ColumnContext& context, const Group& group) { return text_cell(best_document(context, group).url); }},
    RelationColumn{"evidence", ColumnType::list, read_evidence},
};

Cell read_sentence(const ColumnContext& context, const Group& group) {
  return text_cell(sentence_of(context, *group.front()));
}

constexpr std::array statement_table{
    RelationColumn{"label", ColumnType::text, read_sentence},
    RelationColumn{"name", ColumnType::text, read_sentence},
    RelationColumn{"type", ColumnType::text, [](const ColumnContext&, const Group&) { return text_cell("Statement"); }},
    RelationColumn{"subject", ColumnType::text,
                   [](const ColumnContext&, const Group& group) { return text_cell(group.front()->subject.text); }},
    RelationColumn{"object", ColumnType::text,
                   [](const ColumnContext&, const Group& group) {
                     const auto& object = group.front()->object;
                     return object ? text_cell(object->text) : Cell{};
                   }},
};

}  // namespace

std::span<const Column<Actor>> actor_columns() {
  return actor_table;
}
std::span<const Column<RelationGroup>> relation_columns() {
  return relation_table;
}
std::span<const Column<RelationGroup>> statement_columns() {
  return statement_table;
}

}  // namespace relata
