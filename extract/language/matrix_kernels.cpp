#include <relata/extract/language/matrix_kernels.h>

namespace relata {

PackedMatrix pack_matrix(const float* weights, std::size_t rows, std::size_t columns) {
  constexpr std::size_t width = PackedMatrix::panel_width;
  PackedMatrix packed{rows, padded_columns(columns), {}};
  packed.panels.assign(packed.rows * packed.columns, 0.0f);
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t column = 0; column < columns; ++column) {
      packed.panels[(column / width * rows + row) * width + column % width] = weights[row * columns + column];
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
