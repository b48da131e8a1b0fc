/// From the form of a word to the vector that stands for it in the network.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <relata/extract/language/key_table.h>
#include <relata/extract/language/linear_layer.h>
#include <relata/extract/language/matrix_kernels.h>
#include <relata/extract/language/model_file.h>
#include <relata/extract/language/word_features.h>

namespace relata {

/// Embeddings of everything that is read off a form, joined and projected.
class FormEmbedding {
 public:
  explicit FormEmbedding(const ModelFile& model);

  [[nodiscard]] std::size_t width() const { return projection_.columns(); }

  /// Writes a row of `width()` floats for each form.
  void embed(std::span<const std::string_view> forms, Buffer<float>& vectors, const MatrixKernels& kernels) const;

 private:
  void look_up(const WordFeatures& features, float* out) const;

  std::vector<KeyTable> tables_;
  std::vector<ModelArray<std::uint16_t>> vectors_;  ///< One for each table.
  ModelArray<std::uint16_t> ngrams_;
  std::size_t joined_width_;
  LinearLayer projection_;
};

}  // namespace relata
