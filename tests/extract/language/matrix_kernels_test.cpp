#include <relata/extract/language/matrix_kernels.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

namespace relata {
namespace {

std::vector<float> random_values(std::size_t count, unsigned seed) {
  std::mt19937 random(seed);
  std::normal_distribution<float> normal;
  std::vector<float> values(count);
  for (float& value : values) value = normal(random);
  return values;
}

/// Every implementation that runs on this machine.
std::vector<const MatrixKernels*> implementations() {
  return {&portable_matrix_kernels(), &matrix_kernels()};
}

struct Quantized {
  std::size_t stride;
  std::vector<std::int16_t> values;
  std::vector<float> scales;

  Quantized(const MatrixKernels& kernels, const std::vector<float>& a, std::size_t rows, std::size_t depth)
      : stride(depth + depth % 2), values(rows * stride), scales(rows) {
    kernels.quantize(a.data(), depth, rows, depth, stride, values.data(), scales.data());
  }
  [[nodiscard]] FixedPointRows view() const { return {values.data(), stride, scales.data()}; }
};

TEST(MatrixKernelsTest, MultiplyLikeTheDefinition) {
  for (const MatrixKernels* kernels : implementations()) {
    for (const std::size_t rows : {1u, 2u, 5u, 6u, 7u, 200u}) {
      const std::size_t depth = 37, columns = 21;
      const auto a = random_values(rows * depth, 1), b = random_values(depth * columns, 2);
      const PackedMatrix packed = pack_matrix(b.data(), depth, columns);
      const Quantized left(*kernels, a, rows, depth);
      const std::vector<float> bias(packed.columns, 0.5f);
      std::vector<float> c(rows * packed.columns, 1.0f), d(rows * packed.columns);
      kernels->multiply_add(left.view(), rows, packed, c.data(), packed.columns);
      kernels->multiply(left.view(), rows, packed, bias.data(), d.data(), packed.columns);
      for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t column = 0; column < columns; ++column) {
          double expected = 0;
          for (std::size_t k = 0; k < depth; ++k) expected += double{a[row * depth + k]} * b[k * columns + column];
          const std::size_t at = row * packed.columns + column;
          ASSERT_NEAR(c[at], 1 + expected, 5e-3) << rows << " rows, at " << row << ", " << column;
          ASSERT_NEAR(d[at], 0.5 + expected, 5e-3) << rows << " rows, at " << row << ", " << column;
        }
      }
    }
  }
}

TEST(MatrixKernelsTest, AllImplementationsGiveTheSameProducts) {
  const std::size_t depth = 64, columns = 48, rows = 23;
  const auto a = random_values(rows * depth, 3), b = random_values(depth * columns, 4);
  const PackedMatrix packed = pack_matrix(b.data(), depth, columns);
  std::vector<std::vector<float>> products;
  for (const MatrixKernels* kernels : implementations()) {
    const Quantized left(*kernels, a, rows, depth);
    products.emplace_back(rows * columns);
    kernels->multiply(left.view(), rows, packed, std::vector<float>(columns).data(), products.back().data(), columns);
  }
  for (std::size_t i = 0; i < rows * columns; ++i) ASSERT_NEAR(products[0][i], products[1][i], 1e-5) << i;
}

TEST(MatrixKernelsTest, TheLargestOperandsDontOverflow) {
  const std::size_t depth = 640, columns = 16;
  for (const float weight : {0.0f, 1e-20f, 1.0f, 1e20f}) {
    const std::vector<float> ones(depth, 1.0f), b(depth * columns, weight);
    const PackedMatrix packed = pack_matrix(b.data(), depth, columns);
    for (const MatrixKernels* kernels : implementations()) {
      const Quantized left(*kernels, ones, 1, depth);
      std::vector<float> c(columns);
      kernels->multiply_add(left.view(), 1, packed, c.data(), columns);
      for (const float value : c) EXPECT_NEAR(value, depth * weight, depth * weight * 1e-2f);
    }
  }
}

