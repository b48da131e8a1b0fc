#include <relata/cli/dossier.h>

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

#include <fmt/core.h>

#include <relata/cli/relation_text.h>
#include <relata/cli/text_layout.h>

namespace relata::cli {
namespace {

using Relations = std::vector<const Relation*>;

std::string join(const std::vector<std::string>& items, std::string_view separator) {
  std::string text;
  for (const std::string& item : items) {
    if (!text.empty()) text += separator;
    text += item;
  }
  return text;
}

std::string counted(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string format_head(const Actor& actor) {
  std::string text = actor.name + "\n" + std::string(std::min(width_of(actor.name), page_width), '=') + "\n";
  std::vector<std::string> facts{std::string(to_string(actor.type))};
  if (!actor.country.empty()) facts.push_back(actor.country);
  if (!actor.iri.empty()) facts.push_back(actor.iri);
  facts.push_back(counted(actor.mentions, "mention") + " in " + counted(actor.documents, "document"));
  text += wrap(join(facts, "; "), 0);
  if (!actor.aliases.empty()) text += wrap("Also: " + join(actor.aliases, ", "), 0);
  if (!actor.offices.empty()) text += wrap("Offices: " + join(actor.offices, ", "), 0);
  return text;
}

constexpr std::size_t shown_documents = 3;

/// "a, b, c and 4 more".
std::string list_documents(const std::vector<std::string>& ids) {
  const auto end = ids.begin() + static_cast<std::ptrdiff_t>(std::min(ids.size(), shown_documents));
  const std::string text = join({ids.begin(), end}, ", ");
  return ids.size() > shown_documents ? fmt::format("{} and {} more", text, ids.size() - shown_documents) : text;
}

/// "by transliteration of Volodymyr Zelenskyy".
std::string reason_text(const Identification& name) {
  switch (name.rule) {
    case MergeRule::same_iri:
      return "by its identifier " + name.matched;
    case MergeRule::same_name:
      return name.name == name.matched ? "by its name" : "by the same name as " + name.matched;
    case MergeRule::transliteration:
      return "as another spelling of " + name.matched;
    case MergeRule::alias:
      return "by an alias that it shares with " + name.matched;
    case MergeRule::acronym:
      return "by initials: " + name.matched;
    case MergeRule::surname:
      return "as the surname of " + name.matched;
    case MergeRule::own_description:
      return "known by description alone";
    case MergeRule::decision:
      return "by decision: the same as " + name.matched;
    case MergeRule::metonym:
      return "as a name for the government of " + name.matched;
  }
  return {};
}

std::string format_identifications(const Actor& actor) {
  std::string text = "\nWhy these names are one\n";
  for (const Identification& name : actor.identifications) {
    text += wrap(fmt::format("{} ({}): {}, in {}: {}", name.name, to_string(name.type), reason_text(name),
                             counted(name.documents, "document"), list_documents(name.document_ids)),
                 2);
  }
  return text;
}

/// Who says so and how many independent origins say it; empty for the documents' own voice and one origin.
std::string format_weight(const KnowledgeGraph& graph, const Relation& relation, ActorId actor) {
  std::string text;
  const auto chain = graph.claimant_chain(best_evidence(graph, relation));
  const bool is_its_own_claim = chain.size() == 1 && actor_of(chain.front()) == actor;
  if (!chain.empty() && !is_its_own_claim)
    text += "; according to " + chain_text(graph, best_evidence(graph, relation));
  if (relation.origins > 1) text += fmt::format(" [{}]", counted(relation.origins, "origin"));
  return text;
}

/// A relation seen from the actor: only the other end is named, unless it is to be shown in full.
std::string format_relation(const KnowledgeGraph& graph, const Relation& relation, ActorId actor, bool in_full) {
  std::string line;
  if (in_full) {
    line = arrow_text(graph, relation);
  } else if (relation.subject.actor == actor) {
    line = predicate_text(relation) + (relation.object ? " " + term_text(graph, *relation.object) : "");
  } else {
    line = fmt::format("{} by {}", predicate_text(relation), term_text(graph, relation.subject));
  }
  return wrap(line + format_weight(graph, relation, actor), 2);
}

bool have_one_quotation(const KnowledgeGraph& graph, const Relation& a, const Relation& b) {
  const Evidence& of_a = best_evidence(graph, a);
  const Evidence& of_b = best_evidence(graph, b);
  return of_a.document == of_b.document && of_a.sentence.bytes == of_b.sentence.bytes;
}

std::string format_section(const KnowledgeGraph& graph, std::string_view title, Relations relations, ActorId actor,
                           bool in_full, const DossierOptions& options) {
  if (relations.empty()) return {};
  std::string text = fmt::format("\n{} ({})\n", title, relations.size());
  std::stable_sort(relations.begin(), relations.end(),
                   [](const Relation* a, const Relation* b) { return a->origins > b->origins; });
  const std::size_t limit = options.max_relations == 0 ? relations.size() : options.max_relations;
  const std::size_t shown = std::min(limit, relations.size());
  const std::size_t left_out = relations.size() - shown;
  relations.resize(shown);
  std::stable_sort(relations.begin(), relations.end(),
                   [](const Relation* a, const Relation* b) { return a->name < b->name; });
  for (std::size_t index = 0; index < shown; ++index) {
    const Relation& relation = *relations[index];
    text += format_relation(graph, relation, actor, in_full);
    const bool goes_on = index + 1 < shown && have_one_quotation(graph, relation, *relations[index + 1]);
    if (!goes_on) text += quotation_text(graph, best_evidence(graph, relation), 6);
  }
  if (left_out > 0) text += fmt::format("  … and {} more; --limit 0 shows all\n", left_out);
  return text;
}

/// The relations under `ids` that are confident enough and in own voice or not, as asked.
Relations select(const KnowledgeGraph& graph, std::span<const RelationId> ids, bool own_voice,
                 const DossierOptions& options) {
  Relations selected;
  for (const RelationId id : ids) {
    const Relation& relation = graph.relation(id);
    if (relation.confidence < options.min_confidence || is_own_voice(relation.claimant) != own_voice) continue;
    selected.push_back(&relation);
  }
  return selected;
}

/// What others claim in which the actor is subject or object.
Relations select_claims_about(const KnowledgeGraph& graph, ActorId actor, const DossierOptions& options) {
  Relations claims = select(graph, graph.relations_from(actor), false, options);
  for (const Relation* relation : select(graph, graph.relations_to(actor), false, options)) {
    if (relation->subject.actor != actor) claims.push_back(relation);
  }
  std::erase_if(claims, [&](const Relation* relation) { return actor_of(relation->claimant) == actor; });
  return claims;
}

}  // namespace

std::string format_dossier(const KnowledgeGraph& graph, ActorId actor, const DossierOptions& options) {
  const auto section = [&](std::string_view title, Relations relations, bool in_full) {
    return format_section(graph, title, std::move(relations), actor, in_full, options);
  };
  std::string text = format_head(graph.actor(actor));
  if (options.why) text += format_identifications(graph.actor(actor));
  text += section("Does", select(graph, graph.relations_from(actor), true, options), false);
  text += section("Is the object of", select(graph, graph.relations_to(actor), true, options), false);
  text += section("Claims about it", select_claims_about(graph, actor, options), true);
  text += section("Claims by it", select(graph, graph.relations_claimed_by(actor), false, options), true);
  return text;
}

}  // namespace relata::cli
