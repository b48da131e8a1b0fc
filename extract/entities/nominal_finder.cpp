#include <relata/extract/entities/nominal_finder.h>

#include <algorithm>
#include <array>

#include <relata/extract/entities/depicting_verbs.h>
#include <relata/extract/entities/lookup_key.h>
#include <relata/extract/entities/name_words.h>

namespace relata {
namespace {

bool is_plural(const Token& token) {
  return token.features.find("Number=Plur") != std::string::npos || token.xpos == "NNS" || token.xpos == "NNPS";
}

bool is_possessive_pronoun(const Token& token) {
  return token.features.find("Poss=Yes") != std::string::npos || token.xpos == "PRP$";
}

bool is_copula_predicate(const SentenceContext& context, TokenIndex head) {
  const auto dependents = context.dependents(head);
  return std::any_of(dependents.begin(), dependents.end(),
                     [&](TokenIndex i) { return context.token(i).relation == DependencyRelation::cop; });
}

bool has_dependent_before(const SentenceContext& context, TokenIndex head, TokenIndex before, auto fits) {
  const auto dependents = context.dependents(head);
  return std::any_of(dependents.begin(), dependents.end(), [&](TokenIndex i) { return i < before && fits(i); });
}

/// "called the raid a provocation", "denounced the raid as a provocation", "the raid was dubbed a provocation".
bool is_depiction(const SentenceContext& context, TokenIndex head) {
  using enum DependencyRelation;
  const Token& token = context.token(head);
  if (token.head == Token::root || static_cast<TokenIndex>(token.head) > head) return false;
  const auto governor = static_cast<TokenIndex>(token.head);
  const auto relation = [&](TokenIndex i) { return context.token(i).relation; };
  const auto has_as = [&] {
    return has_dependent_before(context, head, head, [&](TokenIndex i) { return context.key(i) == "as"; });
  };
  const bool below_object = relation(governor) == obj && context.token(governor).head != Token::root;
  const TokenIndex verb = below_object ? static_cast<TokenIndex>(context.token(governor).head) : governor;
  const std::string lemma = lookup_key(context.token(verb).lemma);
  if (depicts_with_as(lemma) && has_as()) return true;
  if (below_object || !depicts_bare(lemma)) return false;
  return token.relation == xcomp ||
         (token.relation == obj && has_dependent_before(context, verb, head, [&](TokenIndex i) {
            return relation(i) == obj || relation(i) == nsubj_pass;
          }));
}

/// Words that may stand between a phrase's first word and its head.
bool may_stand_before_head(const SentenceContext& context, TokenIndex i) {
  switch (context.token(i).upos) {
    case Upos::adj:
    case Upos::noun:
    case Upos::propn:
    case Upos::num:
    case Upos::det:
    case Upos::adv:
    case Upos::part:
    case Upos::cconj:
    case Upos::x:
      return true;
    case Upos::verb:
      return context.token(i).relation == DependencyRelation::amod ||
             context.token(i).relation == DependencyRelation::compound;
    case Upos::pron:
      return is_possessive_pronoun(context.token(i));
    case Upos::punct:
      return context.key(i) == "-" || context.key(i) == "\"" || context.key(i) == "\u201C" ||
             context.key(i) == "\u201D";
    default:
      return false;
  }
}

/// Adjectives that count or point and tell nothing of what the noun denotes.
bool is_quantifier(std::string_view key) {
  constexpr std::array<std::string_view, 24> words = {
      "least",   "estimated", "such",  "same", "other",   "many",      "more",     "most",
      "several", "few",       "fewer", "less", "various", "numerous",  "multiple", "additional",
      "certain", "different", "own",   "much", "further", "countless", "unnamed",  "respective"};
  return std::find(words.begin(), words.end(), key) != words.end();
}

/// Adjectives that do not tell one thing from another of its kind.
bool is_empty_modifier(std::string_view key) {
  constexpr std::array<std::string_view, 20> words = {
      "ongoing", "recent", "current",    "latest",   "entire", "whole",   "alleged",
      "present", "so",     "called",     "very",     "own",    "latter",  "aforementioned",
      "new",     "sudden", "unexpected", "surprise", "actual", "reported"};
  return is_quantifier(key) || std::find(words.begin(), words.end(), key) != words.end();
}

bool is_dropped_at_front(const SentenceContext& context, TokenIndex i) {
  const Token& token = context.token(i);
  switch (token.upos) {
    case Upos::det:
    case Upos::pron:
    case Upos::punct:
    case Upos::adv:
    case Upos::part:
    case Upos::cconj:
      return true;
    case Upos::adj:
    case Upos::verb:
      return is_quantifier(context.key(i));
    default:
      return false;
  }
}

class NominalWalk {
 public:
  NominalWalk(const EntityLexicon& lexicon, const SentenceContext& context, const NamesFound& found)
      : lexicon_(lexicon), context_(context), found_(found), in_name_(context.size(), false) {
    for (const MentionCandidate& name : found.names) {
      if (name.form == NameForm::adjective) continue;
      std::fill(in_name_.begin() + name.begin, in_name_.begin() + name.end, true);
    }
  }

