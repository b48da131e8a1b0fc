#include <algorithm>
#include <array>

#include <relata/extract/statements/clause_reader.h>
#include <relata/extract/statements/phrase_text.h>
#include <relata/extract/statements/statement_draft.h>

namespace relata {
namespace {

using enum DependencyRelation;

class NounStatements {
 public:
  explicit NounStatements(const StatementContext& context) : context_(context), tree_(context.tree()) {}

  std::vector<StatementDraft> read() {
    for (TokenIndex i = 0; i < tree_.size(); ++i) {
      const Upos upos = tree_.token(i).upos;
      if (upos != Upos::noun && upos != Upos::propn) continue;
      read_title(i);
      read_apposition(i);
      read_role(i);
      read_nominalisation(i);
      read_place(i);
    }
    return std::move(drafts_);
  }

 private:
  std::string lemma_of(TokenIndex token) const {
    std::string lemma(tree_.lemma(token));
    std::ranges::transform(lemma, lemma.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lemma;
  }

  const RoleNoun* role_at(TokenIndex token) const { return context_.predicates.find_role(lemma_of(token)); }

  bool is_vertex(TokenIndex head) const {
    const auto type = entity_type_at(context_, head);
    return type && *type != EntityType::date && *type != EntityType::quantity;
  }

  bool is_institution(TokenIndex head) const {
    const auto type = entity_type_at(context_, head);
    return type == EntityType::organization || type == EntityType::country || type == EntityType::place ||
           type == EntityType::group;
  }

  bool is_place(TokenIndex head) const { return entity_type_at(context_, head) == EntityType::place; }

  /// "an American historian" is not employed by America.
  bool is_territory(TokenIndex head) const {
    const auto type = entity_type_at(context_, head);
    return type == EntityType::country || type == EntityType::place;
  }

  // ---- titles: "Deputy Pentagon Press Secretary Sabrina Singh"

  void read_title(TokenIndex name) {
    if (entity_type_at(context_, name) != EntityType::person) return;
    for (const TokenIndex child : tree_.children(name)) {
      const bool hyphenated = child + 1 < tree_.size() && tree_.token(child + 1).form == "-";  // "Secretary-General"
      const bool before =
          child < name && !hyphenated && is_any(tree_.relation(child), {nmod_desc, compound, nmod, nmod_unmarked});
      const RoleNoun* const role = before ? role_at(child) : nullptr;
      if (role == nullptr || role->type == "PART_OF" || preposition_of(tree_, child).size() > 0) continue;
      return emit_role(name, child, title_tokens(name, child), *role, Construction::title);
    }
  }

  /// The words before the name that make up its title, wherever the parser hung them.
  std::vector<TokenIndex> title_tokens(TokenIndex name, TokenIndex title) const {
    auto tokens = tree_.subtree(title);
    for (const TokenIndex child : tree_.children(name)) {
      if (child == title || child > title || !is_any(tree_.relation(child), {amod, compound, nmod_poss, nmod_desc}))
        continue;
      const auto more = tree_.subtree(child);
      tokens.insert(tokens.end(), more.begin(), more.end());
    }
    const Mention* const own_name = context_.reading.inside[name];
    std::erase_if(tokens, [&](TokenIndex token) {
      return token != title && own_name != nullptr && context_.reading.inside[token] == own_name;
    });
    std::sort(tokens.begin(), tokens.end());
    while (tokens.size() > 1 && tree_.token(tokens.back()).upos == Upos::punct) tokens.pop_back();
    return tokens;
  }

  // ---- appositions: "Geng Yansheng, a spokesman for the Defense Ministry"

  void read_apposition(TokenIndex noun) {
    for (const TokenIndex child : tree_.children(noun)) {
      if (tree_.relation(child) != appos || tree_.token(child).upos == Upos::num || tree_.is_list_member(child))
        continue;
      for (const TokenIndex described : described_by(noun, child)) read_apposition(described, child);
    }
  }

  void read_apposition(TokenIndex noun, TokenIndex apposition) {
    const bool described_first = tree_.token(noun).upos == Upos::noun && tree_.token(apposition).upos == Upos::propn;
    const TokenIndex who = described_first ? apposition : noun;
    const TokenIndex what = described_first ? noun : apposition;
    if (!is_vertex(who) || tree_.token(what).upos == Upos::propn || is_measure(what)) return;
    if (names_a_part(what) || parts_text(noun, apposition)) return;
    const RoleNoun* const role = role_at(what);
    const bool office = role != nullptr && (role->type == "HOLDS_POSITION" || role->type == "EMPLOYED_BY");
    if (office && is_place(who)) return;  // "in Oslo, the bank's head": somebody else's office
    if (role != nullptr) {
      emit_role(who, what, noun_phrase_tokens(tree_, what), *role, Construction::apposition);
    } else if (may_describe(what, who, described_first) && !begins_with_conjunction(what)) {
      emit_kind(who, what);
    }
  }

  /// "Congress, differences that …" and "the calendar: New York" only stand side by side.
  bool may_describe(TokenIndex what, TokenIndex who, bool described_first) const {
    if (described_first && entity_type_at(context_, what) != entity_type_at(context_, who)) return false;
    const bool plural = tree_.token(what).xpos == "NNS";
    const bool one = tree_.token(who).xpos == "NNP" || tree_.token(who).xpos == "NN";
    return !(plural && one && tree_.with_conjuncts(who).size() == 1) && is_nominal_description(who, what);
  }

  /// "big firms, a movement that …": plurals are no single thing.
  bool is_nominal_description(TokenIndex who, TokenIndex what) const {
    return tree_.token(who).xpos != "NNS" || tree_.token(what).xpos != "NN" || is_collective(what);
  }

  bool is_collective(TokenIndex noun) const {
    const auto type = entity_type_at(context_, noun);
    return type == EntityType::group || type == EntityType::organization;
  }

  bool begins_with_conjunction(TokenIndex what) const {
    const TokenIndex first = noun_phrase_tokens(tree_, what).front();
    return tree_.token(first).upos == Upos::cconj || tree_.token(first).upos == Upos::punct;
  }

  /// "Ann Berg and Tom Hall, the mayor": the last one; "…, the mayors of two towns": all of them.
  std::vector<TokenIndex> described_by(TokenIndex noun, TokenIndex apposition) const {
    std::vector<TokenIndex> members = tree_.with_conjuncts(noun);
    std::erase_if(members, [&](TokenIndex member) { return member > apposition; });
    const bool plural = tree_.token(apposition).xpos == "NNS";
    if (members.size() < 2 || plural) return members.empty() ? std::vector{noun} : members;
    return {members.back()};
  }

  /// "New Hampshire (93 percent)"
  bool is_measure(TokenIndex head) const {
    return entity_type_at(context_, head) == EntityType::quantity || tree_.lemma(head) == "percent" ||
           tree_.lemma(head) == "%";
  }

  /// "voters, especially white men": not all of them.
  bool names_a_part(TokenIndex noun) const {
    static constexpr std::array<std::string_view, 8> words{"especially", "particularly", "mainly",  "mostly",
                                                           "including",  "notably",      "chiefly", "primarily"};
    return std::ranges::any_of(tree_.children(noun), [&](TokenIndex child) {
      return std::ranges::find(words, lemma_of(child)) != words.end();
    });
  }

  /// '… the people," Sen. McCaskill said': a quotation ends between the two, or a heading.
  bool parts_text(TokenIndex first, TokenIndex second) const {
    for (TokenIndex i = first; i < second; ++i) {
      const std::string& form = tree_.token(i).form;
      if (form == "”" || form == "\"" || form == "''" || form == ":") return true;
    }
    return false;
  }

  void emit_kind(TokenIndex who, TokenIndex what) {
    StatementDraft draft = start(who, "be", "is", Construction::apposition);
    draft.predicate = what;
    draft.statement.predicate.type = "IS_A";
    set_object(draft, what);
    if (draft.statement.object->entity == draft.statement.subject.entity) draft.statement.object->entity.reset();
    drafts_.push_back(std::move(draft));
  }

  /// "X is <role> of <institution>"; without an institution the role itself is the object.
  void emit_role(TokenIndex who, TokenIndex role_head, const std::vector<TokenIndex>& words, const RoleNoun& role,
                 Construction construction) {
    StatementDraft draft = start(who, "be", "is", construction);
    draft.predicate = role_head;
    draft.statement.predicate.type = role.type;
    const Phrase title = make_phrase(context_.document, context_.sentence(), words);
    auto institutions = institutions_of(role_head, words, who);
    if (construction == Construction::role && tree_.token(role_head).xpos == "NNS" &&
        std::ranges::any_of(institutions, [&](TokenIndex i) { return preposition_of(tree_, i) == "in"; }))
      return;  // "lawmakers in Tbilisi": where they are
    if (role.type == "EMPLOYED_BY" || role.type == "MEMBER_OF")
      std::erase_if(institutions, [&](TokenIndex i) { return is_territory(i); });
    if (institutions.empty()) {
      if (role.type != "HOLDS_POSITION") draft.statement.predicate.type = "IS_A";
      draft.statement.object = title;
      drafts_.push_back(std::move(draft));
      return;
    }
    for (const TokenIndex institution : institutions) {
      StatementDraft one = draft;
      set_object(one, institution);
      one.statement.arguments.push_back({"as", title});
      drafts_.push_back(std::move(one));
    }
  }

  /// What the role is of: complements of the noun first, then names and demonyms inside its phrase.
  std::vector<TokenIndex> institutions_of(TokenIndex role_head, const std::vector<TokenIndex>& words,
                                          TokenIndex who) const {
    const bool owned = tree_.has_child(role_head, nmod_poss);
    for (const TokenIndex child : tree_.children(role_head)) {
      if (tree_.relation(child) != nmod || !is_role_preposition(preposition_of(tree_, child))) continue;
      std::vector<TokenIndex> members = tree_.with_conjuncts(child);
      std::erase_if(members, [&](TokenIndex member) {
        return !is_vertex(member) || (owned && is_territory(member) &&
                                      preposition_of(tree_, child) != "of");  // "the agency's envoy in Uganda"
      });
      if (!members.empty()) return members;
    }
    for (std::size_t i = words.size(); i-- > 0;) {
      const TokenIndex word = words[i];
      if (word == role_head || word == who || context_.reading.mention_at[word] == nullptr) continue;
      const bool kind = tree_.relation(word) == compound && tree_.token(word).xpos == "NN";  // "justice minister"
      if (kind) continue;
      if (context_.reading.entity_of(word) == context_.reading.entity_of(who)) continue;
      if (owned && tree_.relation(word) == nmod && is_territory(word)) continue;
      if (is_institution(word) && !is_below_complement(word, role_head)) return {word};
    }
    return {};
  }

  /// Whether the word stands under a further complement of the role ("a spokesman for the ministry of Ukraine").
  bool is_below_complement(TokenIndex word, TokenIndex role_head) const {
    for (std::optional<TokenIndex> at = word; at && *at != role_head; at = tree_.head(*at)) {
      if (tree_.relation(*at) == nmod && tree_.head(*at) != role_head) return true;
    }
    return false;
  }

  static bool is_role_preposition(std::string_view preposition) {
    static constexpr std::array<std::string_view, 8> words{"of", "for", "at", "in", "with", "to", "from", "on"};
    return std::ranges::find(words, preposition) != words.end();
  }

  // ---- descriptions: "an official with the bloc", "NATO officials"

  void read_role(TokenIndex noun) {
    if (tree_.token(noun).upos != Upos::noun || !is_vertex(noun) ||
        is_any(tree_.relation(noun), {appos, nmod_desc, compound}))
      return;
    if (tree_.has_child(noun, cop) || tree_.has_child(noun, appos)) return;
    const Mention* const mention = context_.reading.mention_at[noun];
    const bool described_here = mention != nullptr && mention->kind == MentionKind::nominal;
    const RoleNoun* const role = role_at(noun);
    if (role == nullptr || !described_here || !has_complement(noun)) return;
    const std::size_t before = drafts_.size();
    emit_role(noun, noun, noun_phrase_tokens(tree_, noun), *role, Construction::role);
    if (drafts_.size() == before) return;
    const StatementDraft& last = drafts_.back();
    if (!last.statement.object->entity || last.statement.object->entity == last.statement.subject.entity)
      drafts_.pop_back();
  }

  bool has_complement(TokenIndex noun) const {
    return std::ranges::any_of(tree_.children(noun), [&](TokenIndex child) {
      return tree_.relation(child) == nmod && is_role_preposition(preposition_of(tree_, child)) && is_vertex(child);
    });
  }

  // ---- nominalisations: "Ukraine's invasion of Kursk"

  void read_nominalisation(TokenIndex noun) {
    const NominalPredicate* const nominal = context_.predicates.find_nominal(lemma_of(noun));
    if (nominal == nullptr) return;
    const auto agents = agents_of(noun, *nominal);
    const auto patients = patients_of(noun, *nominal, agents);
    for (const TokenIndex agent : agents) {
      for (const TokenIndex patient : patients) emit_nominalisation(noun, *nominal, agent, patient);
    }
  }

  std::vector<TokenIndex> agents_of(TokenIndex noun, const NominalPredicate& nominal) const {
    if (lists(nominal.agent, "poss")) {
      if (const auto owner = tree_.child(noun, nmod_poss)) return tree_.with_conjuncts(*owner);
    }
    for (const TokenIndex child : tree_.children(noun)) {
      if (!is_any(tree_.relation(child), {nmod, obl_agent, obl})) continue;
      const std::string preposition = preposition_of(tree_, child);
      if (preposition == "by" || (lists(nominal.agent, preposition) && is_vertex(child)))
        return tree_.with_conjuncts(child);
    }
    for (const TokenIndex child : tree_.children(noun)) {
      const bool adjective = is_any(tree_.relation(child), {amod, compound}) && is_institution(child);
      if (adjective && context_.reading.mention_at[child] != nullptr) return {child};
    }
    return {};
  }

  std::vector<TokenIndex> patients_of(TokenIndex noun, const NominalPredicate& nominal,
                                      const std::vector<TokenIndex>& agents) const {
    for (const TokenIndex child : tree_.children(noun)) {
      if (tree_.relation(child) != nmod || std::ranges::find(agents, child) != agents.end()) continue;
      if (lists(nominal.patient, preposition_of(tree_, child))) return tree_.with_conjuncts(child);
    }
    return {};
  }

  void emit_nominalisation(TokenIndex noun, const NominalPredicate& nominal, TokenIndex agent, TokenIndex patient) {
    StatementDraft draft =
        start(agent, std::string(nominal.verb), std::string(tree_.token(noun).form), Construction::nominalisation);
    draft.predicate = noun;
    draft.presupposed = false;
    Statement& statement = draft.statement;
    statement.predicate.type = nominal.type;
    statement.predicate.cameo = nominal.cameo;
    statement.predicate.span = tree_.token(noun).span;
    set_object(draft, patient);
    drafts_.push_back(std::move(draft));
  }

  // ---- places: "the refinery in Kursk Region"

  void read_place(TokenIndex noun) {
    if (!is_vertex(noun)) return;
    const auto own = entity_type_at(context_, noun);
    if (own == EntityType::country || own == EntityType::person) return;
    for (const TokenIndex child : tree_.children(noun)) {
      if (tree_.relation(child) != nmod) continue;
      const std::string preposition = preposition_of(tree_, child);
      const auto type = entity_type_at(context_, child);
      const bool place = type == EntityType::place || type == EntityType::country;
      if (!place || (preposition != "in" && preposition != "near" && preposition != "at")) continue;
      StatementDraft draft = start(noun, "be " + preposition, preposition, Construction::place);
      draft.predicate = noun;
      draft.statement.predicate.type = "LOCATED_IN";
      set_object(draft, child);
      draft.statement.subject.text = std::string(text_at(context_.document, tree_.token(noun).span));
      draft.statement.subject.span = tree_.token(noun).span;
      drafts_.push_back(std::move(draft));
    }
  }

  StatementDraft start(TokenIndex subject, std::string lemma, std::string text, Construction construction) const {
    StatementDraft draft;
    draft.predicate = subject;
    draft.presupposed = true;
    draft.statement.sentence = context_.sentence().span;
    draft.statement.subject = noun_phrase(context_, subject);
    draft.statement.predicate.lemma = std::move(lemma);
    draft.statement.predicate.text = std::move(text);
    const auto begin = tree_.token(subject).span.begin;
    draft.statement.predicate.span = {begin, begin};
    draft.construction = construction;
    draft.subject_head = subject;
    return draft;
  }

  void set_object(StatementDraft& draft, TokenIndex head) const {
    draft.statement.object = noun_phrase(context_, head);
    draft.object_head = head;
  }

  const StatementContext& context_;
  const SentenceTree& tree_;
  std::vector<StatementDraft> drafts_;
};

}  // namespace

std::vector<StatementDraft> read_noun_statements(const StatementContext& context) {
  return NounStatements(context).read();
}

}  // namespace relata
