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

/// To the nearest whole number, the even one of two, as std::nearbyint does: for values far below 2^22. Adding and
/// taking away this number leaves no room for a fraction, and unlike the function it can be done on many at once.
float round_to_even(float value) {
  constexpr float no_fraction = 12582912.0f;  // 1.5 * 2^23
  return (value + no_fraction) - no_fraction;
}

/// One row of weights in units of their columns' scales.
void quantize(const float* weights, const std::vector<float>& scales, std::size_t columns,
              std::vector<std::int16_t>& quantized) {
  for (std::size_t column = 0; column < columns; ++column) {
    const float value = std::clamp(weights[column] / scales[column], -largest_weight, largest_weight);
    quantized[column] = static_cast<std::int16_t>(static_cast<int>(round_to_even(value)));
  }
}

}  // namespace

PackedMatrix pack_matrix(const float* weights, std::size_t rows, std::size_t columns) {
  constexpr std::size_t width = PackedMatrix::panel_width;
  PackedMatrix packed{rows + rows % 2, padded_columns(columns), {}, column_scales(weights, rows, columns)};
  packed.scales.resize(packed.columns, 1.0f);
  packed.panels.resize(packed.rows * packed.columns);
  std::vector<std::int16_t> even(packed.columns), odd(packed.columns);
  for (std::size_t row = 0; row < rows; row += 2) {
    quantize(weights + row * columns, packed.scales, columns, even);
    if (row + 1 < rows) {
      quantize(weights + (row + 1) * columns, packed.scales, columns, odd);
    } else {
      std::fill(odd.begin(), odd.end(), std::int16_t{0});
    }
    for (std::size_t column = 0; column < packed.columns; column += width) {
      std::int16_t* const pairs = packed.panels.data() + (column / width * packed.rows / 2 + row / 2) * width * 2;
      for (std::size_t i = 0; i < width; ++i) {
        pairs[2 * i] = even[column + i];
        pairs[2 * i + 1] = odd[column + i];
      }
    }
  }
  return packed;
}

const MatrixKernels& matrix_kernels() {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return avx2_matrix_kernels();
#endif
  return portable_matrix_kernels();
}

}  // namespace relata
