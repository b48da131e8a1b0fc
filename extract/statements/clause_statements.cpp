#include <algorithm>
#include <array>
#include <functional>

#include <relata/extract/statements/depictions.h>
#include <relata/extract/statements/idioms.h>
#include <relata/extract/statements/phrase_text.h>
#include <relata/extract/statements/predicate_text.h>
#include <relata/extract/statements/statement_draft.h>

namespace relata {
namespace {

using enum DependencyRelation;

/// An oblique with what it was found to be.
struct Adjunct {
  TokenIndex head = 0;
  std::string role;
  bool is_time = false;
};

bool is_finite_or_marked(const SentenceTree& tree, TokenIndex clause) {
  return tree.relation(clause) == ccomp;
}

/// Words that only say that something begins, seems or is tried: what they govern is the statement.
bool is_transparent(std::string_view lemma) {
  static constexpr std::array<std::string_view, 22> words{
      "seem",    "appear", "begin", "start", "continue", "tend", "prove", "manage", "fail",   "have", "try",
      "attempt", "need",   "used",  "be",    "go",       "dare", "keep",  "stop",   "happen", "come", "get"};
  return std::ranges::find(words, lemma) != words.end();
}

/// Prepositions that leave it open what the phrase has to do with a typed event.
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

bool is_motion_or_place(std::string_view type) {
  return type == "MOVES_TO" || type == "LOCATED_IN" || type == "PARTICIPATES_IN" || type == "MOBILIZE" ||
         type == "PART_OF" || type == "MEMBER_OF";
}

class ClauseStatements {
 public:
  explicit ClauseStatements(const StatementContext& context) : context_(context), tree_(context.tree()) {}

  std::vector<StatementDraft> read() {
    for (const Clause& clause : context_.reading.clauses) read_clause(clause);
    return std::move(drafts_);
  }

 private:
  void read_clause(const Clause& clause) {
    if (clause.kind == ClauseKind::copular) return read_copula(clause);
    if (clause.kind == ClauseKind::existence) return read_existence(clause);
    read_verb(clause);
  }

  // ---- verbs

  void read_verb(const Clause& clause) {
    const bool governs_open_clause = std::ranges::any_of(
        clause.complements, [&](TokenIndex c) { return tree_.relation(c) == xcomp && is_predicate(c); });
    if (governs_open_clause && clause.objects.empty() && is_transparent(tree_.lemma(clause.head))) return;
    auto adjuncts = adjuncts_of(clause);
    const auto idiom = find_idiom(tree_, clause, context_.predicates);
    if (idiom) std::erase_if(adjuncts, [&](const Adjunct& adjunct) { return adjunct.head == idiom->noun; });
    const auto sense = sense_of(clause, adjuncts, idiom);
    for (const auto& subject : subject_choices(clause)) {
      if (subject && is_bare_wh_word(*subject)) continue;
      for (const auto& object : object_choices(clause)) emit_verb(clause, subject, object, adjuncts, sense, idiom);
    }
  }

  bool is_predicate(TokenIndex head) const { return context_.reading.clause_at(head) != nullptr; }

  /// "what the general wants", "who did it": the word leaves open what it stands for.
  bool is_bare_wh_word(TokenIndex head) const {
    return tree_.token(head).xpos.starts_with("W") && noun_phrase_tokens(tree_, head).size() == 1;
  }

  using Choice = std::optional<TokenIndex>;

  std::vector<Choice> subject_choices(const Clause& clause) const {
    const auto& subjects = clause.passive && !clause.agents.empty() ? clause.agents : clause.subjects;
    std::vector<Choice> choices(subjects.begin(), subjects.end());
    if (choices.empty()) {
      if (const auto outer = tree_.child(clause.head, nsubj_outer)) choices.emplace_back(*outer);
    }
    if (choices.empty()) choices.emplace_back(std::nullopt);
    return choices;
  }

  std::vector<Choice> object_choices(const Clause& clause) const {
    const bool turned = clause.passive && !clause.agents.empty();
    const auto& objects = turned ? clause.subjects : clause.objects;
    const auto depiction = find_depiction(tree_, clause);
    std::vector<Choice> choices;
    for (const TokenIndex object : objects) {
      const bool depicts = depiction && depiction->what == object;
      if (!is_date(object) && !depicts) choices.emplace_back(object);
    }
    if (choices.empty()) choices.emplace_back(std::nullopt);
    return choices;
  }