  std::vector<MentionCandidate> run() {
    for (TokenIndex i = 0; i < context_.size(); ++i) {
      if (!can_be_head(i)) continue;
      if (const auto noun = noun_class(i)) add(i, *noun);
    }
    return std::move(nominals_);
  }

 private:
  bool can_be_head(TokenIndex i) const {
    const Token& token = context_.token(i);
    if (in_name_[i] || found_.is_title[i]) return false;
    if (token.upos != Upos::noun && token.upos != Upos::propn) return false;
    if (context_.is_capitalized(i) && month_number(context_.key(i)) != 0) return false;
    if (context_.key(i) == "reports" && i > 0 && in_name_[i - 1]) return false;  // "Reuters reports" is a clause
    const bool modifies = token.relation == DependencyRelation::compound && token.head != Token::root &&
                          static_cast<TokenIndex>(token.head) > i;
    return !modifies;
  }

  /// The class of the noun with the word before it ("news agency"), else of the noun alone.
  std::optional<NounClass> noun_class(TokenIndex i) const {
    const std::string lemma = lookup_key(context_.token(i).lemma);
    if (i > 0) {
      const std::string before(context_.key(i - 1));
      const auto own = lexicon_.noun(before + " " + lemma);
      if (own) return own;
    }
    const auto form = lexicon_.noun(context_.key(i));
    return form ? form : lexicon_.noun(lemma);
  }

  TokenIndex phrase_begin(TokenIndex head) const {
    TokenIndex begin = head;
    while (begin > 0 && may_stand_before_head(context_, begin - 1) && context_.is_in_subtree(begin - 1, head)) {
      if (context_.token(begin - 1).upos == Upos::cconj && begin > 1 && ends_name(begin - 2)) break;
      --begin;
    }
    return begin;
  }

  /// "the US and European allies": what stands before "and" is somebody else.
  bool ends_name(TokenIndex i) const {
    return std::any_of(found_.names.begin(), found_.names.end(),
                       [&](const MentionCandidate& n) { return n.end == i + 1; });
  }

  void add(TokenIndex head, const NounClass& noun) {
    const TokenIndex whole = phrase_begin(head);
    TokenIndex begin = whole;
    while (begin < head && is_dropped_at_front(context_, begin)) ++begin;
    MentionCandidate& mention = nominals_.emplace_back();
    mention.sentence = context_.index();
    mention.begin = begin;
    mention.end = head + 1;
    mention.head = head;
    mention.span = context_.span_of(begin, head + 1);
    mention.kind = MentionKind::nominal;
    mention.key = lookup_key(context_.token(head).lemma);
    const TokenIndex own_begin = behind_time_possessor(begin, head);
    mention.text = readable_name(context_, own_begin, head + 1);
    mention.family = noun.family;
    mention.gender = noun.gender;
    mention.plural = is_plural(context_.token(head));
    mention.type = mention.plural && noun.type == EntityType::person ? EntityType::group : noun.type;
    const bool troops =
        mention.plural && (mention.key == "soldier" || mention.key == "serviceman" || mention.key == "troop");
    if (troops) mention.family = "forces";
    mention.definiteness = own_begin > begin ? Definiteness::definite : definiteness(whole, head);
    mention.predicative = is_copula_predicate(context_, head) || is_depiction(context_, head);
    read_modifiers(own_begin, head, mention);
    if (mention.type == EntityType::event) mention.complement = complement_of(head);
  }

