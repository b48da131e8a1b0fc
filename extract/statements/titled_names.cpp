#include <relata/extract/statements/titled_names.h>

#include <algorithm>
#include <optional>

#include <relata/extract/statements/tree_editor.h>

namespace relata {
namespace {

using enum DependencyRelation;

class Mender : TreeEditor {
 public:
  explicit Mender(Sentence& sentence) : TreeEditor(sentence), names_(sentence.names) {}

  void mend() {
    for (std::size_t i = 1; i + 1 < tokens_.size(); ++i) join_at_hyphen(i);
    for (std::size_t i = 1; i < tokens_.size(); ++i) join_last_name(i);
    for (std::size_t title = 0; title + 1 < tokens_.size(); ++title) {
      if (!is_noun(title)) continue;
      const auto name = name_after(title);
      if (!name) continue;
      if (tokens_[*name].relation == appos && tokens_[title].upos == Upos::noun) exchange(title, *name);
      if (is_second_subject(title, *name)) put_under(title, *name);
    }
    for (std::size_t name = 2; name < tokens_.size(); ++name) {
      mend_organisation_before_title(name);
      mend_name_after_place(name);
      mend_subject_after_place(name);
      mend_apposition_of_source(name);
    }
  }

 private:
  /// "Lars-Erik Holmgren": the second part is no apposition of the first.
  void join_at_hyphen(std::size_t hyphen) {
    Token& second = tokens_[hyphen + 1];
    const bool between_names =
        tokens_[hyphen].form == "-" && tokens_[hyphen - 1].upos == Upos::propn && second.upos == Upos::propn &&
        tokens_[hyphen - 1].span.end == tokens_[hyphen].span.begin && tokens_[hyphen].span.end == second.span.begin;
    if (!between_names || second.relation != appos || is_below(hyphen - 1, hyphen + 1)) return;
    second.head = number(hyphen - 1);
    second.relation = flat;
  }

  /// "Jean-Luc Mbarga": what goes on with a name is no apposition of it.
  void join_last_name(std::size_t last) {
    const bool apposition = tokens_[last].relation == appos && tokens_[last].upos == Upos::propn;
    if (!apposition || tokens_[last - 1].relation != flat || tokens_[last].head == Token::root) return;
    const std::size_t first = at(tokens_[last - 1].head);
    const bool of_name = tokens_[last].head == number(first) || tokens_[last].head == tokens_[first].head;
    if (of_name && !is_below(first, last)) attach(last, first, flat);
  }

  /// "AFL-CIO President Doris Mays", read as "AFL-CIO" with "Doris Mays" in apposition.
  void mend_organisation_before_title(std::size_t name) {
    if (tokens_[name].relation != appos || tokens_[name].head >= number(name) || tokens_[name].head < 0) return;
    const std::size_t organisation = at(tokens_[name].head);
    const auto title = child(name, {nmod_desc});
    if (!title || *title < organisation || *title > name) return;
    for (std::size_t i = organisation; i < name; ++i) {
      const bool hyphen = tokens_[i].form == "-";
      if (tokens_[i].upos != Upos::propn && !hyphen) return;
    }
    exchange(organisation, name);
    tokens_[organisation].relation = compound;
  }

  /// "the agency's envoy in Uganda, Jan Mbarga, said", read as a list of two places.
  void mend_name_after_place(std::size_t name) {
    const Token& word = tokens_[name];
    if (word.relation != conj || word.upos != Upos::propn || tokens_[name - 1].form != ",") return;
    const std::size_t place = at(word.head);
    if (place + 2 != name || tokens_[place].upos != Upos::propn || tokens_[place].relation != nmod) return;
    const std::size_t holder = at(tokens_[place].head);
    const bool list = std::ranges::any_of(tokens_, [&](const Token& token) {
      return token.relation == cc && token.head > number(place) && (is_below(at(token.head), place));
    });
    const bool subject = tokens_[holder].relation == nsubj && tokens_[holder].upos == Upos::noun && holder < place;
    if (subject && !list && ends_before_comma(name)) attach(name, holder, appos);
  }

