/// The few operations on matrices of floats that the language network consists of, for the best instruction set at
/// hand.
#pragma once

#include <cstddef>
#include <vector>

namespace relata {

/// A matrix prepared to stand on the right of a product: panels of 16 columns, the last one filled up with zeros.
struct PackedMatrix {
  static constexpr std::size_t panel_width = 16;

  std::size_t rows = 0;
  std::size_t columns = 0;    ///< A multiple of 16; columns past the matrix's own give zeros.
  std::vector<float> panels;  ///< columns / 16 panels of rows x 16 floats.
};

constexpr std::size_t padded_columns(std::size_t columns) {
  return (columns + PackedMatrix::panel_width - 1) / PackedMatrix::panel_width * PackedMatrix::panel_width;
}

/// `weights`: rows x columns, row by row.
[[nodiscard]] PackedMatrix pack_matrix(const float* weights, std::size_t rows, std::size_t columns);

/// One implementation of the kernels. A row of a result depends on its own operands alone, never on how many rows are
/// computed together, so that batching does not change results. Rows are `stride` floats apart.
struct MatrixKernels {
  /// c += a b, for `rows` rows of a (b.rows wide) and of c (b.columns wide).
  void (*multiply_add)(const float* a, std::size_t a_stride, std::size_t rows, const PackedMatrix& b, float* c,
                       std::size_t c_stride);

  /// One step of LSTM cells: `gates` holds input, forget, candidate and output gate side by side before activation;
  /// `cells` is the cell state, updated in place; `outputs` receives the new hidden state. `hidden` is a multiple of 8.
  void (*lstm_step)(const float* gates, std::size_t gates_stride, std::size_t rows, std::size_t hidden, float* cells,
                    float* outputs, std::size_t outputs_stride);

  /// x < 0 ? x / 10 : x, in place.
  void (*leaky_relu)(float* values, std::size_t count);

  /// The sum of a[i] * b[i]; `count` is a multiple of 8.
  float (*dot)(const float* a, const float* b, std::size_t count);
};

/// The kernels for the processor that the program runs on.
[[nodiscard]] const MatrixKernels& matrix_kernels();

/// The implementations behind it: any processor; AVX2 with FMA (only where the build has it and the processor too).
[[nodiscard]] const MatrixKernels& portable_matrix_kernels();
[[nodiscard]] const MatrixKernels& avx2_matrix_kernels();

}  // namespace relata
