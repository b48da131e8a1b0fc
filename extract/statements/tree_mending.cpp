#include <relata/extract/statements/tree_mending.h>

#include <algorithm>
#include <array>

#include <relata/extract/statements/contact_clauses.h>
#include <relata/extract/statements/coordinated_clauses.h>
#include <relata/extract/statements/coordinated_names.h>
#include <relata/extract/statements/doubled_subjects.h>
#include <relata/extract/statements/governed_gerunds.h>
#include <relata/extract/statements/hyphenated_words.h>
#include <relata/extract/statements/interrupted_clauses.h>
#include <relata/extract/statements/misread_objects.h>
#include <relata/extract/statements/reduced_relatives.h>
#include <relata/extract/statements/relative_clauses.h>
#include <relata/extract/statements/reported_that_clauses.h>
#include <relata/extract/statements/reporting_clauses.h>
#include <relata/extract/statements/reporting_gerunds.h>
#include <relata/extract/statements/small_clauses.h>
#include <relata/extract/statements/time_adjuncts.h>
#include <relata/extract/statements/titled_names.h>

namespace relata {
namespace {

bool is_below(const std::vector<Token>& tokens, std::int32_t token, std::int32_t ancestor) {
  for (; token != Token::root; token = tokens[static_cast<std::size_t>(token)].head) {
    if (token == ancestor) return true;
  }
  return false;
}

/// "each other" is one phrase, wherever the parser hung its words.
void join_reciprocals(Sentence& sentence) {
  auto& tokens = sentence.tokens;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    const bool reciprocal = (tokens[i].lemma == "each" && tokens[i + 1].lemma == "other") ||
                            (tokens[i].lemma == "one" && tokens[i + 1].lemma == "another");
    const auto first = static_cast<std::int32_t>(i), second = first + 1;
    if (!reciprocal || tokens[i].head == Token::root || is_below(tokens, first, second)) continue;
    for (Token& token : tokens) {
      if (token.head == first) token.head = second;
    }
    tokens[i + 1].head = tokens[i].head;
    tokens[i + 1].relation = tokens[i].relation;
    tokens[i].head = second;
    tokens[i].relation = DependencyRelation::det;
  }
}

bool is_noun_phrase_relation(DependencyRelation relation) {
  using enum DependencyRelation;
  return relation == compound || relation == flat || relation == amod || relation == nmod_desc;
}

/// A finite verb has no compounds: a noun before it is its subject, one after it its object, where it has none.
void mend_arguments_of_verbs(Sentence& sentence) {
  using enum DependencyRelation;
  auto& tokens = sentence.tokens;
  const auto has = [&](std::int32_t verb, DependencyRelation relation) {
    return std::ranges::any_of(tokens, [&](const Token& t) { return t.head == verb && t.relation == relation; });
  };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::int32_t verb = tokens[i].head;
    const bool noun = tokens[i].upos == Upos::propn || tokens[i].upos == Upos::noun;
    if (!noun || verb == Token::root || !is_noun_phrase_relation(tokens[i].relation)) continue;
    const Token& head = tokens[static_cast<std::size_t>(verb)];
    const bool finite = head.upos == Upos::verb && (head.xpos == "VBD" || head.xpos == "VBZ" || head.xpos == "VBP");
    const DependencyRelation role = static_cast<std::int32_t>(i) < verb ? nsubj : obj;
    if (finite && !has(verb, role) && !(role == nsubj && has(verb, nsubj_pass))) tokens[i].relation = role;
  }
}

/// "had blocked roads": where nothing stands between "had" and a participle, it is the perfect tense, no possession.
void mend_perfect_tense(Sentence& sentence) {
  using enum DependencyRelation;
  auto& tokens = sentence.tokens;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    Token& have = tokens[i];
    Token& participle = tokens[i + 1];
    const auto index = static_cast<std::int32_t>(i);
    const bool possession = have.upos == Upos::verb && have.lemma == "have" && participle.xpos == "VBN" &&
                            participle.relation == amod && participle.head != Token::root;
    if (!possession) continue;
    Token& object = tokens[static_cast<std::size_t>(participle.head)];
    if (object.head != index || object.relation != obj) continue;
    participle.head = have.head;
    participle.relation = have.relation;
    for (Token& token : tokens) {
      if (token.head == index) token.head = index + 1;
    }
    have.head = index + 1;
    have.relation = aux;
    have.upos = Upos::aux;
  }
}

/// "cleared him of wrongdoing"
void make_noun(std::vector<Token>& tokens, std::size_t gerund) {
  using enum DependencyRelation;
  tokens[gerund].upos = Upos::noun;
  tokens[gerund].xpos = "NN";
  tokens[gerund].lemma = tokens[gerund].form;
  if (tokens[gerund].relation == advcl) tokens[gerund].relation = obl;
  for (Token& token : tokens) {
    if (token.head == static_cast<std::int32_t>(gerund) && token.relation == mark) token.relation = case_;
  }
}