  /// "In a talk in Washington, Ana Brandt, the head of the bank, said": no apposition of the place.
  void mend_subject_after_place(std::size_t name) {
    const bool person = is_named(name, NameKind::person) || is_named(name - 1, NameKind::person);
    if (tokens_[name].relation != appos || !person || tokens_[name].head >= number(name)) return;
    const std::size_t place = at(tokens_[name].head);
    if (!is_named(place, NameKind::location) && !is_named(place, NameKind::organization)) return;
    std::size_t verb = place;
    while (tokens_[verb].head != Token::root && verb < name) verb = at(tokens_[verb].head);
    if (verb < name || !is_finite(verb) || has_child(verb, {nsubj, nsubj_pass, expl})) return;
    attach(name, verb, nsubj);
    for (std::size_t i = name + 1; i < verb; ++i) {
      if (tokens_[i].head == number(place) && tokens_[i].relation == appos) attach(i, name, appos);
    }
  }

  bool is_named(std::size_t token, NameKind kind) const {
    return std::ranges::any_of(
        names_, [&](const NameSpan& name) { return name.kind == kind && name.begin <= token && token < name.end; });
  }

  /// "in the strike, according to the Lawyers, a group of activists": the group is the Lawyers, not the strike.
  void mend_apposition_of_source(std::size_t noun) {
    if (tokens_[noun].relation != appos || tokens_[noun].head == Token::root || at(tokens_[noun].head) > noun) return;
    const std::size_t described = at(tokens_[noun].head);
    for (std::size_t source = described + 2; source < noun; ++source) {
      const auto preposition = child(source, {case_});
      const bool sibling = tokens_[source].head == number(described) || tokens_[source].head == tokens_[described].head;
      const bool told = preposition && tokens_[*preposition].form == "according" && *preposition > described && sibling;
      if (told && *preposition < source && opens_after_comma(noun, source)) return attach(noun, source, appos);
    }
  }

  /// Whether only a comma stands between the name and the noun's phrase.
  bool opens_after_comma(std::size_t noun, std::size_t name) const {
    std::size_t first = noun;
    while (first > 0 && is_below(first - 1, noun) && tokens_[first - 1].form != ",") --first;
    return first >= 2 && first - 2 == name && tokens_[first - 1].form == ",";
  }

  /// A name of two words and more with a comma behind.
  bool ends_before_comma(std::size_t name) const {
    std::size_t end = name + 1;
    while (end < tokens_.size() && (tokens_[end].upos == Upos::propn || tokens_[end].form == "-")) ++end;
    return end > name + 1 && end < tokens_.size() && tokens_[end].form == ",";
  }

  /// The head of the name that begins right after the title and is its apposition or stands beside it.
  std::optional<std::size_t> name_after(std::size_t title) const {
    if (tokens_[title + 1].upos != Upos::propn) return std::nullopt;
    for (std::size_t i = title + 1; i < tokens_.size() && tokens_[i].upos == Upos::propn; ++i) {
      const bool apposition = tokens_[i].head == number(title) && tokens_[i].relation == appos;
      if (apposition || is_second_subject(title, i)) return i;
    }
    return std::nullopt;
  }

  bool is_second_subject(std::size_t title, std::size_t name) const {
    const bool subjects = tokens_[title].relation == nsubj && tokens_[name].relation == nsubj;
    return subjects && tokens_[title].head == tokens_[name].head;
  }

  /// The name takes the title's place, with all that follows the title.
  void exchange(std::size_t title, std::size_t name) {
    tokens_[name].head = tokens_[title].head;
    tokens_[name].relation = tokens_[title].relation;
    for (std::size_t i = title + 1; i < tokens_.size(); ++i) {
      if (i != name && tokens_[i].head == number(title)) tokens_[i].head = number(name);
    }
    for (std::size_t i = 0; i < title; ++i) {
      const bool of_phrase = tokens_[i].relation == case_ || tokens_[i].relation == punct ||
                             tokens_[i].relation == cop || tokens_[i].relation == mark;
      if (of_phrase && tokens_[i].head == number(title)) tokens_[i].head = number(name);
    }
    put_under(title, name);
  }

  void put_under(std::size_t title, std::size_t name) {
    tokens_[title].head = number(name);
    tokens_[title].relation = nmod_desc;
  }

  const std::vector<NameSpan>& names_;
};

}  // namespace

void mend_titled_names(std::span<Sentence> sentences) {
  mend_each<Mender>(sentences);
}

}  // namespace relata
