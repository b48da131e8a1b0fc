#include <algorithm>
#include <array>

#include <relata/extract/statements/adjuncts.h>
#include <relata/extract/statements/clause_draft.h>
#include <relata/extract/statements/clause_reader.h>
#include <relata/extract/statements/depictions.h>
#include <relata/extract/statements/idioms.h>
#include <relata/extract/statements/infinitive_predicates.h>
#include <relata/extract/statements/phrase_text.h>
#include <relata/extract/statements/predicate_text.h>
#include <relata/extract/statements/statement_draft.h>
#include <relata/extract/statements/transitive_verbs.h>
#include <relata/extract/statements/verb_sense.h>

namespace relata {
namespace {

using enum DependencyRelation;

/// Words that only say that something begins, seems or is tried: what they govern is the statement.
bool is_transparent(std::string_view lemma) {
  static constexpr std::array<std::string_view, 22> words{
      "seem",    "appear", "begin", "start", "continue", "tend", "prove", "manage", "fail",   "have", "try",
      "attempt", "need",   "used",  "be",    "go",       "dare", "keep",  "stop",   "happen", "come", "get"};
  return std::ranges::find(words, lemma) != words.end();
}

bool is_motion_or_place(std::string_view type) {
  return type == "MOVES_TO" || type == "LOCATED_IN" || type == "PARTICIPATES_IN" || type == "MOBILIZE" ||
         type == "PART_OF" || type == "MEMBER_OF";
}

class VerbStatements {
 public:
  explicit VerbStatements(const StatementContext& context) : context_(context), tree_(context.tree()) {}

  std::vector<StatementDraft> read() {
    for (const Clause& clause : context_.reading.clauses) {
      if (clause.kind == ClauseKind::verbal) read_verb(clause);
    }
    return std::move(drafts_);
  }

 private:
  void read_verb(const Clause& clause) {
    const bool governs_open_clause = std::ranges::any_of(
        clause.complements, [&](TokenIndex c) { return tree_.relation(c) == xcomp && is_predicate(c); });
    if (governs_open_clause && clause.objects.empty() && (is_transparent(tree_.lemma(clause.head)) || goes_on(clause)))
      return;
    if (governs_open_clause && clause.objects.empty() && !clause.passive && tree_.lemma(clause.head) == "make")
      return;  // "a pledge he made to support her": nobody makes to support
    if (is_phrase_of_speech(clause) || is_open_relative(clause)) return;
    if (is_infinitive_predicate(tree_, clause.head)) {
      emit_infinitive_predicate(clause);
      if (!clause.subject_understood) return;
    }
    auto adjuncts = read_adjuncts(context_, clause);
    const auto idiom = find_idiom(tree_, clause, context_.predicates);
    if (idiom) std::erase_if(adjuncts, [&](const Adjunct& adjunct) { return adjunct.head == idiom->noun; });
    const auto sense = find_verb_sense(context_, clause, adjuncts, idiom);
    for (const auto& subject : subject_choices(clause)) {
      if (subject && is_bare_wh_word(tree_, *subject, clause.head)) continue;
      for (const auto& object : object_choices(clause)) emit_verb(clause, subject, object, adjuncts, sense, idiom);
    }
  }

  /// "went on to explain"
  bool goes_on(const Clause& clause) const {
    return tree_.lemma(clause.head) == "go" && clause.head + 1 < tree_.size() && tree_.lemma(clause.head + 1) == "on";
  }

  /// "its only purpose was to replace officials"
  void emit_infinitive_predicate(const Clause& clause) {
    const auto subject = subject_of_infinitive(tree_, clause.head);
    if (!subject) return;
    StatementDraft draft = start_draft(context_, clause);
    draft.construction = Construction::copula;
    draft.statement.modality = Modality::asserted;
    draft.statement.predicate.lemma = "be";
    set_subject(context_, *subject, draft);
    auto words = clause_tokens(tree_, clause.head);
    const TokenIndex to = *tree_.child(clause.head, mark);
    std::erase_if(words, [&](TokenIndex word) { return word < to; });
    draft.statement.object = make_phrase(context_.document, context_.sentence(), words);
    std::vector<TokenIndex> copula = tree_.children(clause.head, cop);
    set_predicate(context_, copula, draft);
    drafts_.push_back(std::move(draft));
  }

