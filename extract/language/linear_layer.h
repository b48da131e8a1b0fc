/// Linear layers, and the rounding of what they are applied to.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <relata/extract/language/buffer.h>
#include <relata/extract/language/matrix_kernels.h>
#include <relata/extract/language/model_file.h>

namespace relata {

/// Rows of floats rounded to stand on the left of a product.
class QuantizedRows {
 public:
  QuantizedRows() = default;

  /// `rows` rows of `width` floats, `stride` floats apart.
  QuantizedRows(const float* values, std::size_t stride, std::size_t rows, std::size_t width,
                const MatrixKernels& kernels);

  [[nodiscard]] FixedPointRows view() const { return {values_.data(), stride_, scales_.data()}; }

  /// Some of the rows, in this order.
  [[nodiscard]] QuantizedRows select(std::span<const std::uint32_t> rows) const;

 private:
  std::size_t stride_ = 0;
  Buffer<std::int16_t> values_;
  Buffer<float> scales_;
};

/// y = bias + x weight.
class LinearLayer {
 public:
  LinearLayer() = default;

  /// Arrays "<name>.weight" (rows x columns) and "<name>.bias". @throws InputError if their sizes are others
  LinearLayer(const ModelFile& model, const std::string& name, std::size_t rows, std::size_t columns);

  [[nodiscard]] std::size_t columns() const { return weight_.columns; }  ///< A multiple of 16.

  /// Resizes `outputs` to `rows` rows of columns() floats.
  void apply(FixedPointRows inputs, std::size_t rows, Buffer<float>& outputs, const MatrixKernels& kernels) const;

 private:
  PackedMatrix weight_;
  std::vector<float> bias_;
};

}  // namespace relata
