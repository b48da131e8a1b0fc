#include <relata/extract/language/matrix_kernels.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace relata {
namespace {

constexpr float largest_weight = std::numeric_limits<std::int16_t>::max();

/// What 1 means in each column, so that neither a weight nor a sum of products with FixedPointRows overflows.
std::vector<float> column_scales(const float* weights, std::size_t rows, std::size_t columns) {
  std::vector<float> sums(columns), scales(columns);
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t column = 0; column < columns; ++column) {
      const float size = std::abs(weights[row * columns + column]);
      sums[column] += size;
      scales[column] = std::max(scales[column], size / largest_weight);
    }
  }
  const float rounding = static_cast<float>(rows);
  const float largest_sum = 0x1p31f / FixedPointRows::largest - rounding;
  for (std::size_t column = 0; column < columns; ++column) {
    scales[column] = std::max({scales[column], sums[column] / largest_sum, std::numeric_limits<float>::min()});
  }
  return scales;
}

}  // namespace

PackedMatrix pack_matrix(const float* weights, std::size_t rows, std::size_t columns) {
  constexpr std::size_t width = PackedMatrix::panel_width;
  PackedMatrix packed{rows + rows % 2, padded_columns(columns), {}, column_scales(weights, rows, columns)};
  packed.panels.assign(packed.rows * packed.columns, 0);
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t column = 0; column < columns; ++column) {
      const float value = std::nearbyint(weights[row * columns + column] / packed.scales[column]);
      const std::size_t pair = (column / width * packed.rows / 2 + row / 2) * width + column % width;
      packed.panels[2 * pair + row % 2] = static_cast<std::int16_t>(std::clamp(value, -largest_weight, largest_weight));
    }
  }
  packed.scales.resize(packed.columns, 1.0f);
  return packed;
}

const MatrixKernels& matrix_kernels() {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return avx2_matrix_kernels();
#endif
  return portable_matrix_kernels();
}

}  // namespace relata
