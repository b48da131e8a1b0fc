#include <relata/extract/statements/coordinated_names.h>

#include <array>
#include <string_view>

#include <relata/extract/statements/tree_editor.h>

namespace relata {
namespace {

using enum DependencyRelation;

bool is_institution(std::string_view word) {
  static constexpr std::array<std::string_view, 16> words{
      "Authority", "Commission", "Administration", "Agency", "Ministry", "Department", "Council",  "Board",
      "Committee", "Service",    "Bureau",         "Office", "Tribunal", "Institute",  "Division", "Directorate"};
  return std::ranges::find(words, word) != words.end();
}

class Mender : TreeEditor {
 public:
  using TreeEditor::TreeEditor;

  void mend() {
    for (std::size_t i = 2; i + 1 < tokens_.size(); ++i) {
      if (tokens_[i].form == "and") mend_around(i);
    }
  }

 private:
  static bool is_capitalized(const Token& token) { return token.form[0] >= 'A' && token.form[0] <= 'Z'; }

  void mend_around(std::size_t conjunction) {
    std::size_t begin = conjunction, end = conjunction + 1;
    while (begin > 0 && is_capitalized(tokens_[begin - 1]) && tokens_[begin - 1].lemma != "the") --begin;
    while (end < tokens_.size() && is_capitalized(tokens_[end])) ++end;
    const bool named = begin > 0 && begin < conjunction && tokens_[begin - 1].lemma == "the" && end > conjunction + 1;
    const std::size_t institution = end - 1;
    if (!named || !is_institution(tokens_[institution].form) || tokens_[institution].relation != conj) return;
    const std::int32_t first = tokens_[institution].head;
    if (first < number(begin) || first >= number(conjunction)) return;
    exchange(institution, at(first), compound);
    hand_over_children(at(first), institution);
    attach(at(first), institution, compound);
    attach(conjunction, at(first), cc);
    tokens_[institution].upos = Upos::propn;
  }
};

}  // namespace

void mend_coordinated_names(std::span<Sentence> sentences) {
  mend_each<Mender>(sentences);
}

}  // namespace relata
