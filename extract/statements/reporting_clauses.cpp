#include <relata/extract/statements/reporting_clauses.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include <relata/extract/statements/tree_editor.h>

namespace relata {
namespace {

using enum DependencyRelation;

template <std::size_t size>
bool is_one_of(std::string_view word, const std::array<std::string_view, size>& words) {
  return std::ranges::find(words, word) != words.end();
}

bool is_comma(const Token& token) {
  static constexpr std::array<std::string_view, 8> marks{",", "”", "\"", "''", "—", "–", "-", "--"};
  return is_one_of(token.form, marks) && token.xpos != "``";
}

bool is_stop(const Token& token) {
  static constexpr std::array<std::string_view, 6> marks{".", "!", "?", ":", ";", "..."};
  return is_one_of(token.form, marks);
}

bool opens_other_clause(const Token& token) {
  static constexpr std::array<std::string_view, 14> words{"and",     "but",      "or",     "which", "who",
                                                          "that",    "as",       "while",  "when",  "if",
                                                          "because", "although", "though", "whose"};
  return is_one_of(token.lemma, words);
}

/// The finite form as a verb: lemma and tag, where it can be one ("reports", "said").
struct VerbReading {
  std::string lemma;
  std::string_view xpos;
};

std::optional<VerbReading> read_as_verb(const Token& token, const LemmaLexicon& lemmas) {
  if (token.upos == Upos::verb) {
    const bool finite = token.xpos == "VBD" || token.xpos == "VBZ" || token.xpos == "VBP" || token.xpos == "VBN";
    return finite ? std::optional(VerbReading{token.lemma, token.xpos}) : std::nullopt;
  }
  if (token.upos != Upos::noun || token.xpos != "NNS") return std::nullopt;
  const auto lemma = lemmas.find(token.form, "VBZ");
  return lemma ? std::optional(VerbReading{*lemma, "VBZ"}) : std::nullopt;
}

/// A reporting clause: tokens [begin, verb) are its subject.
struct ReportingClause {
  std::size_t begin = 0;
  std::size_t verb = 0;
};

class Mender {
 public:
  Mender(Sentence& sentence, const CueLexicon& cues, const LemmaLexicon& lemmas)
      : tokens_(sentence.tokens), cues_(cues), lemmas_(lemmas) {}

  void mend() {
    for (std::size_t i = 2; i < tokens_.size(); ++i) {
      const auto reading = read_as_verb(tokens_[i], lemmas_);
      const AttributionCue* const cue = reading ? cues_.find(reading->lemma, Upos::verb) : nullptr;
      if (cue == nullptr || !cue->takes_quote) continue;
      if (const auto clause = clause_around(i)) apply(*clause, *reading);
    }
  }

 private:
  static constexpr std::size_t longest_subject = 12;  // tokens
  static constexpr std::size_t longest_rest = 6;      // tokens after the verb: "on Tuesday", "Bloomberg"

  std::optional<ReportingClause> clause_around(std::size_t verb) const {
    std::size_t begin = verb;
    while (begin > 0 && verb - begin < longest_subject && may_stand_in_subject(tokens_[begin - 1])) --begin;
    const bool set_off = begin >= 2 && begin < verb && is_comma(tokens_[begin - 1]) && !joins_words(begin - 1);
    if (!set_off || opens_other_clause(tokens_[begin]) || !has_noun(begin, verb) || is_modified(verb))
      return std::nullopt;
    const auto before = tokens_.begin() + static_cast<std::ptrdiff_t>(begin);
    const bool says_something = std::any_of(tokens_.begin(), before, is_predicate) || is_parenthesis(verb);
    if (!says_something || !ends_soon(verb)) return std::nullopt;
    return ReportingClause{begin, verb};
  }

  /// The hyphen of "nine-month", no dash.
  bool joins_words(std::size_t mark) const {
    return tokens_[mark].form == "-" && tokens_[mark].span.begin == tokens_[mark - 1].span.end;
  }

  /// "in his opening remarks", "the club's rules": a noun, since a possessive or adjective stands before it.
  bool is_modified(std::size_t verb) const {
    const Token& before = tokens_[verb - 1];
    return before.upos == Upos::part || before.upos == Upos::adj || before.relation == amod || before.xpos == "PRP$";
  }

  /// "The difference, he told me, is that …": a comma follows soon, and what is said after it.
  bool is_parenthesis(std::size_t verb) const {
    for (std::size_t i = verb + 1; i < tokens_.size() && i <= verb + 3; ++i) {
      if (tokens_[i].form == ",")
        return std::any_of(tokens_.begin() + static_cast<std::ptrdiff_t>(i), tokens_.end(), is_predicate);
    }
    return false;
  }

  static bool is_predicate(const Token& token) {
    return token.upos == Upos::verb || token.relation == cop || token.upos == Upos::aux;
  }

  static bool may_stand_in_subject(const Token& token) {
    const bool finite =
        token.upos == Upos::aux || (token.upos == Upos::verb && token.xpos != "VBN" && token.xpos != "VBG");
    return !finite && !is_comma(token) && !is_stop(token);
  }

