#include <relata/graph/counted_claims.h>

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <relata/graph/hash_index.h>

namespace relata {
namespace {

std::uint64_t combine(std::uint64_t one, std::uint64_t other) {
  return mix(one ^ mix(other));
}

/// Of what is counted: "people", "wounded soldiers".
std::uint64_t hash_of_words(std::uint64_t place, const ContentWords& words) {
  std::uint64_t hash = combine(place, hash_of(words.head));
  for (const std::string& word : words.others) hash = combine(hash, hash_of(word));
  return hash;
}

/// Objects that count the same, of matching subjects; subjects that count the same, with matching objects or, where
/// there are none, in one document.
std::vector<std::uint64_t> keys_of(const Claim& claim, const ParticipantMatcher& matcher) {
  std::vector<std::uint64_t> keys;
  const std::uint64_t subject = hash_of_words(0, claim.subject.words);
  if (!claim.object) return {combine(subject, static_cast<std::uint64_t>(claim.evidence->document))};
  const std::uint64_t object = hash_of_words(1, claim.object->words);
  for (const std::uint64_t key : matcher.keys(claim.subject)) keys.push_back(combine(object, key));
  for (const std::uint64_t key : matcher.keys(*claim.object)) keys.push_back(combine(subject, key));
  return keys;
}

}  // namespace

void for_each_counted_pair(std::span<const Claim* const> claims, const ParticipantMatcher& matcher,
                           const std::function<void(const Claim&, const Claim&)>& visit) {
  std::vector<std::vector<std::uint64_t>> keys(claims.size());
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_key;
  for (std::uint32_t i = 0; i < claims.size(); ++i) {
    keys[i] = keys_of(*claims[i], matcher);
    for (const std::uint64_t key : keys[i]) by_key[key].push_back(i);
  }
  std::vector<std::uint32_t> others;
  for (std::uint32_t i = 0; i < claims.size(); ++i) {
    others.clear();
    for (const std::uint64_t key : keys[i]) {
      const std::vector<std::uint32_t>& list = by_key.at(key);
      others.insert(others.end(), std::upper_bound(list.begin(), list.end(), i), list.end());
    }
    std::sort(others.begin(), others.end());
    others.erase(std::unique(others.begin(), others.end()), others.end());
    for (const std::uint32_t other : others) visit(*claims[i], *claims[other]);
  }
}

}  // namespace relata
