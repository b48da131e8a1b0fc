#include <relata/extract/statements/relative_clauses.h>

#include <relata/extract/statements/tree_editor.h>

namespace relata {
namespace {

using enum DependencyRelation;

class Mender : TreeEditor {
 public:
  explicit Mender(Sentence& sentence) : TreeEditor(sentence), names_(sentence.names) {}

  void mend() {
    for (std::size_t clause = 2; clause < tokens_.size(); ++clause) {
      const Token& verb = tokens_[clause];
      if (verb.relation != acl_relcl || verb.head == Token::root || !is_of_person(clause)) continue;
      const std::size_t name = at(verb.head);
      if (!is_body_or_place(name) || tokens_[name].relation != nmod || name > clause) continue;
      const std::size_t noun = at(tokens_[name].head);
      if (is_noun(noun) && noun < name) attach(clause, noun, acl_relcl);
    }
  }

 private:
  bool is_of_person(std::size_t clause) const {
    const auto subject = child(clause, {nsubj, nsubj_pass});
    return subject && *subject < clause && tokens_[*subject].lemma == "who";
  }

  /// No person has an article.
  bool is_body_or_place(std::size_t token) const {
    const auto article = child(token, {det});
    if (article && tokens_[*article].lemma == "the" && tokens_[token].upos == Upos::propn) return true;
    return std::ranges::any_of(names_, [&](const NameSpan& name) {
      const bool kind = name.kind == NameKind::organization || name.kind == NameKind::location;
      return kind && name.begin <= token && token < name.end;
    });
  }

  const std::vector<NameSpan>& names_;
};

}  // namespace

void mend_relative_clauses(std::span<Sentence> sentences) {
  mend_each<Mender>(sentences);
}

}  // namespace relata
