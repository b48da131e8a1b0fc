#include <relata/extract/language/matrix_kernels.h>

#define KERNEL_ROWS 2
#include "matrix_kernels.inc"

const relata::MatrixKernels& relata::portable_matrix_kernels() {
  return kernels;
}
