#include <relata/extract/language/linear_layer.h>

#include <relata/extract/document/input_error.h>

namespace relata {

QuantizedRows::QuantizedRows(const float* values, std::size_t stride, std::size_t rows, std::size_t width,
                             const MatrixKernels& kernels)
    : stride_(width + width % 2), values_(rows * stride_), scales_(rows) {
  kernels.quantize(values, stride, rows, width, stride_, values_.data(), scales_.data());
}

QuantizedRows QuantizedRows::select(std::span<const std::uint32_t> rows) const {
  QuantizedRows result;
  result.stride_ = stride_;
  result.values_.reserve(rows.size() * stride_);
  result.scales_.reserve(rows.size());
  for (const std::uint32_t row : rows) {
    const auto first = values_.begin() + static_cast<std::ptrdiff_t>(row * stride_);
    result.values_.insert(result.values_.end(), first, first + static_cast<std::ptrdiff_t>(stride_));
    result.scales_.push_back(scales_[row]);
  }
  return result;
}

LinearLayer::LinearLayer(const ModelFile& model, const std::string& name, std::size_t rows, std::size_t columns) {
  const auto weight = model.floats(name + ".weight");
  const auto bias = model.floats(name + ".bias");
  if (weight.rows != rows || weight.columns != columns || bias.columns != columns) {
    throw InputError("language model", 0, "has a layer of unexpected size: " + name);
  }
  weight_ = pack_matrix(weight.values.data(), rows, columns);
  bias_.assign(bias.values.begin(), bias.values.end());
  bias_.resize(weight_.columns);
}

void LinearLayer::apply(FixedPointRows inputs, std::size_t rows, Buffer<float>& outputs,
                        const MatrixKernels& kernels) const {
  outputs.resize(rows * columns());
  kernels.multiply(inputs, rows, weight_, bias_.data(), outputs.data(), columns());
}

}  // namespace relata
