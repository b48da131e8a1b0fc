#include <algorithm>
#include <array>

#include <relata/extract/statements/adjuncts.h>
#include <relata/extract/statements/clause_draft.h>
#include <relata/extract/statements/phrase_text.h>
#include <relata/extract/statements/predicate_text.h>
#include <relata/extract/statements/statement_draft.h>
#include <relata/extract/statements/verb_sense.h>

namespace relata {
namespace {

using enum DependencyRelation;

class CopulaStatements {
 public:
  explicit CopulaStatements(const StatementContext& context) : context_(context), tree_(context.tree()) {}

  std::vector<StatementDraft> read() {
    for (const Clause& clause : context_.reading.clauses) {
      if (clause.kind == ClauseKind::copular) read_copula(clause);
      if (clause.kind == ClauseKind::existence) read_existence(clause);
    }
    return std::move(drafts_);
  }

 private:
  void read_copula(const Clause& clause) {
    if (is_compared(clause.head) || is_preface(clause.head)) return;
    const bool nominal = is_nominal(tree_.token(clause.head)) || tree_.token(clause.head).upos == Upos::num ||
                         tree_.token(clause.head).upos == Upos::pron;
    for (const TokenIndex subject : clause.subjects) {
      if (is_bare_wh_word(tree_, subject, clause.head) || tree_.token(clause.head).xpos.starts_with("W")) continue;
      if (nominal) {
        emit_nominal_predicate(clause, subject);
      } else {
        emit_adjective(clause, subject);
      }
    }
  }

  /// "narrower than they were a week ago"
  bool is_compared(TokenIndex head) const {
    const auto marker = tree_.child(head, mark);
    return marker && tree_.lemma(*marker) == "than";
  }

  /// "To be clear, the US will not accept it": of the speech, not of the US.
  bool is_preface(TokenIndex head) const {
    static constexpr std::array<std::string_view, 7> words{"clear",   "fair",  "honest", "sure",
                                                           "precise", "blunt", "frank"};
    return tree_.relation(head) == advcl && is_infinitive(tree_, head) &&
           std::ranges::find(words, tree_.lemma(head)) != words.end();
  }

  /// "X is a spokesman for Y", "the plant is in Kursk".
  void emit_nominal_predicate(const Clause& clause, TokenIndex subject) {
    StatementDraft draft = start_draft(context_, clause);
    Statement& statement = draft.statement;
    auto tokens = predicate_tokens(tree_, clause.head);
    std::erase(tokens, clause.head);
    const auto preposition = preposition_tokens(tree_, clause.head);
    statement.predicate.lemma = "be";
    if (preposition.empty()) {
      statement.predicate.type = "IS_A";
    } else {
      for (const TokenIndex word : preposition) statement.predicate.lemma += " " + tree_.token(word).lemma;
      append_preposition(tree_, clause.head, tokens);
      const bool place = is_place_preposition(tree_.lemma(preposition.front()));
      const auto type = entity_type_at(context_, clause.head);
      if (place && (type == EntityType::place || type == EntityType::country)) statement.predicate.type = "LOCATED_IN";
    }
    set_subject(context_, subject, draft);
    set_object(context_, clause.head, draft);
    draft.construction = Construction::copula;
    add_arguments(context_, clause, copula_adjuncts(clause), std::nullopt, draft);
    set_predicate(context_, tokens, draft);
    drafts_.push_back(std::move(draft));
  }

  /// Obliques of the clause that are no part of the predicate's own noun phrase.
  std::vector<Adjunct> copula_adjuncts(const Clause& clause) const {
    std::vector<Adjunct> adjuncts = read_adjuncts(context_, clause);
    std::erase_if(adjuncts, [&](const Adjunct& adjunct) { return is_any(tree_.relation(adjunct.head), {nmod, conj}); });
    return adjuncts;
  }

  /// "X is consistent with Y": the preposition joins the predicate. "X is ridiculous": the adjective is the object.
  void emit_adjective(const Clause& clause, TokenIndex subject) {
    if (governs_predicate(clause)) return;
    StatementDraft draft = start_draft(context_, clause);
    Statement& statement = draft.statement;
    auto tokens = predicate_tokens(tree_, clause.head);
    draft.construction = Construction::adjective;
    set_subject(context_, subject, draft);
    statement.predicate.lemma = "be " + tree_.token(clause.head).lemma;
    const auto adjuncts = read_adjuncts(context_, clause);
    const Adjunct* const target = choose_target(clause, adjuncts, {});
    if (target != nullptr) {
      const auto sense = adjective_sense(clause, target->role);
      if (sense) statement.predicate.type = sense->type;
      set_object(context_, target->head, draft);
      append_preposition(tree_, target->head, tokens);
      statement.predicate.lemma += " " + target->role;
    } else {
      std::erase(tokens, clause.head);
      statement.object = adjective_phrase(clause.head);
    }
    add_arguments(context_, clause, adjuncts, target ? std::optional(target->head) : std::nullopt, draft);
    set_predicate(context_, tokens, draft);
    drafts_.push_back(std::move(draft));
  }

  std::optional<PredicateSense> adjective_sense(const Clause& clause, const std::string& preposition) const {
    const std::string lemma = "be " + tree_.token(clause.head).lemma;
    ClauseFrame frame;
    frame.prepositions = {preposition};
    frame.lemmas = {lemma + " " + preposition, lemma};
    frame.subject_types = types_of(context_, clause.subjects);
    return context_.predicates.find_sense(frame);
  }

  /// "is unlikely to hold": the statement is that of "hold".
  bool governs_predicate(const Clause& clause) const {
    return std::ranges::any_of(clause.complements,
                               [&](TokenIndex c) { return context_.reading.clause_at(c) != nullptr; });
  }

  Phrase adjective_phrase(TokenIndex head) const {
    auto tokens = tree_.subtree(head, [&](TokenIndex token) {
      return tree_.head(token) == head && !is_any(tree_.relation(token), {advmod, compound, nummod, obl_unmarked, det});
    });
    std::erase_if(tokens, [&](TokenIndex token) {
      const bool opens_clause = tree_.head(token) == head && tree_.token(token).xpos == "WRB";
      return tree_.lemma(token) == "not" || opens_clause;
    });
    return make_phrase(context_.document, context_.sentence(), tokens);
  }

  /// "There were six brigades in the region."
  void read_existence(const Clause& clause) {
    for (const TokenIndex subject : clause.subjects) {
      StatementDraft draft = start_draft(context_, clause);
      draft.statement.predicate.lemma = "exist";
      draft.construction = Construction::existence;
      set_subject(context_, subject, draft);
      add_arguments(context_, clause, read_adjuncts(context_, clause), std::nullopt, draft);
      auto tokens = predicate_tokens(tree_, clause.head);
      set_predicate(context_, tokens, draft);
      drafts_.push_back(std::move(draft));
    }
  }

  const StatementContext& context_;
  const SentenceTree& tree_;
  std::vector<StatementDraft> drafts_;
};

}  // namespace

std::vector<StatementDraft> read_copula_statements(const StatementContext& context) {
  return CopulaStatements(context).read();
}

}  // namespace relata