  /// "invasion of Ukraine", "war against Iran", "attack on the port of Odesa".
  EventComplement complement_of(TokenIndex head) const {
    static constexpr std::array<std::string_view, 8> prepositions{"against", "at",   "in", "into",
                                                                  "of",      "near", "on", "with"};
    for (const TokenIndex i : context_.dependents(head)) {
      if (i < head || context_.token(i).relation != DependencyRelation::nmod) continue;
      const auto name = std::find_if(found_.names.begin(), found_.names.end(),
                                     [&](const MentionCandidate& candidate) { return candidate.head == i; });
      const bool right_behind = name != found_.names.end() && name->begin > head + 1 && name->begin <= head + 3;
      const std::string_view preposition = context_.key(head + 1);
      const bool fits = std::find(prepositions.begin(), prepositions.end(), preposition) != prepositions.end();
      if (!right_behind || !fits || context_.token(head + 1).relation != DependencyRelation::case_) continue;
      const bool is_country = name->type == EntityType::country;
      return {std::string(preposition) + " " + name->text, name->key, is_country};
    }
    return {};
  }

  /// "last week's vote", "Saturday's rally": which one it was, and nobody's.
  TokenIndex behind_time_possessor(TokenIndex begin, TokenIndex head) const {
    static constexpr std::array<std::string_view, 10> words{"week", "weekend", "month",  "year",      "night",
                                                            "day",  "today",   "spring", "yesterday", "summer"};
    for (TokenIndex i = begin + 1; i < head && i <= begin + 2; ++i) {
      const std::string_view owner = context_.key(i - 1);
      const bool is_time = is_day_or_month(owner) || std::find(words.begin(), words.end(), owner) != words.end();
      if (is_time && (context_.key(i) == "'s" || context_.key(i) == "'")) return i + 1;
    }
    return begin;
  }

  Definiteness definiteness(TokenIndex begin, TokenIndex head) const {
    for (TokenIndex i = begin; i < head; ++i) {
      const std::string_view key = context_.key(i);
      if (context_.token(i).upos == Upos::det) {
        if (key == "the") return Definiteness::definite;
        if (key == "this" || key == "that" || key == "these" || key == "those") return Definiteness::demonstrative;
        return Definiteness::indefinite;
      }
      if (is_possessive_pronoun(context_.token(i)) || key == "'s" || key == "'") return Definiteness::possessive;
    }
    return Definiteness::bare;
  }

  void read_modifiers(TokenIndex begin, TokenIndex head, MentionCandidate& mention) const {
    for (TokenIndex i = begin; i < head; ++i) {
      if (const MentionCandidate* const name = name_at(i)) {
        if (mention.country.empty() && name->entry) mention.country = name->country;
        if (!name->entry || name->country.empty() || name->type != EntityType::country) mention.owned = true;
        if (!name->entry || name->country.empty()) mention.modifiers.push_back(name->key);
        // "the Clinton campaign": those who run it
        if (name->type == EntityType::person && mention.key == "campaign") mention.type = EntityType::organization;
        i = name->end - 1;
        continue;
      }
      const Upos tag = context_.token(i).upos;
      const bool content =
          tag == Upos::adj || tag == Upos::noun || tag == Upos::propn || tag == Upos::num || tag == Upos::verb;
      if (content && !is_empty_modifier(context_.key(i))) mention.modifiers.emplace_back(context_.key(i));
    }
    if (mention.definiteness == Definiteness::possessive) mention.owned = true;
    if (mention.country.empty()) mention.country = country_after(head);
    if (!mention.owned) mention.owned = has_name_after(head);
  }

  /// "president of France", "government in Kyiv".
  std::string country_after(TokenIndex head) const {
    for (const TokenIndex i : context_.dependents(head)) {
      if (i < head || context_.token(i).relation != DependencyRelation::nmod) continue;
      for (const MentionCandidate& name : found_.names) {
        if (name.head == i && name.entry && (name.type == EntityType::country || name.form == NameForm::capital)) {
          return name.country;
        }
      }
    }
    return {};
  }

  /// "people in Kursk", "fighting near Pokrovsk".
  bool has_name_after(TokenIndex head) const {
    for (const TokenIndex i : context_.dependents(head)) {
      if (i < head || context_.token(i).relation != DependencyRelation::nmod) continue;
      if (std::any_of(found_.names.begin(), found_.names.end(), [&](const MentionCandidate& n) { return n.head == i; }))
        return true;
    }
    return false;
  }

  const MentionCandidate* name_at(TokenIndex i) const {
    for (const MentionCandidate& name : found_.names) {
      if (name.begin == i) return &name;
    }
    return nullptr;
  }

  const EntityLexicon& lexicon_;
  const SentenceContext& context_;
  const NamesFound& found_;
  std::vector<bool> in_name_;
  std::vector<MentionCandidate> nominals_;
};

}  // namespace

std::vector<MentionCandidate> find_nominals(const EntityLexicon& lexicon, const SentenceContext& context,
                                            const NamesFound& found) {
  return NominalWalk(lexicon, context, found).run();
}

}  // namespace relata
