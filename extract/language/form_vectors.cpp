#include <relata/extract/language/form_vectors.h>

#include <algorithm>
#include <unordered_map>

namespace relata {

FormVectors::FormVectors(std::span<const std::string_view> words, const FormEmbedding& embedding,
                         const MatrixKernels& kernels) {
  std::unordered_map<std::string_view, std::uint32_t> rows;
  row_of_word_.reserve(words.size());
  for (const std::string_view word : words) {
    const auto [entry, is_new] = rows.try_emplace(word, static_cast<std::uint32_t>(forms_.size()));
    if (is_new) forms_.push_back(word);
    row_of_word_.push_back(entry->second);
  }
  Buffer<float> vectors;
  embedding.embed(forms_, vectors, kernels);
  vectors_ = QuantizedRows(vectors.data(), embedding.width(), forms_.size(), embedding.width(), kernels);
}

SelectedForms FormVectors::select(std::span<const std::uint32_t> rows) const {
  std::vector<std::uint32_t> distinct(rows.begin(), rows.end());
  std::sort(distinct.begin(), distinct.end());
  distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
  SelectedForms result{vectors_.select(distinct), distinct.size(), {}};
  for (const std::uint32_t row : rows) {
    const auto place = std::lower_bound(distinct.begin(), distinct.end(), row) - distinct.begin();
    result.place_of.push_back(static_cast<std::uint32_t>(place));
  }
  return result;
}

}  // namespace relata
