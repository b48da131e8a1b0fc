#include <relata/extract/language/form_embedding.h>

#include <bit>
#include <string>

#include <relata/extract/document/input_error.h>

namespace relata {
namespace {

float to_float(std::uint16_t half) {
  return std::bit_cast<float>(std::uint32_t{half} << 16);
}

}  // namespace

FormEmbedding::FormEmbedding(const ModelFile& model) : ngrams_(model.halves("ngrams")) {
  std::size_t width = ngrams_.columns;
  for (const std::string_view name : word_tables) {
    const std::string prefix = "table." + std::string(name);
    tables_.emplace_back(model, prefix);
    vectors_.push_back(model.halves(prefix + ".vectors"));
    if (vectors_.back().rows != model.keys(prefix + ".keys").columns) {
      throw InputError("language model", 0, "has a table of unexpected size: " + std::string(name));
    }
    width += vectors_.back().columns;
  }
  if (ngrams_.rows != ngram_buckets) throw InputError("language model", 0, "has ngrams of unexpected size");
  joined_width_ = width;
  projection_ = LinearLayer(model, "input", width, model.floats("input.weight").columns);
}

void FormEmbedding::look_up(const WordFeatures& features, float* out) const {
  for (std::size_t table = 0; table < tables_.size(); ++table) {
    const auto& vectors = vectors_[table];
    const std::uint32_t row = features.keys[table] ? tables_[table].find(features.keys[table]) : 0;
    const std::uint16_t* const from = vectors.values.data() + std::size_t{row} * vectors.columns;
    for (std::size_t i = 0; i < vectors.columns; ++i) *out++ = to_float(from[i]);
  }
  for (std::size_t i = 0; i < ngrams_.columns; ++i) out[i] = 0;
  for (const std::uint32_t bucket : features.ngrams) {
    const std::uint16_t* const from = ngrams_.values.data() + std::size_t{bucket} * ngrams_.columns;
    for (std::size_t i = 0; i < ngrams_.columns; ++i) out[i] += to_float(from[i]);
  }
  const float scale = 1.0f / static_cast<float>(features.ngrams.size());
  for (std::size_t i = 0; i < ngrams_.columns; ++i) out[i] *= scale;
}

void FormEmbedding::embed(std::span<const std::string_view> forms, Buffer<float>& vectors,
                          const MatrixKernels& kernels) const {
  Buffer<float> joined(forms.size() * joined_width_);
  WordFeatures features;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    read_word_features(forms[i], features);
    look_up(features, joined.data() + i * joined_width_);
  }
  const QuantizedRows inputs(joined.data(), joined_width_, forms.size(), joined_width_, kernels);
  projection_.apply(inputs.view(), forms.size(), vectors, kernels);
  kernels.leaky_relu(vectors.data(), vectors.size());
}

}  // namespace relata
