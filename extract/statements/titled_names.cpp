#include <relata/extract/statements/titled_names.h>

#include <optional>

namespace relata {
namespace {

using enum DependencyRelation;

class Mender {
 public:
  explicit Mender(Sentence& sentence) : tokens_(sentence.tokens) {}

  void mend() {
    for (std::size_t i = 1; i + 1 < tokens_.size(); ++i) join_at_hyphen(i);
    for (std::size_t title = 0; title + 1 < tokens_.size(); ++title) {
      if (tokens_[title].upos != Upos::noun) continue;
      const auto name = name_after(title);
      if (!name) continue;
      if (tokens_[*name].relation == appos) exchange(title, *name);
      if (is_second_subject(title, *name)) put_under(title, *name);
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
    second.head = index(hyphen - 1);
    second.relation = flat;
  }

  bool is_below(std::size_t token, std::size_t ancestor) const {
    for (std::int32_t at = index(token); at != Token::root; at = tokens_[static_cast<std::size_t>(at)].head) {
      if (at == index(ancestor)) return true;
    }
    return false;
  }

  static std::int32_t index(std::size_t token) { return static_cast<std::int32_t>(token); }

  /// The head of the name that begins right after the title and is its apposition or stands beside it.
  std::optional<std::size_t> name_after(std::size_t title) const {
    if (tokens_[title + 1].upos != Upos::propn) return std::nullopt;
    for (std::size_t i = title + 1; i < tokens_.size() && tokens_[i].upos == Upos::propn; ++i) {
      const bool apposition = tokens_[i].head == index(title) && tokens_[i].relation == appos;
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
      if (i != name && tokens_[i].head == index(title)) tokens_[i].head = index(name);
    }
    for (std::size_t i = 0; i < title; ++i) {
      const bool of_phrase = tokens_[i].relation == case_ || tokens_[i].relation == cop || tokens_[i].relation == mark;
      if (of_phrase && tokens_[i].head == index(title)) tokens_[i].head = index(name);
    }
    put_under(title, name);
  }

  void put_under(std::size_t title, std::size_t name) {
    tokens_[title].head = index(name);
    tokens_[title].relation = nmod_desc;
  }

  std::vector<Token>& tokens_;
};

}  // namespace

void mend_titled_names(std::span<Sentence> sentences) {
  for (Sentence& sentence : sentences) Mender(sentence).mend();
}

}  // namespace relata
