#include <relata/extract/statements/adjuncts.h>

#include <algorithm>
#include <array>

#include <relata/extract/statements/phrase_text.h>

namespace relata {
namespace {

using enum DependencyRelation;

TimeExpression time_of(const StatementContext& context, TokenIndex head, const Phrase& phrase) {
  const SentenceTree& tree = context.tree();
  const bool future = std::ranges::any_of(tree.children(head), [&](TokenIndex t) { return tree.lemma(t) == "next"; });
  return {resolve_time(tree, noun_phrase_tokens(tree, head), context.published, future), phrase.text, phrase.span};
}

void add_argument(const StatementContext& context, const Adjunct& adjunct, StatementDraft& draft) {
  Statement& statement = draft.statement;
  Argument argument{adjunct.is_time && adjunct.role.empty() ? "time" : adjunct.role,
                    noun_phrase(context, adjunct.head)};
  if (adjunct.is_time && !statement.time) statement.time = time_of(context, adjunct.head, argument.phrase);
  const auto type = entity_type_at(context, adjunct.head);
  const bool place = type == EntityType::place || type == EntityType::country;
  if (place && is_place_preposition(adjunct.role) && !statement.place) statement.place = argument.phrase.entity;
  statement.arguments.push_back(std::move(argument));
}

void add_clause_argument(const StatementContext& context, std::string role, TokenIndex head, StatementDraft& draft) {
  draft.argument_clauses.emplace_back(draft.statement.arguments.size(), head);
  draft.statement.arguments.push_back({std::move(role), clause_phrase(context, head)});
}

/// "because", "in order to"
std::string markers_of(const SentenceTree& tree, TokenIndex clause) {
  std::string words;
  for (const TokenIndex marker : tree.children(clause, mark)) {
    for (const TokenIndex word : tree.subtree(marker)) words.append(words.empty() ? "" : " ").append(tree.lemma(word));
  }
  return words;
}

}  // namespace

bool is_date(const StatementContext& context, TokenIndex head) {
  return entity_type_at(context, head) == EntityType::date;
}

bool is_circumstance(std::string_view preposition) {
  static constexpr std::array<std::string_view, 26> words{
      "in",      "during",     "after",  "before",    "since", "until",   "within",     "amid",   "despite",
      "without", "as",         "by",     "at",        "near",  "through", "throughout", "along",  "outside",
      "inside",  "because of", "due to", "following", "under", "like",    "than",       "between"};
  return std::ranges::find(words, preposition) != words.end();
}

bool is_place_preposition(std::string_view preposition) {
  static constexpr std::array<std::string_view, 9> words{"in",     "at",         "near",   "outside", "inside",
                                                         "across", "throughout", "around", "within"};
  return std::ranges::find(words, preposition) != words.end();
}

std::vector<Adjunct> read_adjuncts(const StatementContext& context, const Clause& clause) {
  std::vector<Adjunct> adjuncts;
  for (const Oblique& oblique : clause.obliques) {
    const auto tokens = noun_phrase_tokens(context.tree(), oblique.head);
    const bool date =
        entity_type_at(context, oblique.head) == EntityType::date || is_time_phrase(context.tree(), tokens);
    adjuncts.push_back({oblique.head, oblique.role == "time" && !date ? "" : oblique.role, date});
  }
  for (const TokenIndex object : clause.objects) {
    if (is_date(context, object)) adjuncts.push_back({object, "time", true});
  }
  return adjuncts;
}

const Adjunct* choose_target(const Clause& clause, const std::vector<Adjunct>& adjuncts, std::string_view preposition) {
  if (!preposition.empty()) {
    for (const Adjunct& adjunct : adjuncts) {
      if (adjunct.role == preposition) return &adjunct;
    }
  }
  for (const Adjunct& adjunct : adjuncts) {
    const bool candidate =
        !adjunct.is_time && !adjunct.role.empty() && adjunct.role != "recipient" && adjunct.role != "according to";
    if (candidate && adjunct.head > clause.head) return &adjunct;
  }
  return nullptr;
}

void add_arguments(const StatementContext& context, const Clause& clause, const std::vector<Adjunct>& adjuncts,
                   std::optional<TokenIndex> used, StatementDraft& draft) {
  const SentenceTree& tree = context.tree();
  for (const Adjunct& adjunct : adjuncts) {
    if (used && adjunct.head == *used) continue;
    const bool is_object = draft.statement.object && adjunct.role == "recipient" && !used;
    if (!is_object) add_argument(context, adjunct, draft);
  }
  for (const TokenIndex complement : clause.complements) {
    if (used && complement == *used) continue;
    add_clause_argument(context, "", complement, draft);
  }
  for (const TokenIndex child : tree.children(clause.head)) {
    const std::string marker = tree.relation(child) == advcl ? markers_of(tree, child) : std::string();
    if (!marker.empty()) add_clause_argument(context, marker, child, draft);
  }
}

}  // namespace relata