  /// "said Wednesday that …": a date is no object.
  bool is_date(TokenIndex head) const { return entity_type_at(context_, head) == EntityType::date; }

  std::vector<Adjunct> adjuncts_of(const Clause& clause) const {
    std::vector<Adjunct> adjuncts;
    for (const Oblique& oblique : clause.obliques) {
      const auto tokens = noun_phrase_tokens(tree_, oblique.head);
      const bool date = entity_type_at(context_, oblique.head) == EntityType::date || is_time_phrase(tree_, tokens);
      adjuncts.push_back({oblique.head, oblique.role == "time" && !date ? "" : oblique.role, date});
    }
    for (const TokenIndex object : clause.objects) {
      if (is_date(object)) adjuncts.push_back({object, "time", true});
    }
    return adjuncts;
  }

  std::optional<PredicateSense> sense_of(const Clause& clause, const std::vector<Adjunct>& adjuncts,
                                         const std::optional<Idiom>& idiom) const {
    ClauseFrame frame;
    for (const Adjunct& adjunct : adjuncts) {
      if (!adjunct.is_time && !adjunct.role.empty()) frame.prepositions.push_back(adjunct.role);
    }
    for (const TokenIndex child : tree_.children(clause.head)) {
      const auto marker = tree_.relation(child) == advcl ? tree_.child(child, mark) : std::nullopt;
      if (marker && tree_.lemma(*marker) != "to") frame.prepositions.emplace_back(tree_.lemma(*marker));
    }
    frame.passive = clause.passive && clause.agents.empty();
    frame.has_object = !clause.objects.empty() || clause.passive;
    frame.has_particle = clause.particle.has_value();
    frame.object_types = types_of(clause.passive ? clause.subjects : clause.objects);
    frame.subject_types = types_of(clause.passive ? clause.agents : clause.subjects);
    for (const TokenIndex complement : clause.complements) {
      frame.has_clause = frame.has_clause || is_finite_or_marked(tree_, complement);
      frame.has_infinitive = frame.has_infinitive || tree_.relation(complement) == xcomp;
    }
    if (!idiom) {
      frame.lemmas = lemma_choices(clause, frame.prepositions);
      return context_.predicates.find_sense(frame);
    }
    const std::string lemma(idiom->row->lemma);
    for (const std::string& preposition : frame.prepositions) frame.lemmas.push_back(lemma + " " + preposition);
    frame.lemmas.push_back(lemma);
    auto sense = context_.predicates.find_sense(frame);
    if (!idiom->row->type.empty()) {
      if (!sense) sense.emplace();
      sense->inverse = false;
      sense->type = idiom->row->type;
      sense->cameo = idiom->row->cameo;
    }
    return sense;
  }

  std::vector<EntityType> types_of(const std::vector<TokenIndex>& heads) const {
    std::vector<EntityType> types;
    for (const TokenIndex head : heads) {
      if (const auto type = entity_type_at(context_, head)) types.push_back(*type);
    }
    return types;
  }

  /// "hold accountable for", "hold accountable", "hold for", "hold".
  std::vector<std::string> lemma_choices(const Clause& clause, const std::vector<std::string>& prepositions) const {
    const std::string verb = predicate_lemma(tree_, clause.head);
    std::vector<std::string> stems{verb};
    for (const TokenIndex child : tree_.children(clause.head)) {
      const bool may_belong =
          child > clause.head && tree_.children(child).empty() && is_any(tree_.relation(child), {advmod, xcomp, obj});
      if (may_belong) stems.insert(stems.begin(), verb + " " + tree_.token(child).lemma);
    }
    std::vector<std::string> choices;
    for (const std::string& stem : stems) {
      for (const std::string& preposition : prepositions) {
        const bool mere_circumstance = is_circumstance(preposition) && !clause.objects.empty() && stem == verb;
        if (!mere_circumstance) choices.push_back(stem + " " + preposition);
      }
      choices.push_back(stem);
    }
    std::ranges::stable_sort(choices, std::greater<>(),
                             [](const std::string& c) { return std::ranges::count(c, ' '); });
    return choices;
  }

  bool is_actor(TokenIndex head) const {
    using enum EntityType;
    const auto type = entity_type_at(context_, head);
    return type && (*type == person || *type == organization || *type == country || *type == group || *type == place);
  }

