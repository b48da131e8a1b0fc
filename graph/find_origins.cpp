#include <relata/graph/find_origins.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <relata/graph/disjoint_sets.h>
#include <relata/graph/name_key.h>
#include <relata/graph/shingles.h>

namespace relata {
namespace {

constexpr std::size_t min_shingles = 8;  ///< Shorter sentences may well have been written twice.
constexpr double min_resemblance = 0.5;
constexpr std::size_t min_quoted_words = 5;
constexpr std::size_t min_shared_sentences = 3;
constexpr std::size_t max_compared = 8;    ///< In one bucket of a band.
constexpr std::size_t max_documents = 32;  ///< That one sentence leads to.

using PassageNumber = std::uint32_t;

/// All different passages: sentences and what is quoted in them.
class Passages {
 public:
  /// The number of the passage with these words.
  PassageNumber add(const std::string& words) {
    const ContentId id = content_id({"sentence", words});
    const auto [known, is_new] = numbers_.try_emplace(id, static_cast<PassageNumber>(ids_.size()));
    if (is_new) {
      ids_.push_back(id);
      shingles_.push_back(make_shingles(words));
    }
    return known->second;
  }

  [[nodiscard]] std::size_t size() const { return ids_.size(); }
  [[nodiscard]] ContentId id(PassageNumber number) const { return ids_[number]; }
  [[nodiscard]] const Shingles& shingles(PassageNumber number) const { return shingles_[number]; }
  [[nodiscard]] bool is_long(PassageNumber number) const { return shingles_[number].size() >= min_shingles; }

 private:
  std::unordered_map<ContentId, PassageNumber> numbers_;
  std::vector<ContentId> ids_;
  std::vector<Shingles> shingles_;
};

/// Joins passages that resemble each other. Those with one key in a band are compared with the first few of them that
/// are different, so that a thousand copies take a thousand comparisons.
class NearDuplicates {
 public:
  NearDuplicates(const Passages& passages, DisjointSets& sets) : passages_(passages), sets_(sets) {}

  void join_all() {
    std::vector<std::pair<std::uint64_t, PassageNumber>> keys;
    for (std::size_t band = 0; band < band_count; ++band) {
      keys.clear();
      for (PassageNumber i = 0; i < passages_.size(); ++i) {
        if (passages_.is_long(i)) keys.emplace_back(band_key(passages_.shingles(i), band), i);
      }
      std::sort(keys.begin(), keys.end());
      for (std::size_t begin = 0, end = 0; begin < keys.size(); begin = end) {
        while (end < keys.size() && keys[end].first == keys[begin].first) ++end;
        join_bucket(std::span(keys).subspan(begin, end - begin));
      }
    }
  }

 private:
  void join_bucket(std::span<const std::pair<std::uint64_t, PassageNumber>> bucket) {
    if (bucket.size() == 1) return;
    std::vector<PassageNumber> different;
    for (const auto& entry : bucket) {
      const PassageNumber passage = entry.second;
      const bool is_like_one = std::any_of(different.begin(), different.end(),
                                           [&](PassageNumber other) { return join_if_alike(other, passage); });
      if (!is_like_one && different.size() < max_compared) different.push_back(passage);
    }
  }

  bool join_if_alike(PassageNumber one, PassageNumber other) {
    if (sets_.find(one) == sets_.find(other)) return true;
    if (resemblance(passages_.shingles(one), passages_.shingles(other)) < min_resemblance) return false;
    sets_.join(one, other);
    return true;
  }

  const Passages& passages_;
  DisjointSets& sets_;
};

/// Groups documents that are copies. The longest come first; each other one is compared with those before it that are
/// no copies themselves, as far as they have a sentence in common.
class CopyFinder {
 public:
  /// `sentences`: for each document its long sentences, sorted and unique.
  explicit CopyFinder(const std::vector<std::vector<PassageNumber>>& sentences)
      : sentences_(sentences), groups_(sentences.size()) {}

  DisjointSets find() {
    std::vector<std::uint32_t> order;
    for (std::uint32_t d = 0; d < sentences_.size(); ++d) {
      if (sentences_[d].size() >= min_shared_sentences) order.push_back(d);
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return sentences_[a].size() > sentences_[b].size(); });
    for (const std::uint32_t document : order) {
      if (!join_to_originals(document)) add_original(document);
    }
    return std::move(groups_);
  }

 private:
  bool join_to_originals(std::uint32_t document) {
    std::map<std::uint32_t, std::size_t> shared;
    for (const PassageNumber sentence : sentences_[document]) {
      const auto known = originals_.find(sentence);
      if (known == originals_.end()) continue;
      for (const std::uint32_t original : known->second) ++shared[original];
    }
    bool is_copy = false;
    for (const auto& [original, count] : shared) {
      if (count < min_shared_sentences || 2 * count < sentences_[document].size()) continue;
      groups_.join(original, document);
      is_copy = true;
    }
    return is_copy;
  }

  void add_original(std::uint32_t document) {
    for (const PassageNumber sentence : sentences_[document]) {
      auto& documents = originals_[sentence];
      if (documents.size() < max_documents) documents.push_back(document);
    }
  }

  const std::vector<std::vector<PassageNumber>>& sentences_;
  DisjointSets groups_;
  std::unordered_map<PassageNumber, std::vector<std::uint32_t>> originals_;
};

class OriginFinder {
 public:
  explicit OriginFinder(std::span<const DocumentDigest* const> documents) : documents_(documents) {}