  /// "communities that …, and that respond": what the pronoun stands for was not found.
  bool is_open_relative(const Clause& clause) const {
    return clause.subjects.size() == 1 && tree_.lemma(clause.subjects.front()) == "that" &&
           tree_.token(clause.subjects.front()).xpos == "WDT";
  }

  /// "you know", "I mean", "let alone": words that fill or join.
  bool is_phrase_of_speech(const Clause& clause) const {
    const std::string_view verb = tree_.lemma(clause.head);
    const bool you_bet = verb == "bet" && clause.subjects.size() == 1 && tree_.lemma(clause.subjects.front()) == "you";
    if (you_bet) return true;
    if (verb == "let" && clause.head + 1 < tree_.size() && tree_.lemma(clause.head + 1) == "alone") return true;
    if (clause.subjects.size() != 1 || !clause.objects.empty() || !clause.complements.empty()) return false;
    const std::string_view subject = tree_.lemma(clause.subjects.front());
    return (subject == "you" && (verb == "know" || verb == "see")) || (subject == "I" && verb == "mean");
  }

  bool is_predicate(TokenIndex head) const { return context_.reading.clause_at(head) != nullptr; }

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
      const bool depicts = depiction && tree_.first_conjunct(object) == depiction->what;
      if (!is_date(context_, object) && !depicts) choices.emplace_back(object);
    }
    if (choices.empty()) choices.emplace_back(std::nullopt);
    return choices;
  }

  bool is_actor(TokenIndex head) const {
    using enum EntityType;
    const auto type = entity_type_at(context_, head);
    return type && (*type == person || *type == organization || *type == country || *type == group || *type == place);
  }

  /// Actors, and what they do or have: not shares or a list.
  bool is_controllable(TokenIndex head) const { return is_actor(head) || entity_type_at(context_, head).has_value(); }

  /// What one can be a member of.
  bool is_body(TokenIndex head) const {
    const auto type = entity_type_at(context_, head);
    return type == EntityType::organization || type == EntityType::group;
  }

  /// Somebody, or a pronoun that may well be.
  bool acts(Choice subject) const {
    if (!subject) return false;
    const auto type = entity_type_at(context_, *subject);
    return is_actor(*subject) || type == EntityType::artifact || tree_.token(*subject).upos == Upos::pron;
  }

  /// "The move struck a chord" is no attack: types of what actors do to each other need one of them.
  static bool takes_actors(std::string_view type) {
    static constexpr std::array<std::string_view, 10> types{"ASSAULT",  "COERCE",  "AID",       "CONSULT", "SANCTION",
                                                            "THREATEN", "PROTEST", "COOPERATE", "RETREAT", "MOBILIZE"};
    return std::ranges::find(types, type) != types.end();
  }

  void emit_verb(const Clause& clause, Choice subject, Choice object, const std::vector<Adjunct>& adjuncts,
                 const std::optional<PredicateSense>& sense, const std::optional<Idiom>& idiom) {
    StatementDraft draft = start_draft(context_, clause);
    Statement& statement = draft.statement;
    auto tokens = predicate_tokens(tree_, clause.head);
    statement.predicate.lemma = idiom ? std::string(idiom->row->lemma) : predicate_lemma(tree_, clause.head);
    if (idiom) apply_idiom(*idiom, statement, tokens);
    const bool between_actors = acts(subject) || (object && is_actor(*object));
    if (sense && !sense->inverse && (between_actors || !takes_actors(sense->type))) {
      statement.predicate.type = sense->type;
      statement.predicate.cameo = sense->cameo;
    }
    if (subject) set_subject(context_, *subject, draft);
    if (const auto clausal = subject ? std::nullopt : tree_.child(clause.head, csubj))
      statement.subject = clause_phrase(context_, *clausal);
    const bool agentless = clause.passive && clause.agents.empty();
    if (clause.passive && !agentless) append_preposition(tree_, clause.agents.front(), tokens);
    Choice target = choose_object(clause, object, adjuncts, sense, agentless, draft, tokens);
    if (agentless && !holds_of_patient(statement, sense)) statement.predicate.type.clear();
    add_arguments(context_, clause, adjuncts, target, draft);
    add_depiction(clause, draft);
    if (sense && sense->lemma.size() > statement.predicate.lemma.size()) statement.predicate.lemma = sense->lemma;
    drop_misplaced_type(draft);
    if (const Choice of_noun = apply_light_verb(clause, object, draft, tokens)) target = of_noun;
    add_result(clause, draft, tokens);
    set_predicate(context_, tokens, draft);
    const bool open_object = draft.object_head && is_bare_wh_word(tree_, *draft.object_head, clause.head);
    const bool says_nothing = open_object || tree_.token(clause.head).upos == Upos::aux;
    const bool by_nobody = statement.subject.text.empty() && (!clause.passive || !statement.object);
    if (says_nothing || by_nobody || is_fragment(clause, sense, draft)) return;
    const bool introduced = target && !object_is_direct(clause, *target) && !draft.object_clause;
    if (introduced) add_coordinated_targets(draft, *target);
    drafts_.push_back(std::move(draft));
  }

