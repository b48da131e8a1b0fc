// Compiled with AVX2 and FMA where the target is x86-64; see CMakeLists.txt.
#include <relata/extract/language/matrix_kernels.h>

#define KERNEL_ROWS 6
#include "matrix_kernels.inc"

const relata::MatrixKernels& relata::avx2_matrix_kernels() {
  return kernels;
}