  std::vector<std::vector<ContentId>> find() {
    collect_passages();
    DisjointSets sets(passages_.size());
    NearDuplicates(passages_, sets).join_all();
    DisjointSets copies = CopyFinder(long_sentences(sets)).find();
    for (const auto& [sentence, quotation] : quoted_in_) sets.join(sentence, quotation);
    name_origins(sets, copies);
    return name_all(sets);
  }

 private:
  void collect_passages() {
    for (const DocumentDigest* document : documents_) {
      auto& numbers = passage_of_.emplace_back();
      for (const Quotation& quotation : document->quotations) {
        const std::string words = folded_words(quotation.text);
        numbers.push_back(words.empty() ? std::nullopt : std::optional(passages_.add(words)));
        if (numbers.back()) collect_quoted(*numbers.back(), quotation.text);
      }
    }
  }

  void collect_quoted(PassageNumber sentence, std::string_view text) {
    for (const std::string_view quoted : quoted_passages(text)) {
      const std::string words = folded_words(quoted);
      if (words.empty() || std::count(words.begin(), words.end(), ' ') + 1 < std::ptrdiff_t{min_quoted_words}) continue;
      quoted_in_.emplace_back(sentence, passages_.add(words));
    }
  }

  std::vector<std::vector<PassageNumber>> long_sentences(DisjointSets& sets) const {
    std::vector<std::vector<PassageNumber>> result;
    for (const auto& numbers : passage_of_) {
      auto& sentences = result.emplace_back();
      for (const auto& number : numbers) {
        if (number && passages_.is_long(*number)) sentences.push_back(sets.find(*number));
      }
      std::sort(sentences.begin(), sentences.end());
      sentences.erase(std::unique(sentences.begin(), sentences.end()), sentences.end());
    }
    return result;
  }

  /// The least id of its passages stands for an origin, or that of the copies in which one of them is.
  void name_origins(DisjointSets& sets, DisjointSets& copies) {
    std::vector<ContentId> ids(passages_.size());
    for (PassageNumber i = 0; i < passages_.size(); ++i) ids[i] = passages_.id(i);
    origin_of_ = ids;
    for (PassageNumber i = 0; i < ids.size(); ++i) {
      ContentId& origin = origin_of_[sets.find(i)];
      origin = std::min(origin, ids[i]);
    }
    const std::vector<std::optional<ContentId>> copy_ids = name_copies(copies);
    std::vector<std::optional<ContentId>> copied(ids.size());
    for_each_passage([&](std::size_t document, PassageNumber passage) {
      const auto& id = copy_ids[document];
      auto& found = copied[sets.find(passage)];
      if (id && (!found || *id < *found)) found = id;
    });
    for (PassageNumber i = 0; i < ids.size(); ++i) {
      if (copied[i]) origin_of_[i] = *copied[i];
    }
  }

  /// For each document the least id of its copies, if it has any. Ids, and not contents, for these are not known where
  /// an extraction comes without its text.
  std::vector<std::optional<ContentId>> name_copies(DisjointSets& copies) const {
    std::vector<std::optional<ContentId>> least(documents_.size());
    std::vector<std::size_t> sizes(documents_.size());
    for (std::uint32_t d = 0; d < documents_.size(); ++d) {
      auto& id = least[copies.find(d)];
      const ContentId own = content_id({"document", documents_[d]->document.id});
      id = id ? std::min(*id, own) : own;
      ++sizes[copies.find(d)];
    }
    std::vector<std::optional<ContentId>> result(documents_.size());
    for (std::uint32_t d = 0; d < documents_.size(); ++d) {
      if (sizes[copies.find(d)] > 1) result[d] = least[copies.find(d)];
    }
    return result;
  }

  template <typename Visit>
  void for_each_passage(Visit visit) const {
    for (std::size_t d = 0; d < passage_of_.size(); ++d) {
      for (const auto& passage : passage_of_[d]) {
        if (passage) visit(d, *passage);
      }
    }
  }

  std::vector<std::vector<ContentId>> name_all(DisjointSets& sets) const {
    std::vector<std::vector<ContentId>> result;
    for (std::size_t d = 0; d < passage_of_.size(); ++d) {
      auto& names = result.emplace_back();
      for (const auto& passage : passage_of_[d]) {
        names.push_back(passage ? origin_of_[sets.find(*passage)]
                                : content_id({"document", documents_[d]->document.id}));
      }
    }
    return result;
  }

  std::span<const DocumentDigest* const> documents_;
  Passages passages_;
  std::vector<std::vector<std::optional<PassageNumber>>> passage_of_;  ///< For each document and quotation.
  std::vector<std::pair<PassageNumber, PassageNumber>> quoted_in_;     ///< Sentence and what it quotes.
  std::vector<ContentId> origin_of_;                                   ///< For the first passage of each set.
};

}  // namespace

std::vector<std::string_view> quoted_passages(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> marks{
      {{"“", "”"}, {"\"", "\""}, {"«", "»"}, {"„", "“"}}};
  std::vector<std::string_view> passages;
  for (const auto& [open, close] : marks) {
    for (std::size_t begin = text.find(open); begin != std::string_view::npos;) {
      begin += open.size();
      const std::size_t end = text.find(close, begin);
      if (end == std::string_view::npos) break;
      passages.push_back(text.substr(begin, end - begin));
      begin = text.find(open, end + close.size());
    }
  }
  return passages;
}

std::vector<std::vector<ContentId>> find_origins(std::span<const DocumentDigest* const> documents) {
  return OriginFinder(documents).find();
}

}  // namespace relata