  /// Somebody, or a pronoun that may well be.
  bool acts(Choice subject) const {
    if (!subject) return false;
    const auto type = entity_type_at(context_, *subject);
    return is_actor(*subject) || type == EntityType::artifact || type == EntityType::event ||
           tree_.token(*subject).upos == Upos::pron;
  }

  /// "The move struck a chord" is no attack: types of what actors do to each other need one of them.
  static bool takes_actors(std::string_view type) {
    static constexpr std::array<std::string_view, 10> types{"ASSAULT",  "COERCE",  "AID",       "CONSULT", "SANCTION",
                                                            "THREATEN", "PROTEST", "COOPERATE", "RETREAT", "MOBILIZE"};
    return std::ranges::find(types, type) != types.end();
  }

  void emit_verb(const Clause& clause, Choice subject, Choice object, const std::vector<Adjunct>& adjuncts,
                 const std::optional<PredicateSense>& sense, const std::optional<Idiom>& idiom) {
    StatementDraft draft = start(clause.head, clause);
    Statement& statement = draft.statement;
    auto tokens = predicate_tokens(tree_, clause.head);
    statement.predicate.lemma = idiom ? std::string(idiom->row->lemma) : predicate_lemma(tree_, clause.head);
    if (idiom) apply_idiom(*idiom, statement, tokens);
    const bool between_actors = acts(subject) || (object && is_actor(*object));
    if (sense && !sense->inverse && (between_actors || !takes_actors(sense->type))) {
      statement.predicate.type = sense->type;
      statement.predicate.cameo = sense->cameo;
    }
    if (subject) set_subject(draft, *subject);
    const bool agentless = clause.passive && clause.agents.empty();
    if (clause.passive && !agentless) append_preposition(tokens, clause.agents.front());
    Choice target = choose_object(clause, object, adjuncts, sense, agentless, draft, tokens);
    if (agentless && !statement.object) statement.predicate.type.clear();
    add_arguments(clause, adjuncts, target, draft);
    if (sense && sense->lemma.size() > statement.predicate.lemma.size()) statement.predicate.lemma = sense->lemma;
    if (const Choice of_noun = apply_light_verb(clause, object, draft, tokens)) target = of_noun;
    finish(draft, tokens);
    const bool open_object = draft.object_head && is_bare_wh_word(*draft.object_head);
    const bool says_nothing = open_object || (!statement.object && tree_.token(clause.head).upos == Upos::aux);
    if (says_nothing || (!subject && !statement.object)) return;
    const bool introduced = target && !object_is_direct(clause, *target) && !draft.object_clause;
    if (introduced) add_coordinated_targets(draft, *target);
    drafts_.push_back(std::move(draft));
  }

  void apply_idiom(const Idiom& idiom, Statement& statement, std::vector<TokenIndex>& tokens) const {
    append_preposition(tokens, idiom.noun);
    const auto words = noun_phrase_tokens(tree_, idiom.noun);
    tokens.insert(tokens.end(), words.begin(), words.end());
    if (!idiom.row->negates) return;
    statement.polarity = statement.polarity == Polarity::affirmed ? Polarity::negated : Polarity::affirmed;
  }

  static bool object_is_direct(const Clause& clause, TokenIndex target) {
    const auto& objects = clause.passive ? clause.subjects : clause.objects;
    return std::ranges::find(objects, target) != objects.end();
  }

  /// "pointed at the US, the UK and Poland": one statement for each.
  void add_coordinated_targets(const StatementDraft& draft, TokenIndex target) {
    for (const TokenIndex member : tree_.with_conjuncts(target)) {
      if (member == target || !is_nominal(member)) continue;
      StatementDraft other = draft;
      set_object(other, member);
      drafts_.push_back(std::move(other));
    }
  }