  bool has_noun(std::size_t begin, std::size_t end) const {
    return std::any_of(tokens_.begin() + static_cast<std::ptrdiff_t>(begin),
                       tokens_.begin() + static_cast<std::ptrdiff_t>(end), [](const Token& token) {
                         return token.upos == Upos::noun || token.upos == Upos::propn || token.upos == Upos::pron;
                       });
  }

  /// After the verb only a time or an addressee stands before a comma or the end.
  bool ends_soon(std::size_t verb) const {
    for (std::size_t i = verb + 1; i < tokens_.size() && i <= verb + longest_rest + 1; ++i) {
      if (is_comma(tokens_[i]) || is_stop(tokens_[i])) return true;
      if (is_predicate(tokens_[i]) || opens_other_clause(tokens_[i]) || tokens_[i].upos == Upos::sconj) return false;
    }
    return verb + longest_rest + 1 >= tokens_.size();
  }

  void apply(const ReportingClause& clause, const VerbReading& reading) {
    Token& verb = tokens_[clause.verb];
    const auto root =
        std::find_if(tokens_.begin(), tokens_.end(), [](const Token& t) { return t.head == Token::root; });
    const auto root_index = static_cast<std::size_t>(root - tokens_.begin());
    const bool root_is_outside = root_index < clause.begin || root_index > clause.verb;
    const bool is_root = root_index == clause.verb;
    if (!root_is_outside && !is_root) return;
    const bool reads_well = is_root || verb.relation == parataxis;
    if (!reads_well) {
      verb.head = static_cast<std::int32_t>(root_index);
      verb.relation = parataxis;
    }
    release_other_subjects(clause, static_cast<std::int32_t>(root_index));
    verb.upos = Upos::verb;
    verb.xpos = reading.xpos;
    verb.lemma = reading.lemma;
    if (!has_subject(clause)) make_subject(clause);
  }

  /// "… over the Arctic Ocean, Shoigu said": the ocean does not speak.
  void release_other_subjects(const ReportingClause& clause, std::int32_t root) {
    if (root == static_cast<std::int32_t>(clause.verb) || !has_subject(clause)) return;
    for (std::size_t i = 0; i < clause.begin; ++i) {
      if (tokens_[i].head != static_cast<std::int32_t>(clause.verb)) continue;
      tokens_[i].head = root;
      if (tokens_[i].relation == nsubj) tokens_[i].relation = obl;
    }
  }

  bool has_subject(const ReportingClause& clause) const {
    for (std::size_t i = clause.begin; i < clause.verb; ++i) {
      if (tokens_[i].head == static_cast<std::int32_t>(clause.verb) && tokens_[i].relation == nsubj) return true;
    }
    return false;
  }

  /// The top of the noun phrase before the verb becomes its subject; other tops there hang on it. "medics and two
  /// residents said": both speak.
  void make_subject(const ReportingClause& clause) {
    const auto verb = static_cast<std::int32_t>(clause.verb);
    std::optional<std::size_t> subject, first;
    for (std::size_t i = clause.begin; i < clause.verb; ++i) {
      const bool outside = tokens_[i].head < static_cast<std::int32_t>(clause.begin) || tokens_[i].head >= verb;
      const bool nominal =
          tokens_[i].upos == Upos::noun || tokens_[i].upos == Upos::propn || tokens_[i].upos == Upos::pron;
      if (!outside || !nominal) continue;
      if (!first) first = i;
      subject = i;
    }
    if (!subject) return;
    if (const auto conjunction = conjunction_between(*first, *subject)) {
      join(*first, *conjunction, *subject);
      subject = first;
    }
    tokens_[*subject].head = verb;
    tokens_[*subject].relation = nsubj;
    for (std::size_t i = clause.begin; i < clause.verb; ++i) {
      if (i != *subject && tokens_[i].head == verb && tokens_[i].relation == compound)
        tokens_[i].head = static_cast<std::int32_t>(*subject);
    }
  }

  std::optional<std::size_t> conjunction_between(std::size_t first, std::size_t second) const {
    for (std::size_t i = first + 1; i < second; ++i) {
      if (tokens_[i].lemma == "and" || tokens_[i].lemma == "or") return i;
    }
    return std::nullopt;
  }

  void join(std::size_t first, std::size_t conjunction, std::size_t second) {
    tokens_[second].head = static_cast<std::int32_t>(first);
    tokens_[second].relation = conj;
    tokens_[conjunction].head = static_cast<std::int32_t>(second);
    tokens_[conjunction].relation = cc;
  }

  std::vector<Token>& tokens_;
  const CueLexicon& cues_;
  const LemmaLexicon& lemmas_;
};

}  // namespace

void mend_reporting_clauses(std::span<Sentence> sentences, const CueLexicon& cues, const LemmaLexicon& lemmas) {
  mend_each<Mender>(sentences, cues, lemmas);
}

}  // namespace relata
