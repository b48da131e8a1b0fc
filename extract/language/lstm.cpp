#include <relata/extract/language/lstm.h>

#include <algorithm>
#include <string>

#include <relata/extract/document/input_error.h>

namespace relata {

std::vector<std::uint32_t> longest_first(std::span<const std::uint32_t> lengths) {
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < lengths.size(); ++i) {
    if (lengths[i] > 0) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return lengths[a] > lengths[b]; });
  return order;
}

SequenceBatch::SequenceBatch(std::span<const std::uint32_t> lengths, std::span<const std::uint32_t> order) {
  const std::size_t steps = order.empty() ? 0 : lengths[order.front()];
  begin_.reserve(steps + 1);
  begin_.push_back(0);
  std::size_t active = order.size();
  for (std::size_t step = 0; step < steps; ++step) {
    while (active > 0 && lengths[order[active - 1]] <= step) --active;
    begin_.push_back(begin_.back() + active);
  }
}

LstmDirection::LstmDirection(const ModelFile& model, const std::string& prefix) {
  const auto input = model.floats(prefix + ".input");
  const auto recurrent = model.floats(prefix + ".recurrent");
  const auto bias = model.floats(prefix + ".bias");
  const bool fits = recurrent.columns == 4 * recurrent.rows && recurrent.rows % 8 == 0 &&
                    input.columns == recurrent.columns && input.rows % 2 == 0 && bias.columns == recurrent.columns;
  if (!fits) throw InputError("language model", 0, "has a layer of unexpected size: " + prefix);
  input_ = pack_matrix(input.values.data(), input.rows, input.columns);
  recurrent_ = pack_matrix(recurrent.values.data(), recurrent.rows, recurrent.columns);
  bias_.assign(bias.values.begin(), bias.values.end());
}

void LstmDirection::project(FixedPointRows inputs, std::size_t rows, Buffer<float>& gates,
                            const MatrixKernels& kernels) const {
  gates.resize(rows * bias_.size());
  kernels.multiply(inputs, rows, input_, bias_.data(), gates.data(), bias_.size());
}

void LstmDirection::run(const SequenceBatch& batch, bool backward, Buffer<float>& gates, std::int16_t* outputs,
                        std::size_t stride, const MatrixKernels& kernels) const {
  const std::size_t steps = batch.steps();
  if (steps == 0) return;
  std::vector<float> cells(batch.active(0) * hidden(), 0.0f);  // sequences not yet begun stay zero
  for (std::size_t i = 0; i < steps; ++i) {
    const std::size_t step = backward ? steps - 1 - i : i;
    float* const gate = gates.data() + batch.begin(step) * this->gates();
    if (i > 0) {
      const std::size_t before = backward ? step + 1 : step - 1;
      const std::size_t running = std::min(batch.active(step), batch.active(before));
      kernels.multiply_add({outputs + batch.begin(before) * stride, stride}, running, recurrent_, gate, this->gates());
    }
    kernels.lstm_step(gate, this->gates(), batch.active(step), hidden(), cells.data(),
                      outputs + batch.begin(step) * stride, stride);
  }
}

}  // namespace relata
