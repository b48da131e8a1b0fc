/// The few operations on matrices that the language network consists of, for the best instruction set at hand.
///
/// Products are computed in fixed point: both sides are rounded to 16-bit integers with a scale of their own (each row
/// of the left side, each column of the right side) and summed in 32 bits without overflow, twice as fast as in floats
/// and exact in any order of summation.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace relata {

/// A matrix prepared to stand on the right of a product: panels of 16 columns, the last one filled up with zeros.
struct PackedMatrix {
  static constexpr std::size_t panel_width = 16;

  std::size_t rows = 0;     ///< Even; the last one may be filled up with zeros.
  std::size_t columns = 0;  ///< A multiple of 16; columns past the matrix's own give zeros.
  std::vector<std::int16_t>
      panels;                 ///< columns / 16 panels of rows / 2 x 16 pairs, the values of two rows side by side.
  std::vector<float> scales;  ///< What 1 means in each column.
};

constexpr std::size_t padded_columns(std::size_t columns) {
  return (columns + PackedMatrix::panel_width - 1) / PackedMatrix::panel_width * PackedMatrix::panel_width;
}

/// `weights`: rows x columns, row by row; finite.
[[nodiscard]] PackedMatrix pack_matrix(const float* weights, std::size_t rows, std::size_t columns);

/// Rows that stand on the left of a product.
struct FixedPointRows {
  static constexpr float largest = 8192;  ///< No value is beyond it.

  const std::int16_t* values = nullptr;
  std::size_t stride = 0;         ///< Values from one row to the next.
  const float* scales = nullptr;  ///< What 1 means in each row; null: 1 / largest in all.
};

/// One implementation of the kernels. A row of a result depends on its own operands alone, never on how many rows are
/// computed together, so that batching does not change results. Rows are `stride` values apart.
struct MatrixKernels {
  /// Rounds rows of floats to values and scales; those past `width` up to `padded_width` become zero.
  void (*quantize)(const float* a, std::size_t a_stride, std::size_t rows, std::size_t width, std::size_t padded_width,
                   std::int16_t* values, float* scales);

  /// c = bias + a b, for `rows` rows of a (b.rows wide) and of c (b.columns wide); `bias`: b.columns floats.
  void (*multiply)(FixedPointRows a, std::size_t rows, const PackedMatrix& b, const float* bias, float* c,
                   std::size_t c_stride);

  /// c += a b.
  void (*multiply_add)(FixedPointRows a, std::size_t rows, const PackedMatrix& b, float* c, std::size_t c_stride);

  /// One step of LSTM cells: `gates` holds input, forget, candidate and output gate side by side before activation;
  /// `cells` is the cell state, updated in place; `outputs` receives the new hidden state, in parts of
  /// 1 / FixedPointRows::largest. `hidden` is a multiple of 8.
  void (*lstm_step)(const float* gates, std::size_t gates_stride, std::size_t rows, std::size_t hidden, float* cells,
                    std::int16_t* outputs, std::size_t outputs_stride);

  /// x < 0 ? x / 10 : x, in place.
  void (*leaky_relu)(float* values, std::size_t count);

  /// leaky_relu(a + b) and leaky_relu(a) * leaky_relu(b); `count` is a multiple of 8.
  void (*join_pair)(const float* a, const float* b, std::size_t count, float* sums, float* products);

  /// Where the largest value stands first; `count` is at least 1.
  std::uint32_t (*index_of_largest)(const float* values, std::size_t count);

  /// The sum of a[i] * b[i]; `count` is a multiple of 8.
  float (*dot)(const float* a, const float* b, std::size_t count);
};

/// The kernels for the processor that the program runs on.
[[nodiscard]] const MatrixKernels& matrix_kernels();

/// The implementations behind it: any processor; AVX2 with FMA (only where the build has it and the processor too).
[[nodiscard]] const MatrixKernels& portable_matrix_kernels();
[[nodiscard]] const MatrixKernels& avx2_matrix_kernels();

}  // namespace relata
