/// A linear classifier of words by their form and those of their neighbours: it knows by heart the sequences that the
/// network only generalises from, and the two together are better than either.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include <relata/extract/language/linear_classifier.h>
#include <relata/extract/language/model_file.h>

namespace relata {

/// Reads the features of words in their sentence. Words are given as numbers of their form.
class ContextFeatures {
 public:
  explicit ContextFeatures(std::span<const std::string_view> forms);

  /// The features of word `index` of a sentence.
  void read(std::span<const std::uint32_t> sentence, std::size_t index, FeatureSet& features) const;

 private:
  struct FormKeys {
    std::uint64_t lower = 0, cased = 0, shape = 0;
    std::array<std::uint64_t, 3> prefixes{};  ///< Of one to three letters.
    std::array<std::uint64_t, 4> suffixes{};  ///< Of one to four.
  };

  std::vector<FormKeys> keys_;
};

/// Weights in bfloat16: table_rows rows of one weight for each class; a view into the model.
class ContextClassifier {
 public:
  static constexpr std::size_t table_rows = 1 << 16;

  /// @throws InputError if there are not table_rows rows
  explicit ContextClassifier(ModelArray<std::uint16_t> weights);

  [[nodiscard]] std::size_t classes() const { return classes_; }

  /// For each word the scores of all classes, by their number. `words`: numbers of `forms`, those of all
  /// sentences one after the other; `lengths`: words of each sentence.
  [[nodiscard]] std::vector<float> score(std::span<const std::string_view> forms, std::span<const std::uint32_t> words,
                                         std::span<const std::uint32_t> lengths) const;

 private:
  std::size_t classes_;
  std::span<const std::uint16_t> weights_;
};

}  // namespace relata
