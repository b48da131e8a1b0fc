#include <relata/extract/statements/predicate_text.h>

#include <algorithm>
#include <array>

#include <relata/extract/statements/infinitive_predicates.h>

namespace relata {
namespace {

using enum DependencyRelation;

/// "bounce back", "bring together": an adverb of direction after its verb makes another verb of it.
bool is_directional(const SentenceTree& tree, TokenIndex child) {
  static constexpr std::array<std::string_view, 16> adverbs{"back",  "together", "away",    "out",   "up",    "down",
                                                            "off",   "over",     "forward", "ahead", "apart", "aside",
                                                            "along", "around",   "through", "across"};
  const auto verb = tree.head(child);
  const bool up_to =
      child + 2 < tree.size() && tree.lemma(child + 1) == "to" && tree.token(child + 2).upos == Upos::num;
  return verb && !up_to && tree.relation(child) == advmod && child > *verb && tree.children(child).empty() &&
         tree.token(*verb).upos == Upos::verb && std::ranges::find(adverbs, tree.lemma(child)) != adverbs.end();
}

/// "did well", "went underground": verbs that say little without the adverb right after them.
bool is_manner_of_plain_verb(const SentenceTree& tree, TokenIndex child) {
  static constexpr std::array<std::string_view, 12> verbs{"do",  "go",   "fare", "perform", "behave", "stand",
                                                          "act", "come", "feel", "look",    "stay",   "live"};
  const auto verb = tree.head(child);
  return verb && tree.relation(child) == advmod && child > *verb && tree.token(*verb).upos == Upos::verb &&
         tree.subtree(child).front() == *verb + 1 && !tree.has_child(*verb, obj) &&
         std::ranges::find(verbs, tree.lemma(*verb)) != verbs.end();
}

bool is_part_of_predicate(const SentenceTree& tree, TokenIndex child) {
  const Token& token = tree.token(child);
  if (is_any(token.relation, {aux, aux_pass, cop, compound_prt}) || is_directional(tree, child)) return true;
  if (is_manner_of_plain_verb(tree, child)) return true;
  return token.relation == advmod && (token.lemma == "not" || token.lemma == "never" || token.lemma == "no");
}

/// "is" in "It is because the rules have been vague."
bool is_of_outer_clause(const SentenceTree& tree, TokenIndex child) {
  const TokenIndex head = *tree.head(child);
  const auto subject = tree.child(head, nsubj);
  return tree.relation(child) == cop && tree.children(head, cop).size() > 1 && subject && child < *subject;
}

/// "test-fired"
bool is_joined_by_hyphen(const SentenceTree& tree, TokenIndex child, TokenIndex verb) {
  return tree.relation(child) == compound && child + 2 == verb && tree.token(child + 1).form == "-";
}

void add_own_tokens(const SentenceTree& tree, TokenIndex head, std::vector<TokenIndex>& tokens) {
  tokens.push_back(head);
  for (const TokenIndex child : tree.children(head)) {
    if (is_joined_by_hyphen(tree, child, head)) tokens.insert(tokens.end(), {child, child + 1});
    if (!is_part_of_predicate(tree, child) || is_of_outer_clause(tree, child)) continue;
    const auto words = is_manner_of_plain_verb(tree, child) ? tree.subtree(child) : std::vector<TokenIndex>{child};
    tokens.insert(tokens.end(), words.begin(), words.end());
  }
}

}  // namespace

std::vector<TokenIndex> predicate_tokens(const SentenceTree& tree, TokenIndex head) {
  static constexpr int max_chain = 6;  // "has been trying to begin to …": longer chains are cut
  std::vector<TokenIndex> tokens;
  TokenIndex at = head;
  for (int depth = 0; depth < max_chain; ++depth) {
    add_own_tokens(tree, at, tokens);
    if (const auto purpose = subject_of_infinitive(tree, at))
      tokens.insert(tokens.end(), {*purpose, *tree.child(at, mark)});
    if (tree.relation(at) != xcomp) break;
    if (const auto to = tree.child(at, mark)) tokens.push_back(*to);
    at = *tree.head(at);
    const bool nominal = tree.token(at).upos == Upos::noun || tree.token(at).upos == Upos::propn;
    const bool has_own_object = tree.has_child(at, obj) || tree.has_child(at, iobj);
    if (nominal || has_own_object) break;
  }
  std::sort(tokens.begin(), tokens.end());
  tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
  return tokens;
}

std::vector<TokenIndex> preposition_tokens(const SentenceTree& tree, TokenIndex head) {
  std::vector<TokenIndex> tokens;
  for (const TokenIndex child : tree.children(head)) {
    if (tree.relation(child) != case_ || child > head || tree.token(child).upos == Upos::part) continue;
    const auto words = tree.subtree(child, [&](TokenIndex token) { return tree.relation(token) != fixed; });
    tokens.insert(tokens.end(), words.begin(), words.end());
  }
  std::sort(tokens.begin(), tokens.end());
  return tokens;
}

std::string predicate_lemma(const SentenceTree& tree, TokenIndex head) {
  std::string lemma(tree.lemma(head));
  for (const TokenIndex child : tree.children(head)) {
    const bool particle = tree.relation(child) == compound_prt || is_directional(tree, child);
    if (particle) return lemma + " " + tree.token(child).lemma;
  }
  return lemma;
}

}  // namespace relata