  /// The direct object, else the complement clause, else the phrase that the lexicon or the word order makes the
  /// target.
  Choice choose_object(const Clause& clause, Choice object, const std::vector<Adjunct>& adjuncts,
                       const std::optional<PredicateSense>& sense, bool agentless, StatementDraft& draft,
                       std::vector<TokenIndex>& tokens) {
    Statement& statement = draft.statement;
    if (object && !prefers_oblique(clause, sense)) {
      set_object(draft, *object);
      return object;
    }
    if (set_recipient_object(adjuncts, clause, draft)) return std::nullopt;
    for (const TokenIndex complement : clause.complements) {
      if (tree_.relation(complement) == xcomp && !is_predicate(complement) && is_nominal(complement)) {
        set_object(draft, complement);
        return complement;
      }
      statement.object = clause_phrase(context_, complement);
      draft.object_clause = complement;
      return complement;
    }
    if (agentless && !(sense && !sense->preposition.empty())) return std::nullopt;
    const Adjunct* const target = choose_target(clause, adjuncts, sense);
    if (target == nullptr) return std::nullopt;
    if (object) statement.arguments.push_back({"", noun_phrase(context_, *object)});
    set_object(draft, target->head);
    append_preposition(tokens, target->head);
    statement.predicate.lemma += statement.predicate.lemma.ends_with(" " + target->role) ? "" : " " + target->role;
    const bool named_by_sense = sense && sense->preposition == target->role;
    if (!named_by_sense && is_circumstance(target->role) && !is_motion_or_place(statement.predicate.type)) {
      statement.predicate.type.clear();
      statement.predicate.cameo.clear();
    }
    return target->head;
  }

  /// A frame whose target is introduced by a preposition although there is a direct object ("sent arms to Kyiv").
  static bool prefers_oblique(const Clause& clause, const std::optional<PredicateSense>& sense) {
    return sense && !sense->preposition.empty() && !clause.passive &&
           sense->frame.find(sense->preposition) != std::string_view::npos;
  }

  bool is_nominal(TokenIndex head) const {
    const Upos upos = tree_.token(head).upos;
    return upos == Upos::noun || upos == Upos::propn;
  }

  /// "told Bloomberg that …": whom it was told is the object; what was told follows as an argument.
  bool set_recipient_object(const std::vector<Adjunct>& adjuncts, const Clause& clause, StatementDraft& draft) {
    if (!clause.objects.empty()) return false;
    const auto recipient = std::ranges::find(adjuncts, "recipient", &Adjunct::role);
    if (recipient == adjuncts.end()) return false;
    set_object(draft, recipient->head);
    return true;
  }

  const Adjunct* choose_target(const Clause& clause, const std::vector<Adjunct>& adjuncts,
                               const std::optional<PredicateSense>& sense) const {
    if (sense && !sense->preposition.empty()) {
      for (const Adjunct& adjunct : adjuncts) {
        if (adjunct.role == sense->preposition) return &adjunct;
      }
    }
    for (const Adjunct& adjunct : adjuncts) {
      const bool candidate = !adjunct.is_time && !adjunct.role.empty() && adjunct.role != "recipient";
      if (candidate && adjunct.head > clause.head) return &adjunct;
    }
    return nullptr;
  }

  void append_preposition(std::vector<TokenIndex>& tokens, TokenIndex head) const {
    const auto words = preposition_tokens(tree_, head);
    tokens.insert(tokens.end(), words.begin(), words.end());
    std::sort(tokens.begin(), tokens.end());
    tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
  }

  void add_arguments(const Clause& clause, const std::vector<Adjunct>& adjuncts, Choice object, StatementDraft& draft) {
    for (const Adjunct& adjunct : adjuncts) {
      if (object && adjunct.head == *object) continue;
      const bool is_object = draft.statement.object && adjunct.role == "recipient" && !object;
      if (!is_object) add_argument(adjunct, draft);
    }
    for (const TokenIndex complement : clause.complements) {
      if (object && complement == *object) continue;
      add_clause_argument("", complement, draft);
    }
    for (const TokenIndex child : tree_.children(clause.head)) {
      const auto marker = tree_.relation(child) == advcl ? tree_.child(child, mark) : std::nullopt;
      if (marker) add_clause_argument(std::string(tree_.lemma(*marker)), child, draft);
    }
  }

  void add_argument(const Adjunct& adjunct, StatementDraft& draft) {
    Statement& statement = draft.statement;
    Argument argument{adjunct.is_time && adjunct.role.empty() ? "time" : adjunct.role,
                      noun_phrase(context_, adjunct.head)};
    if (adjunct.is_time && !statement.time) statement.time = time_of(adjunct.head, argument.phrase);
    const auto type = entity_type_at(context_, adjunct.head);
    const bool place = type == EntityType::place || type == EntityType::country;
    if (place && is_place_preposition(adjunct.role) && !statement.place) statement.place = argument.phrase.entity;
    statement.arguments.push_back(std::move(argument));
  }