/// "appealed to aid agencies", "went missing": words that treebanks know as verbs alone.
void mend_words_read_as_verbs(Sentence& sentence) {
  using enum DependencyRelation;
  static constexpr std::array<std::string_view, 8> helpers{"agency",       "worker",       "group",   "convoy",
                                                           "organization", "organisation", "package", "official"};
  auto& tokens = sentence.tokens;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    Token& next = tokens[i + 1];
    const auto index = static_cast<std::int32_t>(i);
    if (tokens[i].form == "wrongdoing" && tokens[i].upos == Upos::verb) make_noun(tokens, i);
    const bool aids = tokens[i].lemma == "aid" && tokens[i].upos == Upos::verb && next.head == index &&
                      std::ranges::find(helpers, next.lemma) != helpers.end();
    if (tokens[i].lemma == "go" && next.form == "missing" && next.head == index) {
      next.upos = Upos::adj;
      next.lemma = "missing";
      next.relation = xcomp;
    }
    if (!aids || tokens[i].head == Token::root) continue;
    const bool after_to = i > 0 && tokens[i - 1].head == index && tokens[i - 1].lemma == "to";
    next.head = tokens[i].head;
    next.relation = after_to ? obl : tokens[i].relation;
    for (Token& token : tokens) {
      if (token.head == index) token.head = token.relation == advcl ? next.head : index + 1;
    }
    if (after_to) tokens[i - 1].relation = case_;
    tokens[i].head = index + 1;
    tokens[i].relation = compound;
    tokens[i].upos = Upos::noun;
  }
}

/// "a third", "200 tonnes"
bool is_amount(const std::vector<Token>& tokens, std::int32_t noun) {
  static constexpr std::array<std::string_view, 10> parts{"third", "quarter", "half",     "fifth", "tenth",
                                                          "dozen", "score",   "majority", "%",     "percent"};
  if (std::ranges::find(parts, tokens[static_cast<std::size_t>(noun)].lemma) != parts.end()) return true;
  return std::ranges::any_of(
      tokens, [&](const Token& t) { return t.head == noun && t.relation == DependencyRelation::nummod; });
}

/// "supply more than a third of it": how much, no comparison of the verb.
void mend_amounts(Sentence& sentence) {
  using enum DependencyRelation;
  auto& tokens = sentence.tokens;
  for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
    const std::int32_t amount = tokens[i].head;
    const bool more = tokens[i - 1].lemma == "more" || tokens[i - 1].lemma == "less" || tokens[i - 1].lemma == "few";
    if (!more || tokens[i].lemma != "than" || tokens[i].relation != case_ || amount < static_cast<std::int32_t>(i))
      continue;
    Token& noun = tokens[static_cast<std::size_t>(amount)];
    const bool of_verb = noun.relation == obl && tokens[i - 1].relation == advmod && noun.head == tokens[i - 1].head &&
                         noun.head == static_cast<std::int32_t>(i) - 2;
    const bool has_object = std::ranges::any_of(tokens, [&](const Token& token) {
      return token.head == noun.head && (token.relation == obj || token.relation == ccomp);
    });
    if (!of_verb || has_object || tokens[static_cast<std::size_t>(noun.head)].upos != Upos::verb) continue;
    if (!is_amount(tokens, amount)) continue;
    noun.relation = obj;
    tokens[i - 1].head = amount;
    tokens[i].head = static_cast<std::int32_t>(i) - 1;
    tokens[i].relation = fixed;
  }
}

/// "Which states could he win?": before a noun of the same verb "which" is its determiner, no argument.
void mend_interrogative_determiners(Sentence& sentence) {
  auto& tokens = sentence.tokens;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    const Token& noun = tokens[i + 1];
    const bool asks = tokens[i].xpos == "WDT" && (tokens[i].lemma == "which" || tokens[i].lemma == "what");
    if (!asks || noun.upos != Upos::noun || tokens[i].head != noun.head || noun.head == Token::root) continue;
    if (tokens[static_cast<std::size_t>(noun.head)].relation == DependencyRelation::acl_relcl) continue;
    tokens[i].head = static_cast<std::int32_t>(i) + 1;
    tokens[i].relation = DependencyRelation::det;
  }
}

}  // namespace

void mend_trees(std::span<Sentence> sentences, const CueLexicon& cues, const LemmaLexicon& lemmas) {
  for (Sentence& sentence : sentences) join_reciprocals(sentence);
  for (Sentence& sentence : sentences) mend_arguments_of_verbs(sentence);
  for (Sentence& sentence : sentences) mend_perfect_tense(sentence);
  for (Sentence& sentence : sentences) mend_interrogative_determiners(sentence);
  for (Sentence& sentence : sentences) mend_words_read_as_verbs(sentence);
  for (Sentence& sentence : sentences) mend_amounts(sentence);
  mend_coordinated_names(sentences);
  mend_hyphenated_words(sentences);
  mend_time_adjuncts(sentences);
  mend_reduced_relatives(sentences);
  mend_misread_objects(sentences);
  mend_small_clauses(sentences);
  mend_doubled_subjects(sentences);
  mend_contact_clauses(sentences);
  mend_interrupted_clauses(sentences, cues);
  mend_coordinated_clauses(sentences, cues);
  mend_titled_names(sentences);
  mend_relative_clauses(sentences);
  mend_reporting_clauses(sentences, cues, lemmas);
  mend_reported_that_clauses(sentences, cues);
  mend_governed_gerunds(sentences, cues);
  mend_reporting_gerunds(sentences, cues);
}

}  // namespace relata