TEST(MatrixKernelsTest, ARowDoesNotDependOnTheOthers) {
  const std::size_t depth = 64, columns = 48, rows = 23;
  const auto a = random_values(rows * depth, 3), b = random_values(depth * columns, 4);
  const PackedMatrix packed = pack_matrix(b.data(), depth, columns);
  for (const MatrixKernels* kernels : implementations()) {
    const Quantized left(*kernels, a, rows, depth);
    std::vector<float> together(rows * columns), alone(columns);
    kernels->multiply_add(left.view(), rows, packed, together.data(), columns);
    for (std::size_t row = 0; row < rows; ++row) {
      alone.assign(columns, 0.0f);
      kernels->multiply_add({left.values.data() + row * depth, depth, left.scales.data() + row}, 1, packed,
                            alone.data(), columns);
      for (std::size_t i = 0; i < columns; ++i) ASSERT_EQ(alone[i], together[row * columns + i]) << row;
    }
  }
}

TEST(MatrixKernelsTest, LstmStepFollowsItsEquations) {
  const std::size_t hidden = 16, rows = 3;
  auto gates = random_values(rows * 4 * hidden, 5);
  gates[0] = 100;  // far out, where e^x would overflow
  gates[1] = -100;
  const auto before = random_values(rows * hidden, 6);
  const auto sigmoid = [](double x) { return 1 / (1 + std::exp(-x)); };
  for (const MatrixKernels* kernels : implementations()) {
    auto cells = before;
    std::vector<std::int16_t> outputs(rows * hidden);
    kernels->lstm_step(gates.data(), 4 * hidden, rows, hidden, cells.data(), outputs.data(), hidden);
    for (std::size_t row = 0; row < rows; ++row) {
      for (std::size_t i = 0; i < hidden; ++i) {
        const float* gate = gates.data() + row * 4 * hidden + i;
        const double cell =
            sigmoid(gate[hidden]) * before[row * hidden + i] + sigmoid(gate[0]) * std::tanh(gate[2 * hidden]);
        EXPECT_NEAR(cells[row * hidden + i], cell, 1e-5);
        EXPECT_NEAR(outputs[row * hidden + i] / FixedPointRows::largest, sigmoid(gate[3 * hidden]) * std::tanh(cell),
                    0.51 / FixedPointRows::largest);
      }
    }
  }
}

TEST(MatrixKernelsTest, TheFirstOfTheLargestIsFound) {
  for (const MatrixKernels* kernels : implementations()) {
    const std::vector<float> values{-3, 1, 7, 2, 7, 0, -1, 4, 6, 5, 8};
    for (std::size_t count = 1; count <= values.size(); ++count) {
      const auto expected = std::max_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(count));
      EXPECT_EQ(kernels->index_of_largest(values.data(), count), expected - values.begin()) << count;
    }
  }
}

TEST(MatrixKernelsTest, JoinPair) {
  const std::vector<float> a{1, -2, 3, -4, 5, -6, 7, -8}, b{-10, 1, 1, 1, 1, 1, 1, 1};
  for (const MatrixKernels* kernels : implementations()) {
    std::vector<float> sums(8), products(8);
    kernels->join_pair(a.data(), b.data(), 8, sums.data(), products.data());
    EXPECT_FLOAT_EQ(sums[0], -0.9f);
    EXPECT_FLOAT_EQ(sums[2], 4);
    EXPECT_FLOAT_EQ(products[0], -1);
    EXPECT_FLOAT_EQ(products[1], -0.2f);
    EXPECT_FLOAT_EQ(products[6], 7);
  }
}

TEST(MatrixKernelsTest, DotAndLeakyRelu) {
  for (const MatrixKernels* kernels : implementations()) {
    const std::vector<float> a{1, 2, 3, 4, 5, 6, 7, 8}, b{8, 7, 6, 5, 4, 3, 2, 1};
    EXPECT_EQ(kernels->dot(a.data(), b.data(), 8), 120.0f);
    std::vector<float> values{-10, 0, 10};
    kernels->leaky_relu(values.data(), values.size());
    EXPECT_EQ(values, (std::vector<float>{-1, 0, 10}));
  }
}

}  // namespace
}  // namespace relata