  /// Whether the type says something of a passive's subject: "was sent to Ohio", not "is accused of fraud".
  static bool holds_of_patient(const Statement& statement, const std::optional<PredicateSense>& sense) {
    if (!statement.object) return false;
    const bool frame_of_passive = sense && sense->frame.find("passive") != std::string_view::npos;
    return frame_of_passive || is_motion_or_place(statement.predicate.type);
  }

  /// "calls the state her home": what somebody calls it stays with the verb.
  void add_depiction(const Clause& clause, StatementDraft& draft) const {
    const auto depiction = find_depiction(tree_, clause);
    const bool second_object = depiction && std::ranges::find(clause.objects, depiction->what) != clause.objects.end();
    if (second_object) draft.statement.arguments.push_back({"as", noun_phrase(context_, depiction->what)});
  }

  /// "made fuel more expensive", "left the town without water": without the result the words would mean something else.
  void add_result(const Clause& clause, StatementDraft& draft, std::vector<TokenIndex>& tokens) const {
    if (!draft.object_head || !object_is_direct(clause, *draft.object_head) || find_depiction(tree_, clause)) return;
    for (const TokenIndex result : clause.complements) {
      const bool adjective = tree_.relation(result) == xcomp && tree_.token(result).upos == Upos::adj;
      if (!adjective || is_predicate(result) || result < clause.head) continue;
      for (const TokenIndex child : tree_.children(result)) {
        if (tree_.relation(child) == advmod && child < result) tokens.push_back(child);
      }
      tokens.push_back(result);
      std::string& lemma = draft.statement.predicate.lemma;
      if (lemma == tree_.lemma(clause.head)) lemma.append(" ").append(tree_.lemma(result));
      remove_argument(clause_phrase(context_, result).span, draft);
    }
  }