  void add_clause_argument(std::string role, TokenIndex clause, StatementDraft& draft) {
    draft.argument_clauses.emplace_back(draft.statement.arguments.size(), clause);
    draft.statement.arguments.push_back({std::move(role), clause_phrase(context_, clause)});
  }

  TimeExpression time_of(TokenIndex head, const Phrase& phrase) const {
    const bool future =
        std::ranges::any_of(tree_.children(head), [&](TokenIndex t) { return tree_.lemma(t) == "next"; });
    return {resolve_time(tree_, noun_phrase_tokens(tree_, head), context_.published, future), phrase.text, phrase.span};
  }

  /// "launched an attack on Kursk": the noun says what happened, its preposition to whom.
  Choice apply_light_verb(const Clause& clause, Choice object, StatementDraft& draft, std::vector<TokenIndex>& tokens) {
    if (!object || clause.passive) return std::nullopt;
    const LightVerb* const light = context_.predicates.find_light_verb(tree_.lemma(clause.head), tree_.lemma(*object));
    if (light == nullptr) return std::nullopt;
    Statement& statement = draft.statement;
    statement.predicate.type = light->type;
    statement.predicate.cameo = light->cameo;
    const auto target = light_verb_target(*light, clause, *object);
    if (!target) return std::nullopt;
    const Phrase noun = noun_phrase(context_, *object);
    statement.predicate.lemma = light->lemma;
    std::erase_if(statement.arguments,
                  [&](const Argument& a) { return a.phrase.span == noun_phrase(context_, *target).span; });
    draft.argument_clauses.clear();
    draft.construction = Construction::light_verb;
    set_object(draft, *target);
    for (const TokenIndex token : noun_phrase_tokens(tree_, *object)) {
      if (token < *target && !tree_.dominates(*target, token)) tokens.push_back(token);
    }
    append_preposition(tokens, *target);
    return target;
  }

  std::optional<TokenIndex> light_verb_target(const LightVerb& light, const Clause& clause, TokenIndex noun) const {
    for (const TokenIndex child : tree_.children(noun)) {
      const auto words = preposition_tokens(tree_, child);
      const bool complement = tree_.relation(child) == nmod && !words.empty();
      if (complement && lists(light.preposition, tree_.lemma(words.front()))) return child;
    }
    for (const Oblique& oblique : clause.obliques) {
      if (lists(light.preposition, oblique.role)) return oblique.head;
    }
    return std::nullopt;
  }

  // ---- copulas and existence

  void read_copula(const Clause& clause) {
    const bool nominal = is_nominal(clause.head) || tree_.token(clause.head).upos == Upos::num ||
                         tree_.token(clause.head).upos == Upos::pron;
    for (const TokenIndex subject : clause.subjects) {
      if (is_bare_wh_word(subject) || tree_.token(clause.head).xpos.starts_with("W")) continue;
      if (nominal) {
        emit_nominal_predicate(clause, subject);
      } else {
        emit_adjective(clause, subject);
      }
    }
  }

  /// "X is a spokesman for Y", "the plant is in Kursk".
  void emit_nominal_predicate(const Clause& clause, TokenIndex subject) {
    StatementDraft draft = start(clause.head, clause);
    Statement& statement = draft.statement;
    auto tokens = predicate_tokens(tree_, clause.head);
    std::erase(tokens, clause.head);
    const auto preposition = preposition_tokens(tree_, clause.head);
    statement.predicate.lemma = "be";
    if (preposition.empty()) {
      statement.predicate.type = "IS_A";
    } else {
      for (const TokenIndex word : preposition) statement.predicate.lemma += " " + tree_.token(word).lemma;
      append_preposition(tokens, clause.head);
      const bool place = is_place_preposition(tree_.lemma(preposition.front()));
      const auto type = entity_type_at(context_, clause.head);
      if (place && (type == EntityType::place || type == EntityType::country)) statement.predicate.type = "LOCATED_IN";
    }
    set_subject(draft, subject);
    set_object(draft, clause.head);
    draft.construction = Construction::copula;
    add_arguments(clause, copula_adjuncts(clause), std::nullopt, draft);
    finish(draft, tokens);
    drafts_.push_back(std::move(draft));
  }

  /// Obliques of the clause that are no part of the predicate's own noun phrase.
  std::vector<Adjunct> copula_adjuncts(const Clause& clause) const {
    std::vector<Adjunct> adjuncts = adjuncts_of(clause);
    std::erase_if(adjuncts, [&](const Adjunct& adjunct) { return is_any(tree_.relation(adjunct.head), {nmod, conj}); });
    return adjuncts;
  }

