#include <relata/extract/statements/sentence_tree.h>

#include <algorithm>

namespace relata {

SentenceTree::SentenceTree(const Sentence& sentence) : sentence_(&sentence), first_child_(sentence.tokens.size() + 1) {
  for (const Token& token : sentence.tokens) {
    if (token.head != Token::root) ++first_child_[static_cast<std::size_t>(token.head) + 1];
  }
  for (std::size_t i = 1; i < first_child_.size(); ++i) first_child_[i] += first_child_[i - 1];
  children_.resize(first_child_.back());
  std::vector<std::uint32_t> next(first_child_.begin(), first_child_.end() - 1);
  for (TokenIndex i = 0; i < size(); ++i) {
    if (const auto parent = head(i)) children_[next[*parent]++] = i;
  }
}

std::optional<TokenIndex> SentenceTree::head(TokenIndex index) const {
  const std::int32_t head = token(index).head;
  if (head == Token::root) return std::nullopt;
  return static_cast<TokenIndex>(head);
}

std::span<const TokenIndex> SentenceTree::children(TokenIndex index) const {
  return std::span(children_).subspan(first_child_[index], first_child_[index + 1] - first_child_[index]);
}

std::optional<TokenIndex> SentenceTree::child(TokenIndex index, DependencyRelation relation) const {
  for (const TokenIndex child : children(index)) {
    if (token(child).relation == relation) return child;
  }
  return std::nullopt;
}

std::vector<TokenIndex> SentenceTree::children(TokenIndex index, DependencyRelation relation) const {
  std::vector<TokenIndex> found;
  for (const TokenIndex child : children(index)) {
    if (token(child).relation == relation) found.push_back(child);
  }
  return found;
}

bool SentenceTree::has_child(TokenIndex index, DependencyRelation relation) const {
  return child(index, relation).has_value();
}

std::vector<TokenIndex> SentenceTree::subtree(TokenIndex top, const std::function<bool(TokenIndex)>& leave_out) const {
  std::vector<TokenIndex> found{top};
  for (std::size_t next = 0; next < found.size(); ++next) {
    for (const TokenIndex child : children(found[next])) {
      if (!leave_out(child)) found.push_back(child);
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

bool SentenceTree::dominates(TokenIndex ancestor, TokenIndex token) const {
  std::optional<TokenIndex> at = token;
  while (at && *at != ancestor) at = head(*at);
  return at.has_value();
}

bool SentenceTree::is_excluded(TokenIndex conjunct) const {
  const Upos upos = token(conjunct).upos;
  if (upos != Upos::noun && upos != Upos::propn && upos != Upos::pron) return false;
  return std::ranges::any_of(children(conjunct), [&](TokenIndex child) {
    const bool only = child + 1 < size() && (lemma(child + 1) == "only" || lemma(child + 1) == "just");
    return child < conjunct && lemma(child) == "not" && !only;
  });
}

std::vector<TokenIndex> SentenceTree::with_conjuncts(TokenIndex first) const {
  std::vector<TokenIndex> members{first};
  const auto add = [&](TokenIndex member) {
    if (!is_excluded(member)) members.push_back(member);
  };
  for (const TokenIndex child : children(first)) {
    if (relation(child) == DependencyRelation::conj || is_list_member(child)) add(child);
  }
  for (std::size_t i = 1; i < members.size(); ++i) {
    if (token(members[i]).upos == Upos::verb) continue;
    for (const TokenIndex nested : children(members[i], DependencyRelation::conj)) add(nested);
  }
  std::sort(members.begin(), members.end());
  return members;
}

bool SentenceTree::is_list_member(TokenIndex apposition) const {
  if (relation(apposition) != DependencyRelation::appos || token(apposition).upos != Upos::propn) return false;
  const auto siblings = children(*head(apposition));
  const bool own_list = has_child(apposition, DependencyRelation::conj);
  const bool list_goes_on = std::ranges::any_of(siblings, [&](TokenIndex sibling) {
    return sibling > apposition && relation(sibling) == DependencyRelation::conj;
  });
  return token(*head(apposition)).upos == Upos::propn && (own_list || list_goes_on);
}

TokenIndex SentenceTree::first_conjunct(TokenIndex token) const {
  while (relation(token) == DependencyRelation::conj) token = *head(token);
  return token;
}

bool is_infinitive(const SentenceTree& tree, TokenIndex clause) {
  return std::ranges::any_of(tree.children(clause), [&](TokenIndex child) {
    return tree.relation(child) == DependencyRelation::mark && tree.lemma(child) == "to";
  });
}

bool is_any(DependencyRelation relation, std::initializer_list<DependencyRelation> choices) {
  return std::find(choices.begin(), choices.end(), relation) != choices.end();
}

bool is_subject(DependencyRelation relation) {
  using enum DependencyRelation;
  return is_any(relation, {nsubj, nsubj_pass, csubj, csubj_pass});
}

bool has_feature(const Token& token, std::string_view feature) {
  std::string_view rest = token.features;
  while (!rest.empty()) {
    const auto bar = std::min(rest.find('|'), rest.size());
    if (rest.substr(0, bar) == feature) return true;
    rest.remove_prefix(std::min(bar + 1, rest.size()));
  }
  return false;
}

Span span_of(const Sentence& sentence, std::span<const TokenIndex> tokens) {
  return {sentence.tokens[tokens.front()].span.begin, sentence.tokens[tokens.back()].span.end};
}

}  // namespace relata
