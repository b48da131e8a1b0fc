#include <relata/extract/entities/name_tagger.h>

#include <algorithm>
#include <bit>
#include <charconv>
#include <limits>
#include <string>
#include <unordered_map>

#include <relata/data/lexicon_table.h>
#include <relata/extract/document/input_error.h>

namespace relata {
namespace {

constexpr std::array<std::string_view, name_label_count> label_names{"O",     "B-PER", "I-PER", "B-LOC",
                                                                     "I-LOC", "B-ORG", "I-ORG"};
constexpr std::array<NameKind, 3> kinds{NameKind::person, NameKind::location, NameKind::organization};

std::uint64_t hash_on(std::uint64_t hash, std::string_view bytes) {
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3u;  // FNV-1a
  return hash;
}

std::size_t index_of(NameLabel label) {
  return static_cast<std::size_t>(label);
}

NameLabel begin_label(std::size_t kind) {
  return static_cast<NameLabel>(1 + 2 * kind);
}
bool begins_name(NameLabel label) {
  return index_of(label) % 2 == 1;
}
std::size_t kind_of(NameLabel label) {
  return (index_of(label) - 1) / 2;
}

/// Cuts `text` up to `separator` off its front.
std::string_view take_until(std::string_view& text, char separator) {
  const auto end = std::min(text.find(separator), text.size());
  const std::string_view front = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return front;
}

float read_weight(std::string_view cell, std::size_t line) {
  int value = 0;  // in hundredths
  if (cell.empty()) return 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (error != std::errc{} || end != cell.data() + cell.size()) {
    throw InputError("name_weights.tsv", line, "has a weight that is no number: '" + std::string(cell) + "'");
  }
  return static_cast<float>(value) / 100;
}

/// The labels that the language model's names amount to; outside where the kind is another.
std::vector<NameLabel> model_labels(const Sentence& sentence) {
  std::vector<NameLabel> labels(sentence.tokens.size(), NameLabel::outside);
  for (const NameSpan& name : sentence.names) {
    const auto kind = std::find(kinds.begin(), kinds.end(), name.kind);
    if (kind == kinds.end()) continue;
    const NameLabel begin = begin_label(static_cast<std::size_t>(kind - kinds.begin()));
    std::fill(labels.begin() + name.begin, labels.begin() + name.end, static_cast<NameLabel>(index_of(begin) + 1));
    labels[name.begin] = begin;
  }
  return labels;
}

std::vector<NameSpan> spans_of(std::span<const NameLabel> labels) {
  std::vector<NameSpan> names;
  for (std::uint32_t i = 0; i < labels.size(); ++i) {
    if (begins_name(labels[i])) {
      names.push_back({i, i + 1, kinds[kind_of(labels[i])]});
    } else if (labels[i] != NameLabel::outside) {
      names.back().end = i + 1;
    }
  }
  return names;
}

/// How often each word of a document is in names of each kind, and how often it occurs with a capital.
class NameUses {
 public:
  struct Uses {
    std::array<std::uint32_t, kinds.size()> named{};
    std::uint32_t all = 0;
  };

  void add(const SentenceContext& context, std::span<const NameLabel> labels, std::uint32_t by = 1) {
    for (TokenIndex i = 0; i < context.size(); ++i) {
      if (!context.is_capitalized(i) && labels[i] == NameLabel::outside) continue;
      Uses& uses = uses_[std::string(context.key(i))];
      uses.all += by;
      if (labels[i] != NameLabel::outside) uses.named[kind_of(labels[i])] += by;
    }
  }

  void remove(const SentenceContext& context, std::span<const NameLabel> labels) { add(context, labels, ~0u); }

  /// The share of the word's uses that are names of a kind.
  float share(std::string_view key, std::size_t kind) const {
    const auto found = uses_.find(std::string(key));
    if (found == uses_.end() || found->second.all == 0) return 0;
    return static_cast<float>(found->second.named[kind]) / static_cast<float>(found->second.all);
  }

