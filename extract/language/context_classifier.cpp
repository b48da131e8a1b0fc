#include <relata/extract/language/context_classifier.h>

#include <algorithm>
#include <bit>

#include <relata/extract/document/input_error.h>
#include <relata/extract/language/word_features.h>

namespace relata {

ContextFeatures::ContextFeatures(std::span<const std::string_view> forms) {
  WordFeatures features;
  for (const std::string_view form : forms) {
    read_word_features(form, features);
    const auto& key = features.keys;
    keys_.push_back({.lower = key[0],
                     .cased = key[1],
                     .shape = key[9],
                     .prefixes = {key[2], key[3], key[4]},
                     .suffixes = {key[5], key[6], key[7], key[8]}});
  }
}

void ContextFeatures::read(std::span<const std::uint32_t> sentence, std::size_t index, FeatureSet& features) const {
  static constexpr FormKeys none;
  const auto at = [&](std::ptrdiff_t offset) -> const FormKeys& {
    const std::ptrdiff_t position = static_cast<std::ptrdiff_t>(index) + offset;
    return position < 0 || position >= std::ssize(sentence) ? none
                                                            : keys_[sentence[static_cast<std::size_t>(position)]];
  };
  const FormKeys &word = at(0), &before = at(-1), &after = at(1), &second_before = at(-2), &second_after = at(2);
  const bool is_first = index == 0;
  features.clear();
  std::uint64_t kind = 0;
  const auto add = [&](auto... values) { features.add(mix_hash(kind++, values...)); };
  add(0);
  add(word.lower);
  add(word.cased);
  for (const std::uint64_t prefix : word.prefixes) add(prefix);
  for (const std::uint64_t suffix : word.suffixes) add(suffix);
  add(word.shape);
  add(before.lower);
  add(after.lower);
  add(second_before.lower);
  add(second_after.lower);
  add(before.lower, word.lower);
  add(word.lower, after.lower);
  add(before.lower, after.lower);
  add(before.suffixes[2], word.suffixes[2]);
  add(word.suffixes[2], after.suffixes[2]);
  add(before.shape, word.shape, after.shape);
  add(word.shape, word.suffixes[2], is_first);
  add(second_before.lower, before.lower, word.lower);
  add(word.lower, after.lower, second_after.lower);
  add(before.suffixes[2], after.suffixes[2], word.suffixes[1]);
  add(second_before.lower, before.lower);
  add(after.lower, second_after.lower);
  add(before.shape, word.lower);
  add(word.lower, after.shape);
  add(word.shape, word.suffixes[1], is_first);
  add(before.lower, word.suffixes[2]);
  add(word.suffixes[2], after.lower);
}

ContextClassifier::ContextClassifier(ModelArray<std::uint16_t> weights)
    : classes_(weights.columns), weights_(weights.values) {
  if (weights.rows != table_rows) throw InputError("language model", 0, "has a context classifier of odd size");
}

std::vector<float> ContextClassifier::score(std::span<const std::string_view> forms,
                                            std::span<const std::uint32_t> words,
                                            std::span<const std::uint32_t> lengths) const {
  const ContextFeatures reader(forms);
  FeatureSet features;
  std::vector<float> scores(words.size() * classes_);
  float* score = scores.data();
  for (const std::uint32_t length : lengths) {
    const auto sentence = words.first(length);
    words = words.subspan(length);
    for (std::size_t i = 0; i < length; ++i, score += classes_) {
      reader.read(sentence, i, features);
      for (const std::uint32_t hash : features.hashes()) {
        const std::uint16_t* const row = weights_.data() + hash % table_rows * classes_;
        for (std::size_t k = 0; k < classes_; ++k) score[k] += std::bit_cast<float>(std::uint32_t{row[k]} << 16);
      }
    }
  }
  return scores;
}

}  // namespace relata
