/// Layers of bidirectional LSTM over many sequences at once.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include <relata/extract/language/buffer.h>
#include <relata/extract/language/matrix_kernels.h>
#include <relata/extract/language/model_file.h>

namespace relata {

/// The numbers of sequences, longest first; empty ones are left out.
[[nodiscard]] std::vector<std::uint32_t> longest_first(std::span<const std::uint32_t> lengths);

/// How sequences of unlike length lie in one matrix without padding: step by step, and in each step the sequences that
/// are long enough, longest sequence first.
class SequenceBatch {
 public:
  /// `order`: numbers of sequences as longest_first() has them.
  SequenceBatch(std::span<const std::uint32_t> lengths, std::span<const std::uint32_t> order);

  [[nodiscard]] std::size_t steps() const { return begin_.size() - 1; }
  [[nodiscard]] std::size_t rows() const { return begin_.back(); }
  [[nodiscard]] std::size_t begin(std::size_t step) const { return begin_[step]; }
  [[nodiscard]] std::size_t active(std::size_t step) const { return begin_[step + 1] - begin_[step]; }

  /// The row of a sequence at a step.
  [[nodiscard]] std::size_t row(std::size_t sequence, std::size_t step) const { return begin_[step] + sequence; }

 private:
  std::vector<std::size_t> begin_;  ///< First row of each step; one more at the end.
};

/// One direction of one layer.
class LstmDirection {
 public:
  /// Arrays "<prefix>.input", ".recurrent" and ".bias". @throws InputError if their sizes don't fit
  LstmDirection(const ModelFile& model, const std::string& prefix);

  [[nodiscard]] std::size_t inputs() const { return input_.rows; }
  [[nodiscard]] std::size_t hidden() const { return recurrent_.rows; }
  [[nodiscard]] std::size_t gates() const { return recurrent_.columns; }

  /// The part of the gates that depends on the inputs alone: `rows` rows of `gates()` floats.
  void project(FixedPointRows inputs, std::size_t rows, Buffer<float>& gates, const MatrixKernels& kernels) const;

  /// Runs over the batch; `gates` (batch.rows() rows of projected inputs) is overwritten. Hidden states go to
  /// `outputs`, whose rows are `stride` values apart, in parts of 1 / FixedPointRows::largest.
  void run(const SequenceBatch& batch, bool backward, Buffer<float>& gates, std::int16_t* outputs, std::size_t stride,
           const MatrixKernels& kernels) const;

 private:
  PackedMatrix input_;
  PackedMatrix recurrent_;
  std::vector<float> bias_;
};

}  // namespace relata
