// KnowledgeGraph::find_actors(): which actors a name may mean.
#include <algorithm>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>

#include <relata/graph/graph_storage.h>
#include <relata/graph/knowledge_graph.h>
#include <relata/graph/name_key.h>

namespace relata {
namespace {

constexpr double name_score = 1.0;
constexpr double alias_score = 0.9;
constexpr double last_name_score = 0.8;
constexpr double some_words_score = 0.7;  // times the share of the name's words that were asked for

std::size_t count_words(std::string_view key) {
  return static_cast<std::size_t>(std::count(key.begin(), key.end(), ' ')) + 1;
}

/// Whether the words of `part` stand in `whole` as words, in this order and next to each other.
bool has_words(std::string_view whole, std::string_view part) {
  for (auto at = whole.find(part); at != std::string_view::npos; at = whole.find(part, at + 1)) {
    const auto end = at + part.size();
    if ((at == 0 || whole[at - 1] == ' ') && (end == whole.size() || whole[end] == ' ')) return true;
  }
  return false;
}

std::optional<double> score_of(const NameEntry& entry, std::string_view key, EntityType type) {
  if (entry.key == key) return entry.is_alias ? alias_score : name_score;
  if (type == EntityType::person && is_last_name_of(key, entry.key)) return last_name_score;
  if (!has_words(entry.key, key)) return std::nullopt;
  return some_words_score * static_cast<double>(count_words(key)) / static_cast<double>(count_words(entry.key));
}

/// Keeps the better of two matches of one actor; of equally good ones the first.
class MatchCollector {
 public:
  void add(const ActorMatch& match) {
    const auto [known, is_new] = index_.try_emplace(match.actor, matches_.size());
    if (is_new) {
      matches_.push_back(match);
    } else if (match.score > matches_[known->second].score) {
      matches_[known->second] = match;
    }
  }

  std::vector<ActorMatch> take() { return std::move(matches_); }

 private:
  std::unordered_map<ActorId, std::size_t> index_;
  std::vector<ActorMatch> matches_;
};

}  // namespace

std::vector<ActorMatch> KnowledgeGraph::find_actors(std::string_view name) const {
  MatchCollector collector;
  const std::string key = name_key(name);
  for (const Actor& actor : actors()) {
    if (!name.empty() && (actor.iri == name || to_string(actor.key) == name))
      return {{actor.id, actor.name, name_score}};
  }
  for (const NameEntry& entry : storage_->names()) {
    if (name.empty()) break;
    if (const auto score = score_of(entry, key, actor(entry.actor).type)) {
      collector.add({entry.actor, entry.name, *score});
    }
  }
  std::vector<ActorMatch> matches = collector.take();
  std::sort(matches.begin(), matches.end(), [this](const ActorMatch& a, const ActorMatch& b) {
    return std::tuple(-a.score, actor(b.actor).mentions, a.actor) <
           std::tuple(-b.score, actor(a.actor).mentions, b.actor);
  });
  return matches;
}

}  // namespace relata