  /// "X is consistent with Y": the preposition joins the predicate. "X is ridiculous": the adjective is the object.
  void emit_adjective(const Clause& clause, TokenIndex subject) {
    if (governs_predicate(clause)) return;
    StatementDraft draft = start(clause.head, clause);
    Statement& statement = draft.statement;
    auto tokens = predicate_tokens(tree_, clause.head);
    draft.construction = Construction::adjective;
    set_subject(draft, subject);
    statement.predicate.lemma = "be " + tree_.token(clause.head).lemma;
    const auto adjuncts = adjuncts_of(clause);
    const Adjunct* const target = choose_target(clause, adjuncts, std::nullopt);
    if (target != nullptr) {
      const auto sense = adjective_sense(clause, target->role);
      if (sense) statement.predicate.type = sense->type;
      set_object(draft, target->head);
      append_preposition(tokens, target->head);
      statement.predicate.lemma += " " + target->role;
    } else {
      std::erase(tokens, clause.head);
      statement.object = adjective_phrase(clause.head);
    }
    add_arguments(clause, adjuncts, target ? Choice(target->head) : std::nullopt, draft);
    finish(draft, tokens);
    drafts_.push_back(std::move(draft));
  }

  std::optional<PredicateSense> adjective_sense(const Clause& clause, const std::string& preposition) const {
    const std::string lemma = "be " + tree_.token(clause.head).lemma;
    ClauseFrame frame;
    frame.prepositions = {preposition};
    frame.lemmas = {lemma + " " + preposition, lemma};
    frame.subject_types = types_of(clause.subjects);
    return context_.predicates.find_sense(frame);
  }

  /// "is unlikely to hold": the statement is that of "hold".
  bool governs_predicate(const Clause& clause) const {
    return std::ranges::any_of(clause.complements, [&](TokenIndex c) { return is_predicate(c); });
  }

  Phrase adjective_phrase(TokenIndex head) const {
    auto tokens = tree_.subtree(head, [&](TokenIndex token) {
      return tree_.head(token) == head && !is_any(tree_.relation(token), {advmod, compound, nummod, obl_unmarked, det});
    });
    std::erase_if(tokens, [&](TokenIndex token) { return tree_.lemma(token) == "not"; });
    return make_phrase(context_.document, context_.sentence(), tokens);
  }

  /// "There were six brigades in the region."
  void read_existence(const Clause& clause) {
    for (const TokenIndex subject : clause.subjects) {
      StatementDraft draft = start(clause.head, clause);
      draft.statement.predicate.lemma = "exist";
      draft.construction = Construction::existence;
      set_subject(draft, subject);
      add_arguments(clause, adjuncts_of(clause), std::nullopt, draft);
      auto tokens = predicate_tokens(tree_, clause.head);
      finish(draft, tokens);
      drafts_.push_back(std::move(draft));
    }
  }

  // ---- shared

  StatementDraft start(TokenIndex head, const Clause& clause) const {
    StatementDraft draft;
    draft.predicate = head;
    draft.statement.sentence = context_.sentence().span;
    const Factuality factuality = factuality_of(tree_, head, context_.modality);
    draft.statement.polarity = factuality.polarity;
    draft.statement.modality = factuality.modality;
    draft.subject_understood = clause.subject_understood;
    return draft;
  }

  void set_subject(StatementDraft& draft, TokenIndex head) const {
    draft.statement.subject = noun_phrase(context_, head, draft);
    draft.subject_head = head;
  }

  void set_object(StatementDraft& draft, TokenIndex head) const {
    draft.statement.object = noun_phrase(context_, head, draft);
    draft.object_head = head;
  }

  void finish(StatementDraft& draft, std::vector<TokenIndex>& tokens) const {
    std::sort(tokens.begin(), tokens.end());
    tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
    if (tokens.empty()) tokens.push_back(draft.predicate);
    const Phrase phrase = make_phrase(context_.document, context_.sentence(), tokens);
    draft.statement.predicate.text = phrase.text;
    draft.statement.predicate.span = phrase.span;
  }

  const StatementContext& context_;
  const SentenceTree& tree_;
  std::vector<StatementDraft> drafts_;
};

}  // namespace

std::vector<StatementDraft> read_clause_statements(const StatementContext& context) {
  return ClauseStatements(context).read();
}

}  // namespace relata
