#include <relata/extract/statements/reduced_relatives.h>

#include <optional>

#include <relata/extract/statements/tree_editor.h>

namespace relata {
namespace {

using enum DependencyRelation;

class Mender : TreeEditor {
 public:
  using TreeEditor::TreeEditor;

  void mend() {
    for (std::size_t i = 1; i < tokens_.size(); ++i) {
      const auto agent = agent_of(i);
      const auto verb = agent && is_active(i) ? verb_after(*agent, i) : std::nullopt;
      const auto noun = noun_before(i);
      if (verb && noun) mend_clause(i, *verb, *noun);
    }
  }

 private:
  /// "by police"
  std::optional<std::size_t> agent_of(std::size_t participle) const {
    const auto noun = child(participle, {obl_agent, obl});
    const auto preposition = noun ? child(*noun, {case_}) : std::nullopt;
    return preposition && tokens_[*preposition].lemma == "by" ? noun : std::nullopt;
  }

  bool is_participle(std::size_t i) const {
    return tokens_[i].upos == Upos::verb && (tokens_[i].xpos == "VBD" || tokens_[i].xpos == "VBN");
  }

  /// With a subject and without "was".
  bool is_active(std::size_t verb) const {
    const auto subject = child(verb, {nsubj});
    return is_participle(verb) && subject && *subject < verb && !has_child(verb, {aux_pass, aux});
  }

  /// "police recorded a video", wherever the video hangs.
  std::optional<std::size_t> verb_after(std::size_t agent, std::size_t participle) const {
    const auto verb = child(agent, {acl});
    if (!verb || *verb < agent || !is_participle(*verb) || has_child(*verb, {obl_agent, mark})) return std::nullopt;
    const auto object = child(participle, {obj});
    const bool acts = object ? *object > *verb : has_child(*verb, {obj, ccomp});
    return acts ? verb : std::nullopt;
  }

  /// The noun that stands right before the participle, or before its adverb.
  std::optional<std::size_t> noun_before(std::size_t participle) const {
    std::size_t i = participle - 1;
    if (i > 0 && tokens_[i].upos == Upos::adv) --i;
    return is_noun(i) ? std::optional(i) : std::nullopt;
  }

  void mend_clause(std::size_t participle, std::size_t verb, std::size_t noun) {
    exchange(verb, participle, acl);
    attach(participle, noun, acl);
    tokens_[participle].xpos = "VBN";
    tokens_[verb].xpos = "VBD";
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const bool of_clause = i <= noun || i > verb;
      if (tokens_[i].head == number(participle) && i != verb && of_clause) tokens_[i].head = number(verb);
    }
  }
};

}  // namespace

void mend_reduced_relatives(std::span<Sentence> sentences) {
  mend_each<Mender>(sentences);
}

}  // namespace relata