 private:
  std::unordered_map<std::string, Uses> uses_;
};

}  // namespace

std::string_view to_string(NameLabel label) {
  return label_names[index_of(label)];
}

bool may_follow(NameLabel label, NameLabel previous) {
  const std::size_t at = index_of(label), before = index_of(previous);
  return at == 0 || at % 2 == 1 || before == at || before + 1 == at;
}

std::uint64_t name_feature_hash(std::string_view kind, std::string_view value, std::string_view second) {
  return hash_on(hash_on(hash_on(0xCBF29CE484222325u, kind), value), second);
}

std::vector<NameLabel> best_labels(std::span<const NameScores> scores,
                                   const std::array<NameScores, name_label_count>& transitions) {
  constexpr float impossible = -std::numeric_limits<float>::infinity();
  std::vector<std::array<std::uint8_t, name_label_count>> from(scores.size());
  NameScores before{}, total{};
  for (std::size_t t = 0; t < scores.size(); ++t) {
    for (std::size_t label = 0; label < name_label_count; ++label) {
      float best = t == 0 && may_follow(static_cast<NameLabel>(label), NameLabel::outside) ? 0 : impossible;
      for (std::size_t previous = 0; t > 0 && previous < name_label_count; ++previous) {
        if (!may_follow(static_cast<NameLabel>(label), static_cast<NameLabel>(previous))) continue;
        const float candidate = before[previous] + transitions[previous][label];
        if (candidate <= best) continue;
        best = candidate;
        from[t][label] = static_cast<std::uint8_t>(previous);
      }
      total[label] = best + scores[t][label];
    }
    before = total;
  }
  std::vector<NameLabel> labels(scores.size());
  auto label = static_cast<std::size_t>(std::max_element(before.begin(), before.end()) - before.begin());
  for (std::size_t t = scores.size(); t-- > 0; label = from[t][label]) labels[t] = static_cast<NameLabel>(label);
  return labels;
}

NameTagger::NameTagger(std::string_view weights) {
  const auto lines = static_cast<std::size_t>(std::count(weights.begin(), weights.end(), '\n'));
  slots_.resize(std::bit_ceil(2 * lines + 1));
  scores_.reserve(lines);
  bool is_heading = true;
  for (std::size_t number = 1; !weights.empty(); ++number) {
    const std::string_view line = take_until(weights, '\n');
    if (line.empty() || line.front() == '#') continue;
    if (!is_heading) read_row(line, number);
    is_heading = false;
  }
}

/// Not by a LexiconTable: this lexicon is the largest that is read whole, and each start of the program reads it.
void NameTagger::read_row(std::string_view line, std::size_t number) {
  const std::string_view feature = take_until(line, '\t');
  NameScores scores{};
  for (float& score : scores) score = read_weight(take_until(line, '\t'), number);
  const auto label_after = [&](std::string_view kind) -> std::size_t {
    if (!feature.starts_with(kind)) return name_label_count;
    const auto found = std::find(label_names.begin(), label_names.end(), feature.substr(kind.size()));
    return static_cast<std::size_t>(found - label_names.begin());
  };
  if (const std::size_t previous = label_after("previous="); previous < name_label_count) {
    transitions_[previous] = scores;
  } else if (const std::size_t label = label_after("model="); label < name_label_count) {
    model_[label] = scores;
  } else if (feature == "again") {
    again_ = scores[1];
  } else {
    insert(name_feature_hash(feature, {}, {}), scores);
  }
}

NameTagger NameTagger::load_default() {
  return NameTagger(LexiconTable::embedded_text("lexicon/name_weights.tsv"));
}

void NameTagger::insert(std::uint64_t feature, const NameScores& scores) {
  std::size_t slot = feature & (slots_.size() - 1);
  while (slots_[slot].scores != 0) slot = (slot + 1) & (slots_.size() - 1);
  scores_.push_back(scores);
  slots_[slot] = {feature, static_cast<std::uint32_t>(scores_.size())};
}

const NameScores* NameTagger::find(std::uint64_t feature) const {
  for (std::size_t slot = feature & (slots_.size() - 1); slots_[slot].scores != 0;
       slot = (slot + 1) & (slots_.size() - 1)) {
    if (slots_[slot].feature == feature) return &scores_[slots_[slot].scores - 1];
  }
  return nullptr;
}

std::vector<NameScores> NameTagger::score(NameFeatures& features, const SentenceContext& context) const {
  class Adder final : public NameFeatureSink {
   public:
    explicit Adder(const NameTagger& tagger) : tagger_(tagger) {}
    void add(std::string_view kind, std::string_view value, std::string_view second) override {
      const NameScores* const weights = tagger_.find(name_feature_hash(kind, value, second));
      if (weights == nullptr) return;
      for (std::size_t label = 0; label < name_label_count; ++label) (*sum)[label] += (*weights)[label];
    }
    NameScores* sum = nullptr;

   private:
    const NameTagger& tagger_;
  };
  std::vector<NameScores> scores(context.size());
  Adder adder(*this);
  features.visit(context.index(), adder, [&](TokenIndex i) { adder.sum = &scores[i]; });
  const auto model = model_labels(context.sentence());
  for (std::size_t i = 0; i < scores.size(); ++i) {
    for (std::size_t label = 0; label < name_label_count; ++label)
      scores[i][label] += model_[index_of(model[i])][label];
  }
  return scores;
}

std::vector<std::vector<NameSpan>> NameTagger::tag(const EntityLexicon& lexicon,
                                                   std::span<const SentenceContext> sentences) const {
  NameFeatures features(lexicon, sentences);
  std::vector<std::vector<NameScores>> scores;
  std::vector<std::vector<NameLabel>> labels;
  NameUses uses;
  for (const SentenceContext& context : sentences) {
    scores.push_back(score(features, context));
    labels.push_back(best_labels(scores.back(), transitions_));
    uses.add(context, labels.back());
  }
  std::vector<std::vector<NameSpan>> names;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    const SentenceContext& context = sentences[s];
    uses.remove(context, labels[s]);
    for (TokenIndex i = 0; i < context.size(); ++i) {
      for (std::size_t kind = 0; context.is_capitalized(i) && kind < kinds.size(); ++kind) {
        const float bonus = again_ * uses.share(context.key(i), kind);
        scores[s][i][1 + 2 * kind] += bonus;
        scores[s][i][2 + 2 * kind] += bonus;
      }
    }
    names.push_back(spans_of(best_labels(scores[s], transitions_)));
    uses.add(context, labels[s]);
  }
  return names;
}

}  // namespace relata
