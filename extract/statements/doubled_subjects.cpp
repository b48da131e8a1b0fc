#include <relata/extract/statements/doubled_subjects.h>

#include <optional>

#include <relata/extract/statements/tree_editor.h>

namespace relata {
namespace {

using enum DependencyRelation;

class Mender : TreeEditor {
 public:
  using TreeEditor::TreeEditor;

  void mend() {
    std::vector<std::int32_t> subject_of(tokens_.size(), Token::root);
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const std::int32_t verb = tokens_[i].head;
      const bool subject = tokens_[i].relation == nsubj || tokens_[i].relation == nsubj_pass;
      if (!subject || verb == Token::root || verb < number(i)) continue;
      std::int32_t& last = subject_of[at(verb)];
      const bool stays = last != Token::root && (end_list(at(last), i) || complement(at(last), i));
      if (stays) continue;
      if (last != Token::root && !take_for_title(at(last), i)) release(at(last), i);
      last = number(i);
    }
  }

 private:
  /// "a treasurer who spent money on a house, two boats and a wedding was tried": goes on with the list.
  bool end_list(std::size_t first, std::size_t second) {
    const auto clause = child(first, {acl_relcl});
    const std::size_t begin = first_token(second);
    if (!clause || begin == 0 || tokens_[begin - 1].form != "," || *clause > second) return false;
    if (!has_child(second, {conj})) return false;
    const auto item = last_noun(*clause, begin - 1);
    if (!item) return false;
    attach(second, *item, conj);
    return true;
  }

  /// The leftmost of the tokens in a row up to `head` that stand under it.
  std::size_t first_token(std::size_t head) const {
    std::size_t first = head;
    while (first > 0 && is_below(first - 1, head)) --first;
    return first;
  }

  /// The noun right before `end` that hangs on `clause`.
  std::optional<std::size_t> last_noun(std::size_t clause, std::size_t end) const {
    const std::size_t last = end - 1;
    const bool argument = tokens_[last].relation == obl || tokens_[last].relation == obj;
    return is_noun(last) && argument && is_below(last, clause) ? std::optional(last) : std::nullopt;
  }

  /// "the sale of at least one brand", read as two subjects.
  bool complement(std::size_t first, std::size_t second) {
    const Token& opening = tokens_[first_token(second)];
    const bool of_first = opening.lemma == "of" && opening.relation == case_;
    if (of_first) attach(second, first, nmod);
    return of_first;
  }

  /// "Her cousin Philip", "Interior Minister Colonel Jan Brandt", read as two subjects: the name has what was said of
  /// the cousin.
  bool take_for_title(std::size_t first, std::size_t second) {
    const bool name_follows =
        is_noun(first) && is_name_of_both(first + 1, second) && tokens_[second].upos == Upos::propn;
    if (!name_follows) return false;
    for (std::size_t i = second + 1; i < tokens_.size(); ++i) {
      if (tokens_[i].head == number(first)) tokens_[i].head = number(second);
    }
    attach(first, second, nmod_desc);
    return true;
  }

  /// Whether all tokens from `begin` to the name's head are parts of names.
  bool is_name_of_both(std::size_t begin, std::size_t name) const {
    for (std::size_t i = begin; i < name; ++i) {
      const bool part = tokens_[i].head == number(name) || tokens_[i].head == number(begin) - 1;
      if (tokens_[i].upos != Upos::propn || !part) return false;
    }
    return true;
  }

  void release(std::size_t first, std::size_t second) {
    for (std::size_t i = first + 1; i < second; ++i) {
      const bool said = tokens_[i].head == tokens_[first].head && tokens_[i].relation == ccomp;
      if (!said || has_child(i, {nsubj, nsubj_pass})) continue;
      return attach(first, i, nsubj);
    }
    if (!promote_verb(first, second)) tokens_[first].relation = obl_unmarked;
  }

  /// "The number of people known to have died rose to 214, she said", with "rose" among what is known of the people.
  bool promote_verb(std::size_t first, std::size_t second) {
    for (std::size_t i = first + 1; i < second; ++i) {
      const bool past = tokens_[i].xpos == "VBN" && !has_child(i, {aux, aux_pass});
      const bool finite =
          (past || is_finite(i)) && tokens_[i].relation == xcomp && !has_child(i, {nsubj, nsubj_pass, mark});
      if (!finite || !is_below(i, first)) continue;
      const std::int32_t above = tokens_[i].head;
      for (std::size_t later = i + 1; later < second; ++later) {
        if (tokens_[later].head == above) tokens_[later].head = number(i);
      }
      attach(i, at(tokens_[first].head), ccomp);
      attach(first, i, nsubj);
      return true;
    }
    return false;
  }
};

}  // namespace

void mend_doubled_subjects(std::span<Sentence> sentences) {
  mend_each<Mender>(sentences);
}

}  // namespace relata