  static void remove_argument(Span span, StatementDraft& draft) {
    auto& arguments = draft.statement.arguments;
    for (std::size_t i = arguments.size(); i-- > 0;) {
      if (arguments[i].phrase.span != span) continue;
      arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(i));
      std::erase_if(draft.argument_clauses, [&](const auto& entry) { return entry.first == i; });
      for (auto& [index, clause] : draft.argument_clauses) index -= index > i ? 1 : 0;
    }
  }

  /// "has built" without what was built, "said at the outset" without what was said.
  bool is_fragment(const Clause& clause, const std::optional<PredicateSense>& sense,
                   const StatementDraft& draft) const {
    if (clause.passive || draft.object_clause || !clause.complements.empty()) return false;
    const std::string_view verb = tree_.lemma(clause.head);
    const bool bare = draft.statement.predicate.lemma == verb;
    const bool of_it = draft.subject_head && tree_.lemma(*draft.subject_head) == "it";
    const std::string& lemma = draft.statement.predicate.lemma;
    if (of_it && verb == "come" && (!draft.statement.object || lemma == "come to"))
      return true;                                             // "when it comes to X"
    if (!draft.statement.object && verb == "do") return true;  // "more than they do"
    if (!draft.statement.object) return bare && (needs_object(verb) || is_bare_saying(verb) || verb == "warn");
    const bool says = sense && sense->type == "STATE" && clause.objects.empty() && is_bare_saying(verb);
    return says && draft.object_head && is_circumstance(preposition_of(tree_, *draft.object_head));
  }

  /// Verbs that only introduce what is said.
  static bool is_bare_saying(std::string_view verb) {
    static constexpr std::array<std::string_view, 10> verbs{"say",    "add",   "note",  "tell",  "argue",
                                                            "insist", "claim", "state", "admit", "assert"};
    return std::ranges::find(verbs, verb) != verbs.end();
  }

  /// "returned to the table" is no movement, "spoke on television" no meeting: these types need a place, an actor.
  void drop_misplaced_type(StatementDraft& draft) const {
    Predicate& predicate = draft.statement.predicate;
    const bool about_clause = draft.object_clause && (is_force(predicate.type) || predicate.type == "SANCTION" ||
                                                      predicate.type == "PARTICIPATES_IN");
    if (about_clause && predicate.type != "AID") clear_type(predicate);
    if (!draft.object_head) return;
    const bool nowhere = predicate.type == "MOVES_TO" && !entity_type_at(context_, *draft.object_head);
    const bool in_a_state = predicate.type == "LOCATED_IN" && is_state(*draft.object_head);
    const bool with_nobody = predicate.type == "CONSULT" && !is_actor(*draft.object_head) &&
                             tree_.token(*draft.object_head).upos != Upos::pron;
    const bool forces_nobody = is_force(predicate.type) && is_abstract(*draft.object_head);
    const bool of_nothing = predicate.type == "MEMBER_OF" && !(acts(draft.subject_head) && is_body(*draft.object_head));
    const bool controls_nothing =
        predicate.type == "CONTROLS" && !(acts(draft.subject_head) && is_controllable(*draft.object_head));
    if (controls_nothing || nowhere || in_a_state || with_nobody || forces_nobody || of_nothing) clear_type(predicate);
  }

  static void clear_type(Predicate& predicate) {
    predicate.type.clear();
    predicate.cameo.clear();
  }

  /// "remains in a state of shock", "is in trouble"
  bool is_state(TokenIndex head) const {
    static constexpr std::array<std::string_view, 16> nouns{"chaos",  "condition", "crisis", "danger", "debt", "doubt",
                                                            "effect", "force",     "limbo",  "mode",   "mood", "office",
                                                            "power",  "shock",     "state",  "trouble"};
    return !entity_type_at(context_, head) && std::ranges::find(nouns, tree_.lemma(head)) != nouns.end();
  }

  static bool is_force(std::string_view type) { return type == "ASSAULT" || type == "COERCE" || type == "AID"; }

  /// "seized on hopes", "capture the vote", "struck a chord": nobody and nothing that force could be used on.
  bool is_abstract(TokenIndex head) const {
    if (tree_.token(head).upos != Upos::noun) return false;
    const auto type = entity_type_at(context_, head);
    if (type && *type != EntityType::quantity && *type != EntityType::work && *type != EntityType::event) return false;
    static constexpr std::array<std::string_view, 37> nouns{
        "hope",   "glimmer", "vote",    "percent",  "share",    "attention", "imagination", "heart", "mood",  "moment",
        "chord",  "note",    "tone",    "point",    "idea",     "message",   "issue",       "theme", "nerve", "claim",
        "effort", "effect",  "chance",  "spirit",   "interest", "opinion",   "market",      "title", "prize", "balance",
        "record", "story",   "essence", "headline", "button",   "%",         "idealism"};
    const std::string_view noun = tree_.lemma(head);
    return std::ranges::find(nouns, noun) != nouns.end() || noun.ends_with("ness");
  }

  void apply_idiom(const Idiom& idiom, Statement& statement, std::vector<TokenIndex>& tokens) const {
    append_preposition(tree_, idiom.noun, tokens);
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
      if (member == target || !is_nominal(tree_.token(member))) continue;
      StatementDraft other = draft;
      set_object(context_, member, other);
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
      set_object(context_, *object, draft);
      return object;
    }
    if (set_recipient_object(adjuncts, clause, draft)) return std::nullopt;
    if (set_reported_clause(clause, sense, draft) || set_content_of_record(clause, sense, draft)) return std::nullopt;
    for (const TokenIndex complement : clause.complements) {
      if (tree_.relation(complement) == xcomp && !is_predicate(complement) && is_nominal(tree_.token(complement))) {
        set_object(context_, complement, draft);
        return complement;
      }
      statement.object = clause_phrase(context_, complement);
      draft.object_clause = complement;
      return complement;
    }
    if (const auto bare = bare_object(clause, adjuncts); bare && !agentless) {
      set_object(context_, *bare, draft);
      return bare;
    }
    if (agentless && !(sense && !sense->preposition.empty())) return std::nullopt;
    const Adjunct* const target = choose_target(clause, adjuncts, sense ? sense->preposition : std::string_view());
    if (target == nullptr) return std::nullopt;
    if (object) statement.arguments.push_back({"", noun_phrase(context_, *object)});
    set_object(context_, target->head, draft);
    append_preposition(tree_, target->head, tokens);
    statement.predicate.lemma += statement.predicate.lemma.ends_with(" " + target->role) ? "" : " " + target->role;
    const bool named_by_sense = sense && sense->preposition == target->role;
    if (!named_by_sense && is_circumstance(target->role) && !is_motion_or_place(statement.predicate.type)) {
      statement.predicate.type.clear();
      statement.predicate.cameo.clear();
    }
    return target->head;
  }

  /// "killed more than 140", "have at least two": a quantity right after the verb is its object.
  Choice bare_object(const Clause& clause, const std::vector<Adjunct>& adjuncts) const {
    if (!clause.objects.empty() || !clause.complements.empty()) return std::nullopt;
    for (const Adjunct& adjunct : adjuncts) {
      const TokenIndex first = noun_phrase_tokens(tree_, adjunct.head).front();
      const bool right_after = first > clause.head && first <= clause.head + 3 &&
                               (first == clause.head + 1 || tree_.has_child(adjunct.head, nummod));
      if (adjunct.role.empty() && !adjunct.is_time && right_after && !dates_an_event(adjunct.head)) return adjunct.head;
    }
    return std::nullopt;
  }

  /// "died four days before the crash", "met two weeks ago"
  bool dates_an_event(TokenIndex head) const {
    static constexpr std::array<std::string_view, 6> words{"before", "after", "ago", "earlier", "later", "prior"};
    const TokenIndex next = noun_phrase_tokens(tree_, head).back() + 1;
    return next < tree_.size() && std::ranges::find(words, tree_.lemma(next)) != words.end();
  }

  /// A frame whose target is introduced by a preposition although there is a direct object ("sent arms to Kyiv").
  static bool prefers_oblique(const Clause& clause, const std::optional<PredicateSense>& sense) {
    return sense && !sense->preposition.empty() && !clause.passive &&
           sense->frame.find(sense->preposition) != std::string_view::npos;
  }

  /// "The deal is dead, diplomats said": what stands before the parenthesis is what was said.
  bool set_reported_clause(const Clause& clause, const std::optional<PredicateSense>& sense, StatementDraft& draft) {
    const auto reported = tree_.head(clause.head);
    const bool parenthesis = tree_.relation(clause.head) == parataxis && reported && *reported < clause.head;
    const bool says = sense && sense->type == "STATE" && clause.objects.empty();
    if (!parenthesis || !says || !is_predicate(*reported)) return false;
    auto words = clause_tokens(tree_, *reported);
    std::erase_if(words, [&](TokenIndex word) { return word == clause.head || tree_.dominates(clause.head, word); });
    while (words.size() > 1 && tree_.token(words.back()).upos == Upos::punct) words.pop_back();
    draft.statement.object = make_phrase(context_.document, context_.sentence(), words);
    draft.object_clause = *reported;
    return true;
  }

  /// "said in a statement carried by state television that …": what the parser hung on the statement.
  bool set_content_of_record(const Clause& clause, const std::optional<PredicateSense>& sense, StatementDraft& draft) {
    if (!sense || sense->type != "STATE" || !clause.complements.empty()) return false;
    for (const Oblique& oblique : clause.obliques) {
      if (oblique.role != "in") continue;
      for (const TokenIndex token : tree_.subtree(oblique.head)) {
        const auto that =
            is_any(tree_.relation(token), {acl, ccomp, acl_relcl}) ? tree_.child(token, mark) : std::nullopt;
        if (!that || tree_.lemma(*that) != "that") continue;
        draft.statement.object = clause_phrase(context_, token);
        draft.object_clause = token;
        return true;
      }
    }
    return false;
  }

  /// "told Bloomberg that …": whom it was told is the object; what was told follows as an argument.
  bool set_recipient_object(const std::vector<Adjunct>& adjuncts, const Clause& clause, StatementDraft& draft) {
    if (!clause.objects.empty()) return false;
    const auto recipient = std::ranges::find(adjuncts, "recipient", &Adjunct::role);
    if (recipient == adjuncts.end()) return false;
    set_object(context_, recipient->head, draft);
    return true;
  }

  /// "launched an attack on Kursk": the noun says what happened, its preposition to whom.
  Choice apply_light_verb(const Clause& clause, Choice object, StatementDraft& draft, std::vector<TokenIndex>& tokens) {
    if (!object || clause.passive) return std::nullopt;
    const bool of_body =
        tree_.lemma(*object) == "hand" && tree_.token(*object).xpos == "NNS";  // "had his hands in the air"
    if (of_body) return std::nullopt;
    const LightVerb* const light = context_.predicates.find_light_verb(tree_.lemma(clause.head), tree_.lemma(*object));
    if (light == nullptr) return std::nullopt;
    Statement& statement = draft.statement;
    statement.predicate.type = light->type;
    statement.predicate.cameo = light->cameo;
    const auto target = light_verb_target(*light, clause, *object);
    if (!target) {
      if (light->type == "LOCATED_IN") join_object(*object, draft, tokens);
      if (light->type == "CONTROLS") clear_type(statement.predicate);  // "has the authority", over nobody
      return std::nullopt;
    }
    const Phrase noun = noun_phrase(context_, *object);
    statement.predicate.lemma = light->lemma;
    std::erase_if(statement.arguments,
                  [&](const Argument& a) { return a.phrase.span == noun_phrase(context_, *target).span; });
    draft.argument_clauses.clear();
    draft.construction = Construction::light_verb;
    set_object(context_, *target, draft);
    for (const TokenIndex token : noun_phrase_tokens(tree_, *object)) {
      if (token < *target && !tree_.dominates(*target, token)) tokens.push_back(token);
    }
    append_preposition(tree_, *target, tokens);
    return target;
  }

  /// "took place on Monday": the noun is no object, and there is no place.
  static void join_object(TokenIndex object, StatementDraft& draft, std::vector<TokenIndex>& tokens) {
    clear_type(draft.statement.predicate);
    draft.statement.predicate.lemma += " " + std::string(draft.statement.object->text);
    draft.statement.object.reset();
    draft.object_head.reset();
    tokens.push_back(object);
  }

  std::optional<TokenIndex> light_verb_target(const LightVerb& light, const Clause& clause, TokenIndex noun) const {
    for (const TokenIndex child : tree_.children(noun)) {
      const auto words = preposition_tokens(tree_, child);
      const bool complement = tree_.relation(child) == nmod && !words.empty();
      if (complement && lists(light.preposition, tree_.lemma(words.front()))) return child;
    }
    for (const Oblique& oblique : clause.obliques) {
      const bool follows = oblique.head > clause.head;  // not "In this case, she has authority"
      if (follows && lists(light.preposition, oblique.role) && !is_date(context_, oblique.head)) return oblique.head;
    }
    return std::nullopt;
  }

  const StatementContext& context_;
  const SentenceTree& tree_;
  std::vector<StatementDraft> drafts_;
};

}  // namespace

std::vector<StatementDraft> read_verb_statements(const StatementContext& context) {
  return VerbStatements(context).read();
}

}  // namespace relata
